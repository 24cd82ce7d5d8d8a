"""Random plans turned round: the answers stay. The seed of a failing plan is printed; with it one plan is turned again.

PLANNER_TURNS=20-20 pytest tests/metamorphic
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.metamorphic.answers import Asked, differences
from tests.metamorphic.turns import TURNS, Turned, wider
from tests.oracle.generate import current_of, random_slate, small_plan
from tests.sampling import chunks, seeds

PLANS = 112  # times the turns: 1,008 comparisons
SLATES = 3


def turned_differences(seed: int, folder: Path) -> list[str]:
    """A line for each answer to a plan that one of the turns changed."""
    plan, rows = small_plan(seed)
    current = current_of(plan, rows, seed)
    original = Turned(*wider(plan, rows, seed), current, exact=True)
    draw = random.Random(seed)
    slates = [random_slate(plan, rows, draw) for _ in range(SLATES)]
    before = Asked(original, folder / "before")
    first = before.answers(slates)
    found = []
    for turn in TURNS:
        after = Asked(turn(original, random.Random(seed * 31 + len(turn.__name__))), folder / turn.__name__)
        lines = differences(before, first, after, after.answers(slates))
        found += [f"seed {seed}, {turn.__name__}: {line}" for line in lines]
    return found


@pytest.mark.parametrize("part", chunks(seeds("PLANNER_TURNS", PLANS), 8), ids=lambda part: f"{part.start}-{part.stop - 1}")
def test_no_turn_changes_an_answer(part: range, tmp_path: Path) -> None:
    print(f"seeds {part.start} to {part.stop - 1}")
    found = [line for seed in part for line in turned_differences(seed, tmp_path / str(seed))]
    assert not found, "\n" + "\n".join(found)
