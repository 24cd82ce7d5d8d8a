"""The Word form: read back with python-docx, every text stands where the document has it, and nothing else happens to it."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree

from planner.cli.app import main
from planner.report.composer import document
from planner.report.document import (
    Annex,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Folded,
    Letterhead,
    Listing,
    Paragraph,
    Section,
    Series,
    Signature,
    Table,
    TableRow,
    Verdict,
)
from planner.report.docx import render
from planner.report.docx.styles import TABLE_STYLE
from planner.report.docx.widths import columns
from planner.report.measure import longest_word, text_width
from planner.results.reading import read_result
from tests.report import samples

EXAMPLES = Path(__file__).parents[2] / "examples"
WORDS = {"page": "Trang", "contents": "Mục lục", "recipients": "Nơi nhận:", "party": "ĐẢNG CỘNG SẢN VIỆT NAM"}

HOSTILE = {
    "formula": "=cmd|' /C calc'!A0",
    "sum": "@SUM(1+1)*cmd",
    "plus": "+1-1",
    "markup": "<script>alert(1)</script><w:r/>&amp;",
    "link": "https://example.org/?a=b mailto:a@example.org file://C:/x",
    "field": '{ HYPERLINK "http://example.org" } { INCLUDETEXT c:\\x } MERGEFIELD',
    "long": "Nguyễn" * 834,
    "words": "Nguyễn Thị Ánh " * 340,
    "lines": "Nguyễn\nThị\r\nÁnh",
    "control": "a\x00b\x07c\x1bd\x9fe",
    "turned": "a\u202eb\u2066c\u200fd",
    "surrogate": "a\ud800b\udfff",
    "not-xml": "a\ufffeb\uffffc",
    "template": "{{ 7*7 }} {% raw %} ${x} %s",
    "blank": "  two  blanks ",
}


def table(rows: list[tuple[str, ...]], **more: Any) -> Table:
    width = max(map(len, rows))
    return Table(
        "t",
        "Bảng",
        tuple(Column(f"Cột {i}", 10) for i in range(width)),
        tuple(TableRow(tuple(map(Cell, row))) for row in rows),
        **more,
    )


def made(*blocks: Block, **more: Any) -> Document:
    return Document(
        "vi",
        "Báo cáo",
        Verdict("ĐẠT", "good"),
        (Section("s", "Phần", tuple(blocks)),),
        words=WORDS,
        footer="Kế hoạch x",
        **more,
    )


def opened(document: Document) -> Any:
    return docx.Document(io.BytesIO(render(document)))


# Reading back.


def words_of(element: Any) -> str:
    """The text of an element as it stands, a break as a line end."""
    parts = {qn("w:t"): lambda e: e.text or "", qn("w:br"): lambda _: "\n", qn("w:tab"): lambda _: "\t"}
    return "".join(parts[one.tag](one) for one in element.iter() if one.tag in parts)


def report_tables(word: Any) -> list[list[list[str]]]:
    """The cells' texts of every table of the report (the letterhead and the signatures have none of its style)."""
    return [
        [["\n".join(map(words_of, cell.p_lst)) for cell in row.findall(qn("w:tc"))] for row in one.findall(qn("w:tr"))]
        for one in word.element.body.findall(qn("w:tbl"))
        if (style := one.tblPr.find(qn("w:tblStyle"))) is not None
        and style.get(qn("w:val")) == TABLE_STYLE
        and one.tblPr.find(qn("w:tblCaption")) is not None
    ]


def expected_table(block: Table, *, is_front: bool) -> Iterator[list[str]]:
    """On the page that is signed the smaller lines of a cell are lines, elsewhere they follow its text."""
    if any(column.group for column in block.columns):
        over: list[tuple[str, str]] = []
        for column in block.columns:
            if not column.group or not over or over[-1] != ("group", column.group):
                over.append(("group", column.group) if column.group else ("title", column.title))
        yield [text for _, text in over]
        yield [column.title if column.group else "" for column in block.columns]
    else:
        yield [column.title for column in block.columns]
    if block.numbered:
        yield [str(i) for i in range(1, len(block.columns) + 1)]
    for row in block.rows:
        yield [("\n" if is_front else " · ").join((cell.text, *cell.under)) for cell in row.cells]


