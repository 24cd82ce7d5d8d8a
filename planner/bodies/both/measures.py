"""How many people are in both committees, as a sum over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.measures import Measure
from planner.compiled.rows import Overlap, Row

if TYPE_CHECKING:
    from planner.bodies.both.body import Both


def measures(body: Both) -> tuple[Measure, ...]:
    shared = Row(joint=Overlap(body.committees))
    return (Measure(None, sure=shared, possible=shared),)
