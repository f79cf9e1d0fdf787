#!/usr/bin/env python3
"""Scores what `switchboard preview --json` finds in news documents against gold facts: score.py PROGRAM FOLDER...

A folder holds pairs NAME.txt and NAME.gold.json. Found and gold facts of a kind are matched one to one, so that
most of their slots agree. Strict: operator, city, country and status (of events type and modality) are all equal.
Lenient: the status is of the same sense, and an operator or city that one side does not name costs nothing.
Prints precision, recall and F1 of each kind, how often the further slots agree, and every miss and invention.
"""
import argparse
import json
import re
import subprocess
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

SENSES = [{"planned", "under_construction", "opening", "rumoured"}, {"operating", "opening"}, {"closing", "closed"},
          {"reduced", "operating"}, {"cancelled", "planned"}]
LEGAL = {"sa", "sas", "sarl", "sl", "slu", "inc", "ltd", "llc", "plc", "corp", "spa", "srl", "gmbh", "ag", "group",
         "groupe", "grupo", "sac", "saa", "sau", "limited", "ltda", "lda", "pty", "pvt", "kg", "bv", "nv"}


def folded(text: str | None) -> str:
    """A name as names are compared: small letters, no accents, no marks, no legal forms."""
    if not text:
        return ""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    # `S.p.A.` is one word, as `SpA` is.
    plain = re.sub(r"\b(?:\w\.){2,}", lambda form: form.group().replace(".", ""), plain)
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    kept = [word for word in words if word not in LEGAL]
    return " ".join(kept or words)


@dataclass
class Kind:
    """A kind of fact: the slots that a strict match needs, and those that are told apart."""
    name: str
    needed: list[str]
    further: list[str] = field(default_factory=list)


KINDS = [
    Kind("sites", ["operator", "city", "country", "status"], ["opened", "capacity"]),
    Kind("events", ["type", "modality", "operator", "city", "country"], ["date", "headcount"]),
    Kind("statistics", ["value"], ["claimant"]),
    Kind("organizations", ["name", "role"]),
]


def slot(fact: dict, name: str) -> object:
    value = fact.get(name)
    if name in ("operator", "city", "name", "claimant"):
        return folded(value)
    if name == "headcount":
        return tuple((value or {}).get(key) for key in ("measure", "min", "max"))
    if name == "capacity":
        return sorted((str(c.get("measure")), c.get("min") or 0, c.get("max") or 0) for c in value or [])
    return value


def strict(kind: Kind, one: dict, other: dict) -> bool:
    return all(slot(one, name) == slot(other, name) for name in kind.needed)


def lenient(kind: Kind, one: dict, other: dict) -> bool:
    for name in kind.needed:
        a, b = slot(one, name), slot(other, name)
        if a == b or (name in ("operator", "city", "country") and (not a or not b)):
            continue
        if name == "status" and any(a in sense and b in sense for sense in SENSES):
            continue
        return False
    # Something must agree beside what is missing.
    return any(slot(one, name) and slot(one, name) == slot(other, name) for name in kind.needed
               if name in ("operator", "city", "value", "name", "country"))


def agreement(kind: Kind, one: dict, other: dict) -> int:
    score = sum(2 for name in kind.needed if slot(one, name) == slot(other, name))
    score += sum(1 for name in kind.further if slot(one, name) == slot(other, name))
    return score + (100 if strict(kind, one, other) else 10 if lenient(kind, one, other) else 0)


def matched(kind: Kind, found: list[dict], gold: list[dict]) -> list[tuple[int, int]]:
    """Pairs of a found and a gold fact, the best first; none where nothing that matters agrees."""
    pairs = sorted(((agreement(kind, a, b), -i, -j) for i, a in enumerate(found) for j, b in enumerate(gold)),
                   reverse=True)
    used: tuple[set[int], set[int]] = (set(), set())
    result = []
    for score, i, j in pairs:
        if score < 10 or -i in used[0] or -j in used[1]:
            continue
        used[0].add(-i)
        used[1].add(-j)
        result.append((-i, -j))
    return result


@dataclass
class Tally:
    found: int = 0
    gold: int = 0
    strict: int = 0
    lenient: int = 0
    slots: dict[str, list[int]] = field(default_factory=dict)
    # How many of those with a confidence are strictly right, and how many there are.
    confidences: dict[float, list[int]] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        self.found += other.found
        self.gold += other.gold
        self.strict += other.strict
        self.lenient += other.lenient
        for own, added in ((self.slots, other.slots), (self.confidences, other.confidences)):
            for name, (right, all_) in added.items():
                entry = own.setdefault(name, [0, 0])
                entry[0] += right
                entry[1] += all_


