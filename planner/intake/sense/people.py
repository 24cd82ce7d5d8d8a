"""The people that sense checks look at, by field; a check whose field is absent gets a column of blanks, or None."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from planner.language.catalogue import Catalogue
from planner.language.dates import month_of_day
from planner.language.folding import fold
from planner.pool.loading import PoolRead
from planner.pool.pool import CodedColumn, DateColumn, ListColumn, LongArray, NumberColumn, Pool
from planner.pool.table import RawTable
from planner.problems import Severity


@dataclass(frozen=True)
class Sense:
    """What a check found: in these rows of the pool the cell of `field` does not fit. `params` are those of the message."""

    code: str
    field: str
    rows: LongArray
    params: Callable[[int], Mapping[str, object]] = lambda _row: {}
    severity: Severity = "warning"


Findings = Iterator[Sense]


@dataclass(frozen=True)
class People:
    """A pool, the table and the catalogue that it was read by. `today` (proleptic ordinal) decides what lies in the future.
    `told` by field and id: where a list of posts beside the pool says it."""

    pool: Pool
    table: RawTable
    columns: Mapping[int, str]
    rows: LongArray
    catalogue: Catalogue
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    today: int = field(default_factory=lambda: datetime.datetime.now().astimezone().toordinal())

    def __len__(self) -> int:
        return len(self.pool)

    @property
    def this_month(self) -> int:
        """Month index of today."""
        return month_of_day(self.today)

    def dates(self, name: str) -> DateColumn | None:
        column = self.pool.columns.get(name)
        return column if isinstance(column, DateColumn) else None

    def coded(self, name: str) -> CodedColumn | None:
        column = self.pool.columns.get(name)
        return column if isinstance(column, CodedColumn) else None

    def several(self, name: str) -> ListColumn | None:
        column = self.pool.columns.get(name)
        return column if isinstance(column, ListColumn) else None

    def numbers(self, name: str) -> NumberColumn | None:
        column = self.pool.columns.get(name)
        return column if isinstance(column, NumberColumn) else None

    def under_header(self, *headers: str) -> str | None:
        """The first field of the pool with one of these names, whatever its case and spaces."""
        wanted = {fold(header) for header in headers}
        return next((name for name in self.pool.columns if fold(name) in wanted), None)

    @cached_property
    def names(self) -> LongArray:
        """[people] a code for each name, equal where the names compare equal; -1 where there is none."""
        from planner.pool.cells import fold_all, numbered
        from planner.pool.table import column_of

        if not len(self.pool.names):
            return np.full(len(self), -1, dtype=np.int64)
        return numbered(column_of([key or None for key in fold_all(self.pool.names)]))[0].astype(np.int64)

    def column_of(self, name: str, row: int) -> int | None:
        """The column of the table that holds the field for a person: of several the filled one."""
        found = [column for column, read_as in self.columns.items() if read_as == name]
        if len(found) > 1:
            filled = [column for column in found if self._text(column, row)]
            found = filled or found
        return found[0] if found else None

    def place(self, name: str, row: int) -> str:
        """Where the cell of a field stands, or the list beside the pool tells it; the first cell of the row where no column of
        its own holds it."""
        if (told := self.told.get(name, {}).get(self.pool.ids[row])) is not None:
            return told
        column = self.column_of(name, row)
        return self.table.place(int(self.rows[row]), 0 if column is None else column)

    def text(self, name: str, row: int) -> str | None:
        """The cell of a field as written."""
        column = self.column_of(name, row)
        return None if column is None else self._text(column, row) or None

    def _text(self, column: int, row: int) -> str:
        text = self.table.columns[column][int(self.rows[row])]
        return " ".join(text.split()) if isinstance(text, str) else ""


def people_of(read: PoolRead, catalogue: Catalogue) -> People | None:
    """Whom the checks look at: the pool, or with errors in cells its draft; None where nobody could be read."""
    pool = read.pool or read.draft
    if pool is None or read.table is None or read.rows is None or len(read.rows) != len(pool):
        return None
    return People(pool, read.table, read.columns, read.rows, catalogue, read.told)
