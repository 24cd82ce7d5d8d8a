"""What `verify` counts again of `resilience`: who could stand in for each member, that the fewest changes told do make up for a
loss, and that nobody is critical for whom somebody can stand in. That nothing less would do is the solver's word."""

from __future__ import annotations

from planner.answers.repairs_again import slate_again
from planner.check.judge import broken, judge, outside
from planner.language.slates import came_and_went, changes
from planner.questions.resilience.part import MemberLoss, ResilienceResult
from planner.session.session import Session
from planner.solve.slate import FoundSlate
from planner.solve.stand_ins import StandIns


def again(result: ResilienceResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    if result.status != "answered":
        return
    case, rows = session.case, session.pool.row_of
    given: FoundSlate = {committee.id: [] for committee in session.plan.committees}
    is_known = all(one.id in rows and given.keys() >= set(one.committees) for one in result.members)
    if not is_known or len({one.id for one in result.members}) < len(result.members):
        result.members, result.critical, result.broken = [], [], []
        return
    for one in sorted(result.members, key=lambda one: rows[one.id]):
        for committee in one.committees:
            given[committee].append(one.id)
    judged = judge(case.plan, case.pool, given)
    result.broken = [*broken(judged), *(f"{one.committee}/within" for one in outside(case.plan, given))]
    stand_ins = StandIns(session.compiled, given)
    slates: list[FoundSlate] = []
    result.members = [_member(session, given, stand_ins, said, slates) for said in result.members if said.committees]
    replaced = {one.id for one in result.members if one.changes is not None}
    alone = [[one.id] for one in sorted(result.members, key=lambda one: rows[one.id]) if one.is_critical]
    serving = [{pid for ids in slate.values() for pid in ids} for slate in slates]
    pairs = [
        pair for pair in result.critical
        if len(pair) == 2 and replaced.issuperset(pair) and not any(people.isdisjoint(pair) for people in serving)
    ]  # fmt: skip
    result.critical = [*alone, *pairs]
    result.lose = 1 if result.open_pairs is None and not pairs else 2
    result.open_pairs = result.open_pairs if result.lose > 1 else None
    result.proved = all(one.proved and one.stand_ins is not None for one in result.members) and not result.open_pairs


def _member(
    session: Session, given: FoundSlate, stand_ins: StandIns, said: MemberLoss, slates: list[FoundSlate]
) -> MemberLoss:
    """One member, counted; without changes where the slate told for them is not compliant, or still has the member. `slates`
    takes it where it is."""
    ids, row = session.pool.ids, session.pool.row_of[said.id]
    found = MemberLoss(id=said.id, committees=said.committees, proved=said.proved)
    if said.stand_ins is not None:
        found.stand_ins = [ids[other] for other in stand_ins.of(row)]
    if said.joined or said.left:
        slate = slate_again(session.case, _moved(given, said))
        if slate and not any(said.id in people for people in slate.values()):
            slates.append(slate)
            found.changes = changes(given, slate)
            found.joined, found.left = came_and_went(given, slate)
    elif found.stand_ins:
        found.changes = 2 * len(found.committees)
    return found


def _moved(given: FoundSlate, said: MemberLoss) -> FoundSlate:
    return {
        committee: [*(pid for pid in ids if pid not in said.left.get(committee, ())), *said.joined.get(committee, ())]
        for committee, ids in given.items()
    }
