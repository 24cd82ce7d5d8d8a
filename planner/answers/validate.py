"""`validate`: every rule on a given slate. Needs neither the solver nor the rows."""

from __future__ import annotations

from pathlib import Path

from planner.answers.case import Case, Slate, slate_given
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.check.judge import is_compliant, judge, outside
from planner.results.result import Result


def validate(case: Case, slate: str | Path | Slate, strict: bool = False) -> Result:
    """Judge a slate. Raises BadInput for a slate that names strangers, unknown committees, or somebody twice."""
    members = slate_given(case, slate)
    judged = judge(case.plan, case.pool, members)
    breaks = list(outside(case.plan, members))
    compliant = is_compliant(judged, breaks, strict)
    result = Result(
        command="validate",
        status="compliant" if compliant else "not_compliant",
        slate=members,
        findings=findings(case.plan, case.pool, judged, breaks),
    )
    return headed(case, result, {"strict": strict} if strict else None)
