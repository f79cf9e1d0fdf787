"""Copies CSV to JSON Lines with Polars and two threads: run_polars.py INPUT OUTPUT COLUMNS [--where C=V] [--encoding E]

COLUMNS are separated by commas; NEW=OLD is a column under a second name. All values are text. An encoding other
than UTF-8 is an option of read_csv alone, which has no lazy form.
"""
import argparse
import os

os.environ["POLARS_MAX_THREADS"] = "2"
import polars  # noqa: E402, the variable is read when it is imported

parser = argparse.ArgumentParser()
parser.add_argument("input")
parser.add_argument("output")
parser.add_argument("columns")
parser.add_argument("--where")
parser.add_argument("--encoding")
options = parser.parse_args()

pairs = [name.split("=") for name in options.columns.split(",")]
columns = [polars.col(pair[-1]).alias(pair[0]) for pair in pairs]
where, wanted = options.where.split("=") if options.where else (None, None)
if options.encoding:
    needed = {pair[-1] for pair in pairs} | ({where} if where else set())
    frame = polars.read_csv(
        options.input, infer_schema=False, encoding=options.encoding, columns=sorted(needed)).lazy()
else:
    frame = polars.scan_csv(options.input, infer_schema=False)
if where:
    frame = frame.filter(polars.col(where) == wanted)
frame.select(columns).sink_ndjson(options.output)
