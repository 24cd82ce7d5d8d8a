"""Exclusive posts: what a question's hard rules forbid to everybody leaves bundles out, and every answer stays the same."""

from __future__ import annotations

import functools
import random
from collections import Counter
from typing import Any

import pytest

from planner.api import LoadedPlan
from planner.compiled import compile as compile_module
from planner.compiled.bundles import bundling
from planner.results.result import Result
from planner.solve import feasibility
from tests.compiled.written import Written, people, planned
from tests.oracle.compare import mid_differences, small_differences
from tests.sampling import QUICK, chunks, seeds
from tests.why import test_people, test_ranges

MOST = 6  # three posts make seven bundles, three where nobody may hold two of them


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_module, "bundling", functools.partial(bundling, most=MOST))


def written(seed: int, is_fixed: bool | None = None) -> Written:
    """Some posts that nobody may hold two of, or three; now and then on a board, now and then not all of them exclusive."""
    draw = random.Random(seed)
    rows = people(
        *(
            {
                "gender": draw.choice(["female", "male"]), "unit": draw.choice("xyz"),
                "confidence": draw.choice(["", *map(str, range(4))]), "degree": draw.choice(["bachelor", "master", ""]),
            }
            for _ in range(4)
        )
    )  # fmt: skip
    posts = [f"post{n}" for n in range(3)]
    committees: dict[str, Any] = {}
    outer = draw.random() < 0.4
    if outer:
        committees["board"] = {"seats": {"at_least": 2, "at_most": 3}}
    for post in posts:
        seats = draw.choice([1, 1, {"at_least": 0, "at_most": 1}, 2])
        committees[post] = {"seats": seats} | ({"within": "board"} if outer and draw.random() < 0.8 else {})
        body = draw.choice(
            [
                {"require": {"gender": draw.choice(["female", "male"])}}, {"count": {"unit": "x"}, "at_least": 1},
                {"require": {"degree": {"at_least": "master"}}, "force": "should"}, {"exclude": ["a"]}, None,
            ]
        )  # fmt: skip
        if body is not None:
            committees[post]["rules"] = [{"id": "r", **body}]
    fixed = draw.random() < 0.5 if is_fixed is None else is_fixed
    joint: list[dict[str, Any]] = [{"id": "one", "holds": posts, "at_most": draw.choice([1, 1, 1, 2]), "fixed": fixed}]
    three = [*posts[:2], "board" if outer else posts[2]]
    other = draw.choice(
        [
            None, {"both": posts[:2], "at_most": 0}, {"count": {"gender": "female"}, "in": posts, "at_least": 2},
            {"holds": three, "at_most": 1, "force": draw.choice(["must", "should"])},
        ]
    )  # fmt: skip
    if other is not None:
        joint.append({"id": "other", **other})
    current = {c: [r["id"] for r in rows if draw.random() < 0.3] for c in committees}
    prefer = draw.choice([["should", {"highest": "confidence"}], [{"fewest_changes": "current.csv"}, "seats"], ["seats"]])
    return Written(planned(committees, joint=joint, prefer=prefer), rows, current)


def is_pruned(plan: LoadedPlan) -> bool:
    compiled = plan.case.compiled
    return compiled.bundling.is_split and not compiled.under(compiled.must).bundling.is_split


def test_twelve_posts_are_twelve_bundles_where_nobody_may_hold_two() -> None:
    committees = {f"post{n}": {"seats": 1} for n in range(12)}
    joint = [{"id": "one", "holds": list(committees), "at_most": 1}]
    compiled = Written(planned(committees, joint=joint), people(*({"unit": "x"} for _ in range(13))), {}).load().case.compiled
    with pytest.MonkeyPatch.context() as usual:
        usual.setattr(compile_module, "bundling", bundling)
        assert compiled.bundling.is_split
        asked = compiled.under(compiled.must)
        assert [len(block.bundles) for block in asked.bundling.blocks] == [12]
        assert asked.under(compiled.must) is asked
        assert asked.under([]).bundling == compiled.bundling  # a question that moves the rule has the bundles of the plan


@pytest.mark.parametrize("chunk", chunks(seeds("PLANNER_EXCLUSIVE", 36), 12), ids=str)
def test_every_answer_is_that_of_every_slate(chunk: range) -> None:
    pruned = 0
    for seed in chunk:
        plan = written(seed)
        pruned += is_pruned(plan.loaded)
        found = small_differences(plan.brute, plan.loaded, seed, slates=0)
        assert found == [], (seed, found)
    assert pruned > len(chunk) // 3


@pytest.mark.parametrize("chunk", chunks(seeds("PLANNER_EXCLUSIVE_RANGES", 12), 6), ids=str)
def test_ranges_and_people_too(chunk: range) -> None:
    asked: Counter[str] = Counter()
    for seed in chunk:
        assert test_ranges.range_differences(written(seed), 0, asked) == [], seed
        assert test_people.differences(written(seed), 0, asked) == [], seed
    assert asked


