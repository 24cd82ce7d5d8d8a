"""Random small plans: checker, solver and brute force never disagree. The seed of a failing plan is printed.

PLANNER_SEEDS=100 pytest -m slow tests/slow/test_agreement.py       the first 100 plans
PLANNER_SEEDS=4711-4711 pytest -m slow tests/slow/test_agreement.py  one plan again
"""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from tests.oracle.brute import Brute
from tests.oracle.compare import small_differences
from tests.oracle.generate import current_of, small_plan, write
from tests.sampling import chunks, seeds

CHUNK = 50


@pytest.mark.slow
@pytest.mark.parametrize("part", chunks(seeds("PLANNER_SEEDS", 400), CHUNK), ids=lambda part: f"{part.start}-{part.stop - 1}")
def test_small_plans(part: range, tmp_path: Path) -> None:
    failed: list[str] = []
    for seed in part:
        plan, rows = small_plan(seed)
        current = current_of(plan, rows, seed)
        path = write(plan, rows, tmp_path / str(seed), current)
        try:
            found = small_differences(Brute(plan, rows, current), planner.load(path), seed)
        except Exception as error:  # the other seeds are still worth knowing
            found = [f"{type(error).__name__}: {error}"]
        failed += [f"seed {seed}: {line}" for line in found]
    print(f"seeds {part.start} to {part.stop - 1}")
    assert not failed, "\n" + "\n".join(failed)
