"""`why`: what keeps a person out of a committee, and the cheapest way to have them there."""

from __future__ import annotations

import contextlib

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.propose import has_slate, objective, recount
from planner.language.edits import EXCLUDED, INCLUDED
from planner.language.slates import came_and_went
from planner.problems import BadInput, OutOfTime
from planner.questions.why.granted import edits_of_changes
from planner.questions.why.part import WhyPerson, WhyResult
from planner.reading.against_pool import add_stranger
from planner.session.case import Case, committee_asked
from planner.session.session import Session
from planner.session.supposing import suppose, with_membership
from planner.solve.clock import Clock
from planner.solve.search import Best, Progress
from planner.why.people import kept_out
from planner.written.problem_list import ProblemList


def ask(
    session: Session,
    id: str,
    committee: str | None = None,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> WhyResult:
    """Why this person is, or is not, in this committee (default: the first): in which compliant slates they are, the rules that
    keep them out, the cheapest relaxation with which they can serve, and the best slate with them against the best.

    Status answered, infeasible (the plan has no compliant slate) or undecided. Raises BadInput: nobody of this id, no such
    committee.
    """
    problems = ProblemList()
    if id not in session.case.people.ids:
        add_stranger(problems, id, id, session.case.people)
    of = session.plan.committees[0] if committee is None else committee_asked(session.case, "--in", committee, problems)
    problems.raise_any()
    assert of is not None  # noqa: S101  (what is none is a problem)
    clock = session.begin(time_limit)
    result = WhyResult(command="why", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(session, id, of.id, progress or (lambda _event, _facts: None), result)
    headed(session.case, result, limit_of(clock))
    return result


def _ask(session: Session, pid: str, committee: str, say: Progress, result: WhyResult) -> None:
    say("compile", {})
    if not has_slate(session, say, result):
        return
    person = WhyPerson(id=pid, committee=committee, proved=False)
    result.person, result.status = person, "answered"
    best = session.best(say)
    result.before = objective(best)
    case = with_membership(session.case, committee, pid, INCLUDED)
    with_them = _session(session, case)
    if pid in best.slate.get(committee, ()):
        with_them.learn(best.slate)
    say("why", {})
    decided = with_them.decided()
    if decided.slate is not None:
        person.cost = 0
        person.role = "sometimes" if _can_do_without(session, pid, committee) else "always"
        better = best if pid in best.slate.get(committee, ()) else with_them.best(say)
        _shown(with_them, better, best, person)
        result.slate = {name: list(ids) for name, ids in better.slate.items()}
        person.proved = better.is_proven and best.is_proven
    elif decided.status == "infeasible":
        person.role = "never"
        row = session.pool.row_of[pid]
        person.rules = kept_out(session.compiled, session.bundles, session.clock, row, committee, best.slate)
        person.proved = _cheapest(with_them, best, person, say)


def _session(session: Session, case: Case) -> Session:
    found = Session(case)
    found.clock = session.clock
    return found


def _can_do_without(session: Session, pid: str, committee: str) -> bool:
    """Whether some compliant slate lacks this person there. Raises OutOfTime."""
    if any(pid not in slate.get(committee, ()) for slate in session.slates):
        return True
    case = with_membership(session.case, committee, pid, EXCLUDED)
    without = _session(session, case).decided()
    if without.status == "undecided":
        raise OutOfTime
    return without.slate is not None


def _cheapest(with_them: Session, best: Best, person: WhyPerson, say: Progress) -> bool:
    """Fill in the cheapest relaxation with this person in, and the best slate under it; whether all of it is proved."""
    say("relaxations", {})
    ways = with_them.relaxations(with_them.clock, 1)
    if not ways.found:
        return ways.complete
    way = ways.found[0]
    person.cost, person.changes = way.cost, way.changes
    person.slate = way.slate
    person.joined, person.left = came_and_went(best.slate, way.slate)
    granted = edits_of_changes(way.changes)
    if granted is None:
        return True
    try:
        eased = _session(with_them, suppose(with_them.case, granted))
    except BadInput:  # a bound that cannot be written so: the slate of the relaxation is there
        return True
    if not eased.keeps(way.slate):  # a share of an unknown number of people moves otherwise than the number that it is for some
        return True
    eased.accept(way.slate)
    better = eased.best(say)
    person.slate = better.slate
    _shown(eased, better, best, person)
    return better.is_proven and best.is_proven


def _shown(session: Session, better: Best, best: Best, person: WhyPerson) -> None:
    """The best slate with this person, judged and recounted, against the best of all."""
    recount(session.case, better, better.slate, session.judged(better.slate))
    person.objective = objective(better)
    person.joined, person.left = came_and_went(best.slate, better.slate)
