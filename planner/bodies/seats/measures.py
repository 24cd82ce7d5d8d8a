"""How many members a committee has, as a sum over columns."""

from __future__ import annotations

from planner.compiled.measures import Measure
from planner.compiled.rows import Row, RowMaker


def measures(maker: RowMaker) -> tuple[Measure, ...]:
    filled = Row(maker.committee, maker.EVERYONE, {0: 1})
    return (Measure(None, sure=filled, possible=filled),)
