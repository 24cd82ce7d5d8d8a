"""What every outcome of an election makes of `require`: whoever may offend may be elected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.check.members import Members
from planner.check.outcomes import Outcomes, decided, ends, first

if TYPE_CHECKING:
    from planner.bodies.require.body import Require


def outcomes(body: Require, members: Members, seats: int) -> Outcomes:
    answers = members.answers(body.who, body.require)  # digit 0: who, digit 1: require
    may_offend = (answers & 0b0010 != 0) & ~members.excused
    surely = (answers == 0b0010) & ~members.excused
    comply = (answers & 0b1010 != 0) & ~members.excused & ~may_offend
    names = len(members)
    worst = first(np.flatnonzero(may_offend).tolist(), names, seats)
    best = first(np.flatnonzero(~surely).tolist(), names, seats)
    breaks = worst if any(may_offend[i] for i in worst) else None
    keeps = best if not any(surely[i] for i in best) else None
    number = int(comply.sum())
    least, most = ends(number, names, seats)
    return Outcomes(decided(breaks, keeps), least, most, breaks, keeps, number, names - int(surely.sum()))


def kinds(body: Require, members: Members) -> list[int]:
    """What each answers; -1 of those who are excused."""
    answers = members.answers(body.who, body.require)
    return [-1 if excused else int(mask) for mask, excused in zip(answers, members.excused, strict=True)]
