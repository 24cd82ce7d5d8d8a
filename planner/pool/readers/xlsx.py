"""XLSX: the sheet with the list, its cells by type, and what the formats of cells tell about them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from planner.pool.layout.grid import Grid
from planner.pool.readers.calamine_book import SheetCells, cells_of, opened, sheet_names
from planner.pool.readers.content_kind import COMPOUND, ZIP, check_kind
from planner.pool.readers.sheet_grid import SheetMarks, grid_with
from planner.pool.readers.values import MOST_TEXT, long_run
from planner.pool.readers.workbook_list import check_extent, list_in
from planner.pool.readers.xlsx_parts import local, parsed, parts_of
from planner.pool.readers.xlsx_sheet import SheetMarkup, struck_strings
from planner.pool.readers.xlsx_styles import Styles, styles_of
from planner.pool.table import Known, RawTable, knows_nothing
from planner.problems import BadInput, Problem

_SUFFIX = ".xlsx"


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:
    """Read a workbook. Raises BadInput: no such sheet or no list, a file too large or unsafe, cells without a value."""
    if data.startswith(COMPOUND):
        from planner.pool.readers.compound import is_encrypted_package

        if is_encrypted_package(data):
            raise BadInput([Problem("workbook-password", shown)])
    check_kind(data, shown, _SUFFIX, ZIP)
    parts = parts_of(data, shown, _SUFFIX)
    _check_texts(parts, shown)
    styles = styles_of(parsed(parts, "xl/styles.xml", shown))
    sheets = _sheet_parts(parts, shown)
    struck = struck_strings(parts.get("xl/sharedstrings.xml", ""))
    with opened(data, shown) as book:

        def grid(name: str) -> Grid:
            part = sheets.get(name, "")
            markup = SheetMarkup(parts.get(part, ""))
            where = f"{shown}!{name}"
            # A sheet whose part is not found here may be found by the library that reads its cells.
            for own in [part] if part in parts else [other for other in parts if other.startswith("xl/worksheets/")]:
                check_extent(*SheetMarkup(parts[own]).extent(), where)
            return grid_with(cells_of(book, name, shown), shown, name, _Marks(markup, styles, struck))

        def faults(name: str) -> Iterator[Problem]:
            markup = SheetMarkup(parts.get(sheets.get(name, ""), ""))
            for code, cell, text in markup.without_value():
                yield Problem(code, f"{shown}!{name}!{cell}", text)

        table = list_in(sheet_names(book), grid, faults, shown, sheet, known)
    return replace(table, from_1904=_counts_from_1904(parts, shown))


def _check_texts(parts: Mapping[str, str], shown: str) -> None:
    """Raises BadInput for a text that no cell can hold: reading it takes a minute, and nobody has written it."""
    for name, content in parts.items():
        is_long = long_run(content, ["<"], MOST_TEXT) is not None
        if name == "xl/sharedstrings.xml":  # a text in many pieces
            is_long = is_long or long_run(content, ["si>"], 10 * MOST_TEXT) is not None
        if is_long:
            raise BadInput([Problem("cell-oversized", shown, params={"characters": MOST_TEXT})])


class _Marks(SheetMarks):
    """What the markup of a sheet tells, for its grid."""

    def __init__(self, markup: SheetMarkup, styles: Styles, struck: frozenset[int]) -> None:
        self._markup = markup
        self._struck = struck
        self._styles = styles

    def hidden_rows(self) -> frozenset[int]:
        return self._markup.hidden_rows()

    def hidden_columns(self) -> list[tuple[int, int]]:
        return self._markup.hidden_columns()

    def styles(self) -> Styles:
        return self._styles

    def styled(self, cells: SheetCells, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        return self._markup.styled(wanted)

    def struck(self) -> Iterator[tuple[int, int]]:
        return self._markup.struck(self._struck)

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        return self._markup.formulas()


def _counts_from_1904(parts: Mapping[str, str], shown: str) -> bool:
    workbook = parsed(parts, "xl/workbook.xml", shown)
    elements = workbook.iter() if workbook is not None else ()
    return any(local(e.tag) == "workbookPr" and e.get("date1904", "").lower() in ("1", "true", "on") for e in elements)


def _sheet_parts(parts: Mapping[str, str], shown: str) -> dict[str, str]:
    """The part of each sheet, by the sheet's name."""
    relations = parsed(parts, "xl/_rels/workbook.xml.rels", shown)
    targets = {e.get("Id", ""): e.get("Target", "") for e in (relations if relations is not None else ())}
    workbook = parsed(parts, "xl/workbook.xml", shown)
    found = {}
    for element in workbook.iter() if workbook is not None else ():
        if local(element.tag) == "sheet":
            relation = next((value for key, value in element.attrib.items() if local(key) == "id" and key != "id"), "")
            target = unquote(targets.get(relation, ""))
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            found[element.get("name", "")] = part.lower()
    return found
