"""What the looks of cells tell: people struck out, ids shown with zeros, ticks in fonts of signs."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence

import openpyxl
import pytest
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from planner.pool.headers import Headers
from planner.pool.loading import PoolRead, read_table
from planner.pool.readers import READERS
from planner.pool.readers.number_formats import displayed, template_of
from planner.pool.symbol_fonts import seen
from tests.pool.gallery.building import repacked
from tests.pool.lists import HOUSE, Sheet, found, standard, texts

Cell = tuple[int, int]
HEADER = ["STT", "Họ và tên", "Giới tính", "Ngày sinh"]
PEOPLE = [
    [1, "Đoàn Ngọc Huy", "Nam", "13/05/1974"],
    [2, "Võ Minh Thắng", "Nam", "22/12/1969"],
    [3, "Vũ Thị Trang", "Nữ", "14/12/1980"],
]


def xlsx(
    rows: Sequence[Sequence[object]],
    struck: Sequence[Cell] = (),
    formats: Mapping[Cell, str] | None = None,
    fonts: Mapping[Cell, str] | None = None,
) -> bytes:
    """A workbook; cells by row and column from 0."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "DS"
    for row in rows:
        sheet.append(list(row))
    for row, column in struck:
        sheet.cell(row + 1, column + 1).font = Font(strike=True)
    for (row, column), code in (formats or {}).items():
        sheet.cell(row + 1, column + 1).number_format = code
    for (row, column), name in (fonts or {}).items():
        sheet.cell(row + 1, column + 1).font = Font(name=name)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def xls(
    rows: Sequence[Sequence[object]],
    struck: Sequence[Cell] = (),
    formats: Mapping[Cell, str] | None = None,
    fonts: Mapping[Cell, str] | None = None,
) -> bytes:
    """The same in the format of before 2007."""
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("DS")
    styles: dict[tuple[bool, str, str], xlwt.XFStyle] = {}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            key = ((r, c) in struck, (formats or {}).get((r, c), ""), (fonts or {}).get((r, c), ""))
            if key not in styles:
                style = styles[key] = xlwt.XFStyle()
                style.font.struck_out = key[0]
                style.num_format_str = key[1] or "General"
                style.font.name = key[2] or "Arial"
            sheet.write(r, c, value, styles[key])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


BOOKS = pytest.mark.parametrize(("suffix", "book"), [(".xlsx", xlsx), (".xls", xls)])


def read(data: bytes, suffix: str) -> PoolRead:
    """The list of a workbook with the standard catalogue."""
    table = READERS[suffix].read(data, "F", None, Headers(HOUSE, standard()).known)
    return read_table(table, HOUSE, standard())


@BOOKS
@pytest.mark.parametrize("struck", [[(2, 1)], [(2, 1), (2, 2), (2, 3)], [(2, 0), (2, 1), (2, 2), (2, 3)]])
def test_people_struck_out_are_asked_about(suffix: str, book: Callable[..., bytes], struck: list[Cell]) -> None:
    pool = read(book([HEADER, *PEOPLE], struck), suffix)
    assert texts(pool, "full_name") == [row[1] for row in PEOPLE]
    told = [(p.code, p.severity, p.where, p.params["rows"]) for p in pool.remarks if "struck" in p.code]
    assert told == [("rows-struck", "warning", "F!DS", "3")]


@BOOKS
def test_other_cells_struck_out_are_named(suffix: str, book: Callable[..., bytes]) -> None:
    pool = read(book([HEADER, *PEOPLE], [(1, 3), (3, 2), (3, 0)]), suffix)
    told = [(p.code, p.severity, p.params["cells"]) for p in pool.remarks if "struck" in p.code]
    assert told == [("cells-struck", "warning", "D2, C4")]


def test_words_struck_out_within_a_cell_are_named() -> None:
    rows = [list(row) for row in [HEADER, *PEOPLE]]
    out = CellRichText(TextBlock(InlineFont(strike=True), "Võ Minh"), " Thắng")
    rows[2][1] = out
    pool = read(xlsx(rows), ".xlsx")
    assert [(p.code, p.params.get("rows")) for p in pool.remarks if "struck" in p.code] == [("rows-struck", "3")]


def test_words_struck_out_behind_a_blank_cell_are_named() -> None:
    rows = [["STT", "Họ và tên", "Bí danh", "Giới tính"], *([n, name, None, sex] for n, name, sex, _ in PEOPLE)]
    rows[2][3] = CellRichText(TextBlock(InlineFont(strike=True), "Nam"), " ")
    content = xlsx(rows, formats={(2, 2): "@"})
    content = repacked(content, lambda _, part: re.sub(rb"(<c [^>]*)></c>", rb"\1/>", part))  # as Excel writes blank cells
    pool = read(content, ".xlsx")
    assert [(p.code, p.params.get("cells")) for p in pool.remarks if "struck" in p.code] == [("cells-struck", "D3")]


@BOOKS
def test_struck_out_in_a_long_list_too(suffix: str, book: Callable[..., bytes]) -> None:
    people = [[n, f"Nguyễn Văn {chr(65 + n % 26)}", "Nam", "1970"] for n in range(1, 3001)]
    pool = read(book([HEADER, *people], [(2500, 1), (2501, 1)]), suffix)
    assert [p.params["rows"] for p in pool.remarks if p.code == "rows-struck"] == ["2501-2502"]


