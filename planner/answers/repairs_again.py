"""Slates of a result judged and recounted by the checker, for `verify`: worth, who came and went, and for which rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.answers.repairs import moves_for, worths
from planner.check.judge import broken, judge, outside
from planner.language.plan import Slate
from planner.language.slates import came_and_went, changes
from planner.results.result import Nearest, Objective, Repair
from planner.session.case import Case


def slate_again(case: Case, slate: Slate) -> dict[str, list[str]]:
    """The slate with every committee of the plan; empty where it is not compliant, or names somebody whom the pool has not."""
    known = {committee.id for committee in case.plan.committees}
    if not known.issuperset(slate) or any(pid not in case.pool.row_of for ids in slate.values() for pid in ids):
        return {}
    whole = {committee.id: list(slate.get(committee.id, ())) for committee in case.plan.committees}
    if broken(judge(case.plan, case.pool, whole)) or any(outside(case.plan, whole)):
        return {}
    return whole


def objective_again(case: Case, slate: Slate, said: Sequence[Objective], proved: bool = False) -> list[Objective]:
    """What the slate is worth, counted; a bound is the solver's own, but must lie on the right side, and of what is `proved`
    every stage is told, with its value as its bound. Else a stage that the clock cut off, and those after it, are not."""
    told = {(stage.prefer, stage.priority): stage for stage in said}
    counted = {(stage.prefer, stage.priority): stage for stage in worths(case, slate)}
    larger = {preference.text: preference.kind in ("seats", "highest") for preference in case.plan.prefer}
    found = list(counted.values()) if proved else [counted[key] for key in told if key in counted]
    for stage in found:
        was = told.get((stage.prefer, stage.priority))
        bound, value = None if was is None else was.bound, stage.value
        assert value is not None  # noqa: S101  (it was counted)
        if proved or (bound is not None and (bound < value if larger[stage.prefer] else bound > value)):
            bound = value
        if not proved and was is not None and was is said[-1] and stage.priority is not None:
            # A stage that was cut off may count a shortfall that its slate does not have.
            stage.value = max(value, value if was.value is None or was.value == was.bound else was.value)
        stage.bound = bound
    return found


def repair_again(case: Case, given: Mapping[str, Sequence[str]], said: Repair) -> Repair:
    """A repair of the slate that was given, recounted; without a slate where it is not compliant."""
    slate = slate_again(case, said.slate)
    if not slate:
        return Repair(proved=said.proved)
    before, after = (judge(case.plan, case.pool, one) for one in (given, slate))
    joined, left = came_and_went(given, slate)
    return Repair(
        changes=changes(given, slate),
        joined=joined,
        left=left,
        moves=moves_for(case, given, slate, before, list(outside(case.plan, given)), after),
        slate=slate,
        objective=objective_again(case, slate, said.objective, said.proved),
        proved=said.proved,
    )


def nearest_again(case: Case, given: Mapping[str, Sequence[str]], said: Nearest) -> Nearest:
    """The nearest slate of one that was judged; that there is none nearer, or none, is the solver's word."""
    repair = None if said.repair is None else repair_again(case, given, said.repair)
    return Nearest(status=said.status, repair=repair, before=worths(case, given) if said.before else [])
