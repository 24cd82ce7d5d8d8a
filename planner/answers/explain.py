"""`explain`: every conflict and every relaxation, with a budget; or that the plan is feasible."""

from __future__ import annotations

import contextlib

from planner.answers.case import Case
from planner.answers.check import decided, limit_of
from planner.answers.head import headed
from planner.answers.reasons import relaxation_notes, shown_age_losses, shown_conflicts, shown_funnels, shown_relaxations
from planner.answers.solver_notes import solver_notes
from planner.compiled.linear import Bundles
from planner.results.result import Result
from planner.solve.clock import Clock, OutOfTime
from planner.solve.search import Progress
from planner.why.conflicts import Conflicts, Explorer, all_conflicts, first_conflict
from planner.why.funnel import funnels
from planner.why.relaxations import relaxations

BUDGET = 120.0  # seconds for the relaxations, and as many for the conflicts, unless the time limit is shorter


def explain(case: Case, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
    """The answer; what is proved when the clock runs out stands in it. `time_limit`: seconds, or a clock that runs already."""
    clock = Clock.of(time_limit)
    result = Result(command="explain", status="undecided")
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
    result.funnels = shown_funnels(funnels(case.plan, case.pool))
    if found.status == "infeasible":
        result.conflicts_complete = False
        result.sums = case.sums
        say("conflicts", {})
        explorer = Explorer(case.compiled, bundles, clock.at_most(BUDGET), case.sums)
        conflicts = Conflicts([], complete=False)
        with contextlib.suppress(OutOfTime):
            conflicts = Conflicts([first_conflict(explorer, found.reasons)], complete=False)
        result.conflicts = shown_conflicts(conflicts.sets)
        say("relaxations", {})
        ways_out = relaxations(case.compiled, bundles, clock.half().at_most(BUDGET))
        result.relaxations = shown_relaxations(ways_out.found)
        result.notes += relaxation_notes(ways_out)
        say("conflicts", {})
        explorer.clock = clock.at_most(BUDGET)
        conflicts = all_conflicts(explorer, conflicts.sets)
        result.conflicts = shown_conflicts(conflicts.sets)
        result.conflicts_complete = conflicts.complete
