"""What every outcome of an election makes of `exclude`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.outcomes import Outcomes, decided, ends, first

if TYPE_CHECKING:
    from planner.bodies.exclude.body import Exclude


def outcomes(body: Exclude, members: Members, seats: int) -> Outcomes:
    listed = set(body.ids) - members.waived
    ids = members.pool.ids
    out = [i for i, pid in enumerate(ids) if pid in listed]
    others = [i for i, pid in enumerate(ids) if pid not in listed]
    least, most = ends(len(out), len(ids), seats)
    breaks, keeps = first(out, len(ids), seats) if most else None, first(others, len(ids), seats) if not least else None
    return Outcomes(decided(breaks, keeps), least, most, breaks, keeps, len(out), len(out))


def kinds(body: Exclude, members: Members) -> list[bool]:
    """Who must not be in."""
    listed = set(body.ids) - members.waived
    return [pid in listed for pid in members.pool.ids]
