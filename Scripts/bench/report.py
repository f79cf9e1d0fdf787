"""Puts measurements into words: a section for each case, and BENCHMARKS.md."""
import os
import platform
from dataclasses import dataclass
from pathlib import Path

import cases
import data
import peers
from cases import Case, Ready
from measure import Result
from targets import OURS, Verdict


@dataclass
class Setting:
    """What all measurements of a run have in common."""
    program: Path
    scratch: Path
    runs: int
    starts: dict[str, float]
    load: float


@dataclass
class Measured:
    case: Case
    ready: Ready | None
    results: list[Result]
    skipped: str = ""

    def verdicts(self, setting: Setting) -> list[Verdict]:
        if self.skipped:
            return [Verdict(target.words, "skipped", None) for target in self.case.targets]
        by_name = {result.contender.name: result for result in self.results}
        return [target.judge(by_name, setting.starts) for target in self.case.targets]


def section(measured: Measured, setting: Setting) -> str:
    """The part of the report that tells of one case."""
    case, ready = measured.case, measured.ready
    lines = [f"## {case.name}: {case.title}", ""]
    if measured.skipped or ready is None:
        return "\n".join([*lines, f"Skipped: {measured.skipped}."])
    about = f"`{ready.read.path.name}`, {ready.read.rows:,} rows, {ready.read.size / 1e6:,.1f} MB."
    lines += [" ".join([about, *ready.notes]), "",
              "| program | median | range | time of Switchboard's | rows a second | peak memory |",
              "|---|--:|--:|--:|--:|--:|"]
    ours = next((result for result in measured.results if result.contender.name == OURS), None)
    for result in measured.results:
        lines.append(row(result, ours if ours and not ours.error else None, setting))
    lines += ["", "| to reach | measured | |", "|---|---|---|"]
    for verdict in measured.verdicts(setting):
        lines.append(f"| {verdict.target} | {cell(verdict.measured, setting)} | {judged(verdict)} |")
    if case.why and any(verdict.met is False for verdict in measured.verdicts(setting)):
        lines += ["", f"Why: {case.why}"]
    lines += ["", "```sh"]
    lines += [command(result, setting) for result in measured.results]
    lines.append("```")
    return "\n".join(lines)


def row(result: Result, ours: Result | None, setting: Setting) -> str:
    name = result.contender.name
    if result.error:
        return f"| {name} | failed: {cell(result.error, setting)} | | | | |"
    middle = result.median
    # A peer that reads other rows is compared by its rate alone.
    same = ours and ours.contender.rows == result.contender.rows
    rate = f"{result.contender.rows / middle:,.0f}" if result.contender.rows else ""
    ratio = f"{middle / ours.median:.2f} ×" if same else ""
    return (f"| {name} | {middle:.3f} s | {min(result.times):.3f} to {max(result.times):.3f} | {ratio} | "
            f"{rate} | {result.memory / 1e6:,.1f} MB |")


def judged(verdict: Verdict) -> str:
    if verdict.met is None:
        return "not measured"
    return "met" if verdict.met else f"**missed**: {verdict.missed}"


def cell(text: str, setting: Setting) -> str:
    return shortened(text, setting).replace("|", "\\|").replace("\n", " ")


def shortened(text: str, setting: Setting) -> str:
    """A text without the paths of this machine."""
    text = text.replace(str(setting.scratch) + "/", "").replace(str(setting.program), "switchboard")
    return text.replace(str(peers.ROOT) + "/", "")


def command(result: Result, setting: Setting) -> str:
    """A contender's command as it was run, with the long lists of columns as variables of the shell."""
    words = [with_variables(word) for word in result.contender.command]
    if len(words) > 30:
        # Many files of one folder.
        words = [word for word in words if not word.endswith(".xml")] + [str(Path(words[-1]).parent / "*.xml")]
    if words[:2] == ["sh", "-c"]:
        return shortened(words[2].removeprefix("exec "), setting)
    return shortened(" ".join(in_shell(word) for word in words), setting)


def with_variables(word: str) -> str:
    for long, name in [(cases.TYPES, "$TYPES"), (cases.WIDE_TYPES, "$WIDE_TYPES"),
                       (",".join(cases.MAPPED), "$MAPPED"), (",".join(data.COLUMNS), "$COLUMNS")]:
        word = word.replace(long, name)
    return word


def in_shell(word: str) -> str:
    """The word in quotes within which variables still count, if it needs quotes."""
    if cases.quoted(word.replace("$", "")) == word.replace("$", ""):
        return word
    return '"' + word.replace('"', '\\"') + '"'


def summary(everything: list[Measured], setting: Setting) -> str:
    lines = ["| case | to reach | measured | |", "|---|---|---|---|"]
    for measured in everything:
        for verdict in measured.verdicts(setting):
            lines.append(f"| {measured.case.name} | {verdict.target} | {cell(verdict.measured, setting)} | "
                         f"{judged(verdict)} |")
    return "\n".join(lines)


def machine(setting: Setting) -> list[str]:
    """The machine, its load, and the versions of all that took part."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = "an unknown system"
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    commit = peers.said("git", "-C", peers.ROOT, "describe", "--always", "--dirty")
    starts = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in setting.starts.items())
    return [
        f"{model}, {len(os.sched_getaffinity(0))} of {os.cpu_count()} cores used, {memory:.0f} GB of memory, "
        f"load {setting.load:.2f} when the run began",
        f"{system}, {platform.system()} {platform.release()} {platform.machine()}",
        f"{peers.said(setting.program, '--version') or 'switchboard'} of {commit or 'an unknown commit'}, "
        f"{peers.said('swift', '--version') or 'no Swift toolchain'}",
        " · ".join(peers.versions()),
        f"Start of Python with the library imported: {starts or 'not measured'}",
    ]


def whole(everything: list[Measured], setting: Setting) -> str:
    """BENCHMARKS.md."""
    head = [
        "# Measurements", "",
        f"Made by `make bench`. Contenders ran in turn, {setting.runs} times after a run that warmed the page cache "
        "and whose answer was counted; figures are medians of the wall time of the whole command and the largest "
        "resident memory of any run (MB are 10^6 bytes; of a pipeline, its largest process). All have the same two "
        "cores and two threads, read files on disk that are in the page cache, and write a real file on that disk. "
        "DuckDB, Polars and Miller are told the dialect, take all values as text, and filter and write the columns "
        "that the definition maps; Switchboard writes normalized records of call centers and organizations, and "
        "the issues it met. The data is made with a fixed seed and its values repeat, so that it packs better than "
        "a real register does.", ""]
    head += [f"- {line}" for line in machine(setting)]
    head += ["", summary(everything, setting), ""]
    head.append("\n\n".join(section(measured, setting) for measured in everything))
    head += ["", "## Columns", "", "```sh",
             f"MAPPED={','.join(cases.MAPPED)}", f"COLUMNS={','.join(data.COLUMNS)}",
             """TYPES=$(sed "s/[^,]*/'&': 'VARCHAR'/g" <<<"$COLUMNS")""",
             """WIDE_TYPES=$(seq -f "'c%04g': 'VARCHAR'" -s , 1 1000)""", "```"]
    return "\n".join(head) + "\n"
