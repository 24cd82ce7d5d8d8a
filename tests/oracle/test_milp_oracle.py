"""The two solving oracles against each other: the integer program and brute force must agree wherever both can answer."""

from __future__ import annotations

import pytest

from .brute import Brute
from .generate import current_of, mid_plan, small_plan
from .milp import Milp


@pytest.mark.parametrize("first", range(0, 120, 20))
@pytest.mark.slow
def test_milp_agrees_with_brute_force(first: int) -> None:
    compared = 0
    for seed in range(first, first + 20):
        plan, rows = small_plan(seed)
        current = current_of(plan, rows, seed)
        try:
            strict, relaxed = Milp(plan, rows, current), Milp(plan, rows, current, relaxed=True)
        except NotImplementedError:
            continue
        compared += 1
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
    assert compared > 5


def test_a_middle_sized_plan() -> None:
    plan, rows = mid_plan(1, 60)
    milp = Milp(plan, rows)
    stages = milp.stages()
    assert (stages is None) == bool(Milp(plan, rows, relaxed=True).cheapest())
