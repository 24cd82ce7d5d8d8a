"""`include` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.include.body import Include


def rows(body: Include, maker: RowMaker) -> CompiledRule:
    feature, table, needed = maker.listed(body.ids), {1: 1}, len(set(body.ids))
    row = Row(maker.committee, feature, table, lower=needed, slack=Slack("waivers", None, 1))
    soft = Row(maker.committee, feature, table, aux={"missing": 1}, lower=needed)
    return CompiledRule(maker.rule, (row,), (soft,), {"missing": 1}, {"missing": Aux()})
