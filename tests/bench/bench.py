# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the built programs against their floors. Called by scripts/bench in a session of its own."""
import argparse
import datetime
import os
import sys
from pathlib import Path

from measures import MEASURES, Effort
from programs import NotMeasured, Programs
from report import as_table, write_json, write_markdown


def options():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--programs", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="few and short runs: to try it, not for figures")
    parser.add_argument("--only", metavar="A,B", help="some of: " + ", ".join(MEASURES))
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a budget is missed")
    parser.add_argument("--markdown", type=Path, metavar="FILE",
                        help="write the table; docs/performance.md keeps its text and gets new figures")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure")
    chosen = parser.parse_args()
    chosen.only = chosen.only.split(",") if chosen.only else list(MEASURES)
    for name in chosen.only:
        if name not in MEASURES:
            parser.error(f"nothing is called {name}")
    return chosen


def main() -> int:
    chosen = options()
    programs = Programs(chosen.programs.resolve())
    runs = int(os.environ.get("UNKNOT_BENCH_RUNS", 3 if chosen.quick else 7))
    effort = Effort.quick(runs) if chosen.quick else Effort(runs)
    rows, failed = [], []
    for name in chosen.only:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        try:
            rows += MEASURES[name](programs, effort)
        except NotMeasured as why:
            failed.append(name)
            print(f"{name} could not be measured: {why}", file=sys.stderr)
    about = (f"{datetime.date.today()}, {os.cpu_count()} cores, Xvfb, load {os.getloadavg()[0]:.1f}, "
             f"medians of {runs} interleaved runs.")
    print(f"\n{about}\n\n{as_table(rows)}")
    if chosen.markdown:
        write_markdown(chosen.markdown, rows, about)
    if chosen.json:
        write_json(chosen.json, rows, about)
    return 1 if failed or (chosen.strict and any(row.is_over for row in rows)) else 0


if __name__ == "__main__":
    sys.exit(main())
