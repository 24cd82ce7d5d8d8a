"""Ranges and frontiers against every slate of small plans, by all columns at once and by the vertices of relaxations."""

from __future__ import annotations

import itertools
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest

from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.workbench import Workbench
from planner.why.ranges import Ends, frontier, ranges
from tests.compiled.written import Written, loaded, newer, people, planned, small
from tests.oracle import reach
from tests.oracle.meaning import fold
from tests.sampling import QUICK


def nothing(*_: object) -> None:
    return


def bench(session: Session, few: int) -> Workbench:
    return Workbench(session.compiled, session.bundles, Clock(), few=few)


def exact(number: object) -> Fraction:
    return Fraction(str(number))


def pair(ends: Ends | None) -> tuple[Fraction, Fraction] | None:
    return None if ends is None or ends.least is None else (exact(ends.least), exact(ends.most))


def range_differences(written: Written, few: int, asked: Counter[str]) -> list[str]:
    session = Session(written.loaded.case)
    work = bench(session, few)
    expected = reach.ranges(written.brute)
    rules = {rule.key: rule for rule in written.brute.reading.rules}
    rules_of: dict[str, Any] = {rule.key: rule for rule in session.plan.rules()}
    differences = []
    for found in ranges(work, session.without, list(session.plan.rules()), nothing):
        at = (found.rule, None if found.value is None else fold(found.value))
        sure, may = expected[at if at in expected else (found.rule, None)]
        rule = rules[found.rule]
        asked[rule.kind] += 1
        if not found.is_proven:
            differences.append(f"{at}: not proven")
        if pair(found.counted) != sure:
            differences.append(f"{at}: {found.counted}, of all slates {sure}")
        shown = pair(found.counted) if found.possible is None else pair(found.possible)
        if may is not None and shown != may:
            differences.append(f"{at}: may be {shown}, of all slates {may}")
        for side, amount in (("at_least", rule.bounds.low), ("at_most", rule.bounds.high)):
            given = getattr(found, side)
            if amount is None or rule.kind == "sum":
                continue
            if not amount.is_share:
                asked["whole"] += 1
                if given != (amount.asks(0) if side == "at_least" else amount.allows(0)):
                    differences.append(f"{at}: {side} {given}")
                continue
            bases = reach.bases(written.brute, rule) if sure is not None and rule.kind != "count_each" else set()
            if isinstance(given, int):
                asked["share of the same"] += 1
                (base,) = bases or {None}
                if base is not None and given != (amount.asks(base) if side == "at_least" else amount.allows(base)):
                    differences.append(f"{at}: {side} {given} of {base}")
            else:
                asked["share as written"] += 1
                if given != getattr(rules_of[found.rule].body.bounds, side).text:
                    differences.append(f"{at}: {side} {given}")
    return differences


def frontier_differences(written: Written, few: int, asked: Counter[str]) -> list[str]:
    session = Session(written.loaded.case)
    start = session.without(None)
    if start is None:
        return []
    work = bench(session, few)
    rules = [r for r in written.brute.reading.rules if len(work.measures.get(r.key, ())) == 1 and r.kind != "sum"][:3]
    differences = []
    for one, other in itertools.pairwise(rules):
        for least in (False, True):
            asked["frontier"] += 1
            (first,), (second,) = work.measures[one.key], work.measures[other.key]
            found = frontier(work, first, second, least, nothing, start)
            expected = reach.frontier(written.brute, one, other, least)
            if not found.is_complete or set(found.points) != expected or len(found.points) != len(expected):
                differences.append(f"{one.key} {other.key} {least}: {found}, of all slates {expected}")
    return differences


@pytest.mark.parametrize("few", [10_000, 0])
@pytest.mark.parametrize("first", range(0, 10 if QUICK else 40, 10))
def test_ranges_are_those_of_all_slates(first: int, few: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 10):
        assert range_differences(small(seed), few, asked) == [], seed
    assert sum(asked[kind] for kind in reach.KINDS) > 30, asked


@pytest.mark.parametrize("few", [10_000, 0])
@pytest.mark.parametrize("first", range(0, 10 if QUICK else 40, 10))
def test_frontiers_are_those_of_all_slates(first: int, few: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 10):
        assert frontier_differences(small(seed), few, asked) == [], seed
    assert asked["frontier"] >= 8, asked


@pytest.mark.slow
@pytest.mark.parametrize("few", [10_000, 0])
@pytest.mark.parametrize("first", range(0, 10 if QUICK else 30, 10))
def test_ranges_of_newer_constructs(first: int, few: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 10):
        if (written := newer(seed)) is not None:
            assert range_differences(written, few, asked) == [], seed
            assert frontier_differences(written, few, asked) == [], seed
    assert sum(asked[kind] for kind in reach.KINDS) > 30, asked


