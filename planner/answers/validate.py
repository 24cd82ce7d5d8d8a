"""`validate`: every rule on a given slate. Judging needs neither the solver nor the rows; only the nearest compliant slate of
one that fails does."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.in_pool import with_supply
from planner.check.judge import broken, is_compliant, judge, outside
from planner.language.plan import Slate
from planner.problems import BadInput, OutOfTime
from planner.results.result import Nearest, Result
from planner.session.case import slate_given
from planner.session.session import Session
from planner.solve.clock import Clock

if TYPE_CHECKING:
    from planner.solve.search import Progress


NEAREST_SECONDS = 5.0  # that a slate which fails may wait for the nearest one that does not


def validate(
    session: Session,
    slate: str | Path | Slate,
    strict: bool = False,
    nearest: bool = False,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> Result:
    """Judge a slate; `nearest`: where it breaks a `must` rule, with the compliant slate that differs least, if that is found
    within the time limit and NEAREST_SECONDS.

    Raises BadInput for a slate that names strangers, unknown committees, or somebody twice."""
    case = session.case
    members = slate_given(case, slate)
    judged = judge(case.plan, case.pool, members)
    breaks = list(outside(case.plan, members))
    compliant = is_compliant(judged, breaks, strict)
    if not breaks and not broken(judged):
        session.accept({committee: sorted(ids, key=case.pool.row_of.__getitem__) for committee, ids in members.items()})
    result = Result(
        command="validate",
        status="compliant" if compliant else "not_compliant",
        slate=members,
        findings=with_supply(case, findings(case.plan, case.pool, judged, breaks)),
    )
    if nearest and (breaks or broken(judged)):
        session.begin(Clock.of(time_limit).half().at_most(NEAREST_SECONDS))  # what is judged must still be told
        result.nearest = _nearest(session, members, progress)
    return headed(case, result, {"strict": strict} if strict else None)


def _nearest(session: Session, members: Slate, progress: Progress | None) -> Nearest:
    """The nearest compliant slate. A plan that can be judged and not solved (a sum too large to be weighed) leaves it open."""
    from planner.answers.repairs import repairs, worths  # the solver is not loaded to judge

    found = Nearest(status="undecided")
    with contextlib.suppress(OutOfTime, BadInput):
        _ = session.stages
        decided = session.decided()
        if decided.status == "infeasible":
            return Nearest(status="infeasible")
        if decided.slate is None:
            return found
        near = session.repairs(members, progress=progress)
        shown = repairs(session, members, near)[0]
        return Nearest(status="found", repair=shown, before=worths(session.case, members))
    return found
