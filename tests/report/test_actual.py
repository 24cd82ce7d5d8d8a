"""What numbers of findings look like that are no plain counts: different values, one value, strict bounds of numbers."""

from __future__ import annotations

import pytest

from planner.report.composer import document
from planner.report.document import Folded, Table
from planner.report.phrases import figures
from planner.report.phrases.voice import Voice
from planner.results.redaction import redacted
from planner.results.result import Finding, Result
from tests.answers import small_case

RULES = [
    {"id": "units", "title": {"vi": "Nữ từ 3 đơn vị"}, "distinct": "ethnicity", "of": {"gender": "nữ"}, "at_least": 4},
    {"id": "each", "title": {"vi": "Không ai lẻ loi"}, "count_each": "ethnicity", "at_least": 2, "or_none": True,
     "force": "should"},
    {"id": "strict", "title": {"vi": "Tuổi"}, "mean": "age", "at_least": 45, "below": 45, "force": "should"},
]  # fmt: skip
SLATE = {"executive": ["a1", "a2", "a3", "a6", "a8"]}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return small_case.judged(tmp_path_factory.mktemp("actual"), RULES, SLATE["executive"])


def finding(result: Result, id: str) -> Finding:
    return next(finding for finding in result.findings if finding.rule == f"executive/{id}")


def behind(result: Result, title: str) -> tuple[str, ...]:
    blocks = [block for section in document(result, "vi").everything for block in section.blocks]
    return next(block.lines for block in blocks if isinstance(block, Folded) and title in block.title)


def test_different_values_of_some_are_no_share_of_them(result: Result) -> None:
    found = finding(result, "units")
    assert (found.actual, found.base, found.values) == (2, 3, ["Kinh", "Khmer"])
    assert figures.actual(Voice(result, "vi"), found) == "2 dân tộc (trong 3 đồng chí)"
    assert figures.actual(Voice(result, "en"), found) == "2 by ethnicity (among 3)"
    assert "Các giá trị (2): Kinh; Khmer" in behind(result, "Nữ từ")


def test_the_values_are_in_no_redacted_result(result: Result) -> None:
    for how in ("initials", "counts"):
        assert not finding(redacted(result, how, ()), "units").values  # type: ignore[arg-type]


def test_a_value_of_a_goal_is_short_and_none_will_do_as_well(result: Result) -> None:
    (table,) = [block for section in document(result, "vi").everything if section.key == "behind" for block in section.blocks]
    assert isinstance(table, Table)
    cell = next(row.cells[2] for row in table.rows if row.cells[1].text == "Không ai lẻ loi")
    lines = [cell.text, *cell.under]
    assert "Khmer: 1/5 · 0 hoặc ≥ 2 · ! Chưa đạt (phấn đấu)" in lines


@pytest.mark.parametrize(
    ("required", "low", "high", "said"),
    [
        ({"at_least": "45", "below": "45"}, 45, 45, "≥ 45, < 45"),
        ({"above": "3", "below": "3"}, 3, 3, "> 3, < 3"),
        ({"above": "45", "at_most": "60"}, 45, 60, "> 45, ≤ 60"),
        ({"at_least": "45", "at_most": "60"}, 45, 60, "45–60"),
        ({"exactly": "45"}, 45, 45, "= 45"),
    ],
)
def test_strict_bounds_of_numbers_stay_strict(required: dict[str, str], low: int, high: int, said: str) -> None:
    found = Finding(
        rule="executive/mean", topic="age", force="must", verdict="not_met", kind="mean", required=required,
        at_least=low, at_most=high,
    )  # fmt: skip
    result = Result(command="validate", status="not_compliant", findings=[found])
    assert figures.required(Voice(result, "vi"), found) == said
