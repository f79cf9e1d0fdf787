"""Articles to read for facts: those of Fixtures/News in three languages, again and again, each with a line of its own."""
from pathlib import Path

import peers

BYTES = 5_000_000
CITIES = ["Cork", "Leeds", "Lille", "Tunis", "Dakar", "Lima", "Cali", "Bari", "Gera", "Faro"]


def corpus(folder: Path, divisor: int = 1) -> tuple[Path, Path, int]:
    """The folder with the articles, the file that lists them, and how many they are."""
    folder = folder / f"articles-{divisor}"
    texts = [(path.parent.name, path.read_text(encoding="utf-8"))
             for language in ["en", "es", "fr"]
             for path in sorted((peers.ROOT / "Fixtures" / "News" / language).glob("*.txt"))]
    folder.mkdir(parents=True, exist_ok=True)
    total = number = 0
    paths = []
    while total < BYTES // divisor:
        language, text = texts[number % len(texts)]
        text = f"{text}\n{CITIES[number % len(CITIES)]}, {number}.\n"
        path = folder / f"{language}-{number:05}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
        total += len(text.encode())
        number += 1
    names = folder.with_suffix(".list")
    names.write_text("\n".join(paths) + "\n", encoding="utf-8")
    return folder, names, number
