"""Repairs of middle-sized plans: as few changes as an integer program says, to which they are a stage `fewest_changes`."""

from __future__ import annotations

import copy

import pytest

from tests.compiled.written import middle
from tests.oracle.milp import Milp


@pytest.mark.slow
@pytest.mark.parametrize("seed", [10, 12, 13, 19, 23, 24])  # plans that can be met
def test_as_few_as_the_integer_program_says(seed: int) -> None:
    written = middle(seed)
    session = written.load().session
    assert session.decided().slate is not None
    given = written.slate(seed)
    plan = copy.deepcopy(written.plan)
    plan["prefer"] = [{"fewest_changes": "current.csv"}]
    stages = Milp(plan, written.rows, given).stages()
    assert stages is not None
    assert session.repairs(given).changes == stages[0][2]
