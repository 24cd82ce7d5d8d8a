"""Ranges and people where committees are cut apart, and where the core holds a few columns only, against every slate."""

from __future__ import annotations

import functools
from collections import Counter

import pytest

from planner.compiled import compile as compile_module
from planner.compiled.bundles import bundling
from planner.solve import workbench
from tests.compiled.written import Written, small
from tests.why import test_people, test_ranges

SEVERAL = [seed for seed in range(70) if len(small(seed).plan["committees"]) > 1]


def fresh(seed: int) -> Written:
    """A plan of its own, compiled as the settings of the moment have it."""
    return Written(small(seed).plan, small(seed).rows, small(seed).current)


@pytest.mark.slow
@pytest.mark.parametrize("most", [1, 3])
def test_of_plans_whose_bundles_are_split(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_module, "bundling", functools.partial(bundling, most=most))
    asked: Counter[str] = Counter()
    split = 0
    for seed in SEVERAL[:10]:
        written = fresh(seed)
        split += written.loaded.case.compiled.bundling.is_split
        assert test_ranges.range_differences(written, 0, asked) == [], seed
        assert test_ranges.frontier_differences(written, 0, asked) == [], seed
        assert test_people.differences(written, 0, asked) == [], seed
    assert split > 2
    assert asked["seats"] > 10, asked


@pytest.mark.slow
@pytest.mark.parametrize("first", [0, 20])
def test_with_a_core_of_few_columns(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "FIRST_CORE", 3)
    monkeypatch.setattr(workbench, "JOINS", 2)
    monkeypatch.setattr(workbench, "MORE", 1)
    asked: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    really = workbench.Workbench._relax

    def counted(self: workbench.Workbench, *given: object) -> object:
        found = really(self, *given)  # type: ignore[arg-type]
        ways["priced"] += 1
        ways["all"] += self.solved["all"]
        return found

    monkeypatch.setattr(workbench.Workbench, "_relax", counted)
    for seed in range(first, first + 20):
        assert test_ranges.range_differences(fresh(seed), 0, asked) == [], seed
        assert test_ranges.frontier_differences(fresh(seed), 0, asked) == [], seed
        assert test_people.differences(fresh(seed), 0, asked) == [], seed
    assert ways["priced"] > 50, ways
    assert ways["all"] > 0, ways  # CP-SAT was given all that may do better
