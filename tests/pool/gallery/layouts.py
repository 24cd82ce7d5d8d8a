"""Lists in every layout that offices send: each file is built by a small function, and says what its reading must give."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

HEADER = ["TT", "Họ và tên", "Ngày, tháng, năm sinh", None, "Dân tộc", "Trình độ", None, "Chức vụ"]
LOWER = [None, None, "Nam", "Nữ", None, "Chuyên môn", "LLCT", None]
PATHS = (
    ("TT",),
    ("Họ và tên",),
    ("Ngày, tháng, năm sinh", "Nam"),
    ("Ngày, tháng, năm sinh", "Nữ"),
    ("Dân tộc",),
    ("Trình độ", "Chuyên môn"),
    ("Trình độ", "LLCT"),
    ("Chức vụ",),
)
AN = [1, "Nguyễn Văn An", "10/1975", None, "Kinh", "ThS", "CC", "Bí thư"]
BINH = [2, "Trần Thị Bình", None, "3/1980", "Khmer", "ĐH", "TC", "Phó Bí thư"]
CUONG = [1, "Lê Văn Cường", "1982", None, "Kinh", "ĐH", "TC", "Ủy viên"]
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")
LEFT_OUT = "rows-left-out-"


@dataclass(frozen=True)
class Case:
    """A file: `build` writes it under the name `name` + `suffix`.

    `names`: the column of names as it must be read, None where the file is refused. `problems`: code and place (without the
    file's name) of everything that the reader says. `paths`, `sections`, `cells` (by row and header): what else must be read.
    """

    name: str
    build: Callable[[Path], None]
    names: tuple[str, ...] | None = NAMES
    problems: Sequence[tuple[str, str]] = ()
    suffix: str = ".xlsx"
    sheet: str | None = None
    paths: tuple[tuple[str, ...], ...] | None = None
    sections: Sequence[str] | None = None
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)


def _sheet(
    rows: Sequence[Sequence[object]], merges: Sequence[str] = (), title: str = "DS"
) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for merge in merges:
        sheet.merge_cells(merge)
    return book, sheet


def _header_merges(row: int) -> list[str]:
    return [
        *(f"{c}{row}:{c}{row + 1}" for c in "ABEH"),
        f"C{row}:D{row}",
        f"F{row}:G{row}",
    ]


def house_style(path: Path) -> None:
    """Titles, two merged header rows, column numbers, sections, a total, signatures."""
    rows: list[list[object]] = [
        ["ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["DANH SÁCH TRÍCH NGANG"],
        [],
        HEADER,
        LOWER,
        [1, 2, 3, 4, 5, 6, 7, 8],
        ["I", "Bí thư, Phó Bí thư"],
        AN,
        BINH,
        ["II", "Ủy viên"],
        CUONG,
        ["Tổng số: 3 đồng chí; nữ: 1 (33,33%)"],
        [],
        [None, None, None, None, "Cần Thơ, ngày 05 tháng 4 năm 2025"],
        [None, "NGƯỜI LẬP BIỂU", None, None, "T/M BAN THƯỜNG VỤ"],
        [None, None, None, None, "BÍ THƯ"],
        [],
        [None, "Phạm Văn Xuân", None, None, "Đỗ Văn Yên"],
    ]
    book, _ = _sheet(rows, ["A1:D1", "E1:H1", "A2:H2", *_header_merges(4), "B7:H7", "A12:H12", "E14:H14", "E15:H15"])
    book.save(path)


def unmerged(path: Path) -> None:
    """The same header with its merged cells taken apart, as converters leave it."""
    _sheet([HEADER, LOWER, AN, BINH, CUONG])[0].save(path)


def three_header_rows(path: Path) -> None:
    """Three header rows, and a parent over two parents."""
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Thông tin", None, None, None],
        [None, None, "Ngày sinh", None, "Trình độ", None],
        [None, None, "Nam", "Nữ", "Chuyên môn", "LLCT"],
        [1, "Nguyễn Văn An", "1975", None, "ĐH", "CC"],
        [2, "Trần Thị Bình", None, "1980", "ĐH", "CC"],
    ]
    _sheet(rows, ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2"])[0].save(path)


def page_breaks(path: Path) -> None:
    """The header and the column numbers stand again at each page, with the page's number."""
    numbers = [f"({n})" for n in range(1, 9)]
    rows = [HEADER, LOWER, numbers, AN, ["Trang 1"], HEADER, LOWER, numbers, BINH, CUONG]
    _sheet(rows, [*_header_merges(1), *_header_merges(6)])[0].save(path)


def subtotals(path: Path) -> None:
    """Subtotals, one of them wrong, and a total with counts in its cells."""
    rows: list[list[object]] = [
        HEADER,
        LOWER,
        ["A. THÀNH ỦY"],
        ["I. Bí thư, Phó Bí thư"],
        AN,
        BINH,
        ["Cộng: 2 đồng chí"],
        ["II. Ủy viên"],
        CUONG,
        ["Cộng: 2 đồng chí"],
        ["Tổng cộng (I + II)", "3", "2", "1"],
    ]
    _sheet(rows, [*_header_merges(1), "A3:H3", "A4:H4", "A8:H8"])[0].save(path)


def people_in_the_footer(path: Path) -> None:
    """Somebody was added under the signatures: a row with a running number is a person."""
    rows: list[list[object]] = [HEADER, LOWER, AN, BINH, [None, "NGƯỜI LẬP BIỂU"], [None, "Phạm Văn Xuân"], [3, *CUONG[1:]]]
    _sheet(rows, _header_merges(1))[0].save(path)


def doubtful_rows(path: Path) -> None:
    """A name alone may be a person of whom nothing is known: read, so that it shows."""
    _sheet([HEADER, LOWER, AN, BINH, [None, "Lê Văn Cường"]], _header_merges(1))[0].save(path)


def empty_section(path: Path) -> None:
    """A section with nobody in it, and one at the end."""
    rows = [HEADER, LOWER, ["I", "Bí thư"], AN, ["II", "Phó Bí thư"], ["III", "Ủy viên"], BINH, CUONG, ["IV", "Dự khuyết"]]
    _sheet(rows, _header_merges(1))[0].save(path)


def merged_people(path: Path) -> None:
    """Cells of a column merged over several people."""
    rows = [HEADER, LOWER, AN, [*BINH[:4], None, *BINH[5:]], CUONG]
    _sheet(rows, [*_header_merges(1), "E3:E4"])[0].save(path)


def hidden(path: Path) -> None:
    """A filtered row and a hidden column."""
    book, sheet = _sheet([HEADER, LOWER, AN, BINH, CUONG], _header_merges(1))
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["E"].hidden = True
    book.save(path)


def formats(path: Path) -> None:
    """A real date shown as a month, a percentage, a font of before Unicode, a year alone."""
    rows: list[list[object]] = [
        ["TT", "Họ và tên", "Ngày sinh", "Tỷ lệ (%)", "Quê quán"],
        [1, "NguyÔn V¨n An", datetime.date(1975, 10, 1), 0.2547, "CÇn Th¬"],
        [2, "Trần Thị Bình", datetime.date(1980, 3, 15), 87.5, "Cần Thơ"],
        [3, "Lê Văn Cường", datetime.date(1982, 1, 1), "25,47%", "Cần Thơ"],
    ]
    book, sheet = _sheet(rows)
    sheet["C2"].number_format = "mm/yyyy"
    sheet["C4"].number_format = "yyyy"
    sheet["D2"].number_format = "0.00%"
    sheet["B2"].font = Font(name=".VnTime")
    sheet["E2"].font = Font(name=".VnTime")
    book.save(path)


def sheets(path: Path) -> None:
    """One list beside a table of statistics, notes and a hidden older list."""
    book, _ = _sheet([HEADER, LOWER, AN, BINH, CUONG], _header_merges(1))
    table = book.create_sheet("Tổng hợp", 0)
    for row in (["Đơn vị", "Dân tộc", "Tôn giáo", "Tổng số"], ["Sở A", 1, 2, 3]):
        table.append(row)
    book.create_sheet("Ghi chú").append(["Xem trang DS"])
    older = book.create_sheet("Cũ")
    for row in (HEADER, LOWER, AN):
        older.append(row)
    older.sheet_state = "hidden"
    book.save(path)


def several_lists(path: Path) -> None:
    """A list for each unit: which one is meant cannot be told."""
    book, _ = _sheet([HEADER, LOWER, AN, BINH], _header_merges(1), "Sở A")
    other = book.create_sheet("Sở B")
    for row in (HEADER, LOWER, CUONG):
        other.append(row)
    book.save(path)


def no_list(path: Path) -> None:
    """Two sheets without a list."""
    book, _ = _sheet([["Kính gửi"], ["Số", "Ngày", "Nội dung"]], title="Công văn")
    book.create_sheet("Khác").append(["a", "b"])
    book.save(path)


def stray_cell(path: Path) -> None:
    """One cell in the last corner of a sheet."""
    book, sheet = _sheet([HEADER, LOWER, AN])
    sheet["XFD1048576"] = "."
    book.save(path)


def huge_dimension(path: Path) -> None:
    """A sheet that declares a million rows and holds three people."""
    _with_part(path, lambda name, content: _replaced(name, content, b'ref="A1:H5"', b'ref="A1:XFD1048576"'))


def utf_16_part(path: Path) -> None:
    """A part in UTF-16, in which a document type could hide."""
    _with_part(path, lambda name, c: c.decode().encode("utf-16") if name == "xl/worksheets/sheet1.xml" else c)


def declared_utf_7(path: Path) -> None:
    """A part that says it is UTF-7."""
    _with_part(
        path, lambda name, c: b'<?xml version="1.0" encoding="UTF-7"?>' + c if name == "xl/worksheets/sheet1.xml" else c
    )


def understated_part(path: Path) -> None:
    """A part that unpacks to more than the list of contents says."""
    unmerged(path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    at = data.rindex(size.to_bytes(4, "little"))
    data[at : at + 4] = (10).to_bytes(4, "little")
    path.write_bytes(bytes(data))


def html(path: Path) -> None:
    """A page of a web program, saved as .xls."""
    path.write_text("<html><body><table><tr><td>Họ và tên</td></tr></table></body></html>", "utf-8")


def old_workbook(path: Path) -> None:
    """XLS: merged header, a hidden row, a real month, a percentage, an old font."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("DS")
    for column, text in ((0, "TT"), (1, "Họ và tên"), (4, "Tỷ lệ (%)"), (5, "Quê quán")):
        sheet.write_merge(1, 2, column, column, text)
    sheet.write(0, 0, "DANH SÁCH")
    sheet.write_merge(1, 1, 2, 3, "Ngày sinh")
    sheet.write(2, 2, "Nam")
    sheet.write(2, 3, "Nữ")
    month = xlwt.easyxf(num_format_str="mm/yyyy")
    people = (
        [1, "Nguyễn Văn An", datetime.date(1975, 10, 1), None, 0.2547, "CÇn Th¬"],
        [2, "Trần Thị Bình", None, "3/1980", 80, "Cần Thơ"],
    )
    for row, cells in enumerate(people, 3):
        for column, value in enumerate(cells):
            if column == 2 and value:
                sheet.write(row, column, value, month)
            elif value == 0.2547:
                sheet.write(row, column, value, xlwt.easyxf(num_format_str="0.00%"))
            elif value == "CÇn Th¬":
                sheet.write(row, column, value, xlwt.easyxf("font: name .VnTime"))
            elif value is not None:
                sheet.write(row, column, value)
    sheet.row(4).hidden = True
    book.save(str(path))


def workbook_named_xls(path: Path) -> None:
    """XLSX under the suffix of XLS."""
    house_style(path.with_suffix(".xlsx"))
    path.with_suffix(".xlsx").rename(path)


def titled_csv(path: Path) -> None:
    """CSV saved from a list in the house style, with semicolons."""
    lines = [
        "ĐẢNG BỘ THÀNH PHỐ, CẦN THƠ;;;;;",
        ";;;;;",
        "TT;Họ và tên;Ngày sinh;;Dân tộc;Chức vụ",
        ";;Nam;Nữ;;",
        "1;2;3;4;5;6",
        "I;Bí thư;;;;",
        "1;Nguyễn Văn An;1975;;Kinh;",
        "2;Trần Thị Bình;;1980;Kinh;",
        "II;Ủy viên;;;;",
        '1;Lê Văn Cường;1982;;Kinh;"Ủy viên,\nBan Kiểm tra"',
        ";Tổng số: 3 đồng chí;;;;",
        ";;;;NGƯỜI LẬP;",
        ";;;;Phạm Văn Xuân;",
    ]
    path.write_text("\n".join(lines), "utf-8-sig")


def csv_with_short_lines(path: Path) -> None:
    """A title and a total without separators; a person's line that broke in two is an error all the same."""
    path.write_text("DANH SÁCH\nid,Họ và tên,Dân tộc\na,Nguyễn Văn An,Kinh\nb,Trần Thị Bình\nTổng số: 2\n", "utf-8")


def csv_total_at_the_end(path: Path) -> None:
    """A plain table with a total under it."""
    people = "".join(f"{name},Kinh,1975,ĐH,CC\n" for name in NAMES)
    path.write_text(f"Họ và tên,Dân tộc,Ngày sinh,Chuyên môn,LLCT\n{people}Tổng cộng: 4 người,,,,\n", "utf-8")


def _with_part(path: Path, changed: Callable[[str, bytes], bytes]) -> None:
    unmerged(path)
    written = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(written, "w") as new:
        for info in old.infolist():
            new.writestr(info, changed(info.filename, old.read(info)))
    path.write_bytes(written.getvalue())


def _replaced(name: str, content: bytes, old: bytes, new: bytes) -> bytes:
    if name != "xl/worksheets/sheet1.xml":
        return content
    assert old in content
    return content.replace(old, new)


CASES = (
    Case(
        "house-style",
        house_style,
        problems=[
            ("sections-read", "!DS!A7"),
            (f"{LEFT_OUT}title", "!DS!A1"),
            (f"{LEFT_OUT}total", "!DS!A12"),
            (f"{LEFT_OUT}footer", "!DS!E14"),
        ],
        paths=PATHS,
        sections=["I. Bí thư, Phó Bí thư"] * 2 + ["II. Ủy viên"],
    ),
    Case("unmerged", unmerged, paths=PATHS),
    Case(
        "three-header-rows",
        three_header_rows,
        names=NAMES[:2],
        paths=(
            ("STT",),
            ("Họ và tên",),
            ("Thông tin", "Ngày sinh", "Nam"),
            ("Thông tin", "Ngày sinh", "Nữ"),
            ("Thông tin", "Trình độ", "Chuyên môn"),
            ("Thông tin", "Trình độ", "LLCT"),
        ),
    ),
    Case("page-breaks", page_breaks, problems=[(f"{LEFT_OUT}footer", "!DS!A5")], paths=PATHS),
    Case(
        "subtotals",
        subtotals,
        problems=[
            ("sections-read", "!DS!A3"),
            (f"{LEFT_OUT}total", "!DS!A7"),
            (f"{LEFT_OUT}total", "!DS!A10"),
            ("total-differs", "!DS!A10"),
        ],
        sections=["A. THÀNH ỦY / I. Bí thư, Phó Bí thư"] * 2 + ["A. THÀNH ỦY / II. Ủy viên"],
    ),
    Case("people-in-the-footer", people_in_the_footer, problems=[(f"{LEFT_OUT}footer", "!DS!B5")]),
    Case("doubtful-rows", doubtful_rows),
    Case(
        "empty-section",
        empty_section,
        problems=[("sections-read", "!DS!A3"), (f"{LEFT_OUT}section", "!DS!A5"), (f"{LEFT_OUT}section", "!DS!A9")],
        sections=["I. Bí thư", "III. Ủy viên", "III. Ủy viên"],
    ),
    Case("merged-people", merged_people, cells={(1, "Dân tộc"): "Kinh"}),
    Case("hidden", hidden, problems=[("rows-hidden", "!DS"), ("columns-hidden", "!DS")]),
    Case(
        "formats",
        formats,
        names=("NguyÔn V¨n An", *NAMES[1:]),
        cells={
            (0, "Ngày sinh"): "1975-10-01",
            (2, "Ngày sinh"): "1982",
            (0, "Tỷ lệ (%)"): "25.47%",
            (1, "Tỷ lệ (%)"): "87.5",
            (2, "Tỷ lệ (%)"): "25,47%",
        },
    ),
    Case("sheets", sheets, problems=[("sheets-others", "!DS")]),
    Case("several-lists", several_lists, names=None, problems=[("sheets-several", "")]),
    Case("several-lists-one-named", several_lists, names=NAMES[2:], sheet="Sở B"),
    Case("no-list", no_list, names=None, problems=[("header-not-found", "!Công văn"), ("header-not-found", "!Khác")]),
    Case("stray-cell", stray_cell, names=None, problems=[("sheet-oversized", "!DS")]),
    Case("huge-dimension", huge_dimension),
    Case("utf-16-part", utf_16_part, names=None, problems=[("workbook-encoding", "")]),
    Case("declared-utf-7", declared_utf_7, names=None, problems=[("workbook-encoding", "")]),
    Case("understated-part", understated_part, names=None, problems=[("file-unreadable", "")]),
    Case("html", html, suffix=".xls", names=None, problems=[("file-kind", "")]),
    Case("workbook-named-xls", workbook_named_xls, suffix=".xls", names=None, problems=[("file-kind", "")]),
    Case(
        "old-workbook",
        old_workbook,
        suffix=".xls",
        names=NAMES[:2],
        problems=[("rows-hidden", "!DS"), (f"{LEFT_OUT}title", "!DS!A1")],
        cells={(0, "Tỷ lệ (%)"): "25.47%", (0, "Ngày sinh: Nam"): "1975-10-01"},
    ),
    Case(
        "titled",
        titled_csv,
        suffix=".csv",
        problems=[
            ("sections-read", ":6:TT"),
            (f"{LEFT_OUT}title", ":1"),
            (f"{LEFT_OUT}total", ":12:Họ và tên"),
            (f"{LEFT_OUT}footer", ":13:Dân tộc"),
        ],
        sections=["I. Bí thư"] * 2 + ["II. Ủy viên"],
        cells={(2, "Chức vụ"): "Ủy viên,\nBan Kiểm tra"},
    ),
    Case("short-lines", csv_with_short_lines, suffix=".csv", names=None, problems=[("cells-too-few", ":4")]),
    Case(
        "total-at-the-end",
        csv_total_at_the_end,
        suffix=".csv",
        problems=[(f"{LEFT_OUT}total", ":5:Họ và tên"), ("total-differs", ":5:Họ và tên")],
    ),
)