def below_itself(found: list[list[str]], expected: list[list[str]]) -> list[list[str]]:
    """A table whose second half stands beside its first, row below row again."""
    if len(found[0]) != 2 * len(expected[0]):
        return found
    wide = len(expected[0])
    return [*(row[:wide] for row in found), *(row[wide:] for row in found[1:] if any(row[wide:]))]


def blocks_of(document: Document, kind: type[Any]) -> list[Any]:
    return [block for section in document.everything for block in section.blocks if isinstance(block, kind)]


def styled(word: Any, *names: str) -> list[str]:
    return [words_of(line._p) for line in word.paragraphs if line.style.name in names]


def styled_anywhere(word: Any, style: str) -> list[str]:
    """Paragraphs of that style (its id), those within tables, too."""
    found = [line for line in word.element.body.iter(qn("w:p")) if line.pPr is not None and line.pPr.pStyle is not None]
    return [words_of(line) for line in found if line.pPr.pStyle.val == style]


def check_read_back(document: Document) -> None:
    word = opened(document)
    of_front = {id(block) for section in document.sections for block in section.blocks}
    tables = blocks_of(document, Table)
    expected = [list(expected_table(block, is_front=id(block) in of_front)) for block in tables]
    assert [below_itself(*both) for both in zip(report_tables(word), expected, strict=True)] == expected
    annexes = [f"{annex.number}. {annex.title}" for annex in document.annexes]
    assert styled(word, "Heading 1") == [*(section.title for section in document.sections), *annexes]
    below = [section.title for annex in document.annexes for section in annex.sections if section.title != annex.title]
    assert styled(word, "Heading 2") == below
    assert styled(word, "Verdict word", "Verdict") == [text for text in (document.verdict.word, document.verdict.line) if text]
    counted = document.verdict.counters
    assert styled_anywhere(word, "Counter") == [one.value for one in counted]
    assert styled_anywhere(word, "Countertitle") == [one.title + (f"\n{one.under}" if one.under else "") for one in counted]
    assert styled(word, "List Bullet", "List Number") == [
        item for block in blocks_of(document, Listing) for item in block.items
    ]
    assert styled(word, "Rule") == [block.title for block in blocks_of(document, Folded)]
    assert styled(word, "Behind") == [line for block in blocks_of(document, Folded) for line in block.lines]
    paragraphs = [b.text for b in blocks_of(document, Paragraph)] + [b.note for b in blocks_of(document, Table) if b.note]
    found = [text for style in ("Fronttext", "Annextext", "Heading3", "Note") for text in styled_anywhere(word, style)]
    assert sorted(text for text in found if text) == sorted(paragraphs)
    headings = [
        b.text for annex in document.annexes for s in annex.sections for b in s.blocks if isinstance(b, Paragraph) and b.bold
    ]
    assert styled(word, "Heading 3") == headings
    charts = [(chart.key, chart.alt) for chart in blocks_of(document, Chart)]
    assert [(shape._inline.docPr.get("name"), shape._inline.docPr.get("descr")) for shape in word.inline_shapes] == charts


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", samples.ALL)
def test_samples_read_back(kind: str, lang: str) -> None:
    check_read_back(document(samples.ALL[kind](), lang))


