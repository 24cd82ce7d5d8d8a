"""`propose`: the best slate with its proof, judged again by the checker before anybody sees it."""

from __future__ import annotations

import contextlib
from fractions import Fraction

from planner.answers.case import Case
from planner.answers.check import decided
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.reasons import blocking, shown_conflicts, shown_funnels
from planner.answers.solver_notes import solver_notes
from planner.check.judge import Judged, broken, judge, outside
from planner.check.objective import shortfall, worth
from planner.compiled.linear import Bundles
from planner.problems import InternalDisagreement
from planner.results.result import Objective, Result
from planner.solve.clock import Clock, OutOfTime
from planner.solve.search import Best, Progress, Search, StageValue
from planner.solve.stages import stages
from planner.why.conflicts import Explorer, first_conflict


def propose(case: Case, time_limit: float | None = None, progress: Progress | None = None) -> Result:
    clock = Clock(time_limit)
    say = progress or (lambda _event, _facts: None)
    say("compile", {})
    compiled = case.compiled
    bundles = Bundles.of(compiled)
    say("feasibility", {})
    found = decided(case, bundles, clock)
    settings: dict[str, object] | None = {"time_limit": time_limit} if time_limit is not None else None
    result = Result(command="propose", status="undecided", notes=solver_notes(compiled))
    if found.status == "infeasible":
        result.status = "infeasible"
        conflicts: list[list[str]] = []
        with contextlib.suppress(OutOfTime):
            conflicts = [first_conflict(Explorer(compiled, bundles, clock, case.sums), found.reasons)]
        result.conflicts = shown_conflicts(conflicts)
        result.conflicts_complete = False
        result.sums = case.sums
        result.funnels = shown_funnels(blocking(case, conflicts))
    elif found.slate is not None:
        best = Search(compiled, bundles, clock, progress).run(found.slate, stages(compiled, case.current))
        judged = _judged(case, best)
        result.status = "optimal" if best.is_proven else "feasible"
        result.slate = best.slate
        result.objective = [_objective(value) for value in best.stages if value.printed.prefer is not None]
        result.findings = findings(case.plan, case.pool, judged, ())
    return headed(case, result, settings)


def _objective(reached: StageValue) -> Objective:
    stage = reached.printed.stage
    return Objective(
        prefer=reached.printed.prefer or "",
        priority=reached.printed.priority,
        value=stage.shown(reached.value),
        bound=None if reached.bound is None else stage.shown(reached.bound),
    )


def _judged(case: Case, best: Best) -> list[Judged]:
    """The checker's verdicts. Raises InternalDisagreement where they, or its sums, differ from the solver's."""
    judged = judge(case.plan, case.pool, best.slate)
    offended = broken(judged)
    if offended or any(outside(case.plan, best.slate)):
        raise InternalDisagreement(f"the proposed slate breaks {offended or 'within'}")
    for reached in best.stages:
        text, priority = reached.printed.prefer, reached.printed.priority
        if text is None:
            continue
        value = reached.printed.stage.value(reached.value)
        if priority is not None:
            counted = Fraction(shortfall(judged, priority))
        else:
            preference = next(p for p in case.plan.prefer if p.text == text)
            counted = worth(case.plan, case.pool, best.slate, preference, case.current.get(text))
        # A stage that the clock cut off may count a shortfall that its slate does not have.
        cut_off = not best.is_proven and reached is best.stages[-1] and priority is not None
        if counted != value and not (cut_off and counted < value):
            raise InternalDisagreement(f"{text}: the solver has {value}, the checker counts {counted}")
    return judged
