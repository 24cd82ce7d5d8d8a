"""Price, fix, solve: over a few columns at a time the answers are those of everything at once."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.compiled.written import Written, middle, small
from tests.oracle.compare import small_differences
from tests.solve.conftest import Shrink


@pytest.mark.parametrize(("core", "fewest", "joins"), [(10, 5, 4), (3, 2, 2), (1, 1, 1)])
@pytest.mark.slow
def test_small_plans_agree_with_every_slate(core: int, fewest: int, joins: int, shrink: Shrink) -> None:
    happened = shrink(core, fewest, joins)
    for seed in range(core, core + 16):
        found = small_differences(small(seed).brute, small(seed).load(), seed, slates=0)
        assert found == [], (seed, found)
    assert happened["priced"] > 10
    assert happened["left out"]
    assert core > 3 or happened["widened"]


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 150, 50))
def test_more_small_plans(first: int, shrink: Shrink) -> None:
    shrink(1 + first // 50 % 5, 2, 3)
    for seed in range(first, first + 50):
        found = small_differences(small(seed).brute, small(seed).load(), seed, slates=0)
        assert found == [], (seed, found)


def answers(written: Written) -> dict[str, Any]:
    """What must not depend on how the search went about it."""
    plan = written.load()
    best, why = plan.propose(), plan.explain()
    return {
        "status": (best.status, why.status),
        "objective": [(o.prefer, o.priority, o.value, o.bound) for o in best.objective],
        "slate": best.slate,
        "conflicts": [c.rules for c in why.conflicts],
        "complete": why.conflicts_complete,
        # Relaxations that cost the same and ask the same authorities are equally good.
        "cheapest": [(r.cost, sorted({c.rule: c.authority for c in r.changes}.values())) for r in why.relaxations[:1]],
    }


def easier(seed: int) -> Written:
    """A middle-sized plan that can be met: half of its hard rules made `should`."""
    plan = copy.deepcopy(middle(seed).plan)
    for entry in plan["committees"].values():
        for rule in entry.get("rules", [])[1::2]:
            if "priority" not in rule:
                rule["force"] = "should"
    return Written(plan, middle(seed).rows, {})


@pytest.mark.parametrize("seed", range(3))
def test_middle_sized_plans_are_answered_the_same(seed: int, shrink: Shrink) -> None:
    plan = easier(seed)
    whole = answers(plan)
    happened = shrink(10, 5, 20)
    few = answers(plan)
    assert few == whole
    assert happened["left out"]
