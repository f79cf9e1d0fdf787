"""Measures Switchboard against named peers and writes BENCHMARKS.md: python3 Scripts/bench PROGRAM"""
import argparse
import os
import sys
from pathlib import Path

import measure
import peers
import report
from cases import CASES, Bench, Skipped
from measure import Contender
from report import Measured, Setting

RUNS = 5
CORES = 2


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 Scripts/bench", description=__doc__)
    parser.add_argument("program", nargs="?", type=Path, help="the release build of switchboard")
    parser.add_argument("--only", action="append", metavar="CASE", choices=[case.name for case in CASES],
                        help="measure this case; may be given several times; nothing is written")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the data, two runs, nothing written")
    parser.add_argument("--list", action="store_true", help="list the cases and end")
    options = parser.parse_args()
    if options.list:
        for case in CASES:
            print(f"{case.name:<12}{case.title}")
            for target in case.targets:
                print(f"{'':<14}{target.words}")
        return 0
    if options.program is None:
        parser.error("the program to measure is not named")
    program = options.program.absolute()
    if not os.access(program, os.X_OK):
        print(f"bench: {options.program} is no program; make build makes it", file=sys.stderr)
        return 66

    if options.quick:
        print("bench: a twentieth of the data that the titles name, and two runs", file=sys.stderr)
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"bench: the machine is busy (load {load:.2f}); the figures will not be worth much", file=sys.stderr)
    peers.install()
    # Two cores for everyone, however many the machine has.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])

    folder = peers.DATA / ("quick" if options.quick else "full")
    bench = Bench(program, folder, folder / "out", 20 if options.quick else 1)
    folder.mkdir(parents=True, exist_ok=True)
    setting = Setting(program, bench.scratch, 2 if options.quick else RUNS, {}, load)
    setting.starts = starts(bench, setting.runs)
    everything = []
    for case in CASES:
        if options.only and case.name not in options.only:
            continue
        print(f"measuring {case.name}", file=sys.stderr, flush=True)
        try:
            ready = case.prepare(bench)
            paths = [read.path for read in [ready.read, *ready.also]]
            results = measure.run_all(ready.contenders, paths, bench.scratch, setting.runs)
            measured = Measured(case, ready, results)
        except Skipped as reason:
            measured = Measured(case, None, [], str(reason))
        everything.append(measured)
        print(report.section(measured, setting) + "\n", flush=True)
    print(report.summary(everything, setting))
    if not options.quick and not options.only:
        (peers.ROOT / "BENCHMARKS.md").write_text(report.whole(everything, setting), encoding="utf-8")
    return 0


def starts(bench: Bench, runs: int) -> dict[str, float]:
    """Seconds in which Python starts and imports each of the libraries."""
    contenders = [Contender(module, [str(peers.PYTHON), "-c", f"import {module}"]) for module in peers.PYPI]
    results = measure.run_all(contenders, [], bench.scratch, runs)
    return {result.contender.name: result.median for result in results if not result.error}


sys.exit(main())
