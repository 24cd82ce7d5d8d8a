"""What the records of an XLS sheet say beside the values of its cells (BIFF8, MS-XLS): styles, hidden rows, errors."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.pool.readers.xlsx_styles import Font, Styles, styled

_BOF, _EOF, _FILEPASS, _BOUNDSHEET = 0x0809, 0x000A, 0x002F, 0x0085
_DATEMODE = 0x0022
_FONT, _FORMAT, _XF = 0x0031, 0x041E, 0x00E0
_DIMENSIONS, _ROW, _COLINFO = 0x0200, 0x0208, 0x007D
_BOOLERR, _FORMULA, _MULRK, _MULBLANK = 0x0205, 0x0006, 0x00BD, 0x00BE
# NUMBER, RK, LABELSST, LABEL, RSTRING: one cell each, with its style
_CELLS = {0x0203, 0x027E, 0x00FD, 0x0204, 0x00D6, _BOOLERR, _FORMULA}
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_BIFF8 = 0x0600
_STRUCK = 0x08  # among the flags of a font


@dataclass
class SheetRecords:
    """One sheet. Rows and columns are counted from 0. `cells`: style of each cell with a value; `formulas`: those of them that
    are computed; `errors`: their texts.
    """

    extent: tuple[int, int] = (0, 0)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    cells: list[tuple[int, int, int]] = field(default_factory=list)
    formulas: list[tuple[int, int, int]] = field(default_factory=list)
    errors: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass
class BookRecords:
    """A workbook. `sheets` by the offset of their first record; `encrypted` where nothing else can be told.
    `from_1904`: days are counted from 1904.
    """

    encrypted: bool = False
    from_1904: bool = False
    version: int = _BIFF8
    styles: Styles = field(default_factory=Styles)
    names: dict[str, int] = field(default_factory=dict)
    sheets: dict[int, SheetRecords] = field(default_factory=dict)


def records_of(stream: bytes) -> BookRecords:
    """All that the records of a workbook's stream say. Raises struct.error where a record is cut short."""
    book = BookRecords()
    fonts: list[Font] = []
    formats: dict[int, str] = {}
    xfs: list[tuple[int, int]] = []
    sheet: SheetRecords | None = None
    depth = 0
    for at, kind, body in _records(stream):
        if kind == _BOF:
            depth += 1
            if at == 0 and len(body) >= 2:
                (book.version,) = struct.unpack_from("<H", body)
            elif depth == 1:
                sheet = book.sheets[at] = SheetRecords()
        elif kind == _EOF:
            depth -= 1
            sheet = sheet if depth > 0 else None
        elif kind == _FILEPASS:
            book.encrypted = True
            return book
        elif book.version != _BIFF8 or depth > 1:
            continue
        elif sheet is not None:
            _sheet_record(sheet, kind, body)
        elif kind == _DATEMODE:
            book.from_1904 = body[:2] == b"\1\0"
        elif kind == _BOUNDSHEET:
            (offset,) = struct.unpack_from("<I", body)
            book.names[_short_text(body[6:], body[6])] = offset
        elif kind == _FONT:
            fonts.append(Font(_short_text(body[14:], body[14]), bool(body[2] & _STRUCK)))
        elif kind == _FORMAT:
            number, length = struct.unpack_from("<HH", body)
            formats[number] = _short_text(body[3:], length)
        elif kind == _XF:
            font, number = struct.unpack_from("<HH", body)
            # The format counts fonts without the number 4.
            xfs.append((number, font - 1 if font > 4 else font))
    book.styles = styled(xfs, formats, fonts)
    return book


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at, end = 0, len(stream) - 4
    while at <= end:
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == 0 and length == 0:
            return
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheet_record(sheet: SheetRecords, kind: int, body: bytes) -> None:
    if kind in _CELLS:
        row, column, style = struct.unpack_from("<HHH", body)
        sheet.cells.append((row, column, style))
        if kind == _FORMULA:
            sheet.formulas.append((row, column, style))
        if kind == _BOOLERR and body[7]:
            sheet.errors.append((row, column, _ERRORS.get(body[6], "#?")))
        elif kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
            sheet.errors.append((row, column, _ERRORS.get(body[8], "#?")))
    elif kind == _MULRK:
        row, first = struct.unpack_from("<HH", body)
        for i in range((len(body) - 6) // 6):
            sheet.cells.append((row, first + i, struct.unpack_from("<H", body, 4 + 6 * i)[0]))
    elif kind == _DIMENSIONS:
        _, rows, _, columns = struct.unpack_from("<IIHH", body)
        sheet.extent = (rows, columns)
    elif kind == _ROW:
        (row,) = struct.unpack_from("<H", body)
        (flags,) = struct.unpack_from("<I", body, 12)
        if flags & 0x20:
            sheet.hidden_rows.add(row)
    elif kind == _COLINFO:
        first, last, _, _, flags = struct.unpack_from("<5H", body)
        if flags & 1:
            sheet.hidden_columns.append((first, last))


def _short_text(body: bytes, length: int) -> str:
    """A text that follows the byte of its length: a byte of flags, then one or two bytes a letter."""
    if body[1] & 1:
        return body[2 : 2 + 2 * length].decode("utf-16-le", "replace")
    return body[2 : 2 + length].decode("latin-1")
