"""`apart` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


def rows(body: Apart, maker: RowMaker) -> CompiledRule:
    groups: list[tuple[int, dict[int, int]]]
    if body.field is not None:
        values = maker.values(body.field)
        groups = [(values.feature, dict.fromkeys(codes, 1)) for codes in values.having.values()]
    else:
        groups = [(maker.listed(ids), {1: 1}) for ids in body.lists]
    rows, soft, cost = [], [], {}
    for part, (feature, table) in enumerate(groups):
        aux = f"surplus{part}"
        rows.append(Row(maker.committee, feature, table, upper=1, slack=Slack("waivers", None, 1, part=part)))
        soft.append(Row(maker.committee, feature, table, aux={aux: -1}, upper=1))
        cost[aux] = 1
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), cost, {aux: Aux() for aux in cost})
