"""Counting reasons: figures that add up, and that nobody needs a computer to follow."""

from __future__ import annotations

import re

import pytest

from planner.report import render
from planner.why.funnel import Funnel, funnels
from tests.compiled.written import loaded, middle, people, planned, small
from tests.sampling import QUICK


def adds_up(funnel: Funnel) -> bool:
    if funnel.kind == "distinct":  # counts values; people fall out, not values
        return funnel.remain <= funnel.in_pool
    return (
        funnel.in_pool - sum(step.people for step in funnel.lost) == funnel.remain >= 0
        and all(0 <= step.unproven <= step.people > 0 for step in funnel.lost)
        and all(not step.ids or len(step.ids) == step.people for step in funnel.lost)
        and funnel.is_short == (funnel.remain < funnel.needs)
    )


WOMEN = [("female", "master", "2030-12")] * 6 + [("female", "bachelor", "2030-12")] * 3 + [("female", "master", "2026-01")] * 2
MEN = [("male", "master", "2030-12")] * 40
STANDARDS = [
    {"id": "theory", "require": {"degree": {"at_least": "master"}}, "title": {"en": "Theory", "vi": "Lý luận"}},
    {"id": "months", "require": {"months_to_retirement": {"at_least": 48}}, "title": {"en": "Months", "vi": "Tháng"}},
]


def test_eleven_women_of_whom_six_remain() -> None:
    """Needs 8 (15% of 53); 11 in the pool; 3 lack theory, 2 months: 6 remain."""
    pool = [{"id": f"p{n}", "gender": g, "degree": d, "retirement_month": r} for n, (g, d, r) in enumerate([*MEN, *WOMEN])]
    rules = [*STANDARDS, {"id": "women", "count": {"gender": "female"}, "at_least": "15%"}]
    plan = loaded(planned({"board": {"seats": 53, "rules": rules}}), pool)
    found = next(f for f in funnels(plan.case.plan, plan.case.pool) if f.rule == "board/women")
    assert (found.needs, found.in_pool, found.remain) == (8, 11, 6)
    assert [(s.rule, s.people, s.unproven) for s in found.lost] == [("board/theory", 3, 0), ("board/months", 2, 0)]
    assert found.lost[0].ids == ["p46", "p47", "p48"]
    assert found.is_short
    why = plan.check()
    assert why.status == "infeasible"
    shown = next(f for f in why.funnels if f.rule == "board/women")
    assert (shown.needs, shown.in_pool, shown.remain, shown.kind) == (8, 11, 6, "count")
    said = " ".join(render("text", why, "en", width=100).split())
    # p46 to p48 are the three without theory, p49 and p50 the two with too few months.
    line = said[said.index("“women” needs 8") :].split(" needed 8")[0]
    assert re.findall(r"(?<![p\d])\d+", line) == ["8", "11", "6", "11", "3", "2", "6"], "the claim, then the steps"
    assert line.index("“Theory” −3 p46, p47, p48") < line.index("“Months” −2 p49, p50")


def test_who_cannot_be_shown_to_comply_is_counted_apart() -> None:
    pool = people(
        {"gender": "female", "degree": ""}, {"gender": "female", "degree": "college"},
        {"gender": "female", "degree": "master"}, {"gender": "", "degree": "master"},
    )  # fmt: skip
    rules = [STANDARDS[0], {"id": "women", "count": {"gender": "female"}, "at_least": 2}]
    case = loaded(planned({"board": {"seats": 2, "rules": rules}}), pool).case
    found = next(f for f in funnels(case.plan, case.pool) if f.rule == "board/women")
    # A blank gender is nobody to count on.
    assert (found.needs, found.in_pool, found.remain) == (2, 3, 1)
    assert [(s.people, s.unproven, s.ids) for s in found.lost] == [(2, 1, ["a", "b"])]


def test_waived_people_pass_and_outer_standards_count() -> None:
    pool = people(*({"degree": d} for d in ("college", "college", "master")))
    plan = planned(
        {"board": {"seats": 2, "rules": STANDARDS[:1]}, "chair": {"within": "board", "seats": 2}},
        waivers=[{"rule": "board/theory", "id": "a", "authority": "central", "reason": "x"}],
    )
    case = loaded(plan, pool).case
    found = {f.rule: f for f in funnels(case.plan, case.pool)}
    assert found["board/seats"].remain == found["chair/seats"].remain == 2
    assert [s.rule for s in found["chair/seats"].lost] == ["board/theory"]


def test_each_value_has_its_own() -> None:
    pool = people(*({"unit": u, "degree": d} for u, d in [("x", "master"), ("x", "college"), ("y", "college")]))
    rules = [STANDARDS[0], {"id": "units", "count_each": "unit", "values": ["x", "y"], "at_least": 1}]
    case = loaded(planned({"board": {"seats": 2, "rules": rules}}), pool).case
    found = {f.value: (f.needs, f.in_pool, f.remain) for f in funnels(case.plan, case.pool) if f.rule == "board/units"}
    assert found == {"x": (1, 2, 1), "y": (1, 1, 0)}


@pytest.mark.parametrize("first", range(0, 20 if QUICK else 60, 20))
def test_figures_add_up_and_a_short_supply_is_a_proof(first: int) -> None:
    short = 0
    for seed in range(first, first + 20):
        case = small(seed).loaded.case
        found = funnels(case.plan, case.pool)
        assert all(adds_up(f) for f in found)
        assert [f.remain - f.needs for f in found] == sorted(f.remain - f.needs for f in found)
        if any(f.is_short for f in found):
            short += 1
            assert not small(seed).brute.feasible, seed
    assert short


def test_figures_of_a_larger_plan_add_up() -> None:
    why = middle(4, 200).load().explain()
    assert why.funnels
    for f in why.funnels:
        if f.kind == "distinct":
            continue
        assert f.in_pool - sum(lost.people for lost in f.lost) == f.remain


def test_blanks_are_one_value_at_least() -> None:
    board = {"seats": 1, "rules": [{"id": "d", "distinct": "unit", "at_least": 1}]}
    plan = loaded(planned({"board": board}), people({"unit": "", "gender": "male"}, {"unit": "", "gender": "male"}))
    assert plan.check().status == "feasible"
    assert not any(f.is_short for f in funnels(plan.case.plan, plan.case.pool))
