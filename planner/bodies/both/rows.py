"""`both` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import CompiledRule, Overlap, Row, RowMaker
from planner.compiled.whole_rows import within_wholes

if TYPE_CHECKING:
    from planner.bodies.both.body import Both


def rows(body: Both, maker: RowMaker) -> CompiledRule:
    return within_wholes(maker, Row(joint=Overlap(body.committees)), body.bounds, body.of)
