"""`holds` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack, Surplus

if TYPE_CHECKING:
    from planner.bodies.holds.body import Holds


def rows(body: Holds, maker: RowMaker) -> CompiledRule:
    over = Surplus(body.committees, body.at_most)
    row = Row(joint=over, upper=0, slack=Slack("waivers", None, 1))
    soft = Row(joint=over, aux={"over": -1}, upper=0)
    return CompiledRule(maker.rule, (row,), (soft,), {"over": 1}, {"over": Aux()})
