"""Files as other programs read them: with Python's own csv and json, not with the readers of the product."""

from __future__ import annotations

import csv
import io
from pathlib import Path


def rows_of(file: Path) -> list[list[str]]:
    """The rows of a CSV, its header first; the apostrophes before formulas are still there."""
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
