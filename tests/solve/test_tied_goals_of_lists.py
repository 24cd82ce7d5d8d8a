"""Goals that are no sum over members, of lists with many values, of seats that are shares, of fields that nobody has filled."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from planner.check.judge import broken, judge
from tests.compiled.written import loaded, planned

FIELDS = {"sex": {"type": "text"}, "unit": {"type": "text"}, "skills": {"type": "list"}}


def proposed(plan: dict[str, Any], rows: list[dict[str, str]]) -> tuple[int, int]:
    """(the shortfall that is proved least, the least of every slate that meets the rules)."""
    case = loaded(plan | {"fields": FIELDS, "prefer": ["should"]}, rows)
    answer = case.propose()
    assert answer.status == "optimal"
    ids, committees = [row["id"] for row in rows], list(plan["committees"])
    best = None
    subsets = [list(some) for size in range(len(ids) + 1) for some in itertools.combinations(ids, size)]
    for choice in itertools.product(subsets, repeat=len(committees)):
        slate = dict(zip(committees, choice, strict=True))
        if all(set(slate[c]) <= set(slate[e["within"]]) for c, e in plan["committees"].items() if "within" in e):
            judged = judge(case.case.plan, case.case.pool, slate)
            if not broken(judged):
                short = sum(one.judgement.shortfall for one in judged if one.rule.force == "should")
                best = short if best is None else min(best, short)
    assert best is not None
    return int(answer.objective[0].value or 0), best


@pytest.mark.parametrize("seats", [1, 2, 3])
def test_one_member_of_a_list_field_brings_many_values(seats: int) -> None:
    rows = [
        {"id": "a", "sex": "", "skills": "; ".join(f"s{i}" for i in range(30))},
        {"id": "b", "sex": "f", "skills": "s1"},
        {"id": "c", "sex": "f", "skills": "s2; s3; s4; s5; s6"},
        {"id": "d", "sex": "", "skills": "s2; s3; s4"},
    ]
    rule = {"id": "d", "distinct": "skills", "at_most": "50%", "of": {"sex": "f"}, "force": "should"}
    found, best = proposed(planned({"x": {"seats": seats, "rules": [rule]}}), rows)
    assert found == best


def test_a_committee_whose_seats_are_a_share() -> None:
    rows = [{"id": c, "sex": s, "unit": u} for c, s, u in zip("abcdef", ["f", "f", "f", "", "", ""], "xxyxyy", strict=True)]
    rule = {"id": "d", "count_each": "unit", "at_least": "90%", "of": {"sex": "f"}, "force": "should"}
    seats = {"at_least": "50%", "at_most": "100%", "of": "e"}
    found, best = proposed(planned({"e": {"seats": 5}, "x": {"within": "e", "seats": seats, "rules": [rule]}}), rows)
    assert found == best


def test_a_field_that_is_blank_for_everybody() -> None:
    rows = [{"id": c, "sex": s, "unit": ""} for c, s in zip("abcd", ["f", "f", "", ""], strict=True)]
    rule = {"id": "d", "count_each": "unit", "at_least": "50%", "of": {"sex": "f"}, "force": "should"}
    found, best = proposed(planned({"x": {"seats": 3, "rules": [rule]}}), rows)
    assert found == best == 0
