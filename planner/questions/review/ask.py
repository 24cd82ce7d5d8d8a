"""`review`: a planning list gone through, person by person and rule by rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planner.answers.findings import findings
from planner.answers.head import headed
from planner.check.judge import judge, outside
from planner.language.plan import Slate
from planner.questions.review.part import Joining, Leaving, ReviewResult, SizeShown
from planner.results.result import Finding, Number
from planner.session.case import Case, slate_given
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.why.review import review


def ask(
    session: Session,
    slate: str | Path | Mapping[str, Sequence[str]],
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> ReviewResult:
    """Who of a planning list (a file, or committee -> ids) stays, who leaves by which `must` rules on single members, who of
    the pool may join, and every rule on the list before and after. Status answered, whatever the list is worth.

    Plain counting, which no time limit cuts short. Raises BadInput: a list that cannot be read, or strangers in it.
    """
    given = slate_given(session.case, slate)
    session.begin(time_limit)
    result = reviewed(session.case, given, progress)
    headed(session.case, result)
    return result


def reviewed(case: Case, given: dict[str, list[str]], progress: Progress | None = None) -> ReviewResult:
    """The answer without its head."""
    say = progress or (lambda _event, _facts: None)
    say("review", {})
    found = review(case.plan, case.pool, given)
    after = {committee: list(ids) for committee, ids in found.after.items()}
    result = ReviewResult(command="review", status="answered", given=given, slate=after, stay=list(found.stay))
    result.leave = [
        Leaving(id=one.id, rules=list(one.rules), unproven=list(one.unproven), committees=list(one.committees))
        for one in found.leave
    ]
    result.may_join = [Joining(id=pid, committees=list(committees)) for pid, committees in found.may_join.items()]
    result.before, result.after = _judged(case, given), _judged(case, after)
    result.sizes = list(_sizes(case, result.before, result.after))
    return result


def _judged(case: Case, slate: Slate) -> list[Finding]:
    return findings(case.plan, case.pool, judge(case.plan, case.pool, slate), list(outside(case.plan, slate)))


def _sizes(case: Case, before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[SizeShown]:
    """The seats of each committee as they are judged."""
    was, now = ({finding.rule: finding for finding in found} for found in (before, after))
    for committee in case.plan.committees:
        one, other = was[committee.seats.key], now[committee.seats.key]
        yield SizeShown(
            committee=committee.id, size=_whole(one.actual) or 0, after=_whole(other.actual) or 0,
            at_least=_whole(other.at_least), at_most=_whole(other.at_most), posts=one.base, posts_after=other.base,
        )  # fmt: skip


def _whole(number: Number | None) -> int | None:
    return None if number is None else int(number)
