"""`people`: who is in every compliant slate, in some, in none, and what keeps them out."""

from __future__ import annotations

import contextlib

from planner.answers.check import limit_of, why_infeasible
from planner.answers.head import headed
from planner.answers.solver_notes import solver_notes
from planner.problems import OutOfTime
from planner.questions.people.part import PeopleResult, PersonRole
from planner.session.case import committee_asked
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.solve.slate import FoundSlate
from planner.why.people import people
from planner.written.problem_list import ProblemList


def ask(
    session: Session,
    committee: str | None = None,
    *,
    best: bool = False,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> PeopleResult:
    """The role of everybody in each committee (in this one alone) over all compliant slates; with `best`, over all that are as
    good as the best in every stage of `prefer`.

    What is proved when the clock runs out stands in the answer. Raises BadInput of a committee that is none.
    """
    clock = session.begin(time_limit)
    say = progress or (lambda _event, _facts: None)
    problems = ProblemList()
    of = None if committee is None else committee_asked(session.case, "--in", committee, problems)
    problems.raise_any()
    asked = [one.id for one in session.plan.committees] if of is None else [of.id]
    result = PeopleResult(command="people", status="undecided", asked=asked, best=best)
    with contextlib.suppress(OutOfTime):
        say("compile", {})
        result.notes = solver_notes(session.compiled)
        say("feasibility", {})
        found = session.decided()
        result.status = found.status
        if found.slate is not None:
            result.status, result.proved = "answered", False
            if best:
                _over_the_best(session, result, say)
            else:
                _over_all(session, result, found.slate, say)
        elif found.status == "infeasible":
            why_infeasible(session, result, say)
    headed(session.case, result, limit_of(clock))
    return result


def _over_all(session: Session, result: PeopleResult, start: FoundSlate, say: Progress) -> None:
    session.workbench.clock = session.clock
    found = people(session.workbench, start, result.asked, say)
    result.people = [
        PersonRole(id=place.id, committee=place.committee, role=place.role, rules=place.rules or []) for place in found
    ]
    result.proved = all(place.role is not None and place.rules is not None for place in found)


def _over_the_best(session: Session, result: PeopleResult, say: Progress) -> None:
    roles = session.as_good(say)
    if roles is None:  # the best is not decided
        return
    ids = session.pool.ids
    result.people = [
        PersonRole(id=pid, committee=committee, role=roles.role(committee, row))
        for committee in result.asked
        for row, pid in enumerate(ids)
    ]
    result.proved = roles.is_proved
