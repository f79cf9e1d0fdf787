"""Loads CSV into SQLite with dlt: run_dlt.py INPUT DATABASE

The rows go through the way of dlt's own documentation: a resource that yields lists of dictionaries, the
destination for SQLAlchemy, no nested tables.
"""
import csv
import itertools
import os
import sys
import tempfile

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "ERROR"
os.environ["NORMALIZE__WORKERS"] = os.environ["EXTRACT__WORKERS"] = os.environ["LOAD__WORKERS"] = "2"
import dlt  # noqa: E402, the variables are read when it is imported


@dlt.resource(name="sirene", max_table_nesting=0, write_disposition="append")
def rows(path: str):
    with open(path, encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        while block := list(itertools.islice(reader, 5_000)):
            yield block


if __name__ == "__main__":
    database = os.path.abspath(sys.argv[2])
    folder = os.path.dirname(database)
    with tempfile.TemporaryDirectory(dir=folder) as state:
        pipeline = dlt.pipeline(
            "bench", pipelines_dir=state, dataset_name="main",
            destination=dlt.destinations.sqlalchemy(f"sqlite:///{database}"))
        pipeline.run(rows(os.path.abspath(sys.argv[1])))
