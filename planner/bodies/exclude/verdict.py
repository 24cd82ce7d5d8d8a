"""The verdict of `exclude` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.exclude.body import Exclude


def judge(body: Exclude, members: Members) -> Judgement:
    listed = set(body.ids) - members.waived
    offending = [i for i, pid in enumerate(members.pool.ids) if pid in listed]
    return Judgement(
        verdict_of(always=not offending, ever=not offending),
        shortfall=len(offending),
        actual=len(offending),
        at_most=0,
        members=offending,
        gaps={("waivers", None): len(offending)},
    )
