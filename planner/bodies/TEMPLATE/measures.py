"""What `template` counts, as a sum over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.measures import Measure
from planner.compiled.rows import Row, RowMaker

if TYPE_CHECKING:
    from planner.bodies.TEMPLATE.body import Template


def measures(body: Template, maker: RowMaker) -> tuple[Measure, ...]:
    counted = Row(maker.committee, maker.listed(body.ids), {1: 1})
    return (Measure(None, sure=counted, possible=counted),)
