"""Ranges and people of plans that are too large to enumerate, against an integer program of one variable a membership."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.workbench import Workbench
from planner.why.people import people
from planner.why.ranges import ranges
from tests.compiled.written import Written, middle
from tests.oracle.meaning import Reading
from tests.oracle.milp import Milp


def nothing(*_: object) -> None:
    return


def without(plan: dict[str, Any], key: str) -> dict[str, Any]:
    """The plan as if this rule were not; of seats: any number."""
    committee, _, name = key.partition("/")
    left = copy.deepcopy(plan)
    if name == "seats":
        left["committees"][committee]["seats"] = {"at_least": 0}
        return left
    rules = left["committees"][committee]["rules"]
    left["committees"][committee]["rules"] = [rule for rule in rules if rule.get("id") != key.partition("/")[2]]
    return left


def ends(written: Written, key: str) -> tuple[int, int] | None:
    """The least and the greatest of who surely counts; None where the other rules cannot be met."""
    milp = Milp(without(written.plan, key), written.rows)
    reading = Reading(written.plan, written.rows)
    rule = next(r for r in reading.rules if r.key == key)
    count = {pid: 1 if rule.kind == "seats" else min(k for k, _ in reading.count_options(rule, pid)) for pid in reading.people}
    terms = {milp.x[rule.joined[0], pid]: n for pid, n in count.items()}
    least = milp.program.least(terms)
    if least is None:
        return None
    greatest = milp.program.least({v: -n for v, n in terms.items()})
    assert greatest is not None
    return int(least), -int(greatest)


def readable(seed: int) -> Written | None:
    written = middle(seed)
    try:
        Milp(written.plan, written.rows)
    except NotImplementedError:
        return None
    return written


def compared(seed: int, few: int) -> tuple[int, int]:
    """How many ranges, and how many people, were found to be the same."""
    written = readable(seed)
    if written is None:
        return 0, 0
    session = Session(written.loaded.case)
    bench = Workbench(session.compiled, session.bundles, Clock(), few=few)
    rules = [r for r in session.plan.rules() if r.committee is not None and r.body.keyword in ("count", "seats")]
    some = random.Random(seed).sample(rules, min(6, len(rules)))
    same = 0
    for found in ranges(bench, session.without, some, nothing):
        assert found.is_proven
        expected = ends(written, found.rule)
        given = None if found.counted.least is None else (found.counted.least, found.counted.most)
        assert given == expected, (seed, found)
        same += 1
    start = session.without(None)
    if start is None:
        return same, 0
    milp = Milp(written.plan, written.rows)
    roles = {(p.committee, p.id): p.role for p in people(bench, start, [c.id for c in session.plan.committees], nothing)}
    asked = random.Random(seed).sample(sorted(roles), 12)
    for place in asked:
        least, greatest = (milp.program.least({milp.x[place]: sign}) for sign in (1, -1))
        assert roles[place] == ("never" if greatest == 0 else "always" if least == 1 else "sometimes"), (seed, place)
    return same, len(asked)


@pytest.mark.slow
@pytest.mark.parametrize("few", [100_000, 0])
def test_against_an_integer_program(few: int) -> None:
    found = [compared(seed, few) for seed in (1, 2, 10, 12, 19)]
    assert sum(ranged for ranged, _ in found) > 5, found
    assert sum(asked for _, asked in found) > 10, found


@pytest.mark.slow
def test_many_against_an_integer_program() -> None:
    found = [compared(seed, few) for seed in range(10, 15) for few in (100_000, 0)]
    assert sum(ranged for ranged, _ in found) > 5, found
