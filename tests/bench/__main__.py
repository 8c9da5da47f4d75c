"""Measure, print a table, and keep every single figure as JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import os
import platform
import sys
from pathlib import Path

from tests.bench.measure import Row, table

# Each is a module here with ``run(rounds) -> list[Row]``; slow ones last.
BENCHES = (
    "startup",
    "features",
    "lesions",
    "segmentation",
    "memory",
    "idle",
    "latency",
    "variants",
    "throughput",
    "receiving",
)


def _load() -> str:
    return ", ".join(f"{value:.2f}" for value in os.getloadavg())


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="BENCH", help=", ".join(BENCHES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, default=Path("tests/artefacts/bench.json"))
    args = parser.parse_args()
    unknown = set(args.only) - set(BENCHES)
    if unknown:
        parser.error(f"no such bench: {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    about = {
        "started": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "load at the start": _load(),
    }
    rows: list[Row] = []
    for name in args.only or BENCHES:
        print(f"... {name}", file=sys.stderr, flush=True)
        rows += importlib.import_module(f"tests.bench.{name}").run(args.rounds)
    about["load at the end"] = _load()
    print(table(rows))
    print(", ".join(f"{key}: {value}" for key, value in about.items()))
    if float(str(about["load at the start"]).split(",")[0]) > 0.5:
        print("The machine was not quiet: trust the ratios of pairs, not the seconds.")
    args.json.parent.mkdir(parents=True, exist_ok=True)
    args.json.write_text(json.dumps({**about, "rows": [row.as_dict() for row in rows]}, indent=1))
    print(f"all figures: {args.json}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
