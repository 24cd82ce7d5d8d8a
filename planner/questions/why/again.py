"""What `verify` counts again of `why`: the slate with the person judged, what has to be changed for it, who came and went."""

from __future__ import annotations

from planner.answers.relaxations_again import cost_again, relaxation_again
from planner.answers.repairs_again import objective_again, slate_again
from planner.check.judge import judge
from planner.language.slates import came_and_went
from planner.problems import BadInput
from planner.questions.why.granted import edits_of_changes
from planner.questions.why.part import WhyPerson, WhyResult
from planner.results.result import Change, Relaxation
from planner.session.case import Case
from planner.session.session import Session
from planner.session.supposing import suppose

Slate = dict[str, list[str]]


def again(result: WhyResult, session: Session) -> None:
    """Put what is counted in place of what was said. That nothing better, or cheaper, is there is the solver's word; so are the
    rules that keep the person out."""
    said, case = result.person, session.case
    known = {committee.id for committee in case.plan.committees}
    if said is None or said.id not in case.pool.row_of or said.committee not in known:
        result.person, result.before = None, []
        return
    must = {rule.key for rule in case.plan.rules() if rule.force == "must"}
    found = WhyPerson(id=said.id, committee=said.committee, role=said.role, proved=said.proved)
    with_them = said.slate if said.role == "never" else result.slate
    best = {} if with_them is None else slate_again(case, _before(with_them, said))
    if said.role == "never":
        found.rules = [key for key in said.rules if key in must]
        if said.slate is not None and _is_in(said.slate, said, case):
            _relaxed(case, said, found, best)
    elif said.role is not None:
        slate = slate_again(case, result.slate or {})
        if slate and said.id in slate[said.committee]:
            found.cost = 0
            found.objective = objective_again(case, slate, said.objective, said.proved)
            found.joined, found.left = came_and_went(best, slate)
        if said.role == "always" and said.id not in best.get(said.committee, ()):
            found.role = "sometimes"  # the best slate is one that does without
    if best:
        result.before = objective_again(case, best, result.before, said.proved)
    elif with_them is not None:
        result.before = []
    result.person = found


def _before(slate: Slate, said: WhyPerson) -> Slate:
    """The best slate of all, as who joined and who left tell: in the order of its own."""
    names = dict.fromkeys([*slate, *said.left])
    return {
        name: [pid for pid in slate.get(name, ()) if pid not in said.joined.get(name, ())] + said.left.get(name, [])
        for name in names
    }


def _is_in(slate: Slate, said: WhyPerson, case: Case) -> bool:
    """Whether the slate has them, and nobody whom the pool has not."""
    strangers = [pid for ids in slate.values() for pid in ids if pid not in case.pool.row_of]
    return not strangers and said.id in slate.get(said.committee, ())


def _relaxed(case: Case, said: WhyPerson, found: WhyPerson, best: Slate) -> None:
    """The changes that the slate needs, what they cost, and what it is worth."""
    slate = {committee.id: list((said.slate or {}).get(committee.id, ())) for committee in case.plan.committees}
    eased = _eased(case, said.changes)
    if eased is None or not slate_again(eased, slate):  # then the slate is that of the relaxation itself
        way = relaxation_again(Relaxation(cost=said.cost, changes=said.changes, slate=slate), case)
        found.slate, found.cost, found.changes = slate, way.cost, way.changes
    else:
        # A bound that is a share was moved to a number: how far it moves on another slate is no matter.
        judged = {one.rule.key: one for one in judge(case.plan, case.pool, slate)}
        found.slate, found.cost = slate, cost_again(said.changes, case)
        for one in said.changes:
            unproven = [pid for pid in one.people if pid in judged[one.rule].unsure]
            told = {"authority": judged[one.rule].rule.authority, "unproven": unproven}
            found.changes.append(one.model_copy(update=told))
    found.joined, found.left = came_and_went(best, slate)
    # Where the changes cannot be supposed no best slate under them was looked for.
    found.objective = objective_again(eased or case, slate, said.objective, said.proved and bool(said.objective))


def _eased(case: Case, changes: list[Change]) -> Case | None:
    """The case with the changes supposed; None where they cannot be."""
    edits = edits_of_changes(changes)
    if edits is None or not edits:
        return None
    try:
        return suppose(case, edits)
    except BadInput:
        return None
