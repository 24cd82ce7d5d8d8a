"""A table as a file holds it: headers, columns of cell texts, and where each cell stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

HEADER = -1  # the row number of the header in `RawTable.place`


@dataclass(frozen=True)
class RawTable:
    """`columns` are series of texts, one for each header, all of one length; a blank is missing or white space.

    `place` gives the `where` of a problem from row (from 0; `HEADER`) and column (from 0). It may be slow: only for problems.
    """

    headers: Sequence[str]
    columns: Sequence[pd.Series[str]]
    place: Callable[[int, int], str]
    shown: str

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0


def column_name(header: str, column: int) -> str:
    """A column as a `where` names it: its header on one line, or `#3` where it has none."""
    return " ".join(header.split()) or f"#{column + 1}"
