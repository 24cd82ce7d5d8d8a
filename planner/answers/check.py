"""`check`: can all `must` rules be met? If not, one proven conflict, the counting reasons, and the cheapest ways out."""

from __future__ import annotations

import contextlib

from planner.answers.head import headed
from planner.answers.reasons import blocking, relaxation_notes, shown_conflicts, shown_proof
from planner.answers.solver_notes import solver_notes
from planner.problems import OutOfTime
from planner.results.result import Result
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress

SHOWN_RELAXATIONS = 3  # `explain` lists them all
BUDGET = 30.0  # seconds for them; `explain` gives them more


def check(session: Session, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
    """The answer; what is proved when the clock runs out stands in it. `time_limit`: seconds, or a clock that runs already."""
    clock = session.begin(time_limit)
    result = Result(command="check", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(session, progress or (lambda _event, _facts: None), result)
    return headed(session.case, result, limit_of(clock))


def _ask(session: Session, say: Progress, result: Result) -> None:
    say("compile", {})
    result.notes = solver_notes(session.compiled)
    say("feasibility", {})
    found = session.decided()
    result.status = found.status
    result.age_losses = list(session.age_losses)
    if found.status == "infeasible":
        why_infeasible(session, result, say)


def why_infeasible(session: Session, result: Result, say: Progress) -> None:
    """Why there is no slate, and the cheapest ways out. Raises OutOfTime; what was found until then stands in the result."""
    conflicts: list[list[str]] = []
    result.conflicts_complete = False
    result.sums = list(session.sums)
    result.proof = shown_proof(session)
    say("conflicts", {})
    with contextlib.suppress(OutOfTime):
        conflicts = [session.first_conflict()]
    result.conflicts = shown_conflicts(session, conflicts)
    result.funnels = blocking(session.funnels, conflicts)
    say("relaxations", {})
    ways_out = session.relaxations(session.clock.at_most(BUDGET), SHOWN_RELAXATIONS)
    result.relaxations = ways_out.found
    result.notes += relaxation_notes(ways_out, session.case.plan, result.conflicts)


def limit_of(clock: Clock) -> dict[str, object] | None:
    """The settings that a result carries: the time limit, where there was one."""
    return None if clock.limit is None else {"time_limit": clock.limit}
