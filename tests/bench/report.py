# SPDX-License-Identifier: GPL-3.0-or-later
"""What was measured, as a table for people, in Markdown and as JSON."""
import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

FIRST_MARK = "<!-- written by scripts/bench -->"
LAST_MARK = "<!-- end -->"
HEADINGS = ["what", "value", "floor", "ratio", "min–max", "budget", ""]


@dataclass
class Row:
    """One measurement. Where there is a floor the budget is for the ratio, else for the value."""
    what: str
    unit: str
    value: float
    low: float
    high: float
    floor: float | None = None
    ratio: float | None = None
    budget: float | None = None

    @property
    def is_over(self) -> bool:
        judged = self.value if self.ratio is None else self.ratio
        return self.budget is not None and judged > self.budget

    def cells(self) -> list[str]:
        judged = "" if self.ratio is None else "×"
        span = f"{judged}{number(self.low)}–{number(self.high)}"
        if self.low == self.high:
            span = ""
        return [
            self.what,
            f"{number(self.value)} {self.unit}".strip(),
            "" if self.floor is None else f"{number(self.floor)} {self.unit}".strip(),
            "" if self.ratio is None else f"×{self.ratio:.2f}",
            span,
            "" if self.budget is None else f"≤ {judged}{self.budget:g}",
            "" if self.budget is None else ("over" if self.is_over else "ok"),
        ]


def number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def against_floor(what, unit, values, floors, budget=None) -> Row:
    """Each value against the floor of the same round; the medians, and how far the ratios spread."""
    ratios = [value / floor for value, floor in zip(values, floors)]
    return Row(what, unit, median(values), min(ratios), max(ratios), median(floors), median(ratios), budget)


def alone(what, unit, values, budget=None) -> Row:
    return Row(what, unit, median(values), min(values), max(values), budget=budget)


def at_percentile(what, unit, values, percent, budget=None) -> Row:
    """Nearest rank: of fewer than a hundred values, p99 is the worst."""
    ordered = sorted(values)
    value = ordered[math.ceil(len(ordered) * percent / 100) - 1]
    return Row(what, unit, value, ordered[0], ordered[-1], budget=budget)


def as_table(rows: list[Row]) -> str:
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])])
        for line in lines)


def as_markdown(rows: list[Row], about: str) -> str:
    lines = [HEADINGS, ["---"] + ["--:"] * (len(HEADINGS) - 1)]
    lines += [row.cells() for row in rows]
    return about + "\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def write_markdown(path: Path, rows: list[Row], about: str) -> None:
    """Between the marks of a file that has them; else as a file of its own."""
    table = as_markdown(rows, about)
    text = path.read_text() if path.exists() else ""
    if FIRST_MARK in text and LAST_MARK in text:
        before, rest = text.split(FIRST_MARK, 1)
        table = f"{before}{FIRST_MARK}\n{table}{LAST_MARK}{rest.split(LAST_MARK, 1)[1]}"
    path.write_text(table)


def write_json(path: Path, rows: list[Row], about: str) -> None:
    measured = [asdict(row) | {"over": row.is_over} for row in rows]
    path.write_text(json.dumps({"about": about, "rows": measured}, indent=2, ensure_ascii=False) + "\n")
