"""The two solving oracles against each other: the integer program and brute force must agree wherever both can answer."""

from __future__ import annotations

import pytest

from .brute import Brute
from .constructs import NEW
from .extended import new_plan
from .generate import Plan, Rows, current_of, mid_plan, small_plan
from .milp import Milp


def compared(plan: Plan, rows: Rows, seed: int) -> bool:
    """Whether the integer program can read the plan; then it agrees with brute force."""
    current = current_of(plan, rows, seed)
    try:
        strict, relaxed = Milp(plan, rows, current), Milp(plan, rows, current, relaxed=True)
    except NotImplementedError:
        return False
    brute = Brute(plan, rows, current)
    stages = strict.stages() if strict.feasible() else None
    assert (stages is not None) == bool(brute.feasible), seed
    if stages is not None:
        expected = [(s.prefer, s.priority, s.value) for s in brute.best()[0] if not s.implicit]
        assert stages == expected, seed
        assert relaxed.cheapest() == 0, seed
    else:
        first_relaxation = next(iter(brute.relaxed()), None)
        assert relaxed.cheapest() == (first_relaxation and first_relaxation.cost), seed
    return True


@pytest.mark.parametrize("first", range(0, 120, 20))
@pytest.mark.slow
def test_milp_agrees_with_brute_force(first: int) -> None:
    assert sum(compared(*small_plan(seed), seed) for seed in range(first, first + 20)) > 5


@pytest.mark.parametrize("name", [name for name in NEW if name != "least_move"])
@pytest.mark.slow
def test_milp_agrees_with_brute_force_on_what_is_new(name: str) -> None:
    assert sum(compared(*new_plan(seed, {name, "relax", "strict", "round"}, name), seed) for seed in range(24)) > 1


def test_a_middle_sized_plan() -> None:
    plan, rows = mid_plan(1, 60)
    milp = Milp(plan, rows)
    stages = milp.stages()
    assert (stages is None) == bool(Milp(plan, rows, relaxed=True).cheapest())
