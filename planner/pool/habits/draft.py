"""A list on its way from the texts of its cells to fields: what the habits work on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import Catalogue, CodeList, Field
from planner.pool.cells import Cells, Kind, different
from planner.pool.findings import Findings
from planner.pool.headers import Matched
from planner.pool.pool import BoolArray, IntArray, LongArray
from planner.pool.table import RawTable

if TYPE_CHECKING:
    from planner.problems import Severity


@dataclass(frozen=True)
class Hint:
    """What another column says of a field: `codes` [rows] of its canonical values, -1 where nothing, at the column `at`.

    `conflict` is the problem where the field's own column says something else, with its severity.
    """

    at: int
    codes: IntArray
    conflict: str
    severity: Severity = "error"


@dataclass(frozen=True)
class FieldCells:
    """The cells of a field; `at` is the column of the table, or the one of each row [rows] where the field has several."""

    cells: Cells
    at: int | IntArray


@dataclass
class Draft:
    """`cells` by column of the table; `people` [rows]: the rows that are people, `nobody` those that seemed to be. `fields` and
    `hints` by field: what the columns of a field say once they are put together. Columns of ids are left as they are.
    `month` is the one at which the list is read: the plan's, so that next year it is the same pool, or the present one.
    `code_lists` by field: those that the pool names.
    """

    table: RawTable
    catalogue: Catalogue
    matched: Matched
    found: Findings
    people: BoolArray
    cells: dict[int, Cells]
    month: int
    fields: dict[str, FieldCells] = field(default_factory=dict)
    hints: dict[str, list[Hint]] = field(default_factory=dict)
    code_lists: Mapping[str, CodeList] = field(default_factory=dict)
    nobody: BoolArray = field(init=False)

    def __post_init__(self) -> None:
        self.nobody = np.zeros(len(self.people), dtype=np.bool_)

    def leave_out(self, rows: LongArray) -> None:
        """These rows are no people after all. What stands in them may still be meant by a ditto mark below."""
        self.people[rows] = False
        self.nobody[rows] = True

    def declared(self, at: int) -> Field:
        """The field of a column."""
        return self.catalogue.field(self.matched.columns[at].field)

    def told_by(self, at: int) -> tuple[str, ...]:
        """The fields that a column tells of: its own, and those that are made of it, too."""
        meant = self.matched.columns.get(at)
        if meant is None:
            return ()
        declared = self.catalogue.field(meant.field)
        also = (declared.split_by if meant.role == "part" else None, declared.rest)
        beside = (name for name, field in self.catalogue.fields.items() if meant.field in field.also_in)
        return (meant.field, *(name for name in also if name), *beside)

    def read_columns(self) -> list[int]:
        """The columns that mean something, without the ids."""
        return [at for at, meant in self.matched.columns.items() if meant.field != "id"]

    def rows_of(self, at: int, codes: Sequence[int]) -> LongArray:
        """The rows of the people whose cell holds one of these texts."""
        return rows_with(self.cells[at], codes, self.people)

    def respell(
        self,
        at: int,
        said: Mapping[int, str],
        note: str | None = None,
        params: Callable[[int], Mapping[str, object]] = lambda _: {},
    ) -> None:
        """Put other texts (by the code of the text) in a column, with a note for each cell; `params` by code."""
        if not said:
            return
        cells = self.cells[at]
        if note is not None:
            codes, texts = cells.codes, cells.texts

            def more(row: int) -> Mapping[str, object]:
                code = int(codes[row])
                return {**params(code), "to": said[code]}

            self.found.add_cells(note, "note", self.rows_of(at, list(said)), at, lambda row: texts[int(codes[row])], more)
        self.cells[at] = Cells(cells.codes, [said.get(code, text) for code, text in enumerate(cells.texts)], cells.kinds)

    def refuse(self, at: int, code: str, rows: LongArray, params: Callable[[int], Mapping[str, object]] = lambda _: {}) -> None:
        """An error for each of these cells, which are blank from now on; `params` by row."""
        cells = self.cells[at]
        if len(rows):
            codes, texts = cells.codes, cells.texts
            self.found.add_cells(code, "error", rows, at, lambda row: texts[int(codes[row])], params)
            blanked = codes.copy()
            blanked[rows] = -1
            self.cells[at] = Cells(blanked, cells.texts, cells.kinds)


def rows_with(cells: Cells, codes: Sequence[int], people: BoolArray) -> LongArray:
    """The rows of people whose cell holds one of these texts."""
    wanted = np.zeros(len(cells.texts) + 1, dtype=np.bool_)
    wanted[list(codes)] = True
    wanted[-1] = False
    return np.flatnonzero(wanted[cells.codes] & people)


def cells_of(table: RawTable, at: int) -> Cells:
    """The different cells of a column: a text and a real number of the same look are two."""
    cells = different(table.columns[at])
    kinds: tuple[tuple[Kind, Mapping[int, BoolArray]], ...] = (
        ("number", table.numbers),
        ("date", table.dates),
        ("month", table.months),
    )
    given = [(number, marked[at]) for number, (_, marked) in enumerate(kinds, 1) if at in marked]
    if not given:
        return cells
    kind = np.zeros(len(cells.codes), dtype=np.int64)
    for number, marked in given:
        kind[marked] = number
    wide = np.where(cells.codes >= 0, cells.codes.astype(np.int64) * 4 + kind, -1)
    found, codes = np.unique(wide, return_inverse=True)
    blanks = int(len(found) > 0 and found[0] < 0)
    names: tuple[Kind, ...] = ("text", *(name for name, _ in kinds))
    both = found[blanks:].tolist()
    texts = [cells.texts[both_ // 4] for both_ in both]
    return Cells((codes.ravel() - blanks).astype(np.int32), texts, [names[both_ % 4] for both_ in both])
