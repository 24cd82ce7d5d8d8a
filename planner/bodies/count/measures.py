"""What `count` counts, as sums over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count.rows import contributions
from planner.compiled.measures import Measure, counted
from planner.compiled.rows import RowMaker

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


def measures(body: Count, maker: RowMaker) -> tuple[Measure, ...]:
    feature = maker.answers(body.count, body.of if body.per is None else body.per)
    options = {code: contributions(code, body.per is not None) for code in maker.codes_of(feature)}
    return (counted(maker.committee, feature, options),)
