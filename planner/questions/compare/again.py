"""What `verify` counts again of a comparison: each scenario supposed, its slate judged, its worth, who came and went."""

from __future__ import annotations

from planner.answers.findings import findings
from planner.answers.repairs_again import objective_again, slate_again
from planner.check.judge import judge
from planner.language.slates import came_and_went
from planner.problems import BadInput
from planner.questions.compare.part import CompareResult, ScenarioShown
from planner.results.result import EditsShown
from planner.session.case import Case
from planner.session.session import Session
from planner.session.supposing import edits_of, suppose


def again(result: CompareResult, session: Session) -> None:
    """Put what is counted in place of what was said; that a scenario cannot be done, and its cost, is the solver's word."""
    standing = result.standing
    if standing is None:
        result.scenarios = []
        return
    result.standing = _counted(session.case, standing, None)
    result.scenarios = [_supposed(session.case, said, result.standing) for said in result.scenarios]


def _supposed(case: Case, said: ScenarioShown, standing: ScenarioShown) -> ScenarioShown:
    try:
        edits = edits_of(said.edits.model_dump())
        there = suppose(case, edits)
    except BadInput:  # nothing that could be asked
        return ScenarioShown(name=said.name, status="undecided", proved=False)
    found = _counted(there, said, standing)
    found.edits = EditsShown.model_validate(edits.written())
    return found


def _counted(case: Case, said: ScenarioShown, standing: ScenarioShown | None) -> ScenarioShown:
    """The slate of one scenario, judged; without one where it is not compliant."""
    found = ScenarioShown(name=said.name, title=said.title, status="undecided", proved=False)
    slate = None if said.slate is None else slate_again(case, said.slate)
    if slate:
        is_proved = said.proved and said.status == "optimal"
        found.slate, found.cost, found.proved = slate, 0, is_proved
        found.status = "optimal" if is_proved else "feasible"
        found.objective = objective_again(case, slate, said.objective, is_proved)
        found.findings = findings(case.plan, case.pool, judge(case.plan, case.pool, slate), [])
        if standing is not None and standing.slate is not None:
            found.joined, found.left = came_and_went(standing.slate, slate)
    elif said.status == "infeasible":
        must = {rule.key for rule in case.plan.rules() if rule.force == "must"}
        found.status, found.proved = "infeasible", said.proved
        found.cost = said.cost if said.cost != 0 else None
        found.conflict = [key for key in said.conflict if key in must]
    return found