@pytest.fixture(scope="module", params=["slate-complies.csv", "slate-fails.csv"])
def ward(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("ward") / "ward.json"
    arguments = ["report", str(EXAMPLES / "ward/plan.yaml"), str(EXAMPLES / "ward" / request.param), "--out", str(kept)]
    main(arguments)
    assert kept.exists()
    return kept


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_ward_reads_back(ward: Path, lang: str) -> None:
    printed = document(read_result(ward), lang)
    assert len(blocks_of(printed, Table)) >= 4
    check_read_back(printed)


# Texts that would be more than texts.


def everywhere(text: str) -> Document:
    """A document that has the text in every place."""
    cells = (Cell(text, under=(text,)), Cell(text, "bad", bold=True))
    rows = (TableRow((Cell(text, span=2),), "section"), TableRow(cells), TableRow((Cell(text, span=2),), "total"))
    blocks = (
        Paragraph(text), Paragraph(text, bold=True, indent=2), Listing((text, text)), Listing((text,), numbered=True),
        Folded(text, (text,)), Table("t", text, (Column(text, 1, group=text), Column(text, 1, group=text)), rows, True, text),
    )  # fmt: skip
    head = Letterhead(text, text, text, text, text, text, (Signature((text,), text),), (text,))
    sections = (Section("one", text, blocks), Section("two", text, blocks, "landscape"))
    return Document("vi", text, Verdict(text), sections, head, text, text, WORDS | {"recipients": text})


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_becomes_anything_else(name: str) -> None:
    document = everywhere(HOSTILE[name])
    data = render(document)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        xml = {part: parts.read(part).decode() for part in parts.namelist() if part.endswith((".xml", ".rels"))}
    body = xml["word/document.xml"]
    for mark in ("w:hyperlink", "w:fldSimple", "w:instrText", "w:object", "w:altChunk", "w:bookmarkStart"):
        assert f"<{mark}" not in body
    assert not any('TargetMode="External"' in text for text in xml.values())
    fields = [text.partition("<w:instrText>")[2].partition("<")[0] for text in xml.values() if "instrText" in text]
    assert set(fields) == {"PAGE"}
    assert "<script" not in "".join(xml.values())
    word = docx.Document(io.BytesIO(data))
    assert len(report_tables(word)) == 2
    assert len(styled(word, "Behind")) == 2


@pytest.mark.parametrize("name", ["formula", "sum", "plus", "markup", "link", "field", "long", "words", "template", "blank"])
def test_printed_as_written(name: str) -> None:
    text = HOSTILE[name]
    word = opened(made(Paragraph(text), Listing((text,)), Folded(text, (text,)), table([(text, "x")])))
    assert report_tables(word)[0][1] == [text, "x"]
    assert styled(word, "List Bullet") == styled(word, "Behind") == [text]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("lines", "Nguyễn\nThị\\r\nÁnh"), ("control", "a\\x00b\\x07c\\x1bd\\x9fe"), ("turned", "a\\u202eb\\u2066c\\u200fd"),
     ("surrogate", "a\\ud800b\\udfff"), ("not-xml", "a\\ufffeb\\uffffc")],
)  # fmt: skip
def test_what_cannot_be_printed_is_shown_escaped(name: str, shown: str) -> None:
    word = opened(made(table([(HOSTILE[name], "x")])))
    assert report_tables(word)[0][1] == [shown, "x"]


def test_a_row_longer_than_a_page_may_split() -> None:
    word = opened(made(table([("a", "b"), (HOSTILE["words"], "b")])))
    rows = word.tables[0]._tbl.tr_lst
    assert [row.trPr.find(qn("w:cantSplit")) is not None for row in rows] == [True, True, False]


# Layout.


