"""Who is in every compliant slate, in some, in none, against every slate of small plans; and what keeps them out."""

from __future__ import annotations

from collections import Counter

import pytest

from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.workbench import Workbench
from planner.why.people import Place
from planner.why.people import people as found_people
from tests.compiled.written import Written, newer, people, planned, small
from tests.oracle import reach
from tests.sampling import QUICK


def nothing(*_: object) -> None:
    return


def places(written: Written, few: int, clock: Clock | None = None, committees: list[str] | None = None) -> list[Place]:
    session = Session(written.loaded.case)
    start = session.without(None)
    if start is None:
        return []
    bench = Workbench(session.compiled, session.bundles, clock or Clock(), few=few)
    return found_people(bench, start, committees or [c.id for c in session.plan.committees], nothing)


def differences(written: Written, few: int, asked: Counter[str]) -> list[str]:
    found = places(written, few)
    if not found:
        return [] if not written.brute.feasible else ["a slate is there"]
    expected = reach.roles(written.brute)
    wrong = []
    assert [(p.committee, p.id) for p in found] == list(expected)
    for place in found:
        asked[str(place.role)] += 1
        if place.role != expected[place.committee, place.id]:
            wrong.append(f"{place}, of all slates {expected[place.committee, place.id]}")
        elif place.role == "never":
            assert place.rules is not None
            asked["alone" if len(place.rules) == 1 else "together"] += 1
            wrong += reach.reason_faults(written.brute, place.committee, place.id, place.rules)
    return wrong


@pytest.mark.parametrize("few", [10_000, 0])
@pytest.mark.parametrize("first", range(0, 30 if QUICK else 60, 30))
def test_roles_are_those_of_all_slates(first: int, few: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 30):
        assert differences(small(seed), few, asked) == [], seed
    assert min(asked[role] for role in ("always", "sometimes", "never")) > 0, asked


@pytest.mark.slow
@pytest.mark.parametrize("few", [10_000, 0])
@pytest.mark.parametrize("first", range(0, 20 if QUICK else 40, 20))
def test_roles_under_newer_constructs(first: int, few: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 20):
        if (written := newer(seed)) is not None:
            assert differences(written, few, asked) == [], seed
    assert asked["never"] > 0, asked


@pytest.mark.slow
@pytest.mark.parametrize("first", range(100, 125 if QUICK else 150, 25))
def test_roles_in_many_plans(first: int) -> None:
    asked: Counter[str] = Counter()
    for seed in range(first, first + 25):
        for written in (small(seed), newer(seed)):
            for few in (10_000, 0):
                if written is not None:
                    assert differences(written, few, asked) == [], (seed, few)
    assert asked["together"] > 0, asked


# ------------------------------------------------------------------------------------------------------------------ traps
POOL = people(*({"gender": g, "unit": u} for g, u in (("nữ", "x"), ("nữ", "x"), ("nam", "y"), ("nam", "y"), ("nam", "z"))))
PAIR = Written(
    planned(
        {
            "board": {
                "seats": 3,
                "rules": [
                    {"id": "women", "count": {"gender": "female"}, "at_least": 2},
                    {"id": "units", "count": {"unit": "z"}, "at_least": 1},
                    {"id": "goal", "count": {"unit": "y"}, "at_least": 1, "force": "should"},
                ],
            },
            "inner": {"within": "board", "seats": 1, "rules": [{"id": "men", "require": {"gender": "male"}}]},
        }
    ),
    POOL,
    {},
)


@pytest.mark.parametrize("few", [10_000, 0])
def test_a_minimal_set_of_rules_and_one_rule_where_one_does(few: int) -> None:
    found = {(place.committee, place.id): place for place in places(PAIR, few)}
    assert {pid: found["board", pid].role for pid in "abcde"} == {
        "a": "always", "b": "always", "c": "never", "d": "never", "e": "always"
    }  # fmt: skip
    assert found["board", "c"].rules == ["board/seats", "board/women", "board/units"]
    assert found["inner", "a"].rules == ["inner/men"]
    assert found["inner", "e"] == Place("e", "inner", "always", [])


def test_people_who_are_alike_are_all_in_some() -> None:
    alike = people(*({"gender": "nam"} for _ in range(5)))
    found = places(Written(planned({"board": {"seats": 2}}), alike, {}), 0)
    assert {place.role for place in found} == {"sometimes"}
    everybody = places(Written(planned({"board": {"seats": 5}}), alike, {}), 0)
    assert {place.role for place in everybody} == {"always"}


def test_one_committee_alone() -> None:
    found = places(PAIR, 10_000, committees=["inner"])
    assert {place.committee for place in found} == {"inner"}
    assert len(found) == len(POOL)


@pytest.mark.parametrize("few", [10_000, 0])
def test_a_clock_that_has_run_out_leaves_open_what_is_not_seen(few: int) -> None:
    found = places(PAIR, few, Clock(0))
    assert {place.role for place in found} == {None}
    both = people(*({"gender": "nam"} for _ in range(5)))
    some = places(Written(planned({"board": {"seats": 2}}), both, {}), few, Clock(0))
    assert {place.role for place in some} == {"sometimes"}  # people alike: one slate tells
