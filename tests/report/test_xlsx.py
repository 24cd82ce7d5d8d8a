"""The report as a workbook: read back, every text and number is that of the document, and nothing in it is a formula."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

pytest.importorskip("openpyxl")
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from planner.report import sections as sections_of_reports
from planner.report.composer import document
from planner.report.document import (
    Annex,
    Block,
    Cell,
    Chart,
    Column,
    Counter,
    Document,
    Folded,
    Letterhead,
    LimitLine,
    Listing,
    Paragraph,
    Section,
    Series,
    Signature,
    Table,
    TableRow,
    Verdict,
)
from planner.report.xlsx import render
from planner.report.xlsx.names import SheetNames, TableNames, column_names, short_title
from planner.report.xlsx.parts import planned
from planner.report.xlsx.styles import number_format
from planner.report.xlsx.texts import MOST, clean, coded, shortened, stored, uncoded
from planner.report.xlsx.widths import lines
from planner.report.xlsx.widths import parts as pieces
from planner.results.result import Details, PersonShown, Reckoned
from planner.words import messages
from tests.report import samples

SECTIONS = Path(sections_of_reports.__file__).parent

HOSTILE = [
    '=cmd()|"/c calc"!A1', "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "<script>alert(1)</script>", "&P&N&[File]",
    "a\nb",
    "bell\x07 null\x00", "half \ud800 pair", "_x003D_1", "http://example.org", "mailto:a@example.org", "#REF!", "TRUE",
    "  blanks  ",
    "x" * 5000, "=" + "9" * 300, "{=1}", "\ufffe", "[Book]Sheet!A1", "%", "<r><t>a</t></r>", "&G &[Picture]", "😀" * 40,
    "internal:A1", "'",
]  # fmt: skip
WORDS = {"page": "Trang", "contents": "Mục lục", "recipients": "Nơi nhận:", "party": "ĐẢNG CỘNG SẢN VIỆT NAM"}
PEOPLE = Table(
    "people-bch", "Danh sách trích ngang: BCH",
    (
        Column("TT", 5, "right", key="number"), Column("Họ và tên", 20, key="full_name"),
        Column("Nam", 9, group="Ngày sinh", key="male"), Column("Nữ", 9, group="Ngày sinh", key="female"),
        Column("Chức vụ", 30, key="post"),
    ),
    (
        TableRow((Cell("I. Bí thư (1)", bold=True, span=5),), "section"),
        TableRow((Cell("1", number=1), Cell("Ngô Ái", under=("c001",)), Cell("05/06/1980"), Cell(""), Cell("Bí thư"))),
        TableRow((Cell("II. Ủy viên (1)", bold=True, span=5),), "section"),
        TableRow((Cell("1", number=1), Cell("Lê Ba"), Cell(""), Cell("1975"), Cell("Chủ tịch"))),
        TableRow((Cell("Tổng số: 2", bold=True, span=5),), "total"),
    ),
    numbered=True,
)  # fmt: skip
FIGURES = Table(
    "structure", "Cơ cấu",
    (Column("Tiêu chí", 40), Column("BCH", 20, "right"), Column("BCH", 20, "right"), Column("Dư", 9, "right")),
    (
        TableRow(
            (Cell("Nữ"), Cell("8/51 (15,69%)", number=8, share=(8, 51)), Cell("1.234", number=1234), Cell("+2", number=2))
        ),
        TableRow((Cell("Trẻ"), Cell("0/51 (0,00%) +1?", number=0, share=(0, 51)), Cell("7", number=7), Cell("−1", number=-1))),
        TableRow((Cell("Tuổi bình quân"), Cell("48,85"), Cell("–"), Cell("0", number=0))),
    ),
    note="+n?: còn để ngỏ",
)  # fmt: skip
CHARTS = (
    Chart("pyramid-pool", "Tháp tuổi", "pyramid", ("≤ 29", "30–34", "≥ 35"),
          (Series("nam", (1.0, 2.0, 0.0)), Series("nữ", (0.0, 3.0, 4.0), "hatched")), "Nam & nữ theo độ tuổi <5>.", "người",
          (LimitLine("< 32", 32), LimitLine("≥ 32", 32))),
    Chart("shares", "Tỷ lệ", "bullets", ("Nữ", "Trẻ"),
          (Series("bắt buộc", (15.69, None)), Series("phấn đấu", (None, 8.0), "hatched"),
           Series("ít nhất", (15.0, None), "line"), Series("nhiều nhất", (None, None), "line"),
           Series("trong nguồn", (None, None), "dark")), "Hai yêu cầu.", "%",
          ends=(Cell("✓ 8/51, cần 8", "good"), Cell("! 4/51, cần 6", "bad"))),
    Chart("steps-0", "Hẹp dần", "steps", ("trong nguồn", "đủ tuổi"), (Series("người", (40.0, 12.0)),), "Còn 12.", "người",
          (LimitLine("cần có", 15.0),)),
)  # fmt: skip
VERDICT = Verdict("1/3 yêu cầu không đạt", "bad", "KHÔNG ĐẠT", (Counter("must", "2/3", "bắt buộc", "1 chưa rõ", "bad"),))
LETTERHEAD = Letterhead(
    "ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", "BAN TỔ CHỨC", "Số 12-BC/BTCTU", "Cần Thơ, ngày 05 tháng 4 năm 2025", "BÁO CÁO", "Về nhân sự",
    (Signature(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Nguyễn Văn An"), Signature(("NGƯỜI LẬP",), "Trần Bình")),
    ("Thành ủy", "Lưu VT"),
)  # fmt: skip


def made(*sections: Section, letterhead: Letterhead | None = None, secrecy: str = "") -> Document:
    """A document in which each section is an annex of its own."""
    annexes = tuple(
        Annex(section.key, f"Phụ lục {i}", section.title, (section,)) for i, section in enumerate(sections, 1)
    )
    return Document(
        "vi", "Nhân sự", VERDICT, (), letterhead, secrecy, "Kế hoạch thử · sha256 ab", WORDS, annexes=annexes
    )


def full() -> Document:
    return made(
        Section("findings", "Kết quả", (FIGURES, Folded("✗ Nữ", ("Được tính (1): Ngô Ái",) * 12, "bad"))),
        Section("goals", "Chỉ tiêu", (Listing(("một", "hai"), numbered=True), Paragraph("ba", indent=1))),
        Section("people-bch", "Danh sách trích ngang: BCH", (PEOPLE,), "landscape"),
        Section("charts", "Biểu đồ", CHARTS),
        letterhead=LETTERHEAD, secrecy="MẬT",
    )  # fmt: skip


def sample_documents() -> Iterator[Any]:
    for name in ("compliant", "not_compliant", "infeasible", "optimal", "feasible", "undecided", "bad_input"):
        maker = getattr(samples, name, None)
        if maker is not None:
            for lang in ("vi", "en"):
                yield pytest.param(document(maker(), lang), id=f"{name}-{lang}")


def book_of(document: Document) -> Any:
    return load_workbook(io.BytesIO(render(document)))


def xml_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name).decode("utf-8") for name in file.namelist()}


def texts_of(sheet: Any) -> list[str]:
    return [cell.value for row in sheet for cell in row if isinstance(cell.value, str)]


def links_of(sheet: Any) -> list[Any]:
    return [cell.hyperlink for row in sheet for cell in row if cell.hyperlink is not None]


def sheets_of(document: Document, book: Any) -> Iterator[tuple[Any, Any]]:
    """(what is planned, its sheet), in the order of the workbook."""
    every, _ = planned(document)
    assert len(book.worksheets) == 1 + len(every)
    return zip(every, book.worksheets[1:], strict=True)


def check_text(block: Block, texts: list[str]) -> None:
    match block:
        case Folded():
            wanted = {block.title, *block.lines}
        case Listing():  # beside a sign, or behind it in one cell
            wanted = set(block.items)
            texts = [*texts, *(re.sub(r"^(–|\d+\.) ", "", text) for text in texts)]
        case Paragraph():
            wanted = {block.text}
        case _:
            raise AssertionError(block)
    assert wanted <= set(texts)


def check_table(table: Table, sheet: Any) -> None:
    """Every cell of a native table has its text or its number; the numbers behind texts stand beside them. Of a plain one,
    every text or number stands on the sheet."""
    wanted = f"table_{re.sub('[^A-Za-z0-9_]+', '_', table.key)}"
    native = next((one for one in sheet.tables.values() if one.name == wanted), None)
    if native is None:
        check_plain(table, sheet)
        return
    left, first, _, last = range_boundaries(native.ref)
    width = len(table.columns)
    header = [sheet.cell(first, left + i).value for i in range(width)]
    if table.numbered:
        assert header == [str(i + 1) for i in range(width)]
    else:
        assert [one.partition(" (2)")[0] for one in header] == [column.title for column in table.columns]
    body = [row for row in table.rows if row.kind != "total"]
    assert last - first == max(1, len(body))
    names = [sheet.cell(first, i).value for i in range(left, sheet.max_column + 1)]
    assert [column.name for column in native.tableColumns] == [name for name in names if name]
    assert not [one for one in sheet.merged_cells.ranges if first <= one.min_row <= last]
    for at, row in enumerate(body, first + 1):
        column = 0
        for cell in row.cells:
            found = sheet.cell(at, left + column)
            if isinstance(found.value, datetime.datetime) or (cell.date and isinstance(found.value, int)):
                check_date(found, cell)
            elif isinstance(found.value, int | float):
                assert (found.value, cell.under) == (pytest.approx(cell.number), ())
                assert number_format(cell.text, found.value) == found.number_format
            else:
                assert (found.value or "") == text_of(cell)
            if cell.share or (cell.number is not None and not isinstance(found.value, int | float)):
                title = table.columns[column].title + ":"
                numbers = [sheet.cell(at, left + i).value for i, name in enumerate(names) if name and name.startswith(title)]
                assert numbers[0] == (cell.share[0] if cell.share else cell.number)
                if cell.share:
                    assert numbers[:3] == [*cell.share, pytest.approx(cell.share[0] / cell.share[1])]
            column += cell.span


def day_of(year: int, month: int, day: int) -> datetime.datetime:
    """As it is read back."""
    return datetime.datetime.fromisoformat(f"{year:04}-{month:02}-{day:02}")


def check_date(found: Any, cell: Cell) -> None:
    """What is known of it, and the format that shows no more."""
    assert cell.date
    year, month, day = cell.date
    if month is None:
        assert (found.value, found.number_format) == (year, "0")
        return
    assert found.value == day_of(year, month, day or 1)
    parts = found.number_format.replace("[$-809]", "").replace("\\", "")
    assert ("d" in parts, "m" in parts, "yyyy" in parts) == (day is not None, True, True)
    assert {int(part) for part in re.findall(r"\d+", cell.text)} <= {year, month, day}


def check_plain(table: Table, sheet: Any) -> None:
    values = [cell.value for row in sheet for cell in row]
    for row in table.rows:
        for cell in row.cells:
            assert text_of(cell) in values or cell.number in values or not cell.text
    titles = [f"{column.group}: {column.title}" if column.group else column.title for column in table.columns]
    assert set(titles) <= set(values)


def text_of(cell: Cell) -> str:
    return clean("\n".join((cell.text, *cell.under)) if cell.under else cell.text)


@pytest.mark.parametrize("made", [pytest.param(full(), id="hand-made"), *sample_documents()])
def test_every_text_and_number_is_that_of_the_document(made: Document) -> None:
    book = book_of(made)
    texts = texts_of(book.worksheets[0])
    assert {one for one in (made.verdict.word, made.verdict.line) if one} <= set(texts)
    for counter in made.verdict.counters:
        assert {counter.value, counter.title, counter.under or counter.title} <= set(texts)
    for section in made.sections:
        assert section.title in texts
        for block in section.blocks:
            if isinstance(block, Table):
                check_plain(block, book.worksheets[0])
            else:
                check_text(block, texts)
    for one, sheet in sheets_of(made, book):
        texts = texts_of(sheet)
        assert texts[0] == one.parts[0].heading(made.lang)
        assert all(part.heading(made.lang) in texts for part in one.parts)
        for block in (block for part in one.parts for block in part.blocks):
            match block:
                case Table():
                    check_table(block, sheet)
                    totals = [row for row in block.rows if row.kind == "total"]
                    assert all(cell.text in texts for row in totals for cell in row.cells if cell.text)
                    assert not block.note or block.note in texts
                case Chart():
                    assert block.title in texts
                    numbers = [abs(c.value) for row in sheet for c in row if isinstance(c.value, int | float)]
                    assert all(pytest.approx(v) in numbers for one in block.series for v in one.values if v is not None)
                case _:
                    check_text(block, texts)


def test_numbers_are_numbers_and_shares_can_be_checked() -> None:
    sheet = book_of(made(Section("structure", "Cơ cấu", (FIGURES,)))).worksheets[1]
    (native,) = sheet.tables.values()
    head = int(re.findall(r"\d+", native.ref)[0])
    rows = [[sheet.cell(row, column).value for column in range(1, 8)] for row in range(head, head + 4)]
    assert rows[0] == ["Tiêu chí", "BCH", "BCH (2)", "Dư", "BCH: số", "BCH: trên tổng", "BCH: %"]
    assert rows[1] == ["Nữ", "8/51 (15,69%)", 1234, 2, 8, 51, pytest.approx(8 / 51)]
    assert rows[2][4:] == [0, 51, 0]
    assert rows[3] == ["Tuổi bình quân", "48,85", "–", 0, None, None, None]
    assert sheet.cell(head + 1, 7).number_format == "0.00%"
    assert sheet.print_area.startswith("'1 Cơ cấu'!$A$1:$D$")


def test_a_table_below_a_list_has_its_title_over_itself() -> None:
    row = TableRow((Cell("1"), Cell("đủ số lượng")))
    table = Table("stages", "Thứ tự ưu tiên", (Column("TT", 6), Column("Bước", 50)), (row,))
    book = book_of(made(Section("goals", "Chỉ tiêu", (Listing(("một", "hai")), table))))
    sheet = book.worksheets[1]
    column = [
        value for row in sheet.iter_rows(values_only=True) for value in row if value in ("– hai", "Thứ tự ưu tiên", "Bước")
    ]
    assert column == ["– hai", "Thứ tự ưu tiên", "Bước"]


def sheet_of(table: Table) -> Any:
    return book_of(made(Section("people-bch", "Danh sách: BCH", (table,), "landscape"))).worksheets[1]


def column_of(sheet: Any, title: str) -> list[Any]:
    """The cells below a header of the native table, or of what stands above it."""
    (native,) = sheet.tables.values()
    _, first, _, last = range_boundaries(native.ref)
    at = next(cell.column for row in sheet.iter_rows(max_row=first) for cell in row if cell.value == title)
    return [sheet.cell(row, at) for row in range(first + 1, last + 1)]


def test_dates_are_dates_as_far_as_they_are_known() -> None:
    known = [
        ("05/06/1980", (1980, 6, 5)), ("16/11/1980", (1980, 11, 16)), ("2/1979", (1979, 2, None)), ("02/1979", (1979, 2, None)),
        ("1975", (1975, None, None)), ("14 April 2025", (2025, 4, 14)), ("2025-04", (2025, 4, None)),
        ("01/02/1899", (1899, 2, 1)), ("05/1980 ?", (1980, 5, None)), ("1/2040–3/2040", None), ("3/2040", None),
    ]  # fmt: skip
    rows = tuple(TableRow((Cell(text, date=date),)) for text, date in known)
    cells = column_of(sheet_of(Table("t", "T", (Column("Ngày", 20, key="date"),), rows)), "Ngày")
    assert [(cell.value, cell.number_format) for cell in cells] == [
        (day_of(1980, 6, 5), r"dd\/mm\/yyyy"), (day_of(1980, 11, 16), r"dd\/mm\/yyyy"),
        (day_of(1979, 2, 1), r"m\/yyyy"), (day_of(1979, 2, 1), r"mm\/yyyy"), (1975, "0"),
        (day_of(2025, 4, 14), r"[$-809]d\ mmmm\ yyyy"), (day_of(2025, 4, 1), r"yyyy\-mm"),
        ("01/02/1899", "@"), ("05/1980 ?", "@"), ("1/2040–3/2040", "@"), ("3/2040", "@"),
    ]  # fmt: skip


def test_what_stands_in_one_cell_on_paper_has_columns_of_its_own() -> None:
    columns = (
        Column("Họ và tên", 20), Column("Nam", 9, group="Ngày sinh", counts="Tuổi"),
        Column("Nữ", 9, group="Ngày sinh", counts="Tuổi"), Column("Nghỉ hưu", 9, counts="Còn (tháng)"),
    )  # fmt: skip
    rows = (
        TableRow((Cell("I. Bí thư", span=4),), "section"),
        TableRow((
            Cell("Ngô Ái", under=("c001",), id="c001"), Cell("05/06/1980", under=("45 tuổi",), number=45, date=(1980, 6, 5)),
            Cell(""), Cell("6/2042", under=("còn 203 tháng",), number=203, date=(2042, 6, None)),
        )),
        TableRow((
            Cell("Lê Ba (c002)", id="c002"), Cell(""), Cell("1975", under=("49–50 tuổi",), date=(1975, None, None)),
            Cell("1/2035–12/2035", under=("còn 114–125 tháng",)),
        )),
        TableRow((Cell("Tổng số: 2", span=4),), "total"),
    )  # fmt: skip
    sheet = sheet_of(Table("people-bch", "Danh sách: BCH", columns, rows, numbered=True))
    titles = ("Họ và tên", "Mã", "Tuổi", "Còn (tháng)")
    values = {title: [cell.value for cell in column_of(sheet, title)][1:] for title in titles}
    assert values == {
        "Họ và tên": ["Ngô Ái", "Lê Ba"], "Mã": ["c001", "c002"], "Tuổi": [45, "49–50"],
        "Còn (tháng)": [203, "114–125"],
    }  # fmt: skip
    # Beside the table: everybody's date of birth in one column, which sorts.
    (native,) = sheet.tables.values()
    last = [row[-1] for row in sheet[native.ref]]
    assert [cell.value for cell in last] == [
        "Ngày sinh", None, day_of(1980, 6, 5), day_of(1975, 1, 1),
    ]  # fmt: skip
    assert last[3].number_format == "yyyy"
    assert "Tổng số: 2" in texts_of(sheet)


def test_a_difference_is_a_number_and_its_words_stand_beside_it() -> None:
    columns = (Column("Yêu cầu", 20), Column("Thực tế", 20), Column("Dư", 9, "right", key="slack"))
    rows = (
        TableRow((Cell("≥ 8 (15%)", bounds=(8, None)), Cell("8/51", number=8, share=(8, 51)), Cell("0", number=0))),
        TableRow((Cell("11–13", bounds=(11, 13)), Cell("14", number=14), Cell("−1, có thể −2", number=-2))),
        TableRow((Cell("≤ 49,5", bounds=(None, 49.5)), Cell("48,7", number=48.7037), Cell("+0,8", number=0.7963))),
        TableRow((Cell("≥ 5"), Cell("<5"), Cell("–"))),
    )
    sheet = sheet_of(Table("findings", "Kết quả", columns, rows))
    titles = ["Dư", "Dư: ghi rõ", "Yêu cầu: ít nhất", "Yêu cầu: nhiều nhất", "Thực tế: số", "Thực tế: trên tổng"]
    assert {title: [cell.value for cell in column_of(sheet, title)] for title in titles} == {
        "Dư": [0, -2, 0.7963, "–"], "Dư: ghi rõ": [None, "−1, có thể −2", None, None],
        "Yêu cầu: ít nhất": [8, 11, None, None], "Yêu cầu: nhiều nhất": [None, 13, 49.5, None],
        "Thực tế: số": [8, 14, 48.7037, None], "Thực tế: trên tổng": [51, None, None, None],
    }  # fmt: skip
    assert column_of(sheet, "Thực tế")[3].data_type == "s"  # a number that is not shown is no number


def test_the_list_of_people_has_ids_dates_ages_and_months_to_sort_by() -> None:
    result = samples.not_compliant()
    one, two = Reckoned(age=45, months_left=203), Reckoned(age_range=[49, 50])
    people = {
        "c001": PersonShown(row=1, fields={"gender": "female", "birth_date": "05/06/1980"}, at={"2025-07": one}),
        "c002": PersonShown(row=2, fields={"gender": "male", "birth_date": "1975"}, at={"2025-07": two}),
    }
    details = Details(people=people, columns=["full_name", "gender", "birth_date"])
    result = result.model_copy(update={"details": details, "slate": {"executive": ["c001", "c002"]}})
    book = book_of(document(result, "vi"))
    sheet = next(sheet for sheet in book if "DS" in sheet.title)
    values = {title: [cell.value for cell in column_of(sheet, title)] for title in ("Họ và tên", "Mã", "Tuổi", "Còn (tháng)")}
    assert values == {
        "Họ và tên": ["Nguyễn Thị Ánh", "Trần Văn Bình *"], "Mã": ["c001", "c002"], "Tuổi": [45, "49–50"],
        "Còn (tháng)": [203, None],
    }  # fmt: skip
    assert day_of(1980, 6, 5) in [cell.value for cell in column_of(sheet, "Nữ")]
    assert 1975 in [cell.value for cell in column_of(sheet, "Nam")]


def test_native_features() -> None:
    made_of = full()
    book = book_of(made_of)
    front, findings, people, charts = book.worksheets
    assert [sheet.title for sheet in book] == ["Kết luận", "1 Rà soát", "3 DS BCH", "4 Biểu đồ"]
    assert [sheet.page_setup.orientation for sheet in book] == ["portrait", "portrait", "landscape", "portrait"]
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        pages = (sheet.page_setup.fitToWidth or 1, 1 if sheet.page_setup.fitToHeight is None else sheet.page_setup.fitToHeight)
        assert pages == (1, 0 if sheet is charts else 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_area
        assert "&P/&N" in sheet.oddFooter.right.text
        assert sheet.oddHeader.right.text == "MẬT"
    assert {name for sheet in book for name in sheet.tables} == {"table_structure", "table_people_bch"}
    assert [sheet.title for sheet in book if sheet._charts] == ["4 Biểu đồ"]
    assert len(charts._charts) == 3
    assert any(findings.row_dimensions[row].outlineLevel for row in range(1, 40))
    assert people.freeze_panes == "A6"
    below = texts_of(findings)  # the few lines of the next annex
    assert below[below.index("Phụ lục 2. Chỉ tiêu") :] == ["Phụ lục 2. Chỉ tiêu", "1. một", "2. hai", "ba"]
    head = {"ĐẢNG CỘNG SẢN VIỆT NAM", "BAN TỔ CHỨC", "Số 12-BC/BTCTU", "Nguyễn Văn An", "- Lưu VT", "MẬT"}
    assert head <= set(texts_of(front))
    fonts = {cell.font.name for sheet in book for row in sheet for cell in row if cell.value is not None}
    assert fonts == {"Times New Roman"}


def long_table(key: str, rows: int, columns: int = 3) -> Table:
    heads = (Column("TT", 6, "right", key="number"), *(Column(f"Cột {i}", 20) for i in range(2, columns + 1)))
    body = tuple(
        TableRow((Cell(str(i), number=i), *(Cell(f"{key} {i}-{n}") for n in range(2, columns + 1)))) for i in range(1, rows + 1)
    )
    return Table(key, f"Bảng {key}", heads, body)


def test_a_long_table_has_its_header_on_every_page_and_in_sight() -> None:
    (_, sheet) = book_of(made(Section("structure", "Cơ cấu", (long_table("structure", 90),)))).worksheets
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")


def test_small_parts_of_an_annex_share_a_sheet_in_which_each_table_sorts() -> None:
    unnumbered = Table("moves", "Thay", (Column("Ra", 30), Column("Vào", 30)), (TableRow((Cell("An"), Cell("Bình"))),))
    other = Table("posts", "Chức danh", (Column("Ban", 80), Column("Người", 20)), (TableRow((Cell("BTV"), Cell("Chi"))),))
    wide = Table("wide", "Rộng", (Column("Ban", 80),), (TableRow((Cell("BTV"),)),))
    sections = (
        Section("failing-must", "Chưa đạt", (long_table("failing", 5),)),
        Section("actions", "Việc cần làm", (Listing(("một", "hai")),)),
        Section("nearest", "Gần nhất", (unnumbered,)),
        Section("moves", "Điều chuyển", (other,)),
        Section("ties", "Ngang nhau", (wide,)),
        Section("findings", "Rà soát từng yêu cầu", (long_table("findings", 40),)),
    )
    book = book_of(replace(made(), annexes=(Annex("results", "Phụ lục 1", "Kết quả", sections),)))
    assert book.sheetnames == ["Kết luận", "1 Kết quả", "1 Rà soát"]
    small = book.worksheets[1]
    begins = {one.name: one.ref[0] for one in small.tables.values()}
    assert begins == {"table_failing": "A", "table_moves": "B", "table_posts": "B"}
    assert {"Phụ lục 1. Chưa đạt", "Việc cần làm", "Gần nhất", "Điều chuyển", "BTV"} <= set(texts_of(small))
    assert not small.print_title_rows


def test_few_lines_stand_below_the_large_table_of_their_annex() -> None:
    sections = (
        Section("waivers", "Trường hợp đặc biệt", (Paragraph("Không có."),)),
        Section("structure", "Cơ cấu", (long_table("structure", 30),)),
    )
    book = book_of(replace(made(), annexes=(Annex("structure", "Phụ lục 1", "Cơ cấu", sections),)))
    assert book.sheetnames == ["Kết luận", "1 Cơ cấu"]
    assert texts_of(book.worksheets[1])[-2:] == ["Trường hợp đặc biệt", "Không có."]


def test_the_page_to_sign_stands_first() -> None:
    failing = Section("failing-must", "Bắt buộc chưa đạt", (long_table("failing", 3),))
    annexed = made(Section("structure", "Cơ cấu", (long_table("structure", 30),)), letterhead=LETTERHEAD)
    doc = replace(annexed, sections=(failing,))
    front = book_of(doc).worksheets[0]
    texts = texts_of(front)
    order = [
        "BAN TỔ CHỨC", "KHÔNG ĐẠT", "1/3 yêu cầu không đạt", "2/3", "bắt buộc", "Bắt buộc chưa đạt", "failing 3-2", "Mục lục",
        "Phụ lục 1", "Cơ cấu", "Nguyễn Văn An",
    ]  # fmt: skip
    assert [texts.index(one) for one in order] == sorted(texts.index(one) for one in order)
    assert not front.tables
    assert (front.page_setup.fitToWidth, front.page_setup.fitToHeight) in ((None, None), (1, 1))


def test_no_secrecy_marking_by_itself() -> None:
    book = book_of(made(Section("goals", "Chỉ tiêu", (Paragraph("một"),))))
    assert all(not sheet.oddHeader.right.text for sheet in book)


def test_contents_lead_to_every_sheet_and_nowhere_else() -> None:
    data = render(full())
    book = load_workbook(io.BytesIO(data))
    links = [link.location for link in links_of(book.worksheets[0])]
    assert links == [f"'{name}'!A1" for name in ("1 Rà soát", "1 Rà soát", "3 DS BCH", "4 Biểu đồ")]
    assert all(link.location == "'Kết luận'!A1" for sheet in book.worksheets[1:] for link in links_of(sheet))


def test_links_to_sheets_with_quotes() -> None:
    book = book_of(made(Section("other", "Cán bộ 'nguồn' [2025]: a/b?", (FIGURES,))))
    name = book.worksheets[1].title
    assert name == "1 Cán bộ 'nguồn' 2025 a b"
    assert links_of(book.worksheets[0])[0].location == "'1 Cán bộ ''nguồn'' 2025 a b'!A1"


@pytest.mark.parametrize("made", [pytest.param(full(), id="hand-made"), *sample_documents()])
def test_the_file_is_sound(made: Document) -> None:
    data = render(made)
    check_file(data)
    assert render(made) == data


def check_file(data: bytes) -> None:
    """Well-formed; no formula in a sheet, no macro, no external link, no hour, and a style for what could be a formula."""
    for name, text in xml_of(data).items():
        ElementTree.fromstring(text)
        assert "vba" not in name.lower()
        assert "externalLink" not in name
        assert "TargetMode" not in text, name
        if name.startswith("xl/worksheets/sheet"):
            tree = ElementTree.fromstring(text)
            kinds = {element.tag.partition("}")[2] for element in tree.iter()}
            assert not kinds & {"f", "oleObjects", "controls", "legacyDrawing"}
        if name.startswith("docProps/"):
            assert set(re.findall(r"T\d\d:\d\d:\d\d", text)) <= {"T00:00:00"}
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_becomes_a_formula_markup_or_a_link(text: str) -> None:
    table = Table(
        text, text, (Column(text, 5, group=text), Column(text, 20), Column(text, 20)),
        (
            TableRow((Cell(text, span=3),), "section"),
            TableRow((Cell(text), Cell(text, under=(text, text)), Cell(text, number=1, share=(1, 2)))),
            TableRow((Cell(text, span=3),), "total"),
        ),
        note=text,
    )  # fmt: skip
    chart = Chart("c", text, "steps", (text, text), (Series(text, (1.0, 2.0)),), text, text, (LimitLine(text, 1),))
    head = Letterhead(text, text, text, text, text, text, (Signature((text, text), text),), (text,))
    sections = (
        Section(text, text, (Paragraph(text), Listing((text,)), Folded(text, (text,)), table)),
        Section(text, text, (chart,)),
        Section("people-" + text, text, (table,), "landscape"),
    )
    verdict = Verdict(text, "bad", text, (Counter(text, text, text, text),))
    annexes = tuple(Annex(text, text, text, (section,)) for section in sections)
    document = Document("en", text, verdict, sections, head, text, text, WORDS, annexes=annexes)
    data = render(document)
    check_file(data)
    book = load_workbook(io.BytesIO(data))
    for sheet in book:
        assert not any(cell.data_type == "f" for row in sheet for cell in row)
        assert all(link.location and not link.target for link in links_of(sheet))
        assert len(sheet.title) <= 31
    cells = [cell for sheet in book for row in sheet for cell in row]
    risky = [cell for cell in cells if str(cell.value or "").startswith(("=", "+", "-", "@", "\t"))]
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in risky)
    shown = stored(clean(text))
    if len(shown) < 1000:
        sheet = book.worksheets[1]
        assert texts_of(sheet).count(shown) >= 6
        assert clean(f"{text}\n{text}\n{text}") in texts_of(sheet)
    for sheet in book:
        assert sheet.oddHeader.right.text
        assert sheet.oddFooter.left.text


def test_a_name_of_5000_signs_is_all_there() -> None:
    name = " ".join(f"Nguyễn{i}" for i in range(600))
    book = book_of(made(Section("goals", "Chỉ tiêu", (Paragraph(name),))))
    texts = [text for text in texts_of(book.worksheets[1]) if text.startswith("Nguyễn")]
    assert len(texts) > 1
    assert " ".join(texts) == name


def test_charts_are_native_and_read_without_colour() -> None:
    data = render(made(Section("charts", "Biểu đồ", CHARTS)))
    files = xml_of(data)
    pyramid, shares, steps = (files[f"xl/charts/chart{i}.xml"] for i in (1, 2, 3))
    assert 'val="stacked"' in pyramid
    assert 'val="clustered"' in shares
    assert "pattFill" in pyramid
    assert "pattFill" in shares
    assert "pattFill" in steps
    assert "Times New Roman" in pyramid
    assert re.findall(r"<c:numCache>.*?</c:numCache>", pyramid)[0].count("<c:v>") == 3
    assert re.findall(r"<c:v>([^<]*)</c:v>", re.findall(r"<c:numCache>.*?</c:numCache>", pyramid)[0]) == ["-1", "-2", "0"]
    named = "".join(re.findall(r"(?s)<c:strCache>.*?</c:strCache>", shares)[:2])
    assert re.findall(r"<c:v>([^<]*)</c:v>", named) == ["bắt buộc", "Nữ\n✓ 8/51, cần 8", "Trẻ\n! 4/51, cần 6"]
    assert shares.count("<c:errBars>") == 1  # the lower bound is a mark, no bar
    sheet = load_workbook(io.BytesIO(data)).worksheets[1]
    assert "thanh màu: bắt buộc; thanh gạch chéo: phấn đấu; vạch đỏ: ít nhất" in texts_of(sheet)
    drawing = files["xl/drawings/drawing1.xml"]
    assert 'descr="Nam &amp; nữ theo độ tuổi &lt;5&gt;."' in drawing
    assert 'descr="Còn 12."' in drawing
    sheet = load_workbook(io.BytesIO(data)).worksheets[1]
    men = [cell for row in sheet for cell in row if isinstance(cell.value, int) and cell.value < 0]
    assert [cell.value for cell in men] == [-1, -2]
    assert {cell.number_format for cell in men} == {"0;0;0"}
    assert "30–34  ◂ < 32  ◂ ≥ 32" in texts_of(sheet)
    assert {"cần có", 15} <= {cell.value for row in sheet for cell in row}


def test_pages_are_not_broken_within_a_chart_or_below_a_heading() -> None:
    many = tuple(replace(chart, key=f"{chart.key}-{i}") for i in range(4) for chart in CHARTS)
    behind = tuple(Folded(f"Yêu cầu {i}", ("Được tính (2): Ngô Ái, Lê Ba",) * (1 + i % 4)) for i in range(90))
    book = book_of(made(Section("findings", "Kết quả", (FIGURES, *behind)), Section("charts", "Biểu đồ", many)))
    texts, charts = book.worksheets[2:]
    last_rows = [one.id for one in texts.row_breaks.brk]
    assert last_rows
    assert not any(str(texts.cell(row, 1).value).startswith("Yêu cầu") for row in last_rows)
    breaks = [one.id for one in charts.row_breaks.brk]
    assert len(breaks) >= 3
    tops = [chart.anchor._from.row + 1 for chart in charts._charts]
    titles = {chart.title for chart in CHARTS}
    for row in breaks:  # the next page begins with a title, or with the gap above it
        assert titles & {charts.cell(row + 1, 1).value, charts.cell(row + 2, 1).value}
        assert row + 1 not in tops


def test_properties_hold_neither_names_nor_hours() -> None:
    files = xml_of(render(full()))
    core = files["docProps/core.xml"]
    assert re.findall(r"<dc:creator[^>]*>([^<]*)", core) == [""]
    assert "Nguyễn" not in core
    assert re.findall(r"<cp:lastModifiedBy[^>]*>([^<]*)", core) == [""]
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_the_whole_result_in_both_languages_has_other_names_of_sheets() -> None:
    vi, en = (book_of(document(samples.not_compliant(), lang)).sheetnames for lang in ("vi", "en"))
    assert vi[0] == "Kết luận"
    assert en[0] == "Verdict"


def test_names_of_sheets_are_legal_and_unique() -> None:
    names = SheetNames()
    found = [names.of(text) for text in ("History", "a/b:c", "A B C", "'", "", "x" * 60, "x" * 61, "\x07", "\ud800")]
    assert len({name.casefold() for name in found}) == len(found)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in found)
    assert "history" not in [name.casefold() for name in found]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_part_of_a_report_has_a_short_name(lang: str) -> None:
    keys = set(re.findall(r'Section\(\s*"([a-z-]+)"', "".join(path.read_text("utf-8") for path in SECTIONS.glob("*.py"))))
    keys.remove("met")  # of a screen alone
    assert len(keys) > 10
    for key in keys:
        assert f"sheet.{key}" in messages(), key
    assert short_title(Section("people-bch", "Danh sách: Ban Chấp hành", ()), lang).endswith(" Ban Chấp hành")
    assert short_title(Section("other", "Phần khác", ()), lang) == "Phần khác"


def test_names_of_tables_and_columns() -> None:
    tables = TableNames()
    assert [tables.of(key) for key in ("a-b", "A b", "R1C1", "đ")] == ["table_a_b", "table_A_b_2", "table_R1C1", "table__"]
    assert column_names(["Nam", "nam", "", "a\nb", "x" * 400]) == ["Nam", "nam (2)", "3", "a b", "x" * 239 + "…"]


@pytest.mark.parametrize(
    ("text", "number", "format"),
    [("7", 7, "0"), ("1.234", 1234, "#,##0"), ("1,234", 1234, "#,##0"), ("+2", 2, '+#,##0;"−"#,##0;0'),
     ("−1", -1, '#,##0;"−"#,##0;0'),
     ("48,7", 48.7037, '0.0;"−"0.0;0'), ("48.70", 48.7, '0.00;"−"0.00;0'), ("+0,3", 0.3, '+0.0;"−"0.0;0'), ("48,7", 48.8, None),
     ("−0,3", -0.3, '0.0;"−"0.0;0'), ("0,3", -0.3, None), ("49", 49.0, "0"), ("49?", 49.0, None),
     ("8/51", 8, None), ("8", 9, None), ("", 0, None), ("12.34", 1234, None)],
)  # fmt: skip
def test_a_number_stands_for_a_text_that_says_no_more(text: str, number: float, format: str | None) -> None:
    assert number_format(text, number) == format


def test_texts_that_files_cannot_hold() -> None:
    assert clean("a\x07\ud800\r\nb") == "a\\x07\\ud800\nb"
    assert uncoded("_x0041_") == "_x005F_x0041_"
    assert len(stored("x" * 40_000)) == MOST
    assert len(stored("😀" * 20_000).encode("utf-16-le")) // 2 <= MOST
    assert stored("<r><t>a</t></r>") == " <r><t>a</t></r>"
    assert shortened("Ban Chấp hành Đảng bộ", 12) == "Ban Chấp…"
    assert coded("A & B") == "A && B"
    assert coded("A&G") == "A&& G"
    assert len(coded("&" * 300, 140)) <= 140


def test_a_text_that_looks_like_a_code_of_the_format_is_no_code() -> None:
    table = Table("codes", "Mã", (Column("_x0041_", 20),), (TableRow((Cell("_x0042_", under=("_x0043_",)),)),))
    files = xml_of(render(made(Section("structure", "Cơ cấu", (table,)))))
    written = set(re.findall(r"_x005F_x00\d\d_|_x00\d\d_", files["xl/sharedStrings.xml"] + files["xl/tables/table1.xml"]))
    assert {f"_x005F_x004{i}_" for i in (1, 2, 3)} <= written
    assert re.findall(r'<tableColumn id="1" name="([^"]*)"', files["xl/tables/table1.xml"]) == ["_x005F_x0041_"]
    assert not {f"_x004{i}_" for i in (1, 2, 3)} & written


def test_lines_of_a_text_in_a_column() -> None:
    assert lines("Ban Chấp hành", 40) == 1
    assert lines("Ban Chấp hành Đảng bộ thành phố", 12) == 3
    assert lines("x" * 100, 10) >= 9
    assert lines("a\nb", 10) == 2
    assert "".join(pieces("x" * 5000, 1800)) == "x" * 5000
