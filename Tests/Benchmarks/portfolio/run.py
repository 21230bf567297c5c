"""Run every peer round by round and print one table: run.py [rounds=5]

Needs NumPy, Polars and DuckDB in the Python that runs it, gcc, and from the root of the repository
`swift build -c release`; CONDUCT_BIN names another folder of binaries. Peers are pinned to one core and measured per
second of CPU time. Scalar C runs at the start and the end of each round, ratios are formed within a round, and the
table has medians over the rounds. Every answer of every peer is compared with the reference of `spec.py`.
"""
import json, os, statistics as st, subprocess, sys, time
HERE = os.path.dirname(os.path.abspath(__file__)); os.chdir(HERE)
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
D = os.environ.setdefault("BENCH_DATA", "data")
BIN = os.environ.get("CONDUCT_BIN", "../../../.build/release")
PIN = ["taskset", "-c", os.environ.get("BENCH_CORE", "1")]
PY = sys.executable


def setup():
    subprocess.run(["gcc", "-O3", "-march=native", "-o", "yard", "yard.c"], check=True)
    if not os.path.exists(D + "/data.npy"): subprocess.run([PY, "generate.py"], check=True, stdout=subprocess.DEVNULL)
    if not os.path.exists(D + "/table.csv"): subprocess.run([PY, "table.py"], check=True)


def run(command):
    r = subprocess.run(PIN + command, capture_output=True, text=True, timeout=600)
    lines = [l for l in r.stdout.splitlines() if l.startswith("{")]
    if not lines: sys.stderr.write("no result: %s %s\n" % (command, r.stderr[-300:]))
    return json.loads(lines[-1]) if lines else None


OWN = BIN + "/PortfolioBenchmark"
PEERS = {"c_scalar": ["./yard", "scalar", "thr"], "c_simd": ["./yard", "simd", "thr"], "c_bits": ["./yard", "bits", "thr"],
         "numpy": [PY, "p_numpy.py", "thr"], "polars": [PY, "p_polars.py", "thr"], "duckdb": [PY, "p_duckdb.py", "thr"],
         "sqlite": [PY, "p_sqlite.py", "thr"], "python": [PY, "p_python.py", "thr"],
         "conduct, planes": [OWN, "planes", "thr"], "conduct, columns": [OWN, "columns", "thr"],
         "conduct, one at a time": [OWN, "rows", "thr", "100000"]}


def rates():
    found = {}
    for n in range(ROUNDS):
        base = [run(PEERS["c_scalar"])]
        got = {p: run(c) for p, c in PEERS.items() if p != "c_scalar"}
        base.append(run(PEERS["c_scalar"]))
        scalar = st.mean(b["per_cpu_s"] for b in base)
        got["c_scalar"] = base[0]
        for p, r in got.items():
            if r: found.setdefault(p, []).append((r["per_cpu_s"], r["per_cpu_s"] / scalar, r["ok"]))
    print("| peer | engagements a CPU second | x scalar C | identical |\n|---|--:|--:|:-:|")
    for p, rs in sorted(found.items(), key=lambda e: -st.median(r[0] for r in e[1])):
        same = "yes" if all(r[2] for r in rs) else "NO"
        print("| %s | %s | %.3g | %s |" % (p, "{:,.0f}".format(st.median(r[0] for r in rs)), st.median(r[1] for r in rs), same))


def measured(command, cores):
    t = time.perf_counter()
    p = subprocess.Popen(["taskset", "-c", cores, "/usr/bin/env"] + command)
    _, status, used = os.wait4(p.pid, 0)
    assert status == 0, command
    return time.perf_counter() - t, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def files():
    """From a file of rows to a file of verdicts; the answers are compared cell by cell in `table.py`."""
    tool = [BIN + "/conduct", "evaluate", "rules", "--data", D + "/table.csv", "--columns", open(D + "/columns").read()]
    commands = {"conduct, two cores": (tool + ["--out", D + "/conduct.csv"], "0,1"),
                "conduct, one core": (tool + ["--out", D + "/conduct1.csv", "--jobs", "1"], "1"),
                "duckdb, two cores": ([PY, "csv_duckdb.py", "2"], "0,1"), "duckdb, one core": ([PY, "csv_duckdb.py", "1"], "1")}
    found = {}
    for _ in range(ROUNDS):
        for p, (c, cores) in commands.items(): found.setdefault(p, []).append(measured(c, cores))
    subprocess.run([PY, "table.py", "check"], check=True)
    print("\n| from CSV to CSV, a million rows | wall s | CPU s | MB |\n|---|--:|--:|--:|")
    for p, rs in found.items(): print("| %s | %.2f | %.2f | %.0f |" % ((p,) + tuple(st.median(r[i] for r in rs) for i in range(3))))


if __name__ == "__main__":
    setup(); rates(); files()
