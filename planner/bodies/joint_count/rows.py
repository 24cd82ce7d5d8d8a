"""A joint `count` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count.rows import contributions
from planner.compiled import share_rows
from planner.compiled.counted_rule import counted_rule
from planner.compiled.rows import AnyOf, CompiledRule, RowMaker

if TYPE_CHECKING:
    from planner.bodies.joint_count.body import JointCount


def rows(body: JointCount, maker: RowMaker) -> CompiledRule:
    feature = maker.answers(body.count, body.of)
    people = maker.people_of(feature)
    options = {code: contributions(code, others=False) for code in people}
    return counted_rule(maker, share_rows.Counted(AnyOf(body.committees), feature, options, people), body.bounds)
