"""Files with nasty cells, each with what must come of it: clean texts, and every problem and remark with its place."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.pool.lists import as_csv

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Nasty:
    """`fields`: the clean texts of a field, of all people. `said`: (severity, code, end of the place), errors first."""

    name: str
    content: bytes
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    said: Sequence[tuple[str, str, str]] = ()


def _csv(name: str, header: Sequence[str], rows: Sequence[Sequence[str]], **expected: object) -> Nasty:
    return Nasty(f"{name}.csv", as_csv(header, rows).encode(), **expected)  # type: ignore[arg-type]


def _workbook(
    name: str,
    rows: Rows,
    formats: Mapping[str, str] | None = None,
    fonts: Mapping[str, str] | None = None,
    merged: Iterable[str] = (),
    **expected: object,
) -> Nasty:
    """`formats` (of numbers) and `fonts` by cell."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "DS"
    for row in rows:
        sheet.append(list(row))
    for cell, shown in (formats or {}).items():
        sheet[cell].number_format = shown
    for cell, font in (fonts or {}).items():
        sheet[cell].font = Font(name=font)
    for cells in merged:
        sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return Nasty(f"{name}.xlsx", out.getvalue(), **expected)  # type: ignore[arg-type]


def every_spelling_of_a_date() -> Nasty:
    """One column, a dozen hands."""
    written = [
        "5/6/1980",
        "05.06.1980",
        "5 - 6 - 1980",
        "1980-06-05",
        "10/1975",
        "10-1975",
        "Tháng 10/1975",
        "T10/1975",
        "tháng 10 năm 1975",
    ]
    written += ["ngày 5 tháng 6 năm 1980", "1975", "1975.0", "'10/1975", "27668"]
    wanted = ["1980-06-05"] * 4 + ["1975-10"] * 5 + ["1980-06-05", "1975", "1975", "1975-10", "1975-10-01"]
    rows = [[f"c{n}", text] for n, text in enumerate(written, 1)]
    said = [("note", "date-serial", ":15:Ngày sinh")]
    return _csv("dates", ["Mã", "Ngày sinh"], rows, fields={"birth_date": wanted}, said=said)


def dates_that_are_none() -> Nasty:
    """Every one with its place."""
    rows = [["a", "31/02/1980"], ["b", "06/11/85"], ["c", "13/1980"], ["d", "khoảng 1975"], ["e", "1/1/1700"]]
    codes = ["date-unreadable", "two-digit-year", "date-unreadable", "date-unreadable", "date-unreadable"]
    said = [("error", code, f":{line}:Ngày sinh") for line, code in enumerate(codes, 2)]
    return _csv("no-dates", ["Mã", "Ngày sinh"], rows, fields={"birth_date": [""] * 5}, said=said)


def american_settings() -> Nasty:
    """The spreadsheet read month first what it could: 5/6/1980 is a real 6 May now, 25/6/1980 is still a text."""
    day = datetime.date
    rows = [
        ["Mã", "Họ và tên", "Ngày sinh"],
        ["a", "Lê An", day(1980, 5, 6)],
        ["b", "Lê Ba", "25/6/1980"],
        ["c", "Lê Chi", day(1979, 7, 7)],
    ]
    said = [("error", "date-may-be-swapped", "!C2")]
    return _workbook("swapped", rows, fields={"birth_date": ["", "1980-06-25", "1979-07-07"]}, said=said)


def months_and_serials() -> Nasty:
    """10/1975 typed into a spreadsheet is the 1st of October, shown as Oct-75; an unformatted one is a bare number."""
    day = datetime.date
    rows = [
        ["Mã", "Họ và tên", "Ngày sinh"],
        ["a", "Lê An", day(1975, 10, 1)],
        ["b", "Lê Ba", 27668],
        ["c", "Lê Chi", 1975],
        ["d", "Lê Dư", day(1975, 10, 1)],
    ]
    return _workbook(
        "months",
        rows,
        formats={"C2": "mm/yyyy", "C5": "dd/mm/yyyy"},
        fields={"birth_date": ["1975-10", "1975-10-01", "1975", "1975-10-01"]},
        said=[("note", "date-serial", "!C3")],
    )


def twelve_of_twelve() -> Nasty:
    """12/12, the last class of school, has become the 12th of December."""
    rows = [["Mã", "Họ và tên", "Trình độ"], ["a", "Lê An", datetime.date(2025, 12, 12)], ["b", "Lê Ba", "12/12"]]
    said = [("error", "value-became-date", "!C2")]
    return _workbook("school", rows, formats={"C2": "d/m"}, fields={"degree": ["", "secondary"]}, said=said)


