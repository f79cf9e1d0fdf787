#!/usr/bin/env python3
"""Scores what is told of short texts: score_briefs.py PROGRAM FOLDER.

A folder has a table for each language, LANGUAGE.txt: `S CITY STATUS [OPERATOR] & E TYPE MODALITY CITY [OPERATOR] ;; TEXT`, below
lines `# kind`; without an operator a fact is of Norvex, `-` is none, and ` ¶ ` begins a paragraph. Every second text of a kind
is held out: nothing of those is shown but how much is right.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from score import folded

LOOSE = {"inauguration": "opening", "contraction": "layoff"}


Fact = tuple[str, ...]


def told(program: Path, language: str, text: str) -> set[Fact]:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text.replace(" ¶ ", "\n\n") + "\n")
        file.flush()
        command = [str(program), "preview", file.name, "--json", "--language", language, "--published", "2024-05-14"]
        result = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    if result.returncode not in (0, 1):
        sys.exit(f"score_briefs: {result.stderr.strip()}")
    found = json.loads(result.stdout)
    facts = {("S", folded(fact.get("city")), fact["status"], folded(fact.get("operator")))
             for fact in found["sites"] if not fact["is_group"]}
    return facts | {("E", LOOSE.get(fact["type"], fact["type"]), fact["modality"], folded(fact.get("city")),
                     folded(fact.get("operator"))) for fact in found["events"]}


def wanted(fact: str) -> Fact:
    """`S Saint_John closed Tidewell_Mutual`; numbers and dates that stand behind it are not compared."""
    words = [word for word in fact.split() if not word.startswith(("N=", "D="))]
    place, last = (1, 2) if words[0] == "S" else (3, 3)
    operator = words[last + 1] if len(words) > last + 1 else "Norvex"
    names = [folded("" if name == "-" else name.replace("_", " ")) for name in (words[place], operator)]
    if words[0] == "S":
        return ("S", names[0], words[2], names[1])
    return ("E", LOOSE.get(words[1], words[1]), words[2], names[0], names[1])


def texts(path: Path) -> list[tuple[bool, set[Fact], str]]:
    """Whether a text is held out, what it tells, and the text."""
    result, number = [], 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            number = 0
            continue
        facts, text = line.split(" ;; ", 1)
        number += 1
        result.append((number % 2 == 0, {wanted(fact) for fact in facts.split(" & ") if fact.strip() != "-"}, text))
    return result


def main() -> int:
    parser = argparse.ArgumentParser(prog="score_briefs.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    print(f"{options.folder}, every second text held out:")
    print(f"{'':<10}{'call centers: P R':>19}{'events: P R':>16}")
    totals: dict[str, list[int]] = {}
    for path in sorted(options.folder.glob("*.txt")):
        held_out = [(facts, text) for is_held_out, facts, text in texts(path) if is_held_out]
        with ThreadPoolExecutor() as pool:
            found = list(pool.map(lambda item: told(options.program, path.stem, item[1]), held_out))
        counts = {}
        for kind in "SE":
            pairs = [({fact for fact in facts if fact[0] == kind}, {fact for fact in own if fact[0] == kind})
                     for (facts, _), own in zip(held_out, found)]
            counts[kind] = [sum(len(a & b) for a, b in pairs), sum(len(b) for _, b in pairs),
                            sum(len(a) for a, _ in pairs)]
            total = totals.setdefault(kind, [0, 0, 0])
            totals[kind] = [one + other for one, other in zip(total, counts[kind])]
        print(row(path.stem, counts))
    print(row("all", totals))
    return 0


def row(name: str, counts: dict[str, list[int]]) -> str:
    rates = [f"{right / max(found, 1):.3f} {right / max(gold, 1):.3f}" for right, found, gold in counts.values()]
    return f"{name:<10}{rates[0]:>19}{rates[1]:>16}"


if __name__ == "__main__":
    sys.exit(main())
