"""What `verify` counts again of a sweep: that its points can be, and where the plan can be done."""

from __future__ import annotations

from planner.language.edits import Edits
from planner.problems import BadInput
from planner.questions.sweep.part import SweepPoint, SweepResult, run_of
from planner.results.result import Objective
from planner.session.case import Case
from planner.session.session import Session
from planner.session.supposing import suppose


def again(result: SweepResult, session: Session) -> None:
    """Put what is counted in place of what was said. A point has no slate: what it costs and is worth is the solver's word."""
    result.points = [_point(session.case, said) for said in result.points]
    result.feasible_from = result.feasible_to = None
    if len({name for point in result.points for name in point.values}) == 1:
        result.feasible_from, result.feasible_to = run_of(result.points)
    if result.status in ("answered", "undecided"):
        is_open = bool(result.points) and all(point.status == "undecided" for point in result.points)
        result.status = "undecided" if is_open else "answered"


def _point(case: Case, said: SweepPoint) -> SweepPoint:
    """The point as far as its parts go together; without bounds where the plan cannot have them."""
    try:
        there = suppose(case, Edits(set=dict(said.values)))
    except BadInput:
        return SweepPoint(values={}, status="undecided", proved=False)
    found = said.model_copy(deep=True)
    if said.status in ("optimal", "feasible"):
        found.cost = 0
        found.objective, proved = _stages(there, said.objective)
        found.proved = proved and said.status == "optimal"
        found.status = "optimal" if found.proved else "feasible"
    else:
        found.objective = []
        found.cost = said.cost if said.status == "infeasible" and said.cost != 0 else None
        found.status = "infeasible" if said.status == "infeasible" else "undecided"
        found.proved = said.proved and found.status == "infeasible"
    return found


def _stages(case: Case, said: list[Objective]) -> tuple[list[Objective], bool]:
    """The stages of the plan, and whether all are there with their values as their bounds."""
    shoulds = sorted({rule.priority for rule in case.plan.rules() if rule.force == "should"})
    known = [
        (preference.text, priority)
        for preference in case.plan.prefer
        for priority in (shoulds if preference.kind == "should" else [None])
    ]
    found = [stage for stage in said if (stage.prefer, stage.priority) in known]
    told = [(stage.prefer, stage.priority) for stage in found]
    return found, told == known and all(stage.value == stage.bound for stage in found)