def shown(kind: Kind, fact: dict) -> str:
    parts = [f"{name}={fact.get(name)}" for name in [*kind.needed, *kind.further] if fact.get(name) not in (None, [])]
    quote = fact.get("quote") or next((e.get("quote", "") for e in fact.get("evidence", [])), "")
    return ", ".join(parts) + (f" <{quote[:90]}>" if quote else "")


def score(kind: Kind, found: list[dict], gold: list[dict], name: str, lines: list[str]) -> Tally:
    tally = Tally(len(found), len(gold))
    pairs = matched(kind, found, gold)
    for i, j in pairs:
        tally.lenient += lenient(kind, found[i], gold[j])
        is_strict = strict(kind, found[i], gold[j])
        tally.strict += is_strict
        if not is_strict:
            lines.append(f"  {name} {kind.name} WRONG  {shown(kind, found[i])}\n{'':>9}gold   {shown(kind, gold[j])}")
        for further in kind.further:
            entry = tally.slots.setdefault(further, [0, 0])
            entry[1] += 1
            entry[0] += slot(found[i], further) == slot(gold[j], further)
    right = {i for i, j in pairs if strict(kind, found[i], gold[j])}
    for i, fact in enumerate(found):
        if "confidence" in fact:
            entry = tally.confidences.setdefault(fact["confidence"], [0, 0])
            entry[0] += i in right
            entry[1] += 1
    lines += [f"  {name} {kind.name} MISSED {shown(kind, fact)}" for j, fact in enumerate(gold)
              if j not in {pair[1] for pair in pairs}]
    lines += [f"  {name} {kind.name} INVENTED {shown(kind, fact)}" for i, fact in enumerate(found)
              if i not in {pair[0] for pair in pairs}]
    return tally


def rates(right: int, found: int, gold: int) -> str:
    precision = right / found if found else 1.0
    recall = right / gold if gold else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{precision:.3f} {recall:.3f} {f1:.3f}"


def facts(program: Path, text: Path, gold: dict) -> dict:
    command = [str(program), "preview", str(text), "--json"]
    if gold.get("language"):
        command += ["--language", gold["language"]]
    if gold.get("published"):
        command += ["--published", gold["published"]]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    if result.returncode not in (0, 1):
        sys.exit(f"score: {text}: {result.stderr.strip()}")
    found = json.loads(result.stdout)
    # Several counted together are no call center.
    found["sites"] = [site for site in found["sites"] if not site.get("is_group")]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="score.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--quiet", action="store_true", help="print no misses and inventions")
    options = parser.parse_args()
    for folder in options.folders:
        totals = {kind.name: Tally() for kind in KINDS}
        lines: list[str] = []
        pairs = sorted(folder.rglob("*.gold.json"))
        # What is held out is scored by itself, and nothing of it is shown but how much is right.
        is_held_out = folder.name.startswith("held-out")
        pairs = [path for path in pairs
                 if is_held_out or not any(part.startswith("held-out") for part in path.parts)]
        for path in pairs:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
            found = facts(options.program, text, gold)
            for kind in KINDS:
                # Of a kind that the gold facts do not have, nothing is known.
                if kind.name in gold:
                    totals[kind.name].add(score(kind, found.get(kind.name, []), gold[kind.name], text.stem, lines))
        print(f"{folder}: {len(pairs)} documents")
        if not options.quiet and not is_held_out:
            print("\n".join(lines))
        print(f"{'':<14}{'found':>6}{'gold':>6}  strict P R F1        lenient P R F1")
        for kind in KINDS:
            tally = totals[kind.name]
            slots = ", ".join(f"{name} {right}/{all_}" for name, (right, all_) in sorted(tally.slots.items()))
            print(f"{kind.name:<14}{tally.found:>6}{tally.gold:>6}  {rates(tally.strict, tally.found, tally.gold)}  "
                  f"{rates(tally.lenient, tally.found, tally.gold)}  {slots}")
        for kind in KINDS:
            told = [f"{confidence}: {right}/{all_}"
                    for confidence, (right, all_) in sorted(totals[kind.name].confidences.items())]
            if told:
                print(f"{kind.name}, strictly right by confidence: {', '.join(told)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
