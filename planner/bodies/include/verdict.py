"""The verdict of `include` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.include.body import Include


def judge(body: Include, members: Members) -> Judgement:
    listed = set(body.ids)
    present = [i for i, pid in enumerate(members.pool.ids) if pid in listed]
    missing = len(listed) - len(present)
    return Judgement(
        verdict_of(always=not missing, ever=not missing),
        shortfall=missing,
        actual=len(present),
        at_least=len(listed),
        members=present,
        to_excuse=[pid for pid in dict.fromkeys(body.ids) if pid not in set(members.pool.ids)],
        gaps={("waivers", None): missing},
    )
