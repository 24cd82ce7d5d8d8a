"""The month at which the ages of a rule set count, documents younger than the plan, sets whose term is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.api import load
from planner.problems import BadInput, Problem
from planner.reading.loading import load_plan
from planner.report.problems import shown

CODES = ("ruleset-of-another-month", "source-younger", "ruleset-not-in-force")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pool.csv").write_text("id\na\n", "utf-8")
    rule = "rules: [{id: age, require: {birth_date: {known: true}}, basis: {source: D1}}]\n"
    source = "sources: {D1: {title: Directive 1, date: 2025-04-14}}\n"
    for name, head in (
        ("city", "reference_month: 2025-09\nin_force: {from: 2025-04-14, to: 2030-12-31}\n"),
        ("ward", "reference_month: 7/2025\n"),
        ("ageless", ""),
        ("heir", "extends: city\n"),
        ("heir-of-july", "extends: city\nreference_month: 2025-07\n"),
        ("heir-of-both", "extends: [city, ward]\n"),
    ):
        body = "" if "extends" in head else source + rule
        (tmp_path / f"{name}.yaml").write_text(f"ruleset: {name}\n{head}{body}", "utf-8")
    return tmp_path


def told(folder: Path, rules: str, head: str, own: str = "") -> list[Problem]:
    text = f"plan: p\npool: pool.csv\nfields: {{birth_date: {{type: date}}}}\n{head}\ncommittees:\n"
    (folder / "plan.yaml").write_text(f"{text}  board:\n    seats: 1\n{own}    rules: {rules}\n", "utf-8")
    return [warning for warning in load_plan(folder / "plan.yaml").warnings if warning.code in CODES]


@pytest.mark.parametrize(
    ("rules", "head", "own", "months"),
    [
        ("[city]", "as_of: 2025-09", "", []),
        ("[city]", "as_of: 2025-07", "", [("9/2025", "7/2025")]),
        ("[ward]", "as_of: 2025-09", "", [("7/2025", "9/2025")]),
        ("[city]", "as_of: 2025-07", "    as_of: 2025-09\n", []),
        ("[city]", "as_of: 2025-09", "    as_of: 2025-07\n", [("9/2025", "7/2025")]),
        ("[ageless]", "as_of: 2025-07", "", []),
        ("[heir]", "as_of: 2025-07", "", [("9/2025", "7/2025")]),
        ("[heir-of-july]", "as_of: 2025-07", "", []),
        ("[heir-of-july]", "as_of: 2025-09", "", [("7/2025", "9/2025")]),
        ("[city]", "rules_on: 2025-05-01", "", []),
    ],
)
def test_another_month_than_that_of_the_set_is_a_warning(
    folder: Path, rules: str, head: str, own: str, months: list[tuple[str, str]]
) -> None:
    found = told(folder, rules, head, own)
    assert [(p.code, p.severity) for p in found] == [("ruleset-of-another-month", "warning")] * len(months)
    for problem, (of_set, of_plan) in zip(found, months, strict=True):
        message = problem.message("vi")
        assert f"mốc {of_set}" in message
        assert f"mốc {of_plan}" in message
        assert problem.where.startswith(str(folder / "plan.yaml"))


def test_every_answer_names_both_months(folder: Path) -> None:
    told(folder, "[city]", "as_of: 2025-07")
    plan = load(folder / "plan.yaml")
    for result in (plan.check(), plan.propose(), plan.validate({"board": ["a"]}), plan.explain()):
        messages = [problem.message for problem in result.problems if problem.code == "ruleset-of-another-month"]
        assert len(messages) == 1
        assert "2025-09" in messages[0]
        assert "2025-07" in messages[0]


def test_a_month_that_cannot_be_read_is_a_problem_at_its_line(folder: Path) -> None:
    (folder / "city.yaml").write_text("ruleset: city\nreference_month: 2025-13\nrules: []\n", "utf-8")
    with pytest.raises(BadInput) as refused:
        told(folder, "[city]", "as_of: 2025-09")
    problem = shown(refused.value.problems[0], "en")
    assert problem.where.endswith("city.yaml:2")
    assert "2025-13" in problem.message


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("as_of: 2025-03", "31/03/2025"),
        ("as_of: 2025-09\nrules_on: 2025-04-13", "13/04/2025"),
        ("as_of: 2025-04", None),  # some day of the month is not before the document
        ("as_of: 2025-03\nrules_on: 2025-04-14", None),
    ],
)
def test_a_document_younger_than_the_day_of_judgement_is_a_warning(folder: Path, head: str, day: str | None) -> None:
    found = [p for p in told(folder, "[ageless]", head) if p.code == "source-younger"]
    assert [p.value for p in found] == ([] if day is None else ["D1"])
    if day is not None:
        message = found[0].message("vi")
        assert "board/age" in message
        assert "14/04/2025" in message
        assert day in message


def test_of_a_set_that_is_not_in_force_that_alone_is_said(folder: Path) -> None:
    found = told(folder, "[city]", "as_of: 2025-09\nrules_on: 2025-04-13")
    assert [p.code for p in found] == ["ruleset-not-in-force"]


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("as_of: 2030-12", ["ruleset-of-another-month"]),
        ("as_of: 2031-01", ["ruleset-of-another-month", "ruleset-not-in-force"]),
        ("as_of: 2025-09\nrules_on: 2031-01-01", ["ruleset-not-in-force"]),
    ],
)
def test_a_set_whose_term_is_over_is_a_warning(folder: Path, head: str, codes: list[str]) -> None:
    assert sorted(p.code for p in told(folder, "[city]", head)) == sorted(codes)
