"""XLSX, the simple kind: one header row, the first that is not blank, on the sheet that is named or else the first."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from planner.pool.listing import capped
from planner.pool.readers.table import HEADER, Known, RawTable, knows_nothing
from planner.pool.readers.values import text_of
from planner.problems import BadInput, Problem

_MOST_BYTES = 200_000_000  # unpacked; half a megabyte can unpack to half a gigabyte
_MOST_PARTS = 10_000
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_ATTRIBUTE = r'\b{}\s*=\s*"([^"]*)"'
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ERROR = re.compile(r'<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<', re.DOTALL)
_UNCOMPUTED = re.compile(
    r'<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*>\s*<(?:\w+:)?f\b[^>]*(?:/>|>([^<]*)</(?:\w+:)?f>)\s*'
    r"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:  # noqa: ARG001
    """Read a workbook. Raises BadInput: no such sheet, a file too large or unsafe, cells without a value."""
    parts = _parts(data, shown)
    name, rows = _rows(data, shown, sheet)
    if problems := capped(_without_value(parts, name, shown), shown):
        raise BadInput(problems)
    top = next((i for i, row in enumerate(rows) if any(text_of(cell).strip() for cell in row)), None)
    if top is None:
        raise BadInput([Problem("pool-empty", f"{shown}!{name}")])

    import pandas as pd

    headers = tuple(text_of(cell).strip() for cell in rows[top])
    columns = [pd.Series([text_of(row[column]) for row in rows[top + 1 :]], dtype=object) for column in range(len(headers))]

    def place(row: int, column: int) -> str:
        return f"{shown}!{name}!{_letters(column)}{top + 1 if row == HEADER else top + 2 + row}"

    return RawTable(headers, columns, place, shown)


def _rows(data: bytes, shown: str, sheet: str | None) -> tuple[str, list[list[object]]]:
    """The name of the sheet and all of its cells from A1 on."""
    # calamine reads 20,000 rows in 0.4 s where openpyxl takes 4 s; what it does not refuse itself, `_parts` has.
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            names = [s.name for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
            if not names or (sheet is not None and sheet not in names):
                raise BadInput([Problem("sheet-missing", shown, sheet, params={"sheets": ", ".join(names)})])
            name = names[0] if sheet is None else sheet
            return name, [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
    except CalamineError as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def _parts(data: bytes, shown: str) -> dict[str, str]:
    """The sheets' parts and the list of them, as texts. Raises BadInput for what is not safe to unpack or to parse."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_BYTES:
                raise BadInput([Problem("workbook-oversized", shown, params={"megabytes": _MOST_BYTES // 1_000_000})])
            if any(info.filename.lower().endswith("vbaproject.bin") for info in infos):
                raise BadInput([Problem("workbook-macros", shown)])
            parts: dict[str, str] = {}
            for info in infos:
                # Read whole, whatever the list of contents says: a part longer than declared fails its checksum here.
                content = archive.read(info)
                if any(mark in content for mark in _DTD) and info.filename.lower().endswith((".xml", ".rels", ".vml")):
                    raise BadInput([Problem("workbook-dtd", shown, info.filename)])
                if info.filename.startswith(("xl/worksheets/", "xl/workbook.xml", "xl/_rels/")):
                    parts[info.filename] = content.decode("utf-8", "replace")
            return parts
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def _without_value(parts: dict[str, str], sheet: str, shown: str) -> Iterator[Problem]:
    """Cells of a sheet that show an error (#N/A), or a formula that nobody computed: read, they would look blank."""
    content = parts.get(_part_of(parts, sheet), "")
    for pattern, code in ((_ERROR, "cell-error"), (_UNCOMPUTED, "cell-uncomputed")):
        for found in pattern.finditer(content):
            cell = _attribute(found[0], "r")
            yield Problem(code, f"{shown}!{sheet}!{cell}", found[1] if code == "cell-error" else f"={found[1] or ''}")


def _part_of(parts: dict[str, str], sheet: str) -> str:
    """The part that holds a sheet; '' where the workbook does not say."""
    from html import unescape

    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target")
        for tag in _RELATION.findall(parts.get("xl/_rels/workbook.xml.rels", ""))
    }
    for tag in _SHEET.findall(parts.get("xl/workbook.xml", "")):
        if unescape(_attribute(tag, "name")) == sheet:
            target = targets.get(_attribute(tag, "id"), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _attribute(tag: str, name: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), tag)
    return found[1] if found else ""


def _letters(column: int) -> str:
    """The letters of a column: A, ..., Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