@BOOKS
def test_ids_are_what_their_cells_show(suffix: str, book: Callable[..., bytes]) -> None:
    header = ["Mã cán bộ", "Họ và tên", "Số CCCD", "Tín nhiệm (%)", "Năm sinh"]
    rows = [
        header,
        [12, "Lê A", 92175001246, 85, 1970],
        [345, "Vũ B", 92175001579, 90, 1971],
        [7, "Lý C", 92175001241, 7, 1972],
    ]
    formats = (
        {(r, 0): "0000" for r in (1, 2, 3)} | {(r, 2): "000000000000" for r in (1, 2, 3)} | {(r, 3): "000" for r in (1, 2, 3)}
    )
    pool = read(book(rows, formats=formats), suffix)
    assert not pool.problems
    assert texts(pool, "id") == ["0012", "0345", "0007"]
    assert texts(pool, "identity_number") == ["092175001246", "092175001579", "092175001241"]
    assert texts(pool, "confidence") == ["85", "90", "7"]
    assert [(p.where, p.params["to"]) for p in pool.remarks if p.code == "texts-as-shown"] == [
        ("F!DS!A1", "0012"),
        ("F!DS!C1", "092175001246"),
    ]


def test_ids_as_shown_without_a_catalogue() -> None:
    from planner.language.catalogue import Catalogue

    table = READERS[".xlsx"].read(xlsx([["id", "v"], [12, 1]], formats={(1, 0): '"CB"000'}), "F", None, lambda _: False)
    assert texts(read_table(table, HOUSE, Catalogue()), "id") == ["CB012"]


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("0000", 12, "0012"),
        ("0000", 123456, "123456"),
        ('"CB"000', 12, "CB012"),
        ('"CB"0', 12, "CB12"),
        ("\\C\\B\\-000", 7, "CB-007"),
        ("00-000", 1234, "01-234"),
        ("000 000 000 000", 92175001246, "092 175 001 246"),
        ("[$-42A]0000", 12, "0012"),
        ("[Red]000;-000", 5, "005"),
        ("0000;;;@", 12, "0012"),
        ("0000", 12.5, None),
        ("0000", -1, None),
    ],
)
def test_numbers_as_formats_show_them(code: str, value: float, shown: str | None) -> None:
    template = template_of(code)
    assert template is not None
    assert displayed(value, template) == shown


@pytest.mark.parametrize(
    "code",
    ["General", "0", "0.00", "#,##0", "0%", "dd/mm/yyyy", '0 "năm"', "00.0", "00/00", "0.0E+00", "[<1000]000;0000", "@", ""],
)
def test_formats_that_only_show_the_number(code: str) -> None:
    assert template_of(code) is None


@BOOKS
def test_ticks_of_a_font_of_signs_are_no_letters(suffix: str, book: Callable[..., bytes]) -> None:
    header = ["Mã", "Họ và tên", "Tôn giáo", "Tái cử", "Đã nộp"]
    rows = [
        header,
        ["a", "Lê An", "Không", "ü", "ü"],
        ["b", "Phạm Dũng", "Công giáo", "û", "û"],
        ["c", "Ngô Thái", "Không", "þ", ""],
    ]
    fonts = {(r, c): "Wingdings" for r in (1, 2, 3) for c in (3, 4)}
    pool = read(book(rows, fonts=fonts), suffix)
    assert not pool.problems
    assert texts(pool, "full_name") == ["Lê An", "Phạm Dũng", "Ngô Thái"]
    assert texts(pool, "religion") == ["Không", "Công giáo", "Không"]
    assert texts(pool, "incumbent") == ["yes", "no", "yes"]
    assert texts(pool, "Đã nộp") == ["✓", "✗", ""]


@pytest.mark.parametrize("marks", ["ü|û|ü", "þ|¨|", "\uf0fc|\uf0fb|\uf0fc", "✓|✗|✓", "☑|☐|☑", "ü||x"])
def test_ticks_whose_font_is_lost(marks: str) -> None:
    rows = [f"{i}|{n}|Không|{m}" for i, n, m in zip("abc", ("Lê An", "Hà Công", "Vũ Nam"), marks.split("|"), strict=True)]
    pool = Sheet("Mã|Họ và tên|Tôn giáo|Tái cử", rows).read()
    assert not pool.problems
    assert texts(pool, "full_name") == ["Lê An", "Hà Công", "Vũ Nam"]
    assert texts(pool, "incumbent")[:2] == ["yes", "no"]
    assert "font-converted" not in dict(found(pool))


@pytest.mark.parametrize("mark", ["✗", "☒", "û", "ý"])
def test_a_cross_alone_is_asked_about(mark: str) -> None:
    pool = Sheet("Mã|Họ và tên|Tái cử", [f"a|Lê An|{mark}", "b|Hà Công|"]).read()
    assert [(p.code, p.where.rpartition("!")[2]) for p in pool.problems] == [("yesno-unreadable", "C2")]


@pytest.mark.parametrize(
    ("font", "text", "sign"),
    [("Wingdings", "ü", "✓"), ("wingdings", "\uf0fe", "☑"),
     ("wingdings 2", "P", "✓"), ("webdings", "a", "✓"), ("symbol", "Ö", "√"),
     ("wingdings", "Không", "Không"), ("other", "ü", "ü")],
)  # fmt: skip
def test_signs_by_font(font: str, text: str, sign: str) -> None:
    assert seen(text, font.lower()) == sign


def test_a_column_that_makes_sense_beside_one_in_an_old_font_is_left_and_said() -> None:
    rows = [f"a|Lê An|{'§¶ng uû ph­êng'}", f"b|Lê Dũng|{'Uû ban nh©n d©n'}"]
    pool = Sheet("Mã|Họ và tên|Đơn vị", [rows[0], rows[1].replace("Dũng", "Công")]).read()
    assert texts(pool, "unit") == ["Đảng uỷ phường", "Uỷ ban nhân dân"]
    assert texts(pool, "full_name") == ["Lê An", "Lê Công"]
    assert ("font-left", "B1") in found(pool)
