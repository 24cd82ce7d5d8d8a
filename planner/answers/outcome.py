"""What comes of a plan as it is supposed: its best slate, or what it falls short by. Of several plans that are compared one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.answers.propose import objective, recount
from planner.check.judge import Judged
from planner.language.plan import Slate
from planner.problems import OutOfTime
from planner.results.result import Objective, Status
from planner.session.session import Session
from planner.solve.search import Best, Progress


@dataclass
class Outcome:
    """`cost`: what the cheapest relaxation costs, 0 where none is needed; None where there is none, or none was found in time.
    `conflict`: rules that cannot hold together. `is_proved`: nothing of it was cut off by the clock."""

    status: Status = "undecided"
    cost: int | None = None
    objective: list[Objective] = field(default_factory=list)
    best: Best | None = None
    judged: list[Judged] = field(default_factory=list)
    conflict: list[str] = field(default_factory=list)
    is_proved: bool = False


def outcome(session: Session, say: Progress, known: Iterable[Slate] = (), wants_conflict: bool = True) -> Outcome:
    """The outcome as far as the session's clock allows. `known`: slates of other plans over the same pool, which may be
    compliant here, too, and then spare a search. `wants_conflict`: whether to name rules that cannot hold together."""
    found = Outcome()
    for slate in known:
        if session.keeps(slate):
            session.accept({committee: list(ids) for committee, ids in slate.items()})
            break
    with contextlib.suppress(OutOfTime):  # what was found until then stands
        _decide(session, say, found, wants_conflict)
    return found


def _decide(session: Session, say: Progress, found: Outcome, wants_conflict: bool) -> None:
    _ = session.stages
    decided = session.decided()
    found.status = decided.status
    if decided.slate is not None:
        found.cost = 0
        found.status = "feasible"
        best = session.best(say)
        found.judged = session.judged(best.slate)
        recount(session.case, best, best.slate, found.judged)
        found.best, found.objective = best, objective(best)
        found.status = "optimal" if best.is_proven else "feasible"
        found.is_proved = best.is_proven
    elif decided.status == "infeasible":
        if wants_conflict:
            found.conflict = session.first_conflict()
        found.cost = session.least_cost()
        found.is_proved = True
