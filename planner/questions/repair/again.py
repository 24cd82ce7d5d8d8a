"""What `verify` counts again of a repair: each slate judged, its worth, who came and went, how many memberships differ."""

from __future__ import annotations

from planner.answers.repairs import worths
from planner.answers.repairs_again import repair_again
from planner.questions.repair.part import RepairResult
from planner.results.result import Repair
from planner.session.session import Session


def again(result: RepairResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    if not result.repairs:
        return
    given = _given(result.repairs[0])
    case = session.case
    if any(pid not in case.pool.row_of for ids in given.values() for pid in ids):
        result.repairs = []  # nothing can be judged on such a slate
        return
    given = {committee.id: given.get(committee.id, []) for committee in case.plan.committees}
    result.repairs = [repair_again(case, given, said) for said in result.repairs]
    result.before = worths(case, given)


def _given(said: Repair) -> dict[str, list[str]]:
    """The slate that was given, as the first repair tells: without who joined, with who left."""
    names = dict.fromkeys([*said.slate, *said.left])
    return {
        name: [pid for pid in said.slate.get(name, ()) if pid not in said.joined.get(name, ())] + said.left.get(name, [])
        for name in names
    }