def test_both_forms_of_a_share_are_given() -> None:
    asked: Counter[str] = Counter()
    for seed in range(24):
        assert range_differences(small(seed), 10_000, asked) == [], seed
    assert asked["share of the same"] > 3, asked
    assert asked["share as written"] > 3, asked


# ------------------------------------------------------------------------------------------------------------------ traps

def asked_of(plan: dict[str, Any], rows: list[dict[str, str]], clock: Clock | None = None) -> dict[tuple[str, str | None], Any]:
    session = Session(loaded(plan, rows).case)
    work = session.workbench
    found = {}
    for number, one in enumerate(ranges(work, session.without, list(session.plan.rules()), nothing)):
        found[one.rule, one.value] = one
        if clock is not None and number == 0:
            work.clock = session.clock = clock
    return found


def women(*rules: dict[str, Any], seats: Any = 2) -> dict[str, Any]:
    return planned({"board": {"seats": seats, "rules": list(rules)}})


POOL = people(*({"gender": g, "unit": u} for g, u in (("nữ", "x"), ("nữ", "x"), ("nam", "y"), ("nam", "y"), ("nam", "z"))))


def test_a_share_whose_base_moves_counts_people() -> None:
    rule = {"id": "women", "count": {"gender": "female"}, "at_least": "1/2"}
    moving = asked_of(women(rule, seats={"at_least": 2, "at_most": 4}), POOL)["board/women", None]
    assert moving.counted == Ends(0, 2)
    assert (moving.at_least, moving.at_most) == ("1/2", None)
    fixed = asked_of(women(rule, seats=3), POOL)["board/women", None]
    assert fixed.counted == Ends(0, 2)
    assert (fixed.at_least, fixed.at_most) == (2, None)


def test_sure_and_possible_counts_are_two_numbers() -> None:
    rows = people({"gender": "nữ"}, {"gender": ""}, {"gender": "nam"})
    found = asked_of(women({"id": "women", "count": {"gender": "female"}, "at_least": 1}), rows)["board/women", None]
    assert found.counted == Ends(0, 1)
    assert found.possible == Ends(1, 2)
    known = asked_of(women({"id": "women", "count": {"gender": "female"}, "at_least": 1}), POOL)["board/women", None]
    assert known.possible is None


def test_nothing_where_the_others_cannot_be_met() -> None:
    many = {"id": "women", "count": {"gender": "female"}, "at_least": 2}
    men = {"id": "men", "count": {"gender": "male"}, "at_least": 2}
    hopeless = {"id": "old", "count": {"unit": "nowhere"}, "at_least": 1, "force": "should"}
    found = asked_of(women(many, men, hopeless, seats=3), POOL)
    assert found["board/women", None].counted == Ends(0, 1)
    assert found["board/men", None].counted == Ends(1, 1)
    assert found["board/seats", None].counted == Ends(4, 5)
    assert found["board/old", None].counted == Ends()
    assert all(one.is_proven for one in found.values())


def test_ties_do_not_matter() -> None:
    """Everybody alike: any slate attains any number."""
    rows = people(*({"gender": "nữ", "unit": "x"} for _ in range(6)))
    found = asked_of(women({"id": "x", "count": {"unit": "x"}, "at_least": 1}, seats=3), rows)
    assert found["board/x", None].counted == Ends(3, 3)
    assert found["board/seats", None].counted == Ends(1, 6)


@pytest.mark.parametrize("few", [10_000, 0])
def test_a_time_limit_in_the_middle_keeps_what_is_proved(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.solve.workbench.FEW_COLUMNS", few)
    rule = {"id": "women", "count": {"gender": "female"}, "at_least": 1}
    found = asked_of(women(rule, {"id": "x", "count": {"unit": "x"}, "at_most": 2}, seats=3), POOL, Clock(0))
    assert found["board/seats", None].is_proven
    assert found["board/seats", None].counted == Ends(1, 5)
    cut = found["board/x", None]
    assert not cut.is_proven
    assert 0 <= cut.counted.least <= cut.counted.most <= 2  # of the slates that were found


@pytest.mark.slow
@pytest.mark.parametrize("first", range(100, 120 if QUICK else 180, 20))
def test_ranges_and_frontiers_of_many_plans(first: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 20):
        for written in (small(seed), newer(seed)):
            for few in (10_000, 0):
                if written is not None:
                    assert range_differences(written, few, asked) == [], (seed, few)
                    assert frontier_differences(written, few, asked) == [], (seed, few)
    assert asked["frontier"] > 10, asked
