"""Cells of the pools of the examples that are changed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

Cells = dict[tuple[str, str], str]  # (id, field): value


def put_in(cells: Cells, frame: pd.DataFrame, file: str) -> None:
    """Write the cells into the pool of a file [people by id]. Raises KeyError where a cell is not there."""
    for (person, column), value in cells.items():
        if person not in frame.index or column not in frame.columns:
            raise KeyError(f"{file}: no cell {person}, {column}")
        frame.loc[person, column] = value
