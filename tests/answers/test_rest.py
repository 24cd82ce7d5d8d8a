"""The rest of a slate: marks hold, the rules come first, and nobody is moved who need not be."""

from __future__ import annotations

import itertools
import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.problems import BadInput
from planner.solve.clock import Clock

WARD = Path(__file__).parents[2] / "examples" / "ward"

PLAN = """
plan: small
as_of: 2025-07
pool: pool.csv
fields: {gender: {type: category}, sector: {type: category}, degree: {type: category}, confidence: {type: number}}
committees:
  board:
    seats: 4
    rules:
      - {id: women, count: {gender: female}, at_least: 2}
      - {id: teachers, count: {sector: school}, at_most: 1, force: should}
  chair:
    within: board
    seats: 1
    rules:
      - {id: degree, require: {degree: master}}
prefer: [should, seats, {highest: confidence}]
"""


@pytest.fixture
def small(tmp_path: Path) -> planner.LoadedPlan:
    chance = random.Random(3)
    rows = ["id,gender,sector,degree,confidence"]
    for n in range(9):
        sex, sector = chance.choice(["female", "male"]), chance.choice(["school", "office"])
        rows.append(f"p{n},{sex},{sector},{'master' if n % 3 == 0 else 'bachelor'},{chance.randint(1, 9)}")
    (tmp_path / "pool.csv").write_text("\n".join(rows), "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return planner.load(tmp_path / "plan.yaml")


def every_slate(plan: planner.LoadedPlan) -> list[tuple[dict[str, list[str]], int, int]]:
    """All compliant slates with their shortfall of goals and their sum of confidence over all memberships."""
    people = plan.pool
    found = []
    for board in itertools.combinations(people.index, 4):
        for chair in board:
            slate = {"board": list(board), "chair": [chair]}
            result = plan.validate(slate)
            if result.status == "compliant":
                short = sum(f.shortfall for f in result.findings if f.force == "should")
                found.append((slate, short, sum(int(people.confidence[pid]) for pid in (*board, chair))))
    return found


def distance(one: dict[str, list[str]], other: dict[str, list[str]]) -> int:
    return sum(len(set(one[c]) ^ set(other[c])) for c in one)


@pytest.mark.parametrize("seed", range(12))
def test_no_slate_is_better_by_the_rules_or_as_good_and_nearer(small: planner.LoadedPlan, seed: int) -> None:
    chance = random.Random(seed)
    ids = list(small.pool.index)
    board = {"board": chance.sample(ids, chance.randint(1, 5)), "chair": []}
    if chance.random() < 0.5:
        board["chair"] = [board["board"][0]]
    kept = [("board", pid) for pid in board["board"] if chance.random() < 0.3]
    out = {pid for pid in ids if ("board", pid) not in kept and chance.random() < 0.2}
    fits = [
        (short, distance(slate, board), -worth)
        for slate, short, worth in every_slate(small)
        if all(pid in slate[c] for c, pid in kept) and not out & {*slate["board"]}
    ]
    result = small.rest(board, kept, out)
    if not fits:
        assert result.status == "infeasible"
        return
    assert result.status == "optimal"
    assert result.slate is not None
    assert all(pid in result.slate[c] for c, pid in kept)
    assert not out & {*result.slate["board"]}
    found = small.validate(result.slate)
    assert found.status == "compliant"
    short = sum(f.shortfall for f in found.findings if f.force == "should")
    worth = sum(int(small.pool.confidence[pid]) for ids in result.slate.values() for pid in ids)
    assert (short, distance(result.slate, board), -worth) == min(fits)


def test_an_empty_board_is_proposed_as_propose_does() -> None:
    plan = planner.load(WARD)
    assert plan.rest({}).slate == plan.propose().slate


def test_a_board_that_cannot_be_bettered_stays_as_it_is() -> None:
    plan = planner.load(WARD)
    best = plan.propose().slate
    assert best is not None
    assert plan.rest(best).slate == best


def test_every_slate_on_the_way_keeps_every_must_rule_and_the_marks() -> None:
    plan = planner.load(WARD)
    best = plan.propose().slate
    assert best is not None
    first = next(iter(best))
    out = best[first][1]
    seen: list[dict[str, list[str]]] = []

    def told(event: str, facts: dict[str, Any]) -> None:
        if event == "slate":
            seen.append(facts["slate"])

    result = plan.rest(best, [(first, best[first][0])], [out], progress=told)
    assert seen
    assert result.slate == seen[-1]
    assert all(one != other for one, other in itertools.pairwise(seen))  # each is told once
    for slate in seen:
        assert plan.validate(slate).status == "compliant"
        assert best[first][0] in slate[first]
        assert all(out not in ids for ids in slate.values())


def test_marks_that_cannot_hold_are_in_the_conflict() -> None:
    plan = planner.load(WARD)
    everybody = [(next(iter(plan.validate({}).slate or {})), pid) for pid in plan.pool.index]
    result = plan.rest({}, everybody)
    assert result.status == "infeasible"
    assert any(key.endswith("/include") for conflict in result.conflicts for key in conflict.rules) or result.sums


def test_strangers_are_bad_input() -> None:
    plan = planner.load(WARD)
    with pytest.raises(BadInput):
        plan.rest({"executive": ["nobody"]})
    with pytest.raises(BadInput):
        plan.rest({}, [("executive", "nobody")])


def test_a_clock_that_is_stopped_ends_the_search_with_what_was_found() -> None:
    plan = planner.load(WARD.parent / "city")
    clock = Clock(600)

    def stop(event: str, _facts: object) -> None:
        if event == "slate":
            threading.Timer(0.02, clock.stop).start()

    began = time.monotonic()
    result = plan.rest({}, time_limit=clock, progress=stop)
    assert result.status in ("feasible", "optimal")
    assert result.slate is not None
    assert time.monotonic() - began < 60
    assert Clock(5).at_most(3).half().is_stopped is False
    assert clock.half().is_up
    assert clock.at_most(9).is_up
