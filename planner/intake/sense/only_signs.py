"""Cells that hold a dash or other signs alone: a text like any other, so not blank, and not `Kinh` either."""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.pool.pool import CodedColumn, ListColumn


def find(people: People) -> Findings:
    """One finding for a column, at the first such cell."""
    for name, column in people.pool.columns.items():
        if name in ("id", "full_name") or not isinstance(column, CodedColumn | ListColumn):
            continue
        signs = [not any(letter.isalnum() for letter in label) for label in column.labels]
        if not any(signs):
            continue
        said = signs if isinstance(column, CodedColumn) else [any(signs[value] for value in cell) for cell in column.cells]
        rows = np.flatnonzero(np.array([*said, False])[column.codes])
        count = len(rows)
        yield Sense("only-signs", name, rows[:1], lambda _row, name=name, count=count: {"field": name, "count": count})  # type: ignore[misc]
