"""Files for the gallery, as bytes: workbooks of both kinds, texts, and parts of a workbook changed behind its back."""

from __future__ import annotations

import io
import re
import struct
import unicodedata
import zipfile
from collections.abc import Callable, Mapping, Sequence

Rows = Sequence[Sequence[object]]

TONES = "\u0300\u0301\u0303\u0309\u0323"


def workbook(
    sheets: Mapping[str, Rows] | Rows,
    *,
    at: str = "A1",
    merges: Sequence[str] = (),
    formats: Mapping[str, str] | None = None,
    fonts: Mapping[str, str] | None = None,
    hidden: Sequence[str] = (),
    mac: bool = False,
) -> bytes:
    """XLSX. Rows alone are those of a sheet `DS`. Merges, `formats` of numbers and `fonts` are those of the first sheet;
    `hidden`: its rows (`7`), its columns (`D`), or sheets by name. `at`: the top left cell. `mac`: dates counted from 1904.
    """
    import openpyxl
    from openpyxl.styles import Font
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    if mac:
        book.epoch = CALENDAR_MAC_1904
    named = sheets if isinstance(sheets, Mapping) else {"DS": sheets}
    letters, top = coordinate_from_string(at)
    left = column_index_from_string(letters)
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if value is not None:
                    sheet.cell(top + row, left + column).value = value  # type: ignore[union-attr]
    first = book.worksheets[0]
    for cell, shown in (formats or {}).items():
        first[cell].number_format = shown
    for cell, font in (fonts or {}).items():
        first[cell].font = Font(name=font)
    for cells_merged in merges:
        first.merge_cells(cells_merged)
    for what in hidden:
        if what in book.sheetnames:
            book[what].sheet_state = "hidden"
        elif what.isdecimal():
            first.row_dimensions[int(what)].hidden = True
        else:
            first.column_dimensions[what].hidden = True
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def old_workbook(
    rows: Rows, *, merges: Sequence[tuple[int, int, int, int]] = (), formats: Mapping[str, str] | None = None
) -> bytes:
    """XLS with one sheet `DS`. `merges`: first and last row, first and last column, from 0. `formats` by cell (`C3`)."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("DS")
    merged = {(top, left): (bottom, right) for top, bottom, left, right in merges}
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            shown = (formats or {}).get(f"{chr(ord('A') + column)}{row + 1}")
            style = xlwt.easyxf(num_format_str=shown) if shown else xlwt.Style.default_style
            if (row, column) in merged:
                bottom, right = merged[row, column]
                sheet.write_merge(row, bottom, column, right, value, style)
            elif value is not None:
                sheet.write(row, column, value, style)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def windows(lines: Sequence[str]) -> bytes:
    """The lines in windows-1258 as Windows writes it: the tone mark, which the page has apart, behind its letter."""

    def apart(letter: str) -> bytes:
        try:
            return letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in TONES)
            letter = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark != tone))
            return (letter + tone).encode("cp1258")

    return b"\r\n".join(b"".join(map(apart, line)) for line in lines) + b"\r\n"


def text(lines: Sequence[str], encoding: str = "utf-8", end: str = "\n") -> bytes:
    """A text file."""
    return end.join([*lines, ""]).encode(encoding)


def repacked(data: bytes, changed: Callable[[str, bytes], bytes | None], more: Mapping[str, bytes] | None = None) -> bytes:
    """The workbook with its parts changed (None: left out), and with more of them."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = changed(info.filename, old.read(info))
            if content is not None:
                new.writestr(info.filename, content)
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return written.getvalue()


def in_sheet(data: bytes, old: str, new: str) -> bytes:
    """The workbook with a text in the XML of its first sheet replaced."""

    def changed(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        content = re.sub(rb"<v ?/>", b"<v></v>", content)  # as the library writes it that openpyxl finds
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return repacked(data, changed)


def behind_a_password() -> bytes:
    """The container in which spreadsheet programs put an XLSX with a password: its directory is all that is looked at."""

    def entry(name: str, kind: int, child: int, right: int) -> bytes:
        raw = name.encode("utf-16-le")
        none = 0xFFFFFFFF
        head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
        return head + struct.pack("<III", none, right, child) + b"\0" * 36 + struct.pack("<IQ", 0xFFFFFFFE, 0)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFF) + entry("EncryptionInfo", 2, 0xFFFFFFFF, 2)
    directory += entry("EncryptedPackage", 2, 0xFFFFFFFF, 0xFFFFFFFF) + b"\0" * 128
    allocation = struct.pack("<2I", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H", 62, 3, 0xFFFE, 9, 6) + b"\0" * 10
    header += struct.pack("<IIIII", 1, 1, 0, 4096, 0xFFFFFFFE) + struct.pack("<III", 0, 0xFFFFFFFE, 0)
    return header + struct.pack("<I", 0) + b"\xff" * 432 + allocation + directory


def bomb(data: bytes) -> bytes:
    """The workbook with a part that unpacks to 201 MB of blanks."""
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet9.xml", "w") as part:
        for _ in range(201):
            part.write(b" " * 1_000_000)
    return written.getvalue()
