"""What an election makes of `seats`: the number of those elected is the same whatever the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.outcomes import Outcomes
from planner.check.verdict import Judgement

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


def outcomes(body: Seats, members: Members, seats: int) -> Outcomes:
    elected = tuple(range(seats))
    judged: Judgement = body.judge(members.taken(elected))
    holds = judged.verdict == "met"
    return Outcomes(
        "met" if holds else "not_met", seats, seats, None if holds else elected, elected if holds else None,
        len(members), len(members),
    )  # fmt: skip


def kinds(members: Members) -> list[int]:
    """All alike."""
    return [0] * len(members)
