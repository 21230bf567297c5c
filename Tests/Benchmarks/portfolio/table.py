"""Write the shared engagements as CSV, with what is asked of them; with `check`, compare the answers cell by cell."""
import csv, os, sys, numpy as np
from spec import COLS, INTS, OUTS, TASKS
D = os.environ.get("BENCH_DATA", "data")
ORIGIN = ["rfa", "goal_setting", "customer_health"]
NAMES = [o for o in OUTS]
ASKED = [("s%s.obligation" % o[1:] if o.startswith("s") and o[1:].isdigit() else "goes_next" if o == "next" else o) for o in OUTS]


def write():
    A = np.load(D + "/data.npy", mmap_mode="r")
    with open(D + "/table.csv", "w", newline="") as f:
        f.write("id," + ",".join(COLS) + "\n")
        for s in range(0, len(A), 100_000):
            lines = []
            for i, row in enumerate(A[s:s + 100_000].tolist(), s + 1):
                cells = [ORIGIN[v] if k == "origin" else str(v) if k in INTS else ("yes" if v else "no") for k, v in zip(COLS, row)]
                lines.append("%d,%s\n" % (i, ",".join(cells)))
            f.write("".join(lines))
    open(D + "/columns", "w").write(", ".join(ASKED))


CODES = {"no": 0, "yes": 1, "not-applicable": 0, "optional": 1, "required": 2,
         "to_kickoff": 0, "to_workshop": 1, "to_review": 2, "finished": 3}


def check():
    X = np.load(D + "/expected.npy", mmap_mode="r")
    for name in ("conduct.csv", "conduct1.csv"):
        with open(D + "/" + name, newline="") as f:
            rows = csv.reader(f); next(rows)
            n = 0
            for row in rows:
                assert [CODES[c] for c in row[1:]] == X[n].tolist(), (name, n, row)
                n += 1
        assert n == len(X), (name, n)


if __name__ == "__main__": check() if sys.argv[1:] == ["check"] else write()
