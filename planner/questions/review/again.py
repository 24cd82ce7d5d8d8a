"""What `verify` counts again of a review: all of it, from the list as it was given."""

from __future__ import annotations

from planner.questions.review.ask import reviewed
from planner.questions.review.part import ReviewResult
from planner.session.session import Session


def again(result: ReviewResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    case = session.case
    known = all(pid in case.pool.row_of for ids in result.given.values() for pid in ids)
    given = {committee.id: list(result.given.get(committee.id, ())) for committee in case.plan.committees}
    found = reviewed(case, given) if known else ReviewResult(command="review", status="answered")
    for name in ("given", "stay", "leave", "may_join", "sizes", "before", "after"):
        setattr(result, name, getattr(found, name))
