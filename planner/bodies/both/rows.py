"""`both` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Overlap, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.both.body import Both


def rows(body: Both, maker: RowMaker) -> CompiledRule:
    shared = Overlap(body.committees)
    rows, soft = [], []
    low, high = body.bounds.at_least, body.bounds.at_most
    if low is not None:
        rows.append(Row(joint=shared, lower=int(low.value), slack=Slack("at_least", None, 1)))
        soft.append(Row(joint=shared, aux={"short": 1}, lower=int(low.value)))
    if high is not None:
        rows.append(Row(joint=shared, upper=int(high.value), slack=Slack("at_most", None, 1)))
        soft.append(Row(joint=shared, aux={"short": -1}, upper=int(high.value)))
    if low is not None and high is not None and low.value > high.value:
        soft.append(Row(aux={"short": 1}, lower=int(low.value - high.value)))
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"short": 1}, {"short": Aux()})
