"""The same from CSV to CSV in DuckDB: csv_duckdb.py THREADS"""
import os, sys, duckdb
from spec import COLS, INTS, OUTS
from sqlrules import select
D = os.environ.get("BENCH_DATA", "data")
db = duckdb.connect(":memory:"); db.execute("SET threads=%s" % sys.argv[1])
kinds = {"id": "BIGINT", "origin": "VARCHAR"}
kinds.update({k: "INTEGER" for k in INTS if k != "origin"})
kinds.update({k: "BOOLEAN" for k in COLS if k not in INTS})
columns = "{%s}" % ", ".join("'%s': '%s'" % (k, kinds[k]) for k in ["id"] + COLS)
source = "read_csv('%s/table.csv', header=true, columns=%s)" % (D, columns)
source = "(SELECT * REPLACE (CASE origin WHEN 'rfa' THEN 0 ELSE 1 END AS origin) FROM %s)" % source
query = select(source).replace("SELECT CAST(en", "SELECT id, CAST(en")
db.execute("COPY (%s) TO '%s/duckdb.csv' (HEADER, DELIMITER ',')" % (query, D))
