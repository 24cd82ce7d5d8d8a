"""`validate`: every rule on a given slate. Needs neither the solver nor the rows."""

from __future__ import annotations

from pathlib import Path

from planner.answers.findings import findings
from planner.answers.head import headed
from planner.check.judge import broken, is_compliant, judge, outside
from planner.language.plan import Slate
from planner.results.result import Result
from planner.session.case import slate_given
from planner.session.session import Session


def validate(session: Session, slate: str | Path | Slate, strict: bool = False) -> Result:
    """Judge a slate. Raises BadInput for a slate that names strangers, unknown committees, or somebody twice."""
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
        findings=findings(case.plan, case.pool, judged, breaks),
    )
    return headed(case, result, {"strict": strict} if strict else None)
