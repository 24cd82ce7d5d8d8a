"""Alternatives, repairs, who is in every best slate: random plans with newer constructs and blanks, against brute force."""

from __future__ import annotations

import random

import pytest

from planner.problems import BadInput
from tests.compiled.written import Written
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.sampling import QUICK
from tests.solve.test_alternatives import alternative_faults, repair_faults, role_faults


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 30 if QUICK else 60, 30))
def test_as_brute_force_says(first: int) -> None:
    for seed in range(first, first + 30):
        plan, rows = new_plan(seed, frozenset(BUILT), None)
        written = Written(plan, rows, new_current_of(plan, rows, seed))
        try:
            _ = written.loaded
        except BadInput:  # of different values of lists, where it is open who counts
            continue
        draw = random.Random(seed)
        assert alternative_faults(written, draw.randint(1, 4), draw.randint(1, 4)) == [], seed
        assert repair_faults(written, written.slate(seed), draw.randint(1, 5)) == [], seed
        assert role_faults(written) == [], seed
