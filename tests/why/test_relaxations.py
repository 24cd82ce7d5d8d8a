"""Relaxations: what is said to help does help, once it is written into the plan."""

from __future__ import annotations

import copy
import math
from fractions import Fraction
from typing import Any

import pytest

from planner.results.result import Change, Relaxation, Result
from planner.solve.stages import Gentlest, LowestAuthority, NearestNumber
from tests.compiled.written import Written, loaded, middle, people, planned, relaxable, small
from tests.oracle.generate import mean_plan, torn_plan

# Moves that can be written into a plan as they stand: whole bounds of these, and waivers of these.
BOUNDED, EXCUSED = ("count", "distinct", "both", "seats"), ("require", "exclude")


def entry_of(plan: dict[str, Any], key: str) -> dict[str, Any]:
    """The written rule of a key; the committee itself for its seats."""
    committee, _, rule = key.partition("/")
    if committee == "joint":
        return next(r for r in plan["joint"] if r["id"] == rule)
    entry = plan["committees"][committee]
    if rule == "seats":
        if not isinstance(entry["seats"], dict):
            entry["seats"] = {"exactly": entry["seats"]}
        return entry["seats"]  # type: ignore[no-any-return]
    written = (r for part in entry.get("rules", []) for r in part.get("rules", [part]))
    return next(r for r in written if r["id"] == rule)


def is_whole(rule: dict[str, Any]) -> bool:
    return all(isinstance(rule.get(b, 0), int) for b in ("at_least", "at_most", "exactly"))


def can_be_written(plan: dict[str, Any], change: Change) -> bool:
    rule = entry_of(copy.deepcopy(plan), change.rule)
    if change.bound == "waivers":
        return any(kind in rule for kind in EXCUSED)
    return (change.rule.endswith("/seats") or any(kind in rule for kind in BOUNDED)) and is_whole(rule)


def relaxed(plan: dict[str, Any], relaxation: Relaxation) -> dict[str, Any]:
    """The plan with the changes written into it."""
    plan = copy.deepcopy(plan)
    for change in relaxation.changes:
        if change.bound == "waivers":
            plan.setdefault("waivers", []).extend(
                {"rule": change.rule, "id": pid, "authority": change.authority, "reason": "ease"} for pid in change.people
            )
            continue
        rule = entry_of(plan, change.rule)
        if (number := rule.pop("exactly", None)) is not None:
            rule["at_least"] = rule["at_most"] = number
        assert rule[change.bound] == change.from_
        rule[change.bound] = change.to
    return plan


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_the_relaxed_plan_is_feasible_with_the_slate_shown(part: int) -> None:
    tried = 0
    for seed in relaxable(32)[part::4]:
        written = small(seed)
        for relaxation in written.loaded.explain().relaxations:
            if not all(can_be_written(written.plan, change) for change in relaxation.changes):
                continue
            tried += 1
            again = loaded(relaxed(written.plan, relaxation), written.rows, written.current)
            assert again.check().status == "feasible", (seed, relaxation)
            assert again.validate(relaxation.slate).status == "compliant", (seed, relaxation)
    assert tried > 2


@pytest.mark.parametrize("part", range(4))
def test_costs_are_what_the_changes_move_and_rise(part: int) -> None:
    for seed in relaxable(32)[part::4]:
        plan = small(seed).loaded
        rules = {rule.key: rule for rule in plan.case.plan.rules()}
        before: list[frozenset[str]] = []
        costs: list[int] = []
        for found in plan.explain().relaxations:
            means = {c.rule for c in found.changes if rules[c.rule].body.keyword == "mean"}
            moved = sum(abs(c.to - c.from_) for c in found.changes if c.rule not in means)
            assert found.cost == moved + len(means) > 0
            assert not any(rules[c.rule].fixed for c in found.changes)
            assert all(c.authority == rules[c.rule].authority for c in found.changes)
            assert all((c.to < c.from_) == (c.bound == "at_least") for c in found.changes)
            changed = frozenset(c.rule for c in found.changes)
            assert not before or not frozenset.intersection(*before) <= changed
            before.append(changed)
            costs.append(found.cost)
        assert costs == sorted(costs)
        assert costs


