"""Runs contenders in turn and tells their wall time and peak memory.

GNU time starts each of them, since a child of this interpreter would be charged with its memory. Each run
begins with its output of before deleted and the disk's writing done, neither of which is counted, and writes a
real file on the disk that holds the input. A run before those that count warms the page cache, and its
answer is compared with what the data is known to hold.
"""
import os
import shutil
import signal
import sqlite3
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

LIMIT = 1200
"""Seconds after which a run is ended and counts as failed."""


@dataclass
class Contender:
    """A program with the command that does the work of a case.

    `count` says how the records of its answer are counted: "lines" or "call centers" of the output,
    "stdout" for a number on standard output, "table NAME" of a database, or nothing.
    """
    name: str
    command: list[str]
    output: Path | None = None
    count: str | None = None
    expected: int = 0
    rows: int = 0
    starts: str | None = None
    """The module that is imported before any work, where that takes time."""


@dataclass
class Result:
    """What the runs of a contender gave. It has either an error or times."""
    contender: Contender
    times: list[float] = field(default_factory=list)
    memory: int = 0
    error: str | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.times)


class Failed(Exception):
    """A run that did not do its work, with the reason."""


def run_all(contenders: list[Contender], inputs: list[Path], scratch: Path, runs: int) -> list[Result]:
    """Warms up, checks the answers, and then runs the contenders in turn."""
    for path in inputs:
        read_through(path)
    results = [Result(contender) for contender in contenders]
    for turn in range(runs + 1):
        for result in results:
            if result.error:
                continue
            try:
                seconds, memory = run(result.contender, scratch)
                if turn == 0:
                    check(result.contender, scratch)
                    continue
                result.times.append(seconds)
                result.memory = max(result.memory, memory)
            except Failed as failure:
                result.error = str(failure)
    clear(scratch)
    return results


def read_through(path: Path) -> None:
    if path.is_dir():
        for file in path.iterdir():
            read_through(file)
        return
    with open(path, "rb", buffering=0) as source:
        block = bytearray(1 << 22)
        while source.readinto(block):
            pass


def clear(scratch: Path) -> None:
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)


def run(contender: Contender, scratch: Path) -> tuple[float, int]:
    """Wall seconds and peak resident bytes of one run; of a pipeline, those of its largest process.

    Standard output goes to a file, since grep stops at the first match where it knows that nobody reads.
    """
    clear(scratch)
    os.sync()
    report = scratch / "time"
    # The C locale is the one in which grep is fastest.
    environment = {**os.environ, "LC_ALL": "C", "GOMAXPROCS": "2", "PYTHONDONTWRITEBYTECODE": "1"}
    command = ["/usr/bin/time", "-q", "-f", "%M", "-o", report, *contender.command]
    with open(scratch / "stdout", "wb") as output, open(scratch / "stderr", "wb") as errors:
        begin = time.perf_counter()
        try:
            # A session of its own, so that all of a pipeline can be ended.
            process = subprocess.Popen(command, stdout=output, stderr=errors, stdin=subprocess.DEVNULL,
                                       env=environment, start_new_session=True)
        except OSError as error:
            raise Failed(str(error)) from error
        # A wait with a time limit looks every 50 ms; this one knows at once.
        watch = threading.Timer(LIMIT, end, [process])
        watch.start()
        try:
            status = process.wait()
            seconds = time.perf_counter() - begin
        except BaseException:
            end(process)
            process.wait()
            raise
        finally:
            watch.cancel()
    if seconds >= LIMIT:
        raise Failed(f"not done after {LIMIT} s")
    if status != 0:
        raise Failed(f"exit {status}: {last_words(scratch / 'stderr')}")
    return seconds, int(report.read_text().split()[-1]) * 1024


def end(process: subprocess.Popen) -> None:
    """Ends a run with all processes of its session."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def last_words(path: Path) -> str:
    """The most telling line of an error output: the last that speaks of an error, else the last."""
    lines = [line.strip() for line in path.read_text(errors="replace").splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line or line.startswith("switchboard:")]
    words = (telling or lines or ["it says nothing"])[-1]
    return words if len(words) <= 200 else words[:200] + "..."


def check(contender: Contender, scratch: Path) -> None:
    """Compares the answer with what the data holds."""
    if not contender.count:
        return
    try:
        found = counted(contender, scratch)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise Failed(f"its answer cannot be read: {error}") from error
    if found != contender.expected:
        raise Failed(f"wrong answer: {found:,} records instead of {contender.expected:,}")


def counted(contender: Contender, scratch: Path) -> int:
    """How many records the answer has. Lines that are not UTF-8 are an error."""
    if contender.count == "stdout":
        return int((scratch / "stdout").read_text())
    if contender.count.startswith("table "):
        with sqlite3.connect(contender.output) as database:
            # Names come from cases.py.
            return database.execute(f"select count(*) from {contender.count[6:]}").fetchone()[0]
    wanted = '{"record":"call_center"' if contender.count == "call centers" else ""
    with open(contender.output, encoding="utf-8", newline="\n") as lines:
        return sum(line.startswith(wanted) for line in lines)
