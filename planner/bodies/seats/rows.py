"""`seats` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.rows import CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


def rows(body: Seats, maker: RowMaker) -> CompiledRule:
    rows = []
    if body.bounds.at_least is not None:
        rows.append(
            Row(
                maker.committee,
                maker.EVERYONE,
                {0: 1},
                lower=int(body.bounds.at_least.value),
                slack=Slack("at_least", None, 1),
            )
        )
    if body.bounds.at_most is not None:
        rows.append(
            Row(
                maker.committee,
                maker.EVERYONE,
                {0: 1},
                upper=int(body.bounds.at_most.value),
                slack=Slack("at_most", None, 1),
            )
        )
    most = body.bounds.at_most
    return CompiledRule(maker.rule, tuple(rows), cap=None if most is None else int(most.value))
