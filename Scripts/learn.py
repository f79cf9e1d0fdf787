#!/usr/bin/env python3
"""Learns what the signs of an operator weigh, from articles with gold facts: learn.py BENCH [--check] FOLDER...

BENCH is SwitchboardNewsBench, a FOLDER holds pairs NAME.txt and NAME.gold.json. For each call center that the rules
find in a city where there is one, the organizations of the text are candidates, each with its signs; the weights are
those that make the gold operators likeliest (a multinomial logit with a penalty on large weights). The weight of
`chosen`, what the rules have taken, is given and not learned: rules know the texts they were made from too well.

Prints the table of weights. With --check, tells of each folder how often the rules were right and how often what is
weighed is, where the weights come from the other articles.
"""
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from score import folded

CHOSEN = 2.0
PENALTY = 3.0
PARTS = 5


def same(name: str, gold: str | None) -> bool:
    """Whether two names are those of one operator: equal, or one is the begin of the other."""
    a, b = folded(name), folded(gold)
    return a == b or bool(a and b) and (a.startswith(b + " ") or b.startswith(a + " "))


def examples(bench: str, folder: Path) -> list[dict]:
    """The call centers that can be weighed, each with its candidates, the one that rules chose and those that are right."""
    articles = []
    for path in sorted(folder.glob("*.gold.json")):
        text = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
        if text.exists():
            articles.append((text, json.loads(path.read_text())))
    with tempfile.NamedTemporaryFile("w", suffix=".list", delete=False) as file:
        for text, gold in articles:
            file.write(f"{text}\t{gold.get('language') or ''}\t{gold.get('published') or ''}\n")
    told = subprocess.run([bench, "signs", file.name], capture_output=True, text=True, check=True).stdout
    result = []
    for (text, gold), part in zip(articles, told.split("\n\0\n")):
        for block in ("\n" + part.strip("\n")).split("\ncity\t")[1:]:
            city, *lines = block.split("\n")
            rows = [line.split("\t") for line in lines]
            right = [site.get("operator") for site in gold["sites"] if folded(site.get("city")) == folded(city)]
            if right:
                result.append({
                    "article": text,
                    "signs": [signs.split() for _, signs in rows],
                    "chosen": next(i for i, (_, signs) in enumerate(rows) if "chosen" in signs.split()),
                    "right": {i for i, (name, _) in enumerate(rows) if any(same(name, one) for one in right)},
                })
    return result


def likelihoods(example: dict, weights: dict[str, float]) -> list[float]:
    sums = [sum(weights.get(sign, 0.0) for sign in signs) for signs in example["signs"]]
    parts = [math.exp(one - max(sums)) for one in sums]
    return [part / sum(parts) for part in parts]


def learn(known: list[dict], steps: int = 120) -> dict[str, float]:
    """The weights, by resilient gradient steps: each sign has a step of its own that grows while its slope keeps."""
    names = sorted({sign for one in known for signs in one["signs"] for sign in signs} - {"chosen"})
    weights = {name: 0.0 for name in names}
    weights["chosen"] = 0.0
    step = {name: 0.1 for name in names}
    before = {name: 0.0 for name in names}
    for _ in range(steps):
        slope = {name: -PENALTY * weights[name] for name in names}
        for one in known:
            target = one["chosen"] if one["chosen"] in one["right"] else min(one["right"])
            for index, (signs, part) in enumerate(zip(one["signs"], likelihoods(one, weights))):
                for sign in signs:
                    if sign != "chosen":
                        slope[sign] += (index == target) - part
        for name in names:
            turn = slope[name] * before[name]
            step[name] = min(step[name] * 1.2, 0.5) if turn > 0 else max(step[name] * 0.5, 1e-4) if turn < 0 else step[name]
            weights[name] += math.copysign(step[name], slope[name]) if slope[name] else 0.0
            before[name] = slope[name]
    weights["chosen"] = CHOSEN
    return weights


def check(folders: dict[str, list[dict]]) -> None:
    articles = sorted({one["article"] for examples in folders.values() for one in examples})
    part = {article: index % PARTS for index, article in enumerate(articles)}
    learned = [
        learn([one for all_ in folders.values() for one in all_ if part[one["article"]] != number and one["right"]])
        for number in range(PARTS)
    ]
    for name, all_ in folders.items():
        rules = sum(one["chosen"] in one["right"] for one in all_)
        weighed = 0
        for one in all_:
            found = likelihoods(one, learned[part[one["article"]]])
            weighed += found.index(max(found)) in one["right"]
        print(f"{name}: {len(all_)} call centers, operator right by rules {rules}, weighed {weighed}")


def main() -> None:
    bench, *arguments = sys.argv[1:]
    folders = {path: examples(bench, Path(path)) for path in arguments if path != "--check"}
    if "--check" in arguments:
        check(folders)
        return
    weights = learn([one for all_ in folders.values() for one in all_ if one["right"]])
    for name in sorted(weights, key=lambda name: -weights[name]):
        print(f"{name}\t{round(100 * weights[name])}")


if __name__ == "__main__":
    main()
