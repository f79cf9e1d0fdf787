"""Reads feeds with a Python library on two cores: run_feedparser.py LIBRARY FILE... Prints how many items they have."""
import importlib
import sys
from multiprocessing import Pool

library = importlib.import_module(sys.argv[1])


def items(path: str) -> int:
    try:
        with open(path, "rb") as source:
            return len(library.parse(source.read()).entries)
    except Exception:  # A feed that the library gives up has no items for it.
        return 0


if __name__ == "__main__":
    with Pool(2) as pool:
        print(sum(pool.imap_unordered(items, sys.argv[2:])))
