"""`why`, `compare`, `sweep`, the pressure of `explain` and suppositions on `validate`, against every slate of small plans."""

from __future__ import annotations

import functools
import random
import tempfile
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.problems import BadInput
from tests.oracle import asked
from tests.oracle.brute import Brute
from tests.oracle.compare import validate_differences
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import current_of, random_slate, small_plan, write
from tests.oracle.meaning import Reading
from tests.sampling import chunks, seeds
from tests.session.test_supposing import drawn, rewritten


@functools.lru_cache(maxsize=2)
def case(seed: int) -> tuple[dict[str, Any], list[dict[str, str]], dict[str, list[str]]]:
    """Odd seeds have newer constructs."""
    plan, rows = new_plan(seed, BUILT) if seed % 2 else small_plan(seed)
    return plan, rows, (new_current_of if seed % 2 else current_of)(plan, rows, seed)


def faults(seed: int, kind: str) -> list[str]:
    plan, rows, current = case(seed)
    draw = random.Random(f"{kind} {seed}")
    with tempfile.TemporaryDirectory() as folder:  # another month reads the files again
        loaded = planner.load(write(plan, [dict(r) for r in rows], Path(folder), current))
        return [f"{kind} {seed}: {fault}" for fault in ASKS[kind](plan, rows, current, loaded, draw)]


def unlike(result: Any, loaded: Any) -> list[str]:
    """What `verify` counts otherwise."""
    return [f"verify: {difference}" for difference in verifying._verified(result, loaded.case).differences]


def why(plan: Any, rows: Any, current: Any, loaded: Any, draw: random.Random) -> list[str]:
    brute = Brute(plan, rows, current)
    found = []
    for pid in draw.sample(brute.ids, min(3, len(brute.ids))):
        committee = draw.choice(brute.reading.committees)
        result = loaded.why(pid, committee)
        found += [f"{pid} in {committee}: {f}" for f in asked.why_faults(brute, result, pid, committee, rewritten)]
        found += unlike(result, loaded)
    return found


def compare(plan: Any, rows: Any, current: Any, loaded: Any, draw: random.Random) -> list[str]:
    scenarios = {}
    for name in ("one", "two"):
        edits = drawn(plan, rows, draw)
        try:
            loaded.suppose(**edits)
        except BadInput:
            continue
        scenarios[name] = edits
    result = loaded.compare(scenarios)
    answer = asked.shown(result)
    brute = Brute(plan, rows, current)
    found = [f"standing: {f}" for f in asked.outcome_faults(brute, answer["standing"])]
    before = answer["standing"].get("slate")
    for given, edits in zip(answer["scenarios"], scenarios.values(), strict=True):
        there = Brute(rewritten(plan, edits), rows, current)
        wrong = asked.outcome_faults(there, given)
        if before is not None and given.get("slate") is not None:
            wrong += asked.moved_faults(brute, given, [before], given["slate"])
        wrong += [] if given["proved"] else ["is not proved"]
        found += [f"{edits}: {f}" for f in wrong]
    return found + unlike(result, loaded)


def sweep(plan: Any, rows: Any, current: Any, loaded: Any, draw: random.Random) -> list[str]:
    """The same points again from the file in which they were kept, without the solver."""
    inline = [
        (f"{c}/{r['id']}", r)
        for c, e in plan["committees"].items()
        for r in e.get("rules", [])
        if {"count", "distinct"} & r.keys() and "id" in r and not {"or_none", "relax", "round"} & r.keys()
    ]
    plain = [key for key, r in inline if {"at_least", "at_most"} & r.keys()]
    bound = f"{draw.choice(plain)}.at_least" if plain else f"{next(iter(plan['committees']))}/seats.at_most"
    values = draw.sample(range(5), 3)
    try:
        for value in values:
            loaded.suppose(set={bound: value})
    except BadInput:
        return []
    kept = loaded.case.plan.path.parent / "points.jsonl"
    result = loaded.sweep({bound: values}, resume=kept)
    answer = asked.shown(result)
    found = []
    for value, point in zip(values, answer["points"], strict=True):
        there = Brute(rewritten(plan, {"set": {bound: value}}), rows, current)
        wrong = [] if point["values"] == {bound: value} and point["proved"] else [f"{point['values']}, {point['proved']}"]
        found += [f"{bound}={value}: {f}" for f in wrong + asked.outcome_faults(there, point)]
    run = asked.run_of([{**point, "cost": point.get("cost")} for point in answer["points"]], bound)
    said = answer.get("feasible_from"), answer.get("feasible_to")
    found += unlike(result, loaded)
    found += [] if said == run else [f"{bound} can be done {said}, expected {run}"]
    again = planner.load(loaded.case.plan.path).sweep({bound: values}, resume=kept, time_limit=0)
    return found if again.points == result.points else [*found, f"{again.points} is kept of {result.points}"]


def explain(plan: Any, rows: Any, current: Any, loaded: Any, _draw: random.Random) -> list[str]:
    result = loaded.explain()
    return asked.pressure_faults(Brute(plan, rows, current), result) + unlike(result, loaded)


def validate(plan: Any, rows: Any, current: Any, loaded: Any, draw: random.Random) -> list[str]:
    found = []
    for _ in range(3):
        edits = drawn(plan, rows, draw)
        try:
            supposed = loaded.suppose(**edits)
        except BadInput:
            continue
        slate = random_slate(plan, rows, draw)
        reading = Reading(rewritten(plan, edits), rows)
        found += [f"{edits}: {f}" for f in validate_differences(reading, supposed, slate)]
        found += [f"{edits}: {f}" for f in unlike(supposed.validate(slate), supposed)]
    return found


ASKS = {"why": why, "compare": compare, "sweep": sweep, "explain": explain, "validate": validate}
FULL = {"why": 60, "compare": 30, "sweep": 40, "explain": 60, "validate": 160}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "some"), [(kind, some) for kind in ASKS for some in chunks(seeds("PLANNER_ASKED_SEEDS", FULL[kind]), 30)], ids=str
)
def test_answers_are_those_of_every_slate(kind: str, some: range) -> None:
    assert [one for seed in some for one in faults(seed, kind)] == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ASKS)
@pytest.mark.parametrize("some", chunks(seeds("PLANNER_ASKED_MORE_SEEDS", 20), 20), ids=str)
def test_answers_are_those_of_every_slate_of_more_plans(kind: str, some: range) -> None:
    assert [one for seed in some for one in faults(1000 + seed, kind)] == []


@pytest.mark.parametrize("seed", [1016, 2007], ids=["best under the number", "of an unknown number"])
def test_why_where_a_share_is_moved_to_a_number(seed: int) -> None:
    """The number is no share: other slates fit it, and where its base is not known the slate itself may not."""
    assert faults(seed, "why") == []
