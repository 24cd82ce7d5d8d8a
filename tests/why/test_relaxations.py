"""Relaxations: what is said to help does help, once it is written into the plan."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from planner.results.result import Change, Relaxation, Result
from tests.compiled.written import Written, loaded, middle, people, planned, small

INFEASIBLE = [seed for seed in range(150) if not small(seed).brute.feasible and small(seed).brute.relaxed()]
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


@pytest.mark.parametrize("part", range(4))
def test_the_relaxed_plan_is_feasible_with_the_slate_shown(part: int) -> None:
    tried = 0
    for seed in INFEASIBLE[part::4][:8]:
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
    for seed in INFEASIBLE[part::4][:8]:
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
    for seed in INFEASIBLE[:24]:
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


def test_a_share_is_moved_as_the_number_that_it_asks_for() -> None:
    plan = board({"id": "women", "count": {"gender": "female"}, "at_least": "75%"}, seats={"exactly": 4, "fixed": True})
    assert of(plan.load().explain()) == [(1, {("board/women", "at_least", 3, 2)})]


def test_no_bound_is_moved_below_nothing() -> None:
    """With members who may be in the base, a share asks for more than it does of those who surely are."""
    unsure = people(*({"degree": "college", "gender": ""} for _ in range(3)))
    rule = {"id": "r", "count": {"degree": "master"}, "of": {"gender": "female"}, "at_least": "50%"}
    plan = Written(planned({"board": {"seats": {"exactly": 3, "fixed": True}, "rules": [rule]}}), unsure, {})
    assert of(plan.load().explain()) == [(2, {("board/r", "at_least", 2, 0)})]
    for seed in INFEASIBLE[:12]:
        assert all(c.to >= 0 for r in small(seed).loaded.explain().relaxations for c in r.changes)


def test_nothing_may_be_moved() -> None:
    plan = board({"id": "out", "exclude": ["a", "b"], "fixed": True}, seats={"exactly": 3, "fixed": True}).load()
    for answer in (plan.check(), plan.explain()):
        assert answer.status == "infeasible"
        assert answer.relaxations == []
        assert "note.no-relaxation" in [note.code for note in answer.notes]


def test_waivers_name_the_people() -> None:
    plan = board({"id": "men", "require": {"gender": "male"}, "authority": "city"}, seats={"exactly": 3, "fixed": True})
    first = plan.load().explain().relaxations[0]
    assert first.cost == 1
    (change,) = first.changes
    assert (change.bound, change.from_, change.to) == ("waivers", 0, 1)
    assert len(change.people) == 1
    assert set(change.people) <= {"a", "b"} & set(first.slate["board"])


def test_check_shows_the_first_that_explain_lists() -> None:
    for seed in INFEASIBLE[:6]:
        few, every = small(seed).load().check().relaxations, small(seed).load().explain().relaxations
        assert len(few) <= 3
        assert [r.cost for r in few] == [r.cost for r in every[: len(few)]]


def test_a_middle_sized_plan() -> None:
    written = middle(3)
    for relaxation in written.loaded.explain().relaxations[:2]:
        if all(can_be_written(written.plan, change) for change in relaxation.changes):
            assert loaded(relaxed(written.plan, relaxation), written.rows).check().status == "feasible"
