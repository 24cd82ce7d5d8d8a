"""The verdict of `both` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.both.body import Both


def judge(body: Both, members: Members) -> Judgement:
    first, second = (members.slate.get(committee, ()) for committee in body.committees)
    also = set(second)
    shared = [pid for pid in first if pid in also]
    base = None if body.of is None else len(members.slate.get(body.of, ()))
    low, high = body.bounds.lower(base or 0), body.bounds.upper(base or 0)
    lack = max(0, low - len(shared)) if low is not None else 0
    surplus = max(0, len(shared) - high) if high is not None else 0
    holds = not lack and not surplus
    return Judgement(
        verdict_of(always=holds, ever=holds),
        shortfall=lack + surplus,
        actual=len(shared),
        base=base,
        at_least=low,
        at_most=high,
        people=shared,
        gaps={("at_least", None): lack, ("at_most", None): surplus},
    )
