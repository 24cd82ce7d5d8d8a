"""Files of the gallery with something broken in them: bytes, lines, parts of a workbook, cells. By seed."""

from __future__ import annotations

import datetime
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache

from tests.pool.gallery.building import Rows, workbook
from tests.pool.gallery.cells import GALLERY
from tests.pool.gallery.offices import OFFICES

Broken = Callable[[random.Random, bytes], bytes]

HOUSE = "house.xlsx"
_LIKELY = re.compile(r"sheet\d*\.xml$|workbook\.xml|styles|shared|rels$", re.IGNORECASE)  # parts that are read
_LARGEST = 1_000_000  # bytes of a file that is broken

_HOUSE: Rows = [
    ["THÀNH ỦY CẦN THƠ", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["DANH SÁCH TRÍCH NGANG"],
    ["TT", "Họ và tên", "Ngày sinh", None, "Dân tộc", "Ngày vào Đảng", None, "Trình độ", None, "Tái cử", "Tỷ lệ %"],
    [None, None, "Nam", "Nữ", None, "Dự bị", "Chính thức", "Chuyên môn", "LLCT", None, None],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ["I", "Bí thư, Phó Bí thư"],
    [1, "Lê An", datetime.date(1975, 10, 20), None, "Kinh", "3/2000", "3/2001", "ThS Luật", "CC", "x", 0.875],
    [2, "Lê Thị Ba", None, "1980", "Khmer", "2003", "2004", "ĐH", "TC", None, 1],
    ["II", "Ủy viên"],
    [1, "Đ/c Lê Chi", "1972", None, "-nt-", "5/6/1999", "5/6/2000", "CN Luật; ĐH Kinh tế", "CN", "x", 0.5],
    ["Tổng số: 3 đồng chí"],
    [None, "NGƯỜI LẬP", None, None, "T/M BAN THƯỜNG VỤ"],
]
_MERGES = ("A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:G3", "H3:I3", "J3:J4", "K3:K4", "B6:K6", "A11:K11")
_FORMATS = {"C7": "dd/mm/yyyy", "K7": "0.0%", "K8": "0%", "K10": "0%"}

_TEXTS = (
    "", " ", "x", "-", "0", "nt", '"', "'", "=1/0", "Họ và tên", "Ngày sinh", "Nam", "TT", "I", "II.", "Tổng số", "Cộng: 3",
    "T/M BAN", "31/02/1980", "5/6/80", "..../1975", "1975.0", "27668", "99999", "-1", "1e308", "3.514", "1.234.567,89", "٣٤",
    "²", "½", "NaN", "inf", "#N/A", "TRUE", "Ðặng", "NguyÔn V¨n", "Leâ Thò", "Đ/c", "TS.", "ThS", "ThS;", ";;", "A" * 40_000,
    "\u0301", "\u200b", "\ufffd", "𝟙", "Ⅳ", "10/1975", "0/0/0000", "1/1/9999", "T13/1975", "{value}", "%s", "a: b", "id",
    "Trình độ: LLCT", "\n", "a\nb\nc", "(1)", "1.1.", "như trên", "12/12", "0000-00-00", "9" * 400, "1/" * 200,
    "ngày tháng năm",
)  # fmt: skip

_VALUES = (
    "", "0", "-1", "1", "A0", "XFD1048576", "A1:A1", "99999999999", "1e400", "s", "str", "e", "b", "n", "d", "inlineStr",
    "General", "mmm-yy", "0%", "&amp;#0;", "true", "rId9", "../../x", "é", "ZZZZ9", "2958466", "1.5", "65535",
)  # fmt: skip


def mutated(seed: int) -> tuple[str, str, bytes]:
    """Name, what was done, and content of the file of a seed."""
    chosen = random.Random(seed)
    names = list(files())
    name = HOUSE if chosen.random() < 0.4 else chosen.choice(names)
    content = files()[name]
    if name.endswith(".xlsx") and _is_zip(content) and chosen.random() < 0.9:
        ways: Mapping[str, Broken] = WORKBOOK_WAYS
    elif name.endswith(".csv"):
        ways = TEXT_WAYS
    else:
        ways = BYTE_WAYS
    done = []
    for _ in range(chosen.choice((1, 1, 1, 2, 3))):
        way = chosen.choice(list(ways))
        if ways is WORKBOOK_WAYS and not _is_zip(content):
            ways, way = BYTE_WAYS, "flip"
        done.append(way)
        content = ways[way](chosen, content)
    return name, "+".join(done), content


@cache
def files() -> Mapping[str, bytes]:
    """The files that are broken: the galleries', and a list in the house style, which comes up most often."""
    made = {case.name: case.content() for case in OFFICES if not case.name.startswith("zip-bomb")}
    made |= {file.name: file.content for file in (make() for make in GALLERY)}
    house = workbook(_HOUSE, merges=_MERGES, formats=_FORMATS)
    return {name: content for name, content in (made | {HOUSE: house}).items() if len(content) < _LARGEST}


def _is_zip(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def flip(chosen: random.Random, content: bytes) -> bytes:
    """Other bytes here and there."""
    data = bytearray(content)
    for _ in range(chosen.choice((1, 3, 20)) if data else 0):
        data[chosen.randrange(len(data))] = chosen.randrange(256)
    return bytes(data)


def cut(chosen: random.Random, content: bytes) -> bytes:
    """The end is missing, or a piece of the middle."""
    if not content:
        return b""
    at = chosen.randrange(len(content))
    return content[:at] + (b"" if chosen.random() < 0.6 else content[at + chosen.randrange(1, 600) :])


def doubled(chosen: random.Random, content: bytes) -> bytes:
    """A piece of the file stands in another place, too."""
    if not content:
        return b"PK"
    first, at = chosen.randrange(len(content)), chosen.randrange(len(content))
    return content[:at] + content[first : first + chosen.randrange(1, 2000)] + content[at:]


def lines(chosen: random.Random, content: bytes) -> bytes:
    """Lines left out, exchanged, joined, or strange cells in them."""
    own = content.splitlines(keepends=True)
    for _ in range(chosen.choice((1, 2, 5)) if own else 0):
        at = chosen.randrange(len(own))
        match chosen.randrange(5):
            case 0:
                own[at] = b""
            case 1:
                other = chosen.randrange(len(own))
                own[at], own[other] = own[other], own[at]
            case 2:
                own[at] = own[at].rstrip()
            case 3:
                parts = re.split(rb"([,;\t])", own[at])
                parts[2 * chosen.randrange((len(parts) + 1) // 2)] = chosen.choice(_TEXTS).encode()
                own[at] = b"".join(parts)
            case _:
                own.insert(at, chosen.choice((b"\n", b'"', b",,,,\n", b";;\n", b"\0\0", b"\xff\xfe", own[at], b"Total: 3\n")))
    return b"".join(own)


def repacked(chosen: random.Random, content: bytes) -> bytes:
    """The XML of a part is broken, and the workbook packed properly again; parts exchanged, left out, or strange."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        try:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error):
            return flip(chosen, content)
    name = chosen.choice([part for part in parts if _LIKELY.search(part)] or list(parts))
    match chosen.randrange(6):
        case 0:
            del parts[name]
        case 1:
            other = chosen.choice(list(parts))
            parts[name], parts[other] = parts[other], parts[name]
        case 2:
            parts[name] = chosen.choice((flip, cut, doubled))(chosen, parts[name])
        case _:
            parts[name] = _markup(chosen, parts[name])
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, own in parts.items():
            archive.writestr(part, own)
    return written.getvalue()


def _markup(chosen: random.Random, content: bytes) -> bytes:
    """Another value of an attribute or of an element, an element left out or doubled."""
    text = content.decode("utf-8", "replace")
    found = list(re.finditer(r'(?<==")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)|<[^<>]+/>|<(c|row|f|v|t)\b[^<>]*>.*?</\1>', text))
    for _ in range(chosen.choice((1, 2, 6)) if found else 0):
        at = chosen.choice(found)
        if text[at.start() : at.end()] != at[0]:
            continue
        new = chosen.choice(("", at[0] * 2, at[0] * 50)) if at[0].startswith("<") else chosen.choice(_VALUES)
        text = text[: at.start()] + new + text[at.end() :]
    return text.encode()


def cells(chosen: random.Random, content: bytes) -> bytes:
    """Other values in cells, by a spreadsheet library: texts, numbers, days, formulas, merged cells, hidden rows."""
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content))
        sheet = book.worksheets[0]
        for _ in range(chosen.choice((1, 4, 15))):
            row, column = chosen.randint(1, min(sheet.max_row + 2, 60)), chosen.randint(1, min(sheet.max_column + 2, 40))
            _change(chosen, sheet, row, column)
        written = io.BytesIO()
        book.save(written)
    except Exception:  # what the library cannot open or write is broken enough
        return flip(chosen, content)
    return written.getvalue()


def _change(chosen: random.Random, sheet: object, row: int, column: int) -> None:
    from openpyxl.worksheet.worksheet import Worksheet

    assert isinstance(sheet, Worksheet)
    what = chosen.choice((0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7))
    if what == 6:
        sheet.merge_cells(
            start_row=row, start_column=column, end_row=row + chosen.randrange(4), end_column=column + chosen.randrange(4)
        )
        return
    if what == 7:
        sheet.row_dimensions[row].hidden = True
        return
    cell = sheet.cell(row, column)
    if what == 5:
        sheet.move_range(f"{cell.coordinate}:{cell.coordinate}", rows=chosen.randint(0, 3), cols=chosen.randint(0, 3))
        return
    year = chosen.choice((1900, 1904, 1975, 1981, 2025, 9999))
    moment = datetime.datetime(year, 10, 1, 13, 5)  # noqa: DTZ001
    values: list[object] = [
        chosen.choice(_TEXTS),
        chosen.choice((0, 1, -1, 1.5, 27668, 1e300, 1e-300, 10**14, 3.514)),
        datetime.date(year, chosen.randint(1, 12), chosen.randint(1, 28)),
        chosen.choice((True, False, datetime.time(1, 2), datetime.timedelta(days=3), moment)),
        chosen.choice(("=A1", "=1/0", "=", "=SUM(A:A)", '="x"')),
    ]
    cell.value = values[what]  # type: ignore[union-attr, assignment]


BYTE_WAYS: Mapping[str, Broken] = {"flip": flip, "cut": cut, "doubled": doubled}
TEXT_WAYS: Mapping[str, Broken] = {"lines": lines, "many lines": lines, "more lines": lines, **BYTE_WAYS}
WORKBOOK_WAYS: Mapping[str, Broken] = {"cells": cells, "more cells": cells, "parts": repacked, "more parts": repacked}
