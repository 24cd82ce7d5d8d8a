"""The checker on slates by hand: verdicts, gaps, what lies outside, and what counts as compliant."""

from __future__ import annotations

from typing import Any

import pytest

from planner.check.judge import broken, is_compliant, judge, outside
from planner.check.objective import shortfall, worth
from planner.check.verdict import Judgement
from tests.compiled.written import loaded, people, planned, small
from tests.oracle.meaning import fold
from tests.sampling import QUICK

POOL = people(
    {"gender": "female", "birth_date": "1990-01", "unit": "x", "confidence": "50", "planned": "chair; head"},
    {"gender": "male", "birth_date": "1960-01", "unit": "x", "confidence": "60.5", "planned": "chair"},
    {"gender": "", "birth_date": "1983", "unit": "", "confidence": "", "planned": ""},
    {"gender": "female", "birth_date": "1983-10", "unit": "y", "confidence": "70", "planned": "deputy"},
)
YOUNG: dict[str, Any] = {"age": {"below": 42}}


def judgement(rule: dict[str, Any], members: str, **more: Any) -> Judgement:
    """Of one rule on these members (letters), in a board of any size."""
    plan = loaded(planned({"board": {"seats": {"at_least": 0}, "rules": [{"id": "r", **rule}]}}, **more), POOL)
    return judge(plan.case.plan, plan.case.pool, {"board": list(members)})[1].judgement


@pytest.mark.parametrize(
    ("rule", "members", "verdict", "short", "gaps"),
    [
        ({"count": {"gender": "female"}, "at_least": 2}, "ab", "not_met", 1, {"at_least": 1}),
        ({"count": {"gender": "female"}, "at_least": 2}, "abc", "unproven", 1, {"at_least": 1}),
        ({"count": {"gender": "female"}, "at_least": 2}, "ad", "met", 0, {}),
        ({"count": {"gender": "female"}, "at_most": 1}, "ac", "unproven", 1, {"at_most": 1}),
        ({"count": {"gender": "female"}, "at_least": "50%"}, "", "met", 0, {}),
        ({"count": {"gender": "female"}, "of": YOUNG, "at_least": "50%"}, "bc", "unproven", 1, {"at_least": 1}),
        ({"count": YOUNG, "exactly": "50%"}, "abc", "not_met", 1, {"at_least": 1, "at_most": 1}),
        ({"require": {"gender": "female"}}, "abc", "not_met", 2, {"waivers": 2}),
        ({"require": {"gender": "female"}}, "ac", "unproven", 1, {"waivers": 1}),
        ({"require": {"gender": "female"}, "who": YOUNG}, "ab", "met", 0, {}),
        ({"exclude": ["a", "b"]}, "abd", "not_met", 2, {"waivers": 2}),
        ({"include": ["a", "b"]}, "bd", "not_met", 1, {"waivers": 1}),
        ({"apart": "unit"}, "abcd", "not_met", 1, {"waivers": 1}),
        ({"apart": [["a", "b", "d"], ["a", "d"]]}, "abd", "not_met", 3, {"waivers": 3}),
        ({"distinct": "unit", "at_least": 3}, "abd", "not_met", 1, {"at_least": 1}),
        ({"distinct": "unit", "at_least": 3}, "acd", "unproven", 1, {"at_least": 1}),
        ({"distinct": "unit", "at_most": 1}, "abc", "unproven", 1, {"at_most": 1}),
        ({"mean": "confidence", "at_least": 55}, "ab", "met", 0, {}),
        ({"mean": "confidence", "at_least": "55.3"}, "ab", "not_met", 1, {"mean": 1}),
        ({"mean": "confidence", "at_least": 1}, "abc", "unproven", 1, {"unknown": 1}),
        ({"mean": "confidence", "at_least": 99}, "", "met", 0, {}),
        ({"mean": "age_months", "at_most": 511}, "c", "unproven", 1, {"mean": 1}),
    ],
)
def test_one_rule(rule: dict[str, Any], members: str, verdict: str, short: int, gaps: dict[str, int]) -> None:
    found = judgement(rule, members)
    assert (found.verdict, found.shortfall) == (verdict, short)
    assert {bound: n for (bound, _), n in found.gaps.items() if n} == gaps


def test_each_value() -> None:
    found = judgement({"count_each": "unit", "at_most": 1}, "abcd")
    assert found.verdict == "not_met"
    assert found.by_value is not None
    assert {v: (f.verdict, f.actual, f.shortfall) for v, f in found.by_value.items()} == {
        "x": ("not_met", 2, 2),
        "y": ("unproven", 1, 1),
    }
    # The blank is in one place only: x has one too many, and then one more in either of them.
    assert found.shortfall == 2
    assert {gap: n for gap, n in found.gaps.items() if n} == {("at_most", "x"): 2, ("at_most", "y"): 1}


