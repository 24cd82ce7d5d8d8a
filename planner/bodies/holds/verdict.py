"""The verdict of `holds` on a slate, by plain counting."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.holds.body import Holds


def judge(body: Holds, members: Members) -> Judgement:
    held: Counter[str] = Counter()
    for committee in body.committees:
        held.update(members.slate.get(committee, ()))
    over = [pid for pid, posts in held.items() if posts > body.at_most]
    surplus = sum(held[pid] - body.at_most for pid in over)
    return Judgement(
        verdict_of(always=not over, ever=not over),
        shortfall=surplus,
        actual=max(held.values(), default=0),
        at_most=body.at_most,
        people=over,
        gaps={("waivers", None): surplus},
    )