def birth_in_two_columns() -> Nasty:
    """Filled twice, never, and against the gender."""
    header = ["Mã", "Họ và tên", "Năm sinh (Nam)", "Năm sinh (Nữ)", "Giới tính"]
    rows = [
        ["a", "Lê An", "1970", "", ""],
        ["b", "Lê Ba", "1971", "1971", ""],
        ["c", "Lê Chi", "", "", ""],
        ["d", "Lê Dư", "", "5/1980", "Nam"],
        ["e", "Bà Lê Én", "-", "1/1/1982", ""],
    ]
    return _csv(
        "birth",
        header,
        rows,
        fields={"birth_date": ["1970", "", "", "1980-05", "1982-01-01"], "gender": ["male", "", "", "male", "female"]},
        said=[
            ("error", "birth-both", ":3:Năm sinh (Nữ)"),
            ("error", "value-otherwise", ":5:Năm sinh (Nữ)"),
            ("warning", "birth-neither", ":4:Năm sinh (Nam)"),
            ("note", "name-cleaned", ":6:Họ và tên"),
        ],
    )


def marks_and_blanks() -> Nasty:
    """x under Tái cử or under Lần đầu, once under both."""
    header = ["Họ và tên", "Quê quán", "Tái cử", "Lần đầu"]
    rows = [
        ["Lê An", "Cần Thơ", "x", ""],
        ["Lê Ba", "Cần Thơ", "", "X"],
        ["Lê Chi", "Cần Thơ", "✓", "x"],
        ["Lê Dư", "Cần Thơ", "", ""],
    ]
    return _csv(
        "marks",
        header,
        rows,
        fields={"incumbent": ["yes", "no", "yes", "no"], "id": ["r0001", "r0002", "r0003", "r0004"]},
        said=[
            ("error", "marks-conflict", ":4:Lần đầu"),
            ("note", "ids-given", ":1:Họ và tên"),
            ("note", "marks-only", ":1:Tái cử"),
        ],
    )


def dittos() -> Nasty:
    """Chains of dittos, one in the first row, one in the place of a name."""
    header = ["Mã", "Họ và tên", "Đơn vị", "LLCT"]
    rows = [
        ["a", "Lê An", "-nt-", "CC"],
        ["b", "Lê Ba", "Sở Y tế", '"'],
        ["c", "Lê Chi", "nt", "''"],
        ["d", "-nt-", "như trên", "TC"],
    ]
    return _csv(
        "dittos",
        header,
        rows,
        fields={
            "unit": ["", "Sở Y tế", "Sở Y tế", "Sở Y tế"],
            "political_theory": ["senior", "senior", "senior", "intermediate"],
        },
        said=[
            ("error", "ditto-nothing-above", ":2:Đơn vị"),
            ("error", "ditto-not-here", ":5:Họ và tên"),
            ("note", "ditto-filled", ":3:LLCT"),
            ("note", "ditto-filled", ":4:Đơn vị"),
            ("note", "ditto-filled", ":4:LLCT"),
            ("note", "ditto-filled", ":5:Đơn vị"),
        ],
    )


def degrees() -> Nasty:
    """Several in one cell, abbreviations by column, a cell without any."""
    header = ["Mã", "Họ và tên", "Trình độ chuyên môn", "LLCT", "QLNN"]
    rows = [
        ["a", "Lê An", "ThS Quản lý kinh tế; ĐH Luật", "CN", "CVC"],
        ["b", "Lê Ba", "CN Luật", "CC", "cv"],
        ["c", "Lê Chi", "TC", "TC", ""],
        ["d", "Lê Dư", "Luật", "CCC", "CV"],
        ["e", "Lê Én", "BS.CKII\nThạc sỹ Quản lý bệnh viện", "c c", "CVCC"],
    ]
    return _csv(
        "degrees",
        header,
        rows,
        fields={
            "degree": ["master", "bachelor", "intermediate", "", "doctor"],
            "degree_field": ["Quản lý kinh tế; Luật", "Luật", "", "", "Quản lý bệnh viện"],
            "political_theory": ["bachelor", "senior", "intermediate", "", "senior"],
            "state_management": ["principal", "expert", "", "expert", "senior"],
        },
        said=[
            ("error", "value-unlisted", ":5:Trình độ chuyên môn"),
            ("error", "value-unlisted", ":5:LLCT"),
            ("note", "degree-to-confirm", ":6:Trình độ chuyên môn"),
        ],
    )


def thousands_or_decimals() -> Nasty:
    """3.514 where a percentage or a decimal comma shows the style."""
    header = ["Mã", "Họ và tên", "Tỷ lệ phiếu", "Hệ số lương"]
    rows = [["a", "Lê An", "3.514", "3.514"], ["b", "Lê Ba", "99", "4,98"], ["c", "Lê Chi", "25,47%", "1.234.567"]]
    return _csv(
        "thousands",
        header,
        rows,
        fields={"confidence": ["3514", "99", "25.47"], "salary_coefficient": ["3514", "4.98", "1234567"]},
        said=[
            ("note", "number-thousands", ":2:Tỷ lệ phiếu"),
            ("note", "number-thousands", ":2:Hệ số lương"),
            ("note", "number-thousands", ":4:Hệ số lương"),
        ],
    )


