"""A table as a file holds it: headers, columns of cell texts, and where each cell stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from planner.problems import visible

if TYPE_CHECKING:
    from planner.problems import Problem

FEW = 20_000  # rows that plain Python goes through quickly enough; with more, libraries that are slow to load pay
HEADER = -1  # the row number of the header in `RawTable.place`

Marked = npt.NDArray[np.bool_]
Texts = npt.NDArray[np.object_]  # [rows] the texts of a column; a blank may also be None or NaN

Known = Callable[[str], bool]
"""Whether a header text means a field of the catalogue or of the plan."""


def knows_nothing(header: str) -> bool:  # noqa: ARG001
    """Without a catalogue no text is known for a header."""
    return False


def knows_fields(known: Known) -> bool:
    """Whether there is a catalogue at all: each names these two fields."""
    return known("id") or known("full_name")


@dataclass(frozen=True)
class RawTable:
    """The list of people in a file. `columns` are the texts, one array for each header, all of one length; a blank is
    missing or white space.

    `place` gives the `where` of a problem from row (from 0; `HEADER`) and column (from 0). It may be slow: only for problems.
    `paths` [columns]: the header of each column from the top row of the header block to its lowest, without repetitions;
    empty where every header is one cell. `headers` holds the same joined by `: `.
    `letters` [columns]: the column's letter in a workbook; empty for texts and Parquet.
    `numbers`, `dates` by column: which rows [rows] hold a real number or a real date, not a text; absent where none does.
    `months`: those real dates that the file shows to the month only (`10/1975`, `Oct-75`).
    `merged` by column: the rows that were blank but for a cell merged from above, and now hold its text.
    `fonts` by column: the rows in a font of a legacy encoding, and which (`tcvn3`, `vni`).
    `computed` by column: the rows whose value a formula has computed. `exact` by column and row: the number that the file
    keeps, where the text here is what its cell shows of it.
    `displayed` by column and row: a whole number as its format shows it (`0012`), where that is more than its digits.
    `sections` [rows]: the title of the section of the list that a row stands in; empty where the list has none.
    `faults`: errors in single cells, which are blank here: they show an error (#N/A), or a formula nobody computed.
    `from_1904`: a bare number that means a day counts from 1904, as in workbooks that were made on a Macintosh.
    `problems`: what the reader has to say beside errors (a hidden row read, a totals row left out), warnings and notes.
    """

    headers: Sequence[str]
    columns: Sequence[Texts]
    place: Callable[[int, int], str]
    shown: str
    paths: Sequence[tuple[str, ...]] = ()
    letters: Sequence[str] = ()
    numbers: Mapping[int, Marked] = field(default_factory=dict)
    dates: Mapping[int, Marked] = field(default_factory=dict)
    months: Mapping[int, Marked] = field(default_factory=dict)
    merged: Mapping[int, Marked] = field(default_factory=dict)
    fonts: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    computed: Mapping[int, Marked] = field(default_factory=dict)
    exact: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    displayed: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    sections: Sequence[str] = ()
    faults: tuple[Problem, ...] = ()
    from_1904: bool = False
    problems: tuple[Problem, ...] = ()

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def path(self, column: int) -> tuple[str, ...]:
        """The header of a column, from the top of the header block to its lowest row."""
        return self.paths[column] if self.paths else (self.headers[column],)


def column_of(cells: Sequence[Any]) -> Texts:
    """A column of these cells: an array of objects, also where all of them are lists or numbers."""
    column = np.empty(len(cells), dtype=np.object_)
    column[:] = cells
    return column


def texts_of(column: Texts) -> list[str]:
    """The texts of a column, "" for what is missing."""
    return [text if isinstance(text, str) else "" for text in column.tolist()]


def column_name(header: str, column: int) -> str:
    """A column as a `where` names it: its header on one line, or `#3` where it has none."""
    return visible(" ".join(header.split())) or f"#{column + 1}"