def test_each_value_of_a_list() -> None:
    found = judgement({"count_each": "planned", "values": ["chair", "head", "deputy"], "at_least": 1}, "ac")
    assert found.by_value is not None
    assert {v: (f.verdict, f.actual) for v, f in found.by_value.items()} == {
        "chair": ("met", 1),
        "head": ("met", 1),
        "deputy": ("unproven", 0),
    }
    assert (found.verdict, found.shortfall) == ("unproven", 1)


def test_a_blank_cannot_be_two_values_at_once() -> None:
    found = judgement({"count_each": "planned", "values": ["head", "deputy"], "at_least": 1}, "bc")
    assert found.by_value is not None
    assert {f.verdict for f in found.by_value.values()} == {"unproven"}
    assert (found.verdict, found.shortfall) == ("not_met", 2)


def test_waived_people_are_out_of_the_rule() -> None:
    waivers = [{"rule": "board/r", "id": "b", "authority": "central", "reason": "đã kết luận"}]
    found = judgement({"require": {"gender": "female"}}, "abd", waivers=waivers)
    assert (found.verdict, found.base, list(found.members)) == ("met", 2, [])
    assert judgement({"exclude": ["b"]}, "ab", waivers=waivers).verdict == "met"


def test_outside_and_compliant() -> None:
    rules = [{"id": "women", "count": {"gender": "female"}, "at_least": 2, "force": "should", "weight": 3}]
    plan = loaded(planned({"board": {"seats": 2, "rules": rules}, "inner": {"within": "board", "seats": 1}}), POOL)
    case, good = plan.case, {"board": ["a", "b"], "inner": ["a"]}
    judged = judge(case.plan, case.pool, good)
    assert list(outside(case.plan, good)) == []
    assert is_compliant(judged, [])
    assert not is_compliant(judged, [], strict=True)
    assert shortfall(judged, 1) == 3
    assert shortfall(judged, 2) == 0
    beside = {"board": ["a", "b"], "inner": ["d"]}
    breaks = list(outside(case.plan, beside))
    assert [(b.committee, b.within, b.people) for b in breaks] == [("inner", "board", ["d"])]
    assert not is_compliant(judge(case.plan, case.pool, beside), breaks)


def test_allowances_ease_one_bound_only() -> None:
    rules = [{"id": "r", "count": {"gender": "female"}, "at_least": 2, "at_most": 2}]
    case = loaded(planned({"board": {"seats": 2, "rules": rules}}), POOL).case
    judged = judge(case.plan, case.pool, {"board": ["a"]})
    assert broken(judged) == ["board/seats", "board/r"]
    low: tuple[str, str | None] = ("at_least", None)
    assert broken(judged, {("board/seats", low): 1}) == ["board/r"]
    assert broken(judged, {("board/seats", low): 1, ("board/r", low): 1}) == []
    assert broken(judged, {("board/seats", low): 1, ("board/r", ("at_most", None)): 5}) == ["board/r"]


@pytest.mark.parametrize("first", range(0, 20 if QUICK else 40, 20))
def test_gaps_are_what_the_oracle_moves(first: int) -> None:
    for seed in range(first, first + 20):
        case, brute = small(seed).loaded.case, small(seed).brute
        slate = small(seed).slate(seed + 7)
        expected = {r.key: brute.finding(r, brute.masks_of(slate)) for r in brute.reading.rules}
        for j in judge(case.plan, case.pool, slate):
            moves = expected[j.rule.key].moves
            gaps = {gap: n for gap, n in j.judgement.gaps.items() if n}
            if moves is None:  # a blank under a mean: nothing helps
                assert ("unknown", None) in gaps
                continue
            folded = {(bound, value and fold(value)): n for (bound, value), n in gaps.items()}
            assert folded == moves, (seed, j.rule.key, slate)


@pytest.mark.parametrize("first", range(0, 20 if QUICK else 40, 20))
def test_worth_is_what_the_oracle_counts(first: int) -> None:
    compared = 0
    for seed in range(first, first + 20):
        case, brute = small(seed).loaded.case, small(seed).brute
        for preference in case.plan.prefer:
            if preference.kind in ("should", "fewest_changes", "seats"):
                continue
            slate = small(seed).slate(seed + 3)
            compared += 1
            total = sum(
                brute.reading.sum_value(preference.field or "", pid, c, preference.kind == "highest")
                for c, ids in slate.items()
                if preference.committee in (None, c)
                for pid in ids
            )
            assert worth(case.plan, case.pool, slate, preference, None) == total
    assert compared > 5
