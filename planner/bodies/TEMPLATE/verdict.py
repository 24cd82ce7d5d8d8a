"""The verdict of `template` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.TEMPLATE.body import Template


def judge(body: Template, members: Members) -> Judgement:
    """`verdict_of(always, ever)`: does it hold however the blanks turn out, and does it in any way; ids are never blank."""
    listed = set(body.ids)
    counted = [i for i, pid in enumerate(members.pool.ids) if pid in listed]
    low, high = body.bounds.lower(len(counted)), body.bounds.upper(len(counted))
    lack = max(0, low - len(counted)) if low is not None else 0
    surplus = max(0, len(counted) - high) if high is not None else 0
    holds = not lack and not surplus
    return Judgement(
        verdict_of(always=holds, ever=holds),
        shortfall=lack + surplus,  # at worst, over all completions
        actual=len(counted),  # for certain
        at_least=low,
        at_most=high,
        members=counted,
        gaps={("at_least", None): lack, ("at_most", None): surplus},  # by how much a relaxation has to move each bound
    )