def letter(**more: Any) -> Document:
    head = Letterhead(
        "Đảng bộ thành phố Cần Thơ", "Ban Tổ chức Thành ủy", "Số 127-BC/BTCTU", "Cần Thơ, ngày 05 tháng 4 năm 2025", "BÁO CÁO",
        "Kết quả rà soát nhân sự", (Signature(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Lê Văn A"),),
        ("Thường trực Thành ủy", "Lưu"),
    )  # fmt: skip
    return made(table([("a", "b")]), letterhead=head, **more)


def test_letterhead() -> None:
    word = opened(letter(secrecy="MẬT"))
    head = word.tables[0]
    left, right = head.rows[0].cells
    assert [line.text for line in left.paragraphs] == ["Đảng bộ thành phố Cần Thơ", "Ban Tổ chức Thành ủy", "*"]
    assert [line.runs[0].font.all_caps for line in left.paragraphs[:2]] == [True, True]
    assert [bool(line.runs[0].bold) for line in left.paragraphs[:2]] == [False, True]
    assert right.text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    party = right.paragraphs[0]
    assert party.runs[0].bold
    assert party.runs[0].font.size.pt == 15
    assert party._p.pPr.find(qn("w:pBdr"))[0].tag == qn("w:bottom")
    number, place = head.rows[1].cells
    assert [line.text for line in number.paragraphs] == ["Số 127-BC/BTCTU", "MẬT"]
    assert place.text == "Cần Thơ, ngày 05 tháng 4 năm 2025"
    assert place.paragraphs[0].runs[0].italic
    assert styled(word, "Document kind") == ["BÁO CÁO"]
    assert styled(word, "Title") == ["Kết quả rà soát nhân sự"]
    foot = word.tables[-1].rows[0].cells
    assert [line.text for line in foot[0].paragraphs] == ["Nơi nhận:", "- Thường trực Thành ủy", "- Lưu"]
    assert [line.text for line in foot[1].paragraphs if line.text] == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Văn A"]


def test_a_signature_never_stands_alone() -> None:
    last = opened(letter()).tables[1]._tbl.tr_lst[-1]
    assert all(cell.p_lst[0].pPr.find(qn("w:keepNext")) is not None for cell in last.tc_lst)


def test_rule_below_the_party_is_as_long_as_its_name() -> None:
    right = opened(letter()).tables[0].rows[0].cells[1]
    indent = right.paragraphs[0].paragraph_format
    line = right.width.mm - indent.left_indent.mm - indent.right_indent.mm
    assert line == pytest.approx(text_width(WORDS["party"], 15, bold=True), abs=1)


def test_three_signatures_and_no_recipients() -> None:
    signatures = tuple(Signature((f"K/T {i}",), f"Người {i}") for i in range(3))
    document = made(letterhead=Letterhead(signatures=signatures))
    texts = [[cell.text.split() for cell in row.cells] for row in opened(document).tables[-1].rows]
    assert texts == [[[], ["K/T", "0", "Người", "0"], ["K/T", "1", "Người", "1"]], [[], ["K/T", "2", "Người", "2"], []]]


def margins(part: Any) -> tuple[int, ...]:
    sides = (part.top_margin, part.bottom_margin, part.left_margin, part.right_margin)
    return tuple(round(side.mm) for side in sides)


def test_pages() -> None:
    block = table([("a", "b")])
    sections = (Section("a", "Dọc", (block,)), Section("b", "Ngang", (block,), "landscape"), Section("c", "Dọc lại", (block,)))
    more = Annex("y", "Phụ lục 2", "Hết", (Section("d", "Hết", (block,)),))
    word = opened(dataclasses.replace(made(), annexes=(Annex("x", "Phụ lục 1", "Bảng", sections), more)))
    parts = word.sections
    # What ends a part is a line without height: it never takes a page of its own.
    ends = [line for line in word.element.body.p_lst if line.pPr is not None and line.pPr.sectPr is not None]
    assert [line.pPr.find(qn("w:spacing")).get(qn("w:lineRule")) for line in ends] == ["exact"] * 3
    upright, across = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    assert [part.orientation for part in parts] == [upright, upright, across, upright]
    sizes = [(round(part.page_width.mm), round(part.page_height.mm)) for part in parts]
    assert sizes == [(210, 297), (210, 297), (297, 210), (210, 297)]
    assert [margins(part) for part in parts] == [(20, 20, 30, 15), (15, 15, 20, 15), (15, 15, 15, 15), (15, 15, 20, 15)]
    # The number stands on every page but the first of all.
    assert [part.different_first_page_header_footer for part in parts] == [True, False, False, False]
    assert all(part.header.is_linked_to_previous for part in list(parts)[1:])
    number = parts[0].header.paragraphs[0]
    assert "PAGE" in number._p.xml
    assert number.style.paragraph_format.alignment == 1
    assert "PAGE" not in parts[0].first_page_header._element.xml
    assert [line.text for line in parts[0].first_page_footer.paragraphs] == ["Kế hoạch x"]


def test_what_comes_last_goes_on_where_landscape_pages_end() -> None:
    list_, end = (Section("a", "Ngang", (table([("a", "b")]),), "landscape"), Section("b", "Hết", (table([("a", "b")]),)))
    annexes = tuple(Annex(one.key, f"Phụ lục {n}", one.title, (one,)) for n, one in enumerate((list_, end), 1))
    word = opened(dataclasses.replace(made(), annexes=annexes))
    assert [part.orientation for part in word.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_secrecy_on_every_page_only_if_set() -> None:
    for printed in (made(secrecy="MẬT"), letter(secrecy="MẬT")):
        part = opened(printed).sections[0]
        assert [line.text for line in part.header.paragraphs][1:] == ["MẬT"]
        first = "\n".join(line.text for line in part.first_page_header.paragraphs)
        assert ("MẬT" in first) == (printed.letterhead is None)  # else under the number
    assert b"M\xe1\xba\xacT" not in b"".join(parts_of(render(letter())).values())


def test_header_rows_repeat_and_rows_do_not_split() -> None:
    block = Table(
        "t", "Bảng", (Column("TT", 1), Column("Nam", 1, group="Ngày sinh"), Column("Nữ", 1, group="Ngày sinh")),
        (TableRow((Cell("I. Bí thư", span=3),), "section"), TableRow((Cell("1"), Cell("10/1975"), Cell(""))),
         TableRow((Cell("Tổng", span=3),), "total")),
        numbered=True,
    )  # fmt: skip
    document = made(block)
    check_read_back(document)
    rows = opened(document).tables[0]._tbl.tr_lst
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, True, True, False, False, False]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    merged = [cell.tcPr.find(qn("w:vMerge")) for row in rows[:2] for cell in row.tc_lst]
    assert [None if mark is None else mark.get(qn("w:val")) for mark in merged] == ["restart", None, "continue", None, None]
    kept = [cell.p_lst[0].pPr.find(qn("w:keepNext")) is not None for row in rows for cell in row.tc_lst[:1]]
    assert kept == [True, True, True, True, True, False]


def test_no_row_of_a_long_table_stands_alone() -> None:
    long = Table("t", "Bảng", (Column("TT", 1),), tuple(TableRow((Cell(str(i)),)) for i in range(20)))
    rows = opened(made(long)).tables[0]._tbl.tr_lst[1:]
    kept = [row.tc_lst[0].p_lst[0].pPr.find(qn("w:keepNext")) is not None for row in rows]
    assert [i for i, is_kept in enumerate(kept) if is_kept] == [0, 1, 2, 3, 15, 16, 17, 18]


def test_high_rows_do_not_move_together() -> None:
    high = Table("t", "Bảng", (Column("TT", 1),), tuple(TableRow((Cell("Nguyễn Thị Ánh " * 60),)) for i in range(20)))
    rows = opened(made(high)).tables[0]._tbl.tr_lst[1:]
    kept = [row.tc_lst[0].p_lst[0].pPr.find(qn("w:keepNext")) is not None for row in rows]
    assert [i for i, is_kept in enumerate(kept) if is_kept] == []


def test_styles_are_real_and_in_one_font() -> None:
    word = opened(document(samples.infeasible(), "vi"))
    used = {line.style.name for line in word.paragraphs}
    assert {"Title", "Verdict", "Heading 1", "List Bullet"} <= used
    for name in used | {"Caption", "Cell", "Small cell", "Note"}:
        assert word.styles[name].font.name == "Times New Roman"
    languages = {mark.get(qn("w:val")) for mark in word.styles["Normal"].element.iter(qn("w:lang"))}
    assert languages == {"vi-VN"}


def test_numbered_lists_begin_with_one() -> None:
    word = opened(made(Listing(("a", "b"), numbered=True), Listing(("c",), numbered=True)))
    numbers = [line._p.pPr.numPr.numId.val for line in word.paragraphs if line.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = word.part.numbering_part.element
    starts = [one.lvlOverride_lst[0].startOverride.val for one in numbering.num_lst if one.numId in numbers]
    assert starts == [1, 1]


def test_chart_is_a_picture_with_words_for_it() -> None:
    chart = Chart("steps", "Hẹp dần", "steps", ("nguồn", "nữ"), (Series("người", (15.0, 4.0)),), "Nữ: còn 4.", "người")
    document = made(chart)
    check_read_back(document)
    assert styled(opened(document), "Caption") == ["Hẹp dần"]


def test_pyramids_stand_side_by_side_each_with_its_note() -> None:
    chart = Chart("a", "Nguồn", "pyramid", ("30–34", "35–39"), (Series("nam", (1.0, 2.0)), Series("nữ", (0.0, 1.0))), "Tuổi.")
    second, third = (dataclasses.replace(chart, key=key) for key in ("b", "c"))
    blocks = (chart, Paragraph("Không vẽ 1.", "quiet"), second, third)
    annex = Annex("x", "Phụ lục 1", "Biểu đồ", (Section("charts", "Biểu đồ", blocks),))
    word = opened(dataclasses.replace(made(), annexes=(annex,)))
    left, right = word.tables[-1].rows[0].cells
    assert [line.text for line in left.paragraphs] == ["Nguồn", "", "Không vẽ 1."]
    assert [line.text for line in right.paragraphs] == ["Nguồn", ""]
    assert [shape.width.mm > 100 for shape in word.inline_shapes] == [False, False, True]


# The file.


def test_no_compatibility_mode() -> None:
    settings = docx.Document(io.BytesIO(render(made()))).settings.element
    modes = {one.get(qn("w:name")): one.get(qn("w:val")) for one in settings.iter(qn("w:compatSetting"))}
    assert modes["compatibilityMode"] == "15"


def test_verdict_is_one_frame_as_wide_as_the_counters() -> None:
    word = opened(document(samples.infeasible(), "vi"))
    frames = [word.styles[name].element.pPr for name in ("Verdict word", "Verdict")]
    assert len({etree.tostring(frame.find(qn("w:pBdr"))) for frame in frames}) == 1
    assert len({etree.tostring(frame.find(qn("w:ind"))) for frame in frames}) == 1
    assert {frame.find(qn("w:jc")).get(qn("w:val")) for frame in frames} == {"center"}
    lines = frames[0].find(qn("w:pBdr"))
    border = lines.find(qn("w:left"))
    outside = int(border.get(qn("w:space"))) * 20 + int(border.get(qn("w:sz"))) * 20 / 16  # twips
    assert int(frames[0].find(qn("w:ind")).get(qn("w:left"))) == pytest.approx(outside, abs=2)


def test_outline_for_the_navigation_pane() -> None:
    word = opened(made())
    names = ("Heading 1", "Heading 2", "Heading 3", "Caption")
    levels = [word.styles[name].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) for name in names]
    assert levels == ["0", "1", "2", "2"]


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


@pytest.mark.slow
def test_same_bytes_for_the_same_document() -> None:
    chart = Chart("steps", "Nguồn", "steps", ("a", "b"), (Series("người", (5.0, 3.0)),), "5 còn 3.")
    first = render(made(chart, table([("a", "b")])))
    time.sleep(2.1)  # zip files count time in steps of two seconds
    assert render(made(chart, table([("a", "b")]))) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_tell_nothing_of_people_or_machines() -> None:
    data = render(document(samples.optimal(), "vi"))
    parts = parts_of(data)
    assert not [name for name in parts if "thumbnail" in name or name.startswith("customXml")]
    told = re.findall(r"<(\w+)>([^<]*)</", parts["docProps/app.xml"].decode())
    assert told == [("Application", "planner")]
    core = parts["docProps/core.xml"].decode()
    assert not [name for name in samples.NAMES.values() if name in core]
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.author == properties.last_modified_by == ""
    as_of = datetime.datetime(2025, 7, 1, tzinfo=datetime.UTC)
    assert properties.created == properties.modified == as_of


def test_a_printout_without_a_date_has_none_in_its_properties() -> None:
    properties = docx.Document(io.BytesIO(render(made()))).core_properties
    assert properties.created is properties.modified is properties.last_printed is None


@pytest.mark.slow
def test_a_long_list_is_made_quickly() -> None:
    row = tuple(f"Nguyễn Thị {i}" for i in range(15))
    document = made(table([row] * 500))
    begun = time.process_time()
    render(document)
    assert time.process_time() - begun < 4


# Widths of columns.


def test_widths_fill_the_page_and_no_word_breaks() -> None:
    words, lines = [8.0, 20.0, 15.0], [[[8.0], [90.0], [15.0]], [[8.0], [60.0], [40.0, 20.0]]]
    widths = columns(words, lines, [1, 1, 1], 120)
    assert sum(widths) == pytest.approx(120)
    assert all(width >= word for width, word in zip(widths, words, strict=True))
    assert widths[1] >= 60  # the column with the longest texts has the most of what is left


def test_widths_where_everything_fits_go_by_the_parts() -> None:
    assert columns([10, 10], [[[10], [10]]], [3, 1], 60) == pytest.approx([40, 20])


def test_widths_where_nothing_fits_shrink_alike() -> None:
    assert columns([100, 50], [[[100], [50]]], [1, 1], 75) == pytest.approx([50, 25])


def test_widths_of_an_empty_table() -> None:
    assert columns([10, 10], [], [1, 3], 100) == pytest.approx([30, 70])


def test_text_widths_are_those_of_the_font() -> None:
    assert text_width("0" * 20, 10) == pytest.approx(20 * 5 * 25.4 / 72, rel=0.05)
    assert text_width("ế", 10) == text_width("e", 10)
    assert longest_word("Nguyễn Thị Ánh", 10) == text_width("Nguyễn", 10)
    assert longest_word("", 10) == 0
