"""Random small plans with the constructs of contract section 6 that are built: the program and brute force never disagree.

pytest tests/slow/test_new_constructs.py -k per                                 plans that hold `per`, nothing else that is new
PLANNER_NEW_SEEDS=4711-4711 pytest tests/slow/test_new_constructs.py -k mixed   one plan of all that is built again
PLANNER_CONSTRUCT_SEEDS=0-999 pytest tests/slow/test_new_constructs.py -k per   a thousand plans with `per`
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

import planner
from planner.problems import BadInput
from tests.oracle.brute import Brute
from tests.oracle.compare import small_differences
from tests.oracle.constructs import BUILT, NEW
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import write
from tests.sampling import chunks, seeds

CHUNK = 50
PLANS = [name for name in NEW if name in BUILT and name != "least_move"]


def differences(part: Iterable[int], on: Iterable[str], sure: str | None, folder: Path) -> list[str]:
    """What the program answers otherwise than brute force, a line each with the seed of the plan."""
    failed: list[str] = []
    for seed in part:
        plan, rows = new_plan(seed, frozenset(on), sure)
        current = new_current_of(plan, rows, seed)
        path = write(plan, rows, folder / str(seed), current)
        try:
            found = small_differences(Brute(plan, rows, current), planner.load(path), seed)
        except BadInput as refused:  # of a share of different values of lists, where it is open who counts: refused as a `must`
            said = {(problem.code, problem.value) for problem in refused.problems}
            found = [] if said == {("distinct-share-open", "planned")} else [f"refused: {refused}"]
        except Exception as error:  # the other seeds are still worth knowing
            found = [f"{type(error).__name__}: {error}"]
        failed += [f"seed {seed}: {line}" for line in found]
    return failed


@pytest.mark.slow
@pytest.mark.parametrize("part", chunks(seeds("PLANNER_NEW_SEEDS", 150), CHUNK), ids=lambda p: f"mixed-{p.start}-{p.stop - 1}")
def test_mixed(part: range, tmp_path: Path) -> None:
    if not PLANS:
        pytest.skip("none is built")
    failed = differences(part, PLANS, None, tmp_path)
    assert not failed, "\n" + "\n".join(failed)


@pytest.mark.slow
@pytest.mark.parametrize("name", PLANS)
def test_one(name: str, tmp_path: Path) -> None:
    failed = differences(seeds("PLANNER_CONSTRUCT_SEEDS", 14), [name], name, tmp_path)
    assert not failed, "\n" + "\n".join(failed)
