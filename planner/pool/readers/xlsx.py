"""XLSX: the sheet with the list, its cells by type, and what the formats of cells tell about them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

from planner.pool.layout.grid import Grid
from planner.pool.readers.calamine_book import SheetCells, cells_of, opened, sheet_names
from planner.pool.readers.content_kind import COMPOUND, ZIP, check_kind
from planner.pool.readers.sheet_grid import SheetMarks, grid_with
from planner.pool.readers.values import MOST_TEXT, long_run
from planner.pool.readers.workbook_list import check_extent, list_in
from planner.pool.readers.xlsx_parts import local, parsed, parts_of
from planner.pool.readers.xlsx_sheet import SheetMarkup, sheet_markup, struck_strings
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
    struck = struck_strings(parts.get("xl/sharedstrings.xml", b""), shown)

    @cache
    def markup(part: str) -> SheetMarkup:
        wanted = styles.told | frozenset(styles.decimals)
        return sheet_markup(parts[part], shown, wanted, struck) if part in parts else SheetMarkup()

    with opened(data, shown) as book:

        def grid(name: str) -> Grid:
            part = sheets.get(name, "")
            where = f"{shown}!{name}"
            # A sheet whose part is not found here may be found by the library that reads its cells.
            for own in [part] if part in parts else [other for other in parts if other.startswith("xl/worksheets/")]:
                check_extent(markup(own).rows, markup(own).columns, where)
            return grid_with(cells_of(book, name, shown), shown, name, _Marks(markup(part), styles))

        def faults(name: str) -> Iterator[Problem]:
            for code, cell, text in markup(sheets.get(name, "")).without_value:
                yield Problem(code, f"{shown}!{name}!{cell}", text)

        table = list_in(sheet_names(book), grid, faults, shown, sheet, known)
    return replace(table, from_1904=_counts_from_1904(parts, shown))


def _check_texts(parts: Mapping[str, bytes], shown: str) -> None:
    """Raises BadInput for a text that no cell can hold: reading it takes a minute, and nobody has written it."""
    for name, content in parts.items():
        is_long = _has_long_run(content, "<", MOST_TEXT)
        if name == "xl/sharedstrings.xml":  # a text in many pieces
            is_long = is_long or _has_long_run(content, "si>", 10 * MOST_TEXT)
        if is_long:
            raise BadInput([Problem("cell-oversized", shown, params={"characters": MOST_TEXT})])


def _has_long_run(content: bytes, stop: str, most: int) -> bool:
    # There are no fewer bytes than characters.
    return long_run(content, [stop.encode()], most) is not None and long_run(content.decode(), [stop], most) is not None


class _Marks(SheetMarks):
    """What the markup of a sheet tells, for its grid."""

    def __init__(self, markup: SheetMarkup, styles: Styles) -> None:
        self._markup = markup
        self._styles = styles

    def hidden_rows(self) -> frozenset[int]:
        return self._markup.hidden_rows

    def hidden_columns(self) -> Sequence[tuple[int, int]]:
        return self._markup.hidden_columns

    def styles(self) -> Styles:
        return self._styles

    def styled(self, cells: SheetCells, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        return self._markup.styled(wanted)

    def struck(self) -> Iterable[tuple[int, int]]:
        return self._markup.struck

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        return self._markup.formulas()


def _counts_from_1904(parts: Mapping[str, bytes], shown: str) -> bool:
    workbook = parsed(parts, "xl/workbook.xml", shown)
    elements = workbook.iter() if workbook is not None else ()
    return any(local(e.tag) == "workbookPr" and e.get("date1904", "").lower() in ("1", "true", "on") for e in elements)


def _sheet_parts(parts: Mapping[str, bytes], shown: str) -> dict[str, str]:
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
