"""Rules of `if` and `then` say what their condition counts, and whether it holds; redacted results do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.report.composer import document
from planner.report.document import Folded, Table
from planner.results.redaction import redacted
from planner.results.result import Result
from tests.answers import small_case

RULES = [
    {"id": "young", "title": {"vi": "Trẻ thì phải có bằng"}, "if": {"count": {"age": {"below": 42}}, "at_least": 3},
     "then": {"count": {"degree": "thạc sĩ"}, "at_least": 4}},
    {"id": "women", "title": {"vi": "Nữ thì phải có bằng"}, "if": {"count": {"gender": "nữ"}, "above": "1/3"},
     "then": {"count": {"degree": {"at_least": "thạc sĩ"}}, "at_least": 3}},
    {"id": "either", "title": {"vi": "Hoặc"},
     "if": {"count": {"any": [{"gender": "nữ"}, {"age": {"below": 30}}]}, "at_most": 1},
     "then": {"count": {"gender": "nam"}, "at_least": 1}},
]  # fmt: skip
SLATE = {"executive": ["a1", "a2", "a3", "a6", "a7"]}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return small_case.judged(tmp_path_factory.mktemp("if"), RULES, SLATE["executive"])


def behind(result: Result, title: str) -> list[str]:
    """Of a rule that is not met in the text, of one that is met in the annex."""
    sections = {section.key: section for section in document(result, "vi").everything}
    folded = [block for block in sections["findings"].blocks if isinstance(block, Folded) and title in block.title]
    if folded:
        return list(folded[0].lines)
    table = next(block for block in sections["behind"].blocks if isinstance(block, Table))
    said = next(row.cells[-1] for row in table.rows if any(title in cell.text for cell in row.cells[:-1]))
    return [said.text, *said.under]


def test_a_finding_has_the_numbers_of_its_condition(result: Result) -> None:
    young, women, either = (finding.condition for finding in result.findings if finding.kind == "if")
    assert young is not None
    assert women is not None
    assert either is not None
    assert (young.verdict, young.actual, young.base, young.at_least, young.people) == ("not_met", 2, 5, 3, ["a3", "a7"])
    assert (women.verdict, women.actual, women.at_least, women.required) == ("met", 2, 2, {"above": "1/3"})
    assert (young.asks, women.asks, either.asks) == ({"age": ["< 42"]}, {"gender": ["female"]}, {})
    assert all(finding.condition is None for finding in result.findings if finding.kind != "if")


def test_it_is_said_beside_the_rule_and_behind_it(result: Result) -> None:
    assert behind(result, "Trẻ")[0] == "Điều kiện (tuổi < 42): có 2 đồng chí, mức ≥ 3 – không áp dụng"
    assert not any(line.startswith("Thuộc điều kiện") for line in behind(result, "Trẻ"))
    assert behind(result, "Nữ thì")[0] == "Điều kiện (giới tính: nữ): có 2 đồng chí, mức ≥ 2 (> 1/3) – áp dụng"
    assert behind(result, "Nữ thì")[1] == "Thuộc điều kiện (2): Nguyễn Thị Ánh (a1), Lê Thị Ăng (a3)"
    assert behind(result, "Hoặc")[0] == "Điều kiện: có 2 đồng chí, mức ≤ 1 – không áp dụng"
    text = result.to_text("vi", verbose=True)
    assert "điều kiện không áp dụng (2," in " ".join(text.split())


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_a_redacted_result_has_none(result: Result, how: str) -> None:
    shown = redacted(result, how, ())  # type: ignore[arg-type]
    assert all(finding.condition is None for finding in shown.findings)
    assert "iều kiện" not in shown.to_text("vi").replace("khi điều kiện của", "")


def test_bounds_that_are_hidden_are_not_any() -> None:
    """`tùy ý` would say that nothing is asked."""
    finding = {"rule": "executive/r", "topic": "t", "force": "must", "verdict": "met", "kind": "if", "suppressed": "…"}
    result = Result.model_validate({"command": "validate", "status": "compliant", "findings": [finding]})
    assert "tùy ý" not in result.to_text("vi")


def test_a_condition_that_is_open_names_the_cell_and_the_field(tmp_path: Path) -> None:
    rule = {"id": "theory", "title": {"vi": "Cao cấp thì"}, "if": {"count": {"political_theory": "cao cấp"}, "at_least": 3},
            "then": {"count": {"gender": "nữ"}, "at_least": 4}}  # fmt: skip
    result = small_case.judged(tmp_path, [rule], ["a1", "a2", "a4", "a5", "a7"])
    assert result.details is not None
    assert [(cell.id, cell.field) for cell in result.details.open_cells] == [("a5", "political_theory")]
    said = behind(result, "Cao cấp")[0]
    assert said == "Điều kiện (lý luận chính trị: cao cấp): có 2 +1? đồng chí, mức ≥ 3 – chưa rõ có áp dụng không"
