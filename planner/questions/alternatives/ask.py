"""`alternatives`: slates from the best down, each the best of those that differ enough from every earlier one."""

from __future__ import annotations

import contextlib

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.propose import has_slate, objective, recount
from planner.language.slates import came_and_went
from planner.problems import OutOfTime
from planner.questions.alternatives.part import Alternative, AlternativesResult
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Best, Progress
from planner.solve.slate import FoundSlate


def ask(
    session: Session,
    count: int = 3,
    differ: int = 1,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> AlternativesResult:
    """At most `count` slates, the best first; each next is the best of those that differ from every earlier one in at least
    `differ` memberships (added plus removed).

    Status answered, infeasible or undecided. What was found when the clock ran out stands in it, with `proved` False.
    """
    if count < 1 or differ < 1:
        raise ValueError(f"at least one slate, and at least one membership that differs: not {count} and {differ}")
    clock = session.begin(time_limit)
    result = AlternativesResult(command="alternatives", status="undecided", differ=differ)
    with contextlib.suppress(OutOfTime):
        _ask(session, count, differ, progress or (lambda _event, _facts: None), result)
    headed(session.case, result, limit_of(clock))
    return result


def _ask(session: Session, count: int, differ: int, say: Progress, result: AlternativesResult) -> None:
    say("compile", {})
    if has_slate(session, say, result):
        several = session.alternatives(count, differ, say)
        first = several.found[0].slate
        answered = {
            "alternatives": [_shown(session, best, first) for best in several.found],
            "slate": first,
            "complete": several.complete,
            "proved": several.is_proved,
            "status": "answered",
        }
        vars(result).update(answered)


def _shown(session: Session, best: Best, first: FoundSlate) -> Alternative:
    recount(session.case, best, best.slate, session.judged(best.slate))
    joined, left = came_and_went(first, best.slate)
    return Alternative(
        slate=best.slate,
        objective=objective(best),
        joined=joined,
        left=left,
        proved=best.is_proven,
    )
