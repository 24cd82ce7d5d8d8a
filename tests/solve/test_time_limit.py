"""No answer without a proof: when the clock runs out the answer is undecided, or a slate with the bound that is proved."""

from __future__ import annotations

import time

import pytest

from planner.compiled.linear import Bundles
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.solve.search import Search
from planner.solve.stages import stages
from tests.compiled.written import middle, small
from tests.solve.conftest import Shrink


class Counting(Clock):
    """Is up after it has been asked so many times; gives the solver itself all the time it wants."""

    def __init__(self, asked: int) -> None:
        super().__init__(None)
        self.asked = asked

    @property
    def is_up(self) -> bool:
        self.asked -= 1
        return self.asked < 0


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("core", [1500, 1])
def test_no_time_is_no_answer(seed: int, core: int, shrink: Shrink) -> None:
    shrink(core, core, 5)
    plan = small(seed).load()
    truth = "feasible" if small(seed).brute.feasible else "infeasible"
    if plan.case.sums:
        # Plain counting is a proof that takes no search.
        assert truth == "infeasible"
        assert {getattr(plan, question)(time_limit=1e-6).status for question in ("check", "explain", "propose")} == {truth}
        return
    # A slate found without a search is an answer; "infeasible" takes a proof, and that takes time.
    possible = {"undecided"} | ({truth} if truth == "feasible" else set())
    assert plan.check(time_limit=1e-6).status in possible
    assert plan.explain(time_limit=1e-6).status in possible
    found = plan.propose(time_limit=1e-6)
    assert found.status in possible | {"optimal" if truth == "feasible" else "undecided"}
    if core == 1500:
        assert found.status == "undecided"
        assert found.slate is None
        assert found.objective == []
        assert plan.check(time_limit=1e-6).status == "undecided"


def test_no_time_on_a_larger_plan() -> None:
    plan = middle(3, 300).load()
    for found in (plan.check(time_limit=1e-6), plan.explain(time_limit=1e-6), plan.propose(time_limit=1e-6)):
        assert found.status == "undecided"
        assert found.conflicts == []
        assert found.relaxations == []
        assert found.slate is None


@pytest.mark.parametrize("core", [1500, 4])
def test_cut_off_anywhere_what_is_said_is_true(core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    unproven = 0
    for seed in range(25):
        brute = small(seed).brute
        if not brute.feasible:
            continue
        case = small(seed).load().case
        bundles = Bundles.of(case.compiled)
        optima = [s.value for s in brute.best()[0]]
        start = feasibility(case.compiled, bundles, case.compiled.must, Clock()).slate
        assert start is not None
        for asked in (0, 1, 2, 4, 7):
            found = Search(case.compiled, bundles, Counting(asked)).run(start, stages(case.compiled, case.current))
            assert brute.masks_of(found.slate) in set(brute.feasible)
            unproven += not found.is_proven
            for number, (reached, optimum) in enumerate(zip(found.stages, optima, strict=False)):
                if reached.printed.prefer is None:
                    break
                is_last = number + 1 == len(found.stages) and not found.is_proven
                shown = reached.printed.stage.shown
                if not is_last:
                    assert reached.value == reached.bound
                    assert shown(reached.value) == float(optimum)
                elif reached.bound is not None:
                    low, high = sorted((shown(reached.value), shown(reached.bound)))
                    assert low <= optimum <= high
    assert unproven > 10


def test_feasibility_is_undecided_when_cut_off(shrink: Shrink) -> None:
    shrink(1, 1, 1)
    for seed in range(20):
        compiled = small(seed).loaded.case.compiled
        for asked in (0, 1, 2, 3):
            found = feasibility(compiled, Bundles.of(compiled), compiled.must, Counting(asked))
            truth = "feasible" if small(seed).brute.feasible else "infeasible"
            assert found.status in ("undecided", truth)
            assert (found.slate is not None) == (found.status == "feasible")


def test_clock() -> None:
    assert Clock().left is None
    assert not Clock().is_up
    Clock().check()
    assert Clock(0).is_up
    assert Clock(-1).left == 0.0
    with pytest.raises(OutOfTime):
        Clock(0).check()
    assert Clock(0).at_most(10).is_up
    short = Clock(100).at_most(0.01)
    time.sleep(0.02)
    assert short.is_up
    assert Clock().at_most(0.5).limit == 0.5
