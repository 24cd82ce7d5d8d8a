"""Tables as they leave: every cell a text, headers as they are asked for, two of them equal or blank ones included."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from planner.intake.spreadsheet_safe import safe


@dataclass(frozen=True)
class Table:
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]

    def as_csv(self) -> str:
        """Comma, one line a row, quoted where needed; cells that a spreadsheet would carry out begin with an apostrophe."""
        text = io.StringIO(newline="")
        lines = csv.writer(text, lineterminator="\n")
        lines.writerow([safe(header) for header in self.headers])
        lines.writerows([safe(cell) for cell in row] for row in self.rows)
        return text.getvalue()

    @property
    def guarded(self) -> int:
        """How many cells are given an apostrophe."""
        return sum(safe(cell) != cell for row in (self.headers, *self.rows) for cell in row)