def a_number_that_asks() -> Nasty:
    """Nothing in the column tells the style."""
    rows = [["a", "Lê An", "3.514"], ["b", "Lê Ba", "99"]]
    said = [("error", "number-ambiguous", ":2:Tỷ lệ phiếu")]
    return _csv("ambiguous", ["Mã", "Họ và tên", "Tỷ lệ phiếu"], rows, fields={"confidence": ["", "99"]}, said=said)


def tcvn3_by_pattern() -> Nasty:
    """A whole CSV typed in .VnTime: headers, names, levels."""
    header = ["M· sè", "Hä vµ tªn", "Giíi tÝnh", "Quª qu¸n", "Tr×nh ®é"]
    rows = [
        ["a", "NguyÔn ThÞ H­êng", "N÷", "CÇn Th¬", "§¹i häc LuËt"],
        ["b", "TrÇn V¨n BÐ", "Nam", "HËu Giang", "Th¹c sÜ Kinh tÕ"],
    ]
    cells = [f":2:{column}" for column in header[1:]] + [f":3:{column}" for column in header[1:] if column != "Giíi tÝnh"]
    return _csv(
        "tcvn3",
        header,
        rows,
        fields={
            "full_name": ["Nguyễn Thị Hường", "Trần Văn Bé"],
            "gender": ["female", "male"],
            "hometown": ["Cần Thơ", "Hậu Giang"],
            "degree": ["bachelor", "master"],
            "degree_field": ["Luật", "Kinh tế"],
        },
        said=[("note", "font-converted", cell) for cell in cells],
    )


def vni_by_font() -> Nasty:
    """One name in VNI-Times among Unicode."""
    rows = [["Mã", "Họ và tên", "Quê quán"], ["a", "Leâ Thò Ñaøo", "Cần Thơ"], ["b", "Lê Văn Ba", "Cần Thơ"]]
    return _workbook(
        "vni",
        rows,
        fonts={"B2": "VNI-Times"},
        fields={"full_name": ["Lê Thị Đào", "Lê Văn Ba"]},
        said=[("note", "font-converted", "!B2")],
    )


def one_cell_that_may_be_tcvn3() -> Nasty:
    """Unicode all around, and no font to tell."""
    rows = [["a", "Lê An", "Cần Thơ"], ["b", "Lê Ba", "HËu Giang"]]
    said = [("error", "font-unsure", ":3:Quê quán")]
    return _csv("unsure", ["Mã", "Họ và tên", "Quê quán"], rows, fields={"hometown": ["Cần Thơ", ""]}, said=said)


def names_with_all_that_is_before_them() -> Nasty:
    """Titles, comrades, (Nữ), eth; and a family name that is Ông."""
    rows = [["a", "Đ/c Lê Thị An (Nữ)"], ["b", "PGS.TS. Ðỗ Văn Ba"], ["c", "Ông Ích Khiêm"], ["d", "Bà Võ Thị Dung"]]
    said = [
        ("note", "name-cleaned", ":2:Họ và tên"),
        ("note", "eth-replaced", ":3:Họ và tên"),
        ("note", "name-cleaned", ":3:Họ và tên"),
    ]
    return _csv(
        "names",
        ["Mã", "Họ và tên"],
        rows,
        fields={
            "full_name": ["Lê Thị An", "Đỗ Văn Ba", "Ông Ích Khiêm", "Võ Thị Dung"],
            "gender": ["female", "", "", "female"],
        },
        said=[*said, ("note", "name-cleaned", ":5:Họ và tên")],
    )


def units_merged_down() -> Nasty:
    """One unit merged beside three people."""
    rows = [
        ["Mã", "Họ và tên", "Đơn vị"],
        ["a", "Lê An", "Sở Y tế"],
        ["b", "Lê Ba", None],
        ["c", "Lê Chi", None],
        ["d", "Lê Dư", "Sở Nội vụ"],
    ]
    return _workbook(
        "merged",
        rows,
        merged=["C2:C4"],
        fields={"unit": ["Sở Y tế", "Sở Y tế", "Sở Y tế", "Sở Nội vụ"]},
        said=[("note", "merged-filled", "!C3"), ("note", "merged-filled", "!C4")],
    )


GALLERY: tuple[Callable[[], Nasty], ...] = (
    every_spelling_of_a_date,
    dates_that_are_none,
    american_settings,
    months_and_serials,
    twelve_of_twelve,
    birth_in_two_columns,
    marks_and_blanks,
    dittos,
    degrees,
    thousands_or_decimals,
    a_number_that_asks,
    tcvn3_by_pattern,
    vni_by_font,
    one_cell_that_may_be_tcvn3,
    names_with_all_that_is_before_them,
    units_merged_down,
)
