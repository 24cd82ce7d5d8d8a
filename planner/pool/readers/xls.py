"""XLS, the workbooks of Excel 97 to 2003."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from planner.pool.layout.grid import Grid
from planner.pool.readers.biff import BookRecords, SheetRecords, records_of
from planner.pool.readers.calamine_book import SheetCells, cells_of, opened, sheet_names
from planner.pool.readers.compound import Compound
from planner.pool.readers.content_kind import COMPOUND, check_kind
from planner.pool.readers.sheet_grid import SheetMarks, grid_with
from planner.pool.readers.workbook_list import check_extent, list_in
from planner.pool.readers.xlsx_sheet import column_letters
from planner.pool.readers.xlsx_styles import Styles
from planner.pool.table import Known, RawTable, knows_nothing
from planner.problems import BadInput, DamagedContainer, Problem

_SUFFIX = ".xls"
_MACROS = ("_VBA_PROJECT_CUR", "_VBA_PROJECT")
_OTHERS = {"WordDocument": "DOC", "PowerPoint Document": "PPT"}
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:
    """Read a workbook. Raises BadInput: no such sheet or no list, macros, a password, cells that show an error."""
    check_kind(data, shown, _SUFFIX, COMPOUND)
    try:
        records = _records(Compound(data), shown)
    except (DamagedContainer, struct.error, IndexError) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error
    with opened(data, shown) as book:

        def own(name: str) -> SheetRecords:
            return records.sheets.get(records.names.get(name, -1)) or SheetRecords()

        def grid(name: str) -> Grid:
            reached = [(row + 1, column + 1) for row, column, _ in own(name).cells]
            check_extent(max((r for r, _ in reached), default=0), max((c for _, c in reached), default=0), f"{shown}!{name}")
            return grid_with(cells_of(book, name, shown), shown, name, _Marks(own(name), records.styles))

        def faults(name: str) -> Iterator[Problem]:
            for row, column, text in own(name).errors:
                yield Problem("cell-error", f"{shown}!{name}!{column_letters(column)}{row + 1}", text)

        table = list_in(sheet_names(book), grid, faults, shown, sheet, known)
    return replace(table, from_1904=records.from_1904)


def _records(container: Compound, shown: str) -> BookRecords:
    names = container.names
    if "EncryptedPackage" in names:
        raise BadInput([Problem("workbook-password", shown)])
    if any(name in _MACROS for name in names):
        raise BadInput([Problem("workbook-macros", shown)])
    stream = container.stream("Workbook") or container.stream("Book")
    if stream is None:
        kind = next((kind for name, kind in _OTHERS.items() if name in names), None)
        if kind:
            raise BadInput([Problem("file-kind", shown, _SUFFIX, params={"kind": kind})])
        raise BadInput([Problem("file-unreadable", shown)])
    records = records_of(stream)
    if records.encrypted:
        raise BadInput([Problem("workbook-password", shown)])
    if any(rows > _MOST_ROWS or columns > _MOST_COLUMNS for rows, columns in (s.extent for s in records.sheets.values())):
        raise BadInput([Problem("file-unreadable", shown)])
    return records


class _Marks(SheetMarks):
    """What the records of a sheet tell, for its grid."""

    def __init__(self, sheet: SheetRecords, styles: Styles) -> None:
        self._sheet = sheet
        self._styles = styles

    def hidden_rows(self) -> frozenset[int]:
        return frozenset(self._sheet.hidden_rows)

    def hidden_columns(self) -> list[tuple[int, int]]:
        return self._sheet.hidden_columns

    def styles(self) -> Styles:
        return self._styles

    def styled(self, cells: SheetCells, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        return ((row, column, style) for row, column, style in self._sheet.cells if style in wanted)

    def struck(self) -> Iterator[tuple[int, int]]:
        return iter(())  # single words struck out within a cell are not looked for in this format

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        return iter(self._sheet.formulas)
