"""`explain`: every conflict and every relaxation, with a budget; or that the plan is feasible."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.reasons import relaxation_notes, shown_conflicts, shown_proof
from planner.answers.solver_notes import solver_notes
from planner.problems import OutOfTime
from planner.results.result import Pressure, Result
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.why.pressure import lost_to

BUDGET = 120.0  # seconds for the relaxations, and as many for the conflicts, unless the time limit is shorter
REPORT_BUDGET = 30.0  # the same for a report, which tells of conflicts and ways out what is found until then


def explain(
    session: Session,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
    budget: float = BUDGET,
    is_for_report: bool = False,
) -> Result:
    """The answer; what is proved when the clock runs out stands in it. `time_limit`: seconds, or a clock that runs already;
    `budget`: seconds for the relaxations, and as many for the conflicts. `is_for_report`: half of the time is left for what
    is made of the answer."""
    clock = Clock.of(time_limit)
    session.begin(clock.half() if is_for_report else clock)
    result = Result(command="explain", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(session, progress or (lambda _event, _facts: None), result, budget)
    return headed(session.case, result, limit_of(clock))


def _ask(session: Session, say: Progress, result: Result, budget: float) -> None:
    say("compile", {})
    result.notes = solver_notes(session.compiled)
    say("feasibility", {})
    found = session.decided()
    result.status = found.status
    result.age_losses = list(session.age_losses)
    result.funnels = list(session.funnels)
    if found.status == "infeasible":
        result.conflicts_complete = False
        result.sums = list(session.sums)
        result.proof = shown_proof(session)
        say("conflicts", {})
        with contextlib.suppress(OutOfTime):
            result.conflicts = shown_conflicts(session, [session.first_conflict(budget)])
        say("relaxations", {})
        ways_out = session.relaxations(session.clock.half().at_most(budget))
        result.relaxations = ways_out.found
        result.notes += relaxation_notes(ways_out, session.case.plan, result.conflicts)
        say("conflicts", {})
        conflicts = session.conflicts(budget)
        result.conflicts = shown_conflicts(session, conflicts.sets)
        result.conflicts_complete = conflicts.complete
        result.pressure = pressure(session, conflicts.sets, say)


def pressure(session: Session, conflicts: Sequence[Sequence[str]], say: Progress) -> list[Pressure]:
    """How hard each rule of these conflicts presses, the hardest first: what it would cost without it, whom it costs.

    What the clock cuts off is not proved."""
    rules = {rule.key: rule for rule in session.plan.rules()}
    found = []
    keys = [key for key in rules if any(key in one for one in conflicts)]
    is_cut = False
    for i, key in enumerate(keys):
        say("pressure", {"at": i + 1, "of": len(keys)})
        lost = lost_to(session.plan, session.pool, rules[key])
        cost = None
        if not is_cut:
            try:
                cost = session.least_cost(key)
            except OutOfTime:
                is_cut = True
        found.append(
            Pressure(
                rule=key, conflicts=sum(key in one for one in conflicts), lost=lost and lost[0], lost_only=lost and lost[1],
                cost_without=cost, proved=not is_cut,
            )
        )  # fmt: skip
    endless = max((one.cost_without for one in found if one.cost_without is not None), default=0) + 1

    def pressing(one: Pressure) -> tuple[int, int, int]:
        return endless if one.cost_without is None else one.cost_without, -one.conflicts, -(one.lost_only or 0)

    found.sort(key=pressing)
    return found