def test_the_list_is_complete_and_in_the_order_of_the_contract() -> None:
    longest = 0
    for seed in relaxable(24):
        found = small(seed).loaded.explain().relaxations
        assert small(seed).brute.relaxation_faults([r.model_dump(by_alias=True) for r in found]) == [], seed
        longest = max(longest, len(found))
    assert longest > 2


def of(result: Result) -> list[tuple[int, set[tuple[str, str, float, float]]]]:
    return [(r.cost, {(c.rule, c.bound, c.from_, c.to) for c in r.changes}) for r in result.relaxations]


POOL = people(*({"gender": g} for g in ("female", "female", "male", "male")))


def board(*rules: dict[str, Any], seats: Any = 3, **more: Any) -> Written:
    return Written(planned({"board": {"seats": seats, "rules": list(rules)}}, **more), POOL, {})


def test_by_hand() -> None:
    """Three women wanted of two: one fewer, or more waivers on the way."""
    plan = board({"id": "women", "count": {"gender": "female"}, "at_least": 3})
    assert of(plan.load().explain()) == [(1, {("board/women", "at_least", 3, 2)})]


def test_the_lower_authority_comes_first() -> None:
    women = {"id": "women", "count": {"gender": "female"}, "at_least": 2}
    men = {"id": "men", "count": {"gender": "male"}, "at_least": 2}
    found = board(women | {"authority": "central"}, men | {"authority": "city"}, seats={"exactly": 3, "fixed": True})
    assert of(found.load().explain()) == [
        (1, {("board/men", "at_least", 2, 1)}),
        (1, {("board/women", "at_least", 2, 1)}),
    ]
    # Seats are local, so they are moved before either.
    assert of(board(women | {"authority": "central"}, men | {"authority": "city"}).load().explain())[0] == (
        1,
        {("board/seats", "at_most", 3, 4)},
    )


@pytest.mark.parametrize("part", range(4))
@pytest.mark.slow
def test_of_equal_cost_the_order_of_the_contract(part: int) -> None:
    """Plans with many ways out of one cost: authorities, lower bounds down to 0, and the largest move decide."""
    told_apart = 0
    for seed in range(part * 9, part * 9 + 9):
        written = Written(*torn_plan(seed), {})
        if written.brute.feasible:
            continue
        found = written.load().explain().relaxations
        assert written.brute.relaxation_faults([r.model_dump(by_alias=True) for r in found]) == [], seed
        keys = {r.key for r in written.brute.relaxed() if r.cost == found[0].cost}
        told_apart += len({k[1:3] for k in keys}) > 1 and len({k[3:] for k in keys}) > 1
    assert told_apart


