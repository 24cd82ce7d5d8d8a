"""How many members a committee has, as a sum over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.measures import Measure
from planner.compiled.rows import Row, RowMaker

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


def measures(body: Seats, maker: RowMaker) -> tuple[Measure, ...]:
    """With the members of another committee, where it is a share of them."""
    filled = Row(maker.committee, maker.EVERYONE, {0: 1})
    base = None if body.of is None else Row(body.of, maker.EVERYONE, {0: 1})
    return (Measure(None, sure=filled, possible=filled, base=base, possible_base=base),)
