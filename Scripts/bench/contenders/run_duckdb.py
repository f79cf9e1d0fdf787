"""Runs one statement in DuckDB with two threads: run_duckdb.py STATEMENT"""
import sys

import duckdb

result = duckdb.connect(config={"threads": 2}).execute(sys.argv[1])
print(result.fetchall())
