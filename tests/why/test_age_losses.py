"""Who is lost to the age rules: the months are those of a count by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import planner
from planner.language.selectors import Comparison
from planner.results.result import AgeLoss
from planner.why.age_limits import passing

PLAN = """
plan: ages
as_of: 2025-09
pool: pool.csv
fields: vn-cadre
committees:
  board:
    seats: 1
    rules:
      - {id: term, who: {incumbent: no}, require: {months_to_retirement: {at_least: 60}}}
      - {id: again, who: {incumbent: yes}, require: {months_to_retirement: {at_least: 48}}}
      - {id: young, require: {age: {below: 56}, degree: {at_least: bachelor}}}
      - {id: theory, require: {political_theory: {at_least: intermediate}}}
waivers:
  - {rule: board/again, id: e, authority: city, reason: decided}
"""
POOL = """id,full_name,gender,birth_date,incumbent,degree,political_theory
a,An,nam,9/1968,không,ĐH,CC
b,Bình,nam,8/1968,không,ĐH,CC
c,Chi,nữ,8/1971,có,ĐH,CC
d,Dung,nam,8/1967,có,ĐH,SC
e,Em,nam,1/1966,có,ĐH,CC
f,Phúc,nam,1968,không,ĐH,CC
g,Giang,,8/1971,có,ĐH,CC
h,Hoa,nữ,1/1990,không,CĐ,CC
"""


@pytest.fixture
def losses(tmp_path: Path) -> dict[str, AgeLoss]:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "pool.csv").write_text(POOL, "utf-8")
    return {loss.rule: loss for loss in planner.load(tmp_path / "plan.yaml").check().age_losses}


def test_first_term(losses: dict[str, AgeLoss]) -> None:
    """9/1968 passes with 60 months, 8/1968 is one short; 1968 may be 12/1968, so it is not lost for certain."""
    loss = losses["board/term"]
    assert (loss.measure, loss.bound, loss.needs, loss.people) == ("months_to_retirement", "at_least", 60, 1)
    # b is 57 by then: the other rule stops him too.
    assert [(p.id, p.months, p.short, p.alone) for p in loss.lost] == [("b", 59, 1, False)]


def test_again(losses: dict[str, AgeLoss]) -> None:
    """Waived people are not lost; without a gender the better half of the table counts."""
    assert [(p.id, p.months, p.short, p.alone) for p in losses["board/again"].lost] == [("c", 47, 1, True), ("d", 47, 1, False)]


def test_below_an_age_counts_in_months(losses: dict[str, AgeLoss]) -> None:
    """Below 56 is 671 months at most; what else the rule asks (the degree) is no matter of age."""
    loss = losses["board/young"]
    assert (loss.measure, loss.bound, loss.needs) == ("age_months", "at_most", 671)
    assert {p.id: (p.months, p.short) for p in loss.lost} == {
        "a": (684, 13), "b": (685, 14), "d": (697, 26), "e": (716, 45), "f": (681, 10),
    }  # fmt: skip
    assert {p.id: p.alone for p in loss.lost} == {"a": True, "b": False, "d": False, "e": True, "f": False}


def test_said_in_both_languages(tmp_path: Path) -> None:
    from planner.report import render

    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "pool.csv").write_text(POOL, "utf-8")
    result = planner.load(tmp_path / "plan.yaml").check()
    assert "Chi (c): 47 months left, 1 short of 48" in render("text", result, "en")
    assert "(48 months before retirement)" in " ".join(render("text", result, "en").split()), "no title tells"
    for loss in result.age_losses:
        result.rule_titles[loss.rule] = {"en": f"{loss.needs} months left"}
    assert "months before retirement" not in render("text", result, "en")
    assert "Chi (c): còn 47 tháng, thiếu 1 tháng so với 48" in render("text", result, "vi")


def test_a_year_alone_is_told_from_worst_to_best(tmp_path: Path) -> None:
    """1/1966 retires at 61y9m in 10/2027 (25 months from 9/2025), 12/1966 at 62 in 12/2028 (39); 10/1963 in 10/2024."""
    from planner.report import render

    people = "i,In,nam,1966,có,ĐH,CC\nk,Kim,nam,10/1963,có,ĐH,CC\n"
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "pool.csv").write_text(POOL + people, "utf-8")
    result = planner.load(tmp_path / "plan.yaml").check()
    losses = {loss.rule: {p.id: (p.worst, p.months) for p in loss.lost} for loss in result.age_losses}
    assert losses["board/again"] == {"c": (None, 47), "d": (None, 47), "i": (25, 39), "k": (None, -11)}
    assert losses["board/young"]["i"] == (716, 705)
    losses_of_i = result.model_copy(update={"age_losses": [loss for loss in result.age_losses if loss.rule != "board/term"]})
    for loss in losses_of_i.age_losses:
        for person in loss.lost:
            person.alone = True
    said = " ".join(render("text", losses_of_i, "vi", width=200).split())
    assert "In (i): từ 25 đến 39/48 tháng, thiếu 9 đến 23 tháng, tùy dữ liệu còn thiếu" in said
    assert "In (i): từ 705 đến 716 tháng, vượt 34 đến 45 tháng so với 671, tùy dữ liệu còn thiếu" in said
    assert "Kim (k): đã quá tuổi nghỉ hưu 11 tháng" in said


@pytest.mark.parametrize(
    ("comparison", "years", "limit"),
    [
        ("below", "41.5", ("at_most", 503)),
        ("at_most", "41.5", ("at_most", 503)),
        ("at_least", "41.5", ("at_least", 504)),
        ("above", "41.5", ("at_least", 504)),
        ("below", "42", ("at_most", 503)),
        ("above", "41", ("at_least", 504)),
    ],
)
def test_years_with_decimals_as_months(comparison: Comparison, years: str, limit: tuple[str, int]) -> None:
    assert passing(comparison, Fraction(years), 12) == limit
