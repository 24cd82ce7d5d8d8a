"""`seats` as rows over columns, for the solver."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.compiled.rows import CompiledRule, Row, RowMaker
from planner.compiled.whole_rows import within_wholes

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


def rows(body: Seats, maker: RowMaker) -> CompiledRule:
    most = body.bounds.at_most
    filled = Row(maker.committee, maker.EVERYONE, {0: 1})
    return replace(
        within_wholes(maker, filled, body.bounds, body.of), cap=None if most is None or most.is_share else most.upper(0)
    )
