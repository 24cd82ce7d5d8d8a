"""Where cells are unknown, the table, what is behind it and the list of what to do tell one and the same shortfall."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from planner.api import LoadedPlan
from planner.report import render, render_pages
from planner.report.composer import document
from planner.report.document import Block, Folded, Listing, Paragraph, Table
from planner.results.result import Result
from tests.compiled.written import loaded, people, planned

# Women: a, b for certain, c perhaps. Units: a X, b X, c unknown.
POOL = people(
    {"gender": "nữ", "unit": "X", "degree": "master", "confidence": "50", "birth_date": "5/1990"},
    {"gender": "nữ", "unit": "X", "degree": "college", "confidence": "52", "birth_date": "6/1990"},
    {"gender": "", "unit": "", "degree": "", "confidence": "54", "birth_date": "1983"},
)
SLATE = {"board": ["a", "b", "c"]}
WOMEN = {"count": {"gender": "female"}}
EACH = {"count_each": "unit", "values": ["X", "Y"]}


def plan(body: dict[str, Any], **more: Any) -> LoadedPlan:
    rule = {"id": "r", "title": {"vi": "Yêu cầu", "en": "Rule"}, **body}
    return loaded(planned({"board": {"seats": 3, "rules": [rule]}}, **more), POOL)


def blocks(result: Result, lang: str) -> list[Block]:
    return [block for section in document(result, lang).everything for block in section.blocks]


def row(result: Result, lang: str) -> dict[str, Any]:
    """The cells of the rule in the table of findings, by the column's key."""
    table = next(b for b in blocks(result, lang) if isinstance(b, Table) and b.key == "findings")
    cells = next(r.cells for r in table.rows if any(cell.text in ("Yêu cầu", "Rule") for cell in r.cells[:2]))
    return {column.key: cell for column, cell in zip(table.columns, cells, strict=True)}


def behind(result: Result, lang: str) -> str:
    """What is said behind the rule's title."""
    found = next(b for b in blocks(result, lang) if isinstance(b, Folded) and ("“Yêu cầu”" in b.title or "“Rule”" in b.title))
    return found.title.rpartition(": ")[2]


@pytest.mark.parametrize(
    ("body", "slack", "said", "en"),
    [
        ({**WOMEN, "at_most": 1}, "−1, có thể −2", "vượt 1, có thể tới 2", "over by 1, possibly 2"),
        ({**WOMEN, "at_most": 2}, "0, có thể −1", "có thể vượt tới 1", "over by 1 at worst"),
        ({**WOMEN, "at_least": 3}, "có thể −1", "có thể thiếu tới 1", "short by 1 at worst"),
        ({**WOMEN, "at_least": 4}, "−2", "thiếu 2", "short by 2"),
        ({**WOMEN, "exactly": 2}, "0, có thể −1", "có thể chênh tới 1", "off by 1 at worst"),
        ({**WOMEN, "at_most": "40%"}, "−1, có thể −2", "vượt 1, có thể tới 2", "over by 1, possibly 2"),
        ({**WOMEN, "at_least": 4, "at_most": 1}, "−3", "chênh 3", "off by 3"),
        ({**EACH, "at_most": 1}, "−1, có thể −2", "vượt 1, có thể tới 2", "over by 1, possibly 2"),
        ({**EACH, "at_least": 1}, "có thể −1", "có thể thiếu tới 1", "short by 1 at worst"),
        ({"count_each": "unit", "values": ["X"], "at_most": 2}, "có thể −1", "có thể vượt tới 1", "over by 1 at worst"),
        ({"distinct": "unit", "at_most": 0}, "−1, có thể −2", "vượt 1, có thể tới 2", "over by 1, possibly 2"),
        ({"distinct": "unit", "at_least": 2}, "có thể −1", "có thể thiếu tới 1", "short by 1 at worst"),
        (
            {"require": {"degree": {"at_least": "bachelor"}}},
            "−1, có thể −2",
            "1 đồng chí không đạt, 1 đồng chí chưa đủ dữ liệu",
            "1 does not comply, 1 cannot be shown to comply",
        ),
        ({"mean": "confidence", "at_most": 51}, "−1", "", ""),
        ({"apart": "unit"}, "−1", "vượt 1", "over by 1"),
        ({"exclude": ["a", "b"]}, "−2", "2 đồng chí không đạt", "2 do not comply"),
        ({"include": ["a", "b"]}, "0", "", ""),
    ],
)  # fmt: skip
def test_one_shortfall_in_the_table_and_behind_it(body: dict[str, Any], slack: str, said: str, en: str) -> None:
    result = plan(body).validate(SLATE)
    assert row(result, "vi")["slack"].text == slack
    if said:
        assert behind(result, "vi") == said
        assert behind(result, "en") == en
    finding = next(f for f in result.findings if f.rule == "board/r")
    # The number of a cell, which a workbook adds up, is the one that is printed: of several, the worst.
    number = row(result, "vi")["slack"].number
    if finding.kind != "mean":
        assert number == min(int(n.replace("−", "-")) for n in re.findall(r"−?\d+", slack))
    elif number is not None:
        assert slack == f"{number:+}".replace("-", "−").replace(".", ",").removesuffix(",0")
    assert finding.shortfall == max(int(n) for n in re.findall(r"\d+", slack)) or finding.kind == "mean"


