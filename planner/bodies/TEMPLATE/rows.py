"""`template` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.TEMPLATE.body import Template


def rows(body: Template, maker: RowMaker) -> CompiledRule:
    """A row sums `table[code]` over the members of a committee; the feature gives each person a code. Rows of a `must` rule
    have a `slack` for what a relaxation moves; those of a `should` rule an auxiliary variable that is the shortfall.
    """
    feature, table = maker.listed(body.ids), {1: 1}
    rows, soft = [], []
    low, high = body.bounds.at_least, body.bounds.at_most
    if low is not None:
        rows.append(Row(maker.committee, feature, table, lower=int(low.value), slack=Slack("at_least", None, 1)))
        soft.append(Row(maker.committee, feature, table, aux={"short": 1}, lower=int(low.value)))
    if high is not None:
        rows.append(Row(maker.committee, feature, table, upper=int(high.value), slack=Slack("at_most", None, 1)))
        soft.append(Row(maker.committee, feature, table, aux={"short": -1}, upper=int(high.value)))
    if low is not None and high is not None and low.value > high.value:
        soft.append(Row(aux={"short": 1}, lower=int(low.value - high.value)))
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"short": 1}, {"short": Aux()})
