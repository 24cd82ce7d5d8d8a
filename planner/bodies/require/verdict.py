"""The verdict of `require` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.require.body import Require


def judge(body: Require, members: Members) -> Judgement:
    answers = members.answers(body.who, body.require)  # digit 0: who, digit 1: require
    may_offend = (answers & 0b0010 != 0) & ~members.excused
    surely = (answers == 0b0010) & ~members.excused
    offending = [i for i in range(len(members)) if may_offend[i]]
    # Everybody who may be asked: a blank in `who` leaves somebody in question under two rules, rather than under none.
    in_question = np.flatnonzero((answers & 0b1010 != 0) & ~members.excused)
    short = len(offending)
    return Judgement(
        verdict_of(always=not short, ever=not surely.any()),
        shortfall=short,
        actual=len(in_question) - short,
        base=len(in_question),
        at_least=len(in_question),
        members=offending,
        unsure=[i for i in offending if not surely[i]],
        gaps={("waivers", None): short},
    )
