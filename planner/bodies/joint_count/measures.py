"""What a joint `count` counts, as sums over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count.rows import contributions
from planner.compiled.measures import Measure, counted
from planner.compiled.rows import AnyOf, RowMaker

if TYPE_CHECKING:
    from planner.bodies.joint_count.body import JointCount


def measures(body: JointCount, maker: RowMaker) -> tuple[Measure, ...]:
    feature = maker.answers(body.count, body.of)
    options = {code: contributions(code, others=False) for code in maker.codes_of(feature)}
    return (counted(AnyOf(body.committees), feature, options),)
