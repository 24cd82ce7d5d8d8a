"""What every outcome of an election makes of `if` and `then`: both in one completion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.check.members import Members
from planner.check.outcomes import Outcomes, choices, of_choices, shortfalls_of
from planner.check.tally import ALONE, BASE, COUNTED, OUT
from planner.pool.pool import LongArray

if TYPE_CHECKING:
    from planner.bodies.if_then.body import IfThen

_AS = (OUT, BASE, ALONE, COUNTED)  # neither, if, then, both: whom `then` counts is counted, whom `if` counts is the base


def outcomes(body: IfThen, members: Members, seats: int) -> Outcomes:
    masks = kinds(body, members)
    everybody = np.int64(seats)  # shares are of all members
    asked, given = shortfalls_of(body.then_bounds, seats), shortfalls_of(body.given_bounds, seats)

    def shortfalls(then: LongArray, condition: LongArray) -> LongArray:
        of = np.full(len(then), everybody)
        return np.where(given(condition, of) > 0, 0, asked(then, of))

    return of_choices(masks, seats, choices(masks, seats, shortfalls, body.then_bounds.at_least is not None))


def kinds(body: IfThen, members: Members) -> list[int]:
    """What each may contribute to both counts."""
    answers = (int(mask) for mask in members.answers(body.given, body.then))
    return [sum(part for bit, part in enumerate(_AS) if mask >> bit & 1) for mask in answers]
