"""`check`: can all `must` rules be met? If not, one proven conflict, the counting reasons, and the cheapest ways out."""

from __future__ import annotations

import contextlib

from planner.answers.case import Case
from planner.answers.head import headed
from planner.answers.reasons import (
    blocking,
    relaxation_notes,
    shown_age_losses,
    shown_conflicts,
    shown_funnels,
    shown_relaxations,
)
from planner.answers.solver_notes import solver_notes
from planner.check.judge import broken, judge, outside
from planner.compiled.linear import Bundles
from planner.problems import InternalDisagreement
from planner.results.result import Result
from planner.solve.clock import Clock, OutOfTime
from planner.solve.feasibility import Feasibility, feasibility
from planner.solve.search import Progress
from planner.why.conflicts import Explorer, first_conflict
from planner.why.relaxations import relaxations
from planner.why.sums import rules_of

SHOWN_RELAXATIONS = 3  # `explain` lists them all
BUDGET = 30.0  # seconds for them; `explain` gives them more


def decided(case: Case, bundles: Bundles, clock: Clock) -> Feasibility:
    """Whether all `must` rules can hold; a slate that says so has passed the checker. What counting decides is not searched."""
    if case.sums:
        return Feasibility("infeasible", reasons=rules_of(case.sums[0]))
    found = feasibility(case.compiled, bundles, case.compiled.must, clock)
    if found.slate is not None:
        offended = broken(judge(case.plan, case.pool, found.slate))
        if offended or any(outside(case.plan, found.slate)):
            raise InternalDisagreement(f"the slate that was found breaks {offended or 'within'}")
    return found


def check(case: Case, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
    """The answer; what is proved when the clock runs out stands in it. `time_limit`: seconds, or a clock that runs already."""
    clock = Clock.of(time_limit)
    result = Result(command="check", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(case, clock, progress or (lambda _event, _facts: None), result)
    return headed(case, result, limit_of(clock))


def _ask(case: Case, clock: Clock, say: Progress, result: Result) -> None:
    say("compile", {})
    bundles = Bundles.of(case.compiled)
    result.notes = solver_notes(case.compiled)
    say("feasibility", {})
    found = decided(case, bundles, clock)
    result.status = found.status
    result.age_losses = shown_age_losses(case)
    if found.status == "infeasible":
        conflicts: list[list[str]] = []
        result.conflicts_complete = False
        result.sums = case.sums
        say("conflicts", {})
        with contextlib.suppress(OutOfTime):
            conflicts = [first_conflict(Explorer(case.compiled, bundles, clock, case.sums), found.reasons)]
        result.conflicts = shown_conflicts(conflicts)
        result.funnels = shown_funnels(blocking(case, conflicts))
        say("relaxations", {})
        ways_out = relaxations(case.compiled, bundles, clock.at_most(BUDGET), SHOWN_RELAXATIONS)
        result.relaxations = shown_relaxations(ways_out.found)
        result.notes += relaxation_notes(ways_out)


def limit_of(clock: Clock) -> dict[str, object] | None:
    """The settings that a result carries: the time limit, where there was one."""
    return None if clock.limit is None else {"time_limit": clock.limit}
