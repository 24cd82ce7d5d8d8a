"""Plans of 60 to 300 people: an independent integer program agrees on feasibility, optimum and the cheapest relaxation."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import planner
from tests.oracle.compare import mid_differences
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_mid_plan
from tests.oracle.generate import Plan, Rows, mid_plan, write
from tests.sampling import seeds


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds("PLANNER_MID_PLANS", 10))
def test_middle_sized_plans(seed: int, tmp_path: Path) -> None:
    people = random.Random(seed).choice([60, 80, 120, 200, 300])
    compared(seed, *mid_plan(seed, people), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds("PLANNER_NEW_MID_PLANS", 7))
def test_middle_sized_plans_with_what_is_new(seed: int, tmp_path: Path) -> None:
    people = random.Random(seed).choice([60, 90, 120, 120])
    compared(seed, *new_mid_plan(seed, people, BUILT), tmp_path)


def compared(seed: int, plan: Plan, rows: Rows, folder: Path) -> None:
    path = write(plan, rows, folder)
    try:
        found = mid_differences(plan, rows, planner.load(path))
    except TimeoutError:
        pytest.skip("the integer program was not decided in time")
    except NotImplementedError as error:
        pytest.skip(f"the integer program cannot say: {error}")
    print(f"seed {seed}, {len(rows)} people")
    assert not found, f"seed {seed}, {len(rows)} people:\n" + "\n".join(found)
