"""What lint calls a contradiction no pool can meet: so no random pool of the generator does."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from planner.rulebook.lint.run import lint
from tests.oracle.generate import current_of, small_plan, write

_CONTRADICTIONS = {"rules-contradict", "rule-cannot-hold", "share-no-whole-seats"}


@pytest.mark.parametrize("seed", [*range(1000, 1012), 1282, 1367])  # the last two: an empty committee, a waiver
def test_a_feasible_plan_is_not_called_contradictory(seed: int, tmp_path: Path) -> None:
    plan, rows = small_plan(seed)
    path = write(plan, rows, tmp_path, current_of(plan, rows, seed))
    found = [p for p in lint([str(path)]).problems if p.code in _CONTRADICTIONS and p.severity == "error"]
    if found:
        assert planner.load(path).check(time_limit=20).status != "feasible", [p.message() for p in found]