@pytest.mark.parametrize("wrong", ["the sum of authorities alone", "the highest authority alone", "no order behind them"])
def test_another_order_is_noticed(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    """So that the plans above are seen to catch what they are there for."""
    stage, weights = (Gentlest, Gentlest.weights) if wrong.startswith("no") else (LowestAuthority, LowestAuthority.weights)

    def spoiled(self: Any, compiled: Any, linear: Any) -> dict[int, int]:
        right = weights(self, compiled, linear)
        highest = linear.aux.get(("", "highest"))
        return {
            "the sum of authorities alone": {v: -1 if v == highest else w for v, w in right.items()},
            "the highest authority alone": {v: w if v == highest else 0 for v, w in right.items()},
            "no order behind them": dict.fromkeys(right, 0),
        }[wrong]

    monkeypatch.setattr(stage, "weights", spoiled)
    for seed in range(0, 90, 3) if wrong.startswith("the sum") else range(60):
        written = Written(*torn_plan(seed), {})
        if not written.brute.feasible:
            found = written.load().explain().relaxations
            if written.brute.relaxation_faults([r.model_dump(by_alias=True) for r in found]):
                return
    pytest.fail("nothing was noticed")


@pytest.mark.parametrize("others", ["ABC", "ABCD", "ABCDE"])
def test_many_of_the_city_before_one_of_the_centre(others: str) -> None:
    """The highest authority counts before their sum: 1, 1, 1, 1, 1 before 2."""
    pool = people(*({"unit": u} for u in [*others, *("X" for _ in others)]))
    rules = [{"id": u.lower(), "count": {"unit": u}, "at_least": 1, "authority": "city"} for u in others]
    rules.insert(0, {"id": "x", "count": {"unit": "X"}, "at_least": len(others), "authority": "central"})
    plan = Written(planned({"board": {"seats": {"exactly": len(others), "fixed": True}, "rules": rules}}), pool, {})
    assert of(plan.load().explain())[0] == (len(others), {(f"board/{u.lower()}", "at_least", 1, 0) for u in others})


def test_authorities_are_summed_over_changes_not_rules() -> None:
    """Two values of one rule of the city weigh as much as two rules; one of the city and one local less."""
    pool = people(*({"unit": u} for u in ("X", "X", "X", "X", "A", "B")))
    rules = [
        {"id": "each", "count_each": "unit", "values": ["A", "B"], "at_least": 1, "authority": "city"},
        {"id": "few", "count": {"unit": "X"}, "at_least": 3, "authority": "city"},
        {"id": "more", "count": {"unit": "X"}, "at_least": 4, "authority": "local"},
    ]
    plan = Written(planned({"board": {"seats": {"exactly": 4, "fixed": True}, "rules": rules}}), pool, {})
    # Both values (2 of the city); or X to 2 (1 of the city, 2 local: dearer); or one value and X to 3 (1 of the city, 1 local).
    assert of(plan.load().explain())[0][0] == 2
    assert {(c.rule, c.value) for c in plan.load().explain().relaxations[0].changes} in (
        {("board/each", "A"), ("board/more", None)},
        {("board/each", "B"), ("board/more", None)},
    )


def test_a_small_group_is_spared_and_large_moves_are_shared() -> None:
    pool = people(*({"unit": u} for u in "XXXXYYYY"))
    seats = {"exactly": 4, "fixed": True}
    small_group = {"id": "small", "count": {"unit": "X"}, "at_least": 1}
    plan = Written(
        planned({"board": {"seats": seats, "rules": [small_group, {"id": "large", "count": {"unit": "Y"}, "at_least": 4}]}}),
        pool,
        {},
    )
    assert of(plan.load().explain()) == [
        (1, {("board/large", "at_least", 4, 3)}),
        (1, {("board/small", "at_least", 1, 0)}),
    ]
    # A share that asks for 1 comes down to nothing as a number does.
    share = [
        {"id": "small", "count": {"unit": "X"}, "at_least": "25%"},
        {"id": "all", "count": {"unit": "Y"}, "at_least": "100%"},
    ]
    plan = Written(planned({"board": {"seats": seats, "rules": share}}), pool, {})
    assert of(plan.load().explain())[0] == (1, {("board/all", "at_least", 4, 3)})
    both = [{"id": u.lower(), "count": {"unit": u}, "at_least": 4} for u in "XY"]
    plan = Written(planned({"board": {"seats": {"exactly": 6, "fixed": True}, "rules": both}}), pool, {})
    assert of(plan.load().explain())[0] == (2, {("board/x", "at_least", 4, 3), ("board/y", "at_least", 4, 3)})


def nearest_mean(written: Written) -> Fraction:
    """The mean nearest to its bound over the slates that need nothing but the mean to be moved."""
    numbers = {r["id"]: Fraction(r["confidence"]) for r in written.rows}
    rule = written.plan["committees"]["board"]["rules"][0]
    alone = [s for s in written.brute.slates if (n := written.brute.needs(s)) and n.rules == {"board/mean"}]
    means = [Fraction(sum(numbers[p] for p in ids), len(ids)) for s in alone for ids in [written.brute.slate(s)["board"]]]
    return min(means) if "at_most" in rule else max(means)


def mean_moved_to(written: Written) -> float:
    (change,) = written.load().explain().relaxations[0].changes
    assert change.rule == "board/mean"
    return float(change.to)


@pytest.mark.slow
def test_a_mean_is_moved_no_further_than_it_must() -> None:
    sides = set()
    for seed in range(24):
        written = Written(*mean_plan(seed), {})
        sides |= {"at_least", "at_most"} & set(written.plan["committees"]["board"]["rules"][0])
        moved, nearest = mean_moved_to(written), nearest_mean(written)
        outward = math.ceil(nearest * 100) if moved >= nearest else math.floor(nearest * 100)
        assert abs(moved * 100 - outward) < 1e-6, seed
    assert len(sides) == 2


def test_a_mean_moved_the_wrong_way_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    worth = NearestNumber.worth
    monkeypatch.setattr(NearestNumber, "worth", lambda self, *a: -worth(self, *a))
    for side in ("at_least", "at_most"):
        plans = [
            w for w in (Written(*mean_plan(s), {}) for s in range(12)) if side in w.plan["committees"]["board"]["rules"][0]
        ]
        assert any(abs(mean_moved_to(w) - float(nearest_mean(w))) > 0.02 for w in plans), side


def test_a_share_is_moved_as_the_number_that_it_asks_for() -> None:
    plan = board({"id": "women", "count": {"gender": "female"}, "at_least": "75%"}, seats={"exactly": 4, "fixed": True})
    assert of(plan.load().explain()) == [(1, {("board/women", "at_least", 3, 2)})]


def test_no_bound_is_moved_below_nothing() -> None:
    """With members who may be in the base, a share asks for more than it does of those who surely are."""
    unsure = people(*({"degree": "college", "gender": ""} for _ in range(3)))
    rule = {"id": "r", "count": {"degree": "master"}, "of": {"gender": "female"}, "at_least": "50%"}
    plan = Written(planned({"board": {"seats": {"exactly": 3, "fixed": True}, "rules": [rule]}}), unsure, {})
    assert of(plan.load().explain()) == [(2, {("board/r", "at_least", 2, 0)})]
    for seed in relaxable(12):
        assert all(c.to >= 0 for r in small(seed).loaded.explain().relaxations for c in r.changes)


def test_nothing_may_be_moved() -> None:
    plan = board({"id": "out", "exclude": ["a", "b"], "fixed": True}, seats={"exactly": 3, "fixed": True}).load()
    for answer in (plan.check(), plan.explain()):
        assert answer.status == "infeasible"
        assert answer.relaxations == []
        assert "note.no-relaxation" in [note.code for note in answer.notes]


def test_a_limit_that_stops_every_way_out_is_named() -> None:
    rule = {"id": "men", "count": {"gender": "male"}, "at_least": 5, "relax": {"to": 3}}
    plan = board(rule, seats={"exactly": 4, "fixed": True}).load()
    for answer in (plan.check(), plan.explain()):
        assert answer.relaxations == []
        limits = [note.params for note in answer.notes if note.code == "note.relax-limit"]
        assert limits == [{"rule": "board/men", "to": "3"}]
        assert "chỉ được điều chỉnh đến 3" in " ".join(answer.to_text("vi").split())


def test_waivers_name_the_people() -> None:
    plan = board({"id": "men", "require": {"gender": "male"}, "authority": "city"}, seats={"exactly": 3, "fixed": True})
    first = plan.load().explain().relaxations[0]
    assert first.cost == 1
    (change,) = first.changes
    assert (change.bound, change.from_, change.to) == ("waivers", 0, 1)
    assert len(change.people) == 1
    assert set(change.people) <= {"a", "b"} & set(first.slate["board"])


@pytest.mark.slow
def test_check_shows_the_first_that_explain_lists() -> None:
    for seed in relaxable(6):
        few, every = small(seed).load().check().relaxations, small(seed).load().explain().relaxations
        assert len(few) <= 3
        assert [r.cost for r in few] == [r.cost for r in every[: len(few)]]


def test_a_middle_sized_plan() -> None:
    written = middle(3)
    for relaxation in written.loaded.explain().relaxations[:2]:
        if all(can_be_written(written.plan, change) for change in relaxation.changes):
            assert loaded(relaxed(written.plan, relaxation), written.rows).check().status == "feasible"