def test_a_mean_of_open_ages_tells_both_ends() -> None:
    """a is 35, b 35, c 41 or 42: the mean is 37 or 37 1/3."""
    result = plan({"mean": "age", "at_most": 37}).validate(SLATE)
    assert row(result, "vi")["slack"].text == "0, có thể −0,33"
    assert behind(result, "vi") == "bình quân trong khoảng 37 đến 37,33 vì thiếu dữ liệu"
    below = plan({"mean": "age", "at_most": 36}).validate(SLATE)
    assert row(below, "vi")["slack"].text == "−1, có thể −1,33"


def test_surplus_memberships_are_one_number() -> None:
    """Two people with two posts each: one too many each, so two, wherever it is said."""
    committees = {"board": {"seats": 3}, "one": {"seats": 2}, "two": {"seats": 2}}
    rule = {"id": "r", "title": {"vi": "Yêu cầu"}, "holds": ["one", "two"], "at_most": 1}
    result = loaded(planned(committees, joint=[rule]), POOL).validate({**SLATE, "one": ["a", "b"], "two": ["a", "b"]})
    assert row(result, "vi")["slack"].text == "−2"
    assert behind(result, "vi") == "vượt 2"
    assert next(f.slack for f in result.findings if f.rule == "joint/r") == -2


def test_what_to_do_tells_the_same() -> None:
    def todo(body: dict[str, Any], lang: str) -> str:
        found = [b for b in blocks(plan(body).validate(SLATE), lang) if isinstance(b, Listing) and b.numbered]
        return found[0].items[0]

    assert "cần bớt 1, có thể tới 2 (hiện 2/3 +1?, yêu cầu ≤ 1)" in todo({**WOMEN, "at_most": 1}, "vi")
    assert "1, possibly 2 fewer" in todo({**WOMEN, "at_most": 1}, "en")
    each = {"count_each": "unit", "values": ["X"], "at_most": 1}
    assert "cần bớt 1, có thể tới 2 (hiện 2, yêu cầu ≤ 1)" in todo(each, "vi")
    assert "cần thêm 2 (" in todo({**WOMEN, "at_least": 4}, "vi")


def test_every_form_has_it() -> None:
    title = {"vi": "Số nữ trong ban chấp hành"}
    report = plan({**WOMEN, "at_most": 1, "force": "should", "title": title}, lang="vi").validate(SLATE)
    table, said = "−1, có thể −2", "vượt 1, có thể tới 2"
    printed = render("text", report, "vi", width=100)
    assert re.search(r"2/3 \+1\?\s+−1\s", printed)  # in columns the worst stands below it
    assert "−2?" in printed
    assert "n? ở cột Thừa/thiếu: trường hợp xấu nhất." in " ".join(printed.split())
    assert said in printed
    assert f"Thừa/thiếu: {table}" in " ".join(render("text", report, "vi", width=40).split())
    text = " ".join(render_pages("html", report, "vi").decode().split())
    assert table in text
    assert said in text
    document_xml = zipfile.ZipFile(io.BytesIO(render_pages("docx", report, "vi"))).read("word/document.xml").decode()
    text = re.sub(r"<[^>]+>", "", document_xml)
    assert table in text
    assert said in text
    book = load_workbook(io.BytesIO(render_pages("xlsx", report, "vi")))
    cells = [str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert table in cells
    assert any(said in cell for cell in cells)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_ways_out_that_move_seats_say_once_how_seats_are_fixed(lang: str) -> None:
    women = {"id": "women", "count": {"gender": "female"}, "at_least": 2}
    men = {"id": "men", "count": {"gender": "male"}, "at_least": 2}
    pool = people(*({"gender": g} for g in ("nữ", "nữ", "nam", "nam")))

    def hints(seats: Any, is_fixed: bool) -> int:
        rules = [{**rule, "fixed": is_fixed} for rule in (women, men)]
        result = loaded(planned({"board": {"seats": seats, "rules": rules}}), pool).explain()
        assert result.relaxations
        said = {"vi": "Nếu số lượng do cấp trên ấn định", "en": "Seats that a higher level has fixed"}[lang]
        shown = [b.text for b in blocks(result, lang) if isinstance(b, Paragraph) and said in b.text]
        assert not any("fixed: true" in text for text in shown), "paper holds no code"
        assert render("text", result, lang).count("fixed: true") == len(shown)
        return len(shown)

    assert hints(3, is_fixed=True) == 1
    assert hints({"exactly": 3, "fixed": True}, is_fixed=False) == 0
