"""Plans of 60 to 300 people: an independent integer program agrees on feasibility, optimum and the cheapest relaxation."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import planner
from tests.oracle.compare import mid_differences
from tests.oracle.generate import mid_plan, write
from tests.sampling import seeds


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds("PLANNER_MID_PLANS", 30))
def test_middle_sized_plans(seed: int, tmp_path: Path) -> None:
    people = random.Random(seed).choice([60, 80, 120, 200, 300])
    plan, rows = mid_plan(seed, people)
    path = write(plan, rows, tmp_path)
    try:
        found = mid_differences(plan, rows, planner.load(path))
    except TimeoutError:
        pytest.skip("the integer program was not decided in time")
    print(f"seed {seed}, {people} people")
    assert not found, f"seed {seed}, {people} people:\n" + "\n".join(found)
