"""The total that `sum` is about, as sums over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.sum.rows import feature_of
from planner.compiled.measures import Measure
from planner.compiled.rows import Row, RowMaker

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum


def measures(body: Sum, maker: RowMaker) -> tuple[Measure, ...]:
    """Its least and its greatest, of what is known: a blank adds nothing to either."""
    adding = feature_of(body, maker)
    sides = (
        Row(maker.committee, adding.feature, {code: value for code, value in enumerate(side) if value})
        for side in (adding.least, adding.greatest)
    )
    sure, possible = sides
    return (Measure(None, sure=sure, possible=possible, scale=adding.scale),)
