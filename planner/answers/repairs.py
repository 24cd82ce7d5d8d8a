"""Compliant slates near to one that was given, as parts of a result: who came and went, for which rules, what it is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from planner.answers.propose import objective, recount
from planner.check.judge import Judged, Outside, judge, outside
from planner.check.objective import shortfall, worth
from planner.language.plan import Slate
from planner.language.slates import came_and_went, changes
from planner.results.result import MoveFor, Objective, Repair
from planner.session.case import Case
from planner.session.session import Session
from planner.solve.repair import Repairs
from planner.solve.search import Best


def repairs(session: Session, given: Slate, found: Repairs) -> list[Repair]:
    """Each of them, judged and recounted by the checker. Raises InternalDisagreement where that differs."""
    before = judge(session.plan, session.pool, given)
    breaks = list(outside(session.plan, given))
    return [_repair(session, given, before, breaks, best, found) for best in found.found]


def _repair(
    session: Session, given: Slate, before: Sequence[Judged], breaks: Sequence[Outside], best: Best, found: Repairs,
) -> Repair:  # fmt: skip
    after = session.judged(best.slate)
    recount(session.case, best, best.slate, after)
    joined, left = came_and_went(given, best.slate)
    return Repair(
        changes=changes(given, best.slate),
        joined=joined,
        left=left,
        moves=moves_for(session.case, given, best.slate, before, breaks, after),
        slate=best.slate,
        objective=objective(best),
        proved=found.changes is not None and best.is_proven,
    )


def moves_for(
    case: Case, given: Slate, slate: Slate, before: Iterable[Judged], breaks: Sequence[Outside], after: Iterable[Judged],
) -> list[MoveFor]:  # fmt: skip
    """Of everybody whose memberships differ, in pool order, the committees before and after, and the `must` rules that the
    given slate breaks and that the move is for: none where somebody only makes room, or takes the room that was made."""
    committees = [c.id for c in case.plan.committees]
    before = list(before)
    outs, crowded, ins = _offenders(before, breaks), _too_many(before), _wanted(before, after)
    people = {pid: None for of in (given, slate) for name in committees for pid in of.get(name, ())}
    found = []
    for pid in sorted(people, key=case.pool.row_of.__getitem__):
        was, now = ([name for name in committees if pid in of.get(name, ())] for of in (given, slate))
        if was == now:
            continue
        lost, won = [c for c in was if c not in now], [c for c in now if c not in was]
        rules = [*_about(pid, lost, outs), *_about(pid, lost, crowded), *_about(pid, won, ins)]
        found.append(MoveFor(id=pid, from_=was, to=now, rules=list(dict.fromkeys(rules))))
    return found


def _about(pid: str, committees: Sequence[str], told: Told) -> list[str]:
    """The rules that are about this person as a member of these committees."""
    return [key for key, (where, ids) in told.items() if committees and pid in ids and (where is None or where in committees)]


Told = Mapping[str, tuple[str | None, frozenset[str]]]  # rule: its committee, and whom it is about


def _offenders(judged: Iterable[Judged], breaks: Sequence[Outside]) -> Told:
    """Who offends by each `must` rule that is not met."""
    found: dict[str, tuple[str | None, frozenset[str]]] = {
        f"{one.committee}/within": (one.committee, frozenset(one.people)) for one in breaks
    }
    for one in judged:
        if _is_broken(one) and not one.rule.body.wants_people and one.judgement.gaps.get(("waivers", None)):
            found[one.rule.key] = one.rule.committee, frozenset(one.to_excuse)
    return found


def _too_many(judged: Iterable[Judged]) -> Told:
    """Who is one of too many by each `must` rule that is not met; not of the seats, by which it may be anybody."""
    found: dict[str, tuple[str | None, frozenset[str]]] = {}
    for one in judged:
        if _is_broken(one) and not one.rule.body.is_size:
            gaps = [value for (bound, value), gap in one.judgement.gaps.items() if gap and bound == "at_most"]
            people = {pid for value in gaps for pid in _counted(one, value)} | set(one.unsure if gaps else ())
            if people:
                found[one.rule.key] = one.rule.committee, frozenset(people)
    return found


def _is_broken(one: Judged) -> bool:
    return one.rule.force == "must" and one.judgement.verdict != "met"


def _wanted(before: Iterable[Judged], after: Iterable[Judged]) -> Told:
    """Who counts for each `must` rule that the given slate is short of, on the slate that is not."""
    now = {one.rule.key: one for one in after}
    found: dict[str, tuple[str | None, frozenset[str]]] = {}
    for one in before:
        if not _is_broken(one) or one.rule.body.is_size:
            continue
        people: set[str] = set()
        for (bound, value), gap in one.judgement.gaps.items():
            if gap and (bound == "at_least" or one.rule.body.wants_people):
                people.update(_counted(now[one.rule.key], value))
        if people:
            found[one.rule.key] = one.rule.committee, frozenset(people)
    return found


def _counted(judged: Judged, value: str | None) -> list[str]:
    """Whom the rule counts, of one value where it goes by values."""
    if value is None:
        return judged.people
    by_value = judged.judgement.by_value or {}
    return [judged.ids[i] for i in by_value[value].members] if value in by_value else []


def worths(case: Case, slate: Slate) -> list[Objective]:
    """What a slate is worth in each stage of `prefer`, counted by the checker; without a bound."""
    judged = judge(case.plan, case.pool, slate)
    found = []
    for preference in case.plan.prefer:
        if preference.kind == "should":
            priorities = sorted({rule.priority for rule in case.plan.rules() if rule.force == "should"})
            found += [Objective(prefer=preference.text, priority=p, value=shortfall(judged, p)) for p in priorities]
        else:
            value = worth(case.plan, case.pool, slate, preference, case.current.get(preference.text))
            shown = int(value) if value.denominator == 1 else float(value)
            found.append(Objective(prefer=preference.text, value=shown))
    return found
