"""What `verify` counts again of a timeline: all of it, from the slate and the last month."""

from __future__ import annotations

from planner.check.over_time import first_month
from planner.language.dates import parse_month
from planner.questions.timeline.ask import told
from planner.questions.timeline.part import TimelineResult
from planner.session.session import Session


def again(result: TimelineResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    case, slate = session.case, result.slate or {}
    start, end = first_month(case.plan), parse_month(result.until)
    found = TimelineResult(command="timeline", status="answered")
    if start is not None and end is not None and all(pid in case.pool.row_of for ids in slate.values() for pid in ids):
        given = {committee.id: list(slate.get(committee.id, ())) for committee in case.plan.committees}
        found = told(case, given, start, end)
    for name in ("start", "until", "at_election", "starts_with", "months", "may_leave", "undated", "to_fill", "at_end", "ages",
                 "before", "after", "whole_term"):  # fmt: skip
        setattr(result, name, getattr(found, name))
