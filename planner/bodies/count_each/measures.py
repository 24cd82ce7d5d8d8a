"""What `count_each` counts of each value, as sums over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count_each.rows import contributions
from planner.compiled.measures import Measure, counted
from planner.compiled.rows import RowMaker

if TYPE_CHECKING:
    from planner.bodies.count_each.body import CountEach


def measures(body: CountEach, maker: RowMaker) -> tuple[Measure, ...]:
    """One of each value. A blank may be any of them, but one at a time: each `possible` by itself is one that may be."""
    values, feature = maker.values(body.field), maker.values_matching(body.field, body.of)
    codes = maker.codes_of(feature)

    def of(value: str, label: str) -> Measure:
        having = values.having.get(label, ())
        options = {
            code: contributions(code % 4, None if code // 4 in values.blank else code // 4 in having) for code in codes
        }
        return counted(maker.committee, feature, options, value)

    return tuple(of(value, label) for value, label in maker.labels_asked(body.field, body.values).items())
