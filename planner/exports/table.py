"""Tables as they leave: every cell a text, headers as they are asked for, two of them equal or blank ones included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.pool.formulas import guarded
from planner.pool.writers.csv_file import csv_text


@dataclass(frozen=True)
class Table:
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]

    def as_csv(self) -> str:
        """Comma, one line a row, quoted where needed; cells that a spreadsheet would carry out begin with an apostrophe."""
        return csv_text([self.headers, *self.rows])

    @property
    def guarded(self) -> int:
        """How many cells are given an apostrophe."""
        return sum(guarded(cell) != cell for row in (self.headers, *self.rows) for cell in row)