@pytest.mark.parametrize("all_at_once", [0, 100_000])
def test_where_prices_disprove_what_left_out_bundles_is_a_reason(all_at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Small plans go the ways of large ones: by prices, and from nobody at all."""
    monkeypatch.setattr(feasibility, "FEW_COLUMNS", 0)
    monkeypatch.setattr(feasibility, "MOST_AT_ONCE", all_at_once)
    asked: Counter[str] = Counter()
    for seed in range(3 if QUICK else 12):
        plan = written(seed)
        assert small_differences(plan.brute, plan.load(), seed, slates=0) == [], seed
        assert test_people.differences(written(seed), 0, asked) == [], seed


@pytest.mark.parametrize("chunk", chunks(seeds("PLANNER_EXCLUSIVE_TURNS", 30), 15), ids=str)
def test_nothing_turns_on_whether_bundles_are_left_out_or_the_rule_is_fixed(chunk: range) -> None:
    for seed in chunk:
        plan = written(seed, is_fixed=False).load()
        fixed = written(seed, is_fixed=True).load().propose()
        found, why = plan.propose(), plan.explain()
        with pytest.MonkeyPatch.context() as whole:
            whole.setattr(compile_module, "bundling", bundling)
            uncut = written(seed, is_fixed=False).load()
            assert not uncut.case.compiled.bundling.is_split
            expected, told = uncut.propose(), uncut.explain()
        for one in (found, fixed):
            assert (one.status, one.objective, ties(one)) == (expected.status, expected.objective, ties(expected)), seed
        assert [c.rules for c in why.conflicts] == [c.rules for c in told.conflicts], seed
        assert [r.cost for r in why.relaxations][:1] == [r.cost for r in told.relaxations][:1], seed
        assert why.pressure == told.pressure, seed
        if expected.slate is not None:
            ours, theirs = plan.resilience(expected.slate, lose=2), uncut.resilience(expected.slate, lose=2)
            assert ours.critical == theirs.critical, seed
            assert [(m.id, m.stand_ins, m.changes) for m in ours.members] == [
                (m.id, m.stand_ins, m.changes) for m in theirs.members
            ], seed
            assert plan.repair({**expected.slate, "post0": []}).repairs[0].changes == (
                uncut.repair({**expected.slate, "post0": []}).repairs[0].changes
            ), seed


def ties(found: Result) -> tuple[int, int]:
    """What every slate is tied by at last: how many seats are filled, and the rows of the pool that fill them."""
    rows = ["abcdefgh".index(pid) for ids in (found.slate or {}).values() for pid in ids]
    return len(rows), sum(rows)


def several_units(seed: int, people: int, units: int) -> Written:
    """Committees of several units from one pool, each with its posts: nobody serves in two units or holds two posts."""
    draw = random.Random(seed)
    rows = [
        {
            "id": f"p{n}", "gender": draw.choice(["female", "male"]), "unit": draw.choice("xyz"),
            "confidence": str(draw.randint(0, 9)), "degree": draw.choice(["bachelor", "master"]),
        }
        for n in range(people)
    ]  # fmt: skip
    committees: dict[str, Any] = {}
    posts = []
    for n in range(units):
        women = {"id": "women", "count": {"gender": "female"}, "at_least": "1/3", "force": draw.choice(["must", "should"])}
        committees[f"board{n}"] = {"seats": 5, "rules": [women]}
        committees[f"inner{n}"] = {"seats": 3, "within": f"board{n}"}
        committees[f"chair{n}"] = {"seats": 1, "within": f"inner{n}", "rules": [{"id": "d", "require": {"degree": "master"}}]}
        committees[f"head{n}"] = {"seats": 1, "within": f"inner{n}"}
        posts += [f"chair{n}", f"head{n}"]
    joint = [
        {"id": "one-unit", "holds": [f"board{n}" for n in range(units)], "at_most": 1},
        {"id": "one-post", "holds": posts, "at_most": 1},
    ]
    current: dict[str, list[str]] = {name: [] for name in committees}
    for n in range(units):
        board = [row["id"] for row in rows[n * 5 : n * 5 + 5]]
        current |= {f"board{n}": board, f"inner{n}": board[:3], f"chair{n}": board[:1], f"head{n}": board[1:2]}
    gone = set(draw.sample([row["id"] for row in rows], 3))
    rows = [row for row in rows if row["id"] not in gone]
    prefer = ["should", {"fewest_changes": "current.csv"}]
    return Written(planned(committees, joint=joint, prefer=prefer), rows, current)


@pytest.mark.parametrize("seed", seeds("PLANNER_UNITS", 10))
def test_one_plan_over_several_units_against_an_independent_program(seed: int) -> None:
    with pytest.MonkeyPatch.context() as usual:
        usual.setattr(compile_module, "bundling", bundling)
        plan = several_units(seed, 24, 3)
        assert is_pruned(plan.loaded)
        assert mid_differences(plan.plan, plan.rows, plan.loaded, current=plan.current) == []
