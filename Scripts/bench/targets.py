"""What is to be reached, and whether a measurement reaches it."""
from dataclasses import dataclass

from measure import Result

OURS = "Switchboard"


@dataclass(frozen=True)
class Verdict:
    """A target in words, what was measured, and whether that is enough; None if nothing was measured."""
    target: str
    measured: str
    met: bool | None
    missed: str = ""


class Target:
    """Something to be reached. `starts` has the seconds that a module's import takes."""

    def judge(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        for name in [OURS, getattr(self, "peer", OURS)]:
            if name not in results or results[name].error:
                # What Switchboard cannot do it does not reach; without its peer there is nothing to compare.
                return Verdict(self.words, f"{name} failed", False if name == OURS else None, "it failed")
        return self.verdict(results, starts)


def work(result: Result, starts: dict[str, float]) -> float:
    """The median without the start of the interpreter and the import of the library."""
    return max(result.median - starts.get(result.contender.starts or "", 0), 1e-9)


def apart(result: Result, text: str, starts: dict[str, float]) -> str:
    return f" ({text} without Python's start)" if result.contender.starts in starts else ""


@dataclass(frozen=True)
class Faster(Target):
    """At least `factor` times as fast as the peer, both as whole commands."""
    peer: str
    factor: float

    @property
    def words(self) -> str:
        if self.factor == 1:
            return f"faster than {self.peer}"
        return f"at least {self.factor:g} × as fast as {self.peer}"

    def verdict(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        ours, peer = results[OURS].median, results[self.peer]
        reached = peer.median / ours
        alone = work(peer, starts) / ours
        return Verdict(self.words, f"{reached:.2f} ×" + apart(peer, f"{alone:.2f} ×", starts),
                       reached >= self.factor, f"{self.factor / reached:.2f} × the time it may take")


@dataclass(frozen=True)
class Within(Target):
    """At most `factor` times the time of the peer."""
    peer: str
    factor: float

    @property
    def words(self) -> str:
        return f"at most {self.factor:g} × the time of {self.peer}"

    def verdict(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        reached = results[OURS].median / results[self.peer].median
        return Verdict(self.words, f"{reached:.2f} ×", reached <= self.factor,
                       f"{reached / self.factor:.2f} × the time it may take")


@dataclass(frozen=True)
class Rate(Target):
    """At least `factor` times the rows a second of a peer that reads other rows, without the peer's start."""
    peer: str
    factor: float

    @property
    def words(self) -> str:
        return f"at least {self.factor:g} × the rows a second of {self.peer}"

    def verdict(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        ours, peer = results[OURS], results[self.peer]
        ours_rate = ours.contender.rows / ours.median
        peer_rate = peer.contender.rows / work(peer, starts)
        reached = ours_rate / peer_rate
        return Verdict(self.words, f"{reached:.2f} × ({ours_rate:,.0f} to {peer_rate:,.0f} rows a second)",
                       reached >= self.factor, f"{self.factor / reached:.2f} × the time it may take")


@dataclass(frozen=True)
class Under(Target):
    """Less than so many seconds."""
    seconds: float

    @property
    def words(self) -> str:
        return f"under {self.seconds:g} s"

    def verdict(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        reached = results[OURS].median
        return Verdict(self.words, f"{reached:.3f} s", reached < self.seconds,
                       f"{reached - self.seconds:.2f} s over it")


@dataclass(frozen=True)
class Memory(Target):
    """At most so many megabytes resident, in the largest of all runs."""
    megabytes: int

    @property
    def words(self) -> str:
        return f"at most {self.megabytes} MB of memory"

    def verdict(self, results: dict[str, Result], starts: dict[str, float]) -> Verdict:
        reached = results[OURS].memory / 1e6
        return Verdict(self.words, f"{reached:.0f} MB", reached <= self.megabytes,
                       f"{reached - self.megabytes:.1f} MB over it")
