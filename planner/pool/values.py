"""The values of a field as texts, whatever its type."""

from __future__ import annotations

import numpy as np

from planner.pool.pool import CodedColumn, ListColumn, NumberColumn, Pool


def number_label(scaled: int, scale: int) -> str:
    """An exact decimal as text: 875 of scale 10 is `87.5`."""
    whole, rest = divmod(abs(scaled), scale)
    digits = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0") if scale > 1 else ""
    return ("-" if scaled < 0 else "") + str(whole) + ("." + digits if digits else "")


def occurring(pool: Pool, field: str) -> list[str]:
    """The values of a field that occur in a pool, in the order of its labels (numbers ascending)."""
    column = pool.columns.get(field)
    match column:
        case CodedColumn():
            return [column.labels[c] for c in np.unique(column.codes) if c >= 0]
        case ListColumn():
            present = {v for c in np.unique(column.codes) if c >= 0 for v in column.cells[c]}
            return [column.labels[v] for v in sorted(present)]
        case NumberColumn():
            return [number_label(int(v), column.scale) for v in np.unique(column.scaled[column.known])]
        case _:
            return []
