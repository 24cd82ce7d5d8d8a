"""`count` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, RowMaker
from planner.compiled.share_rows import BASE, COUNTED, OUT

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


def rows(body: Count, maker: RowMaker) -> CompiledRule:
    feature = maker.answers(body.count, body.of)
    options = {code: contributions(code) for code in maker.codes_of(feature)}
    counted = share_rows.Counted(maker.committee, feature, options)
    return CompiledRule(
        maker.rule,
        tuple(share_rows.hard_rows(counted, body.bounds)),
        tuple(share_rows.soft_rows(counted, body.bounds, "short")),
        {"short": 1},
        {"short": Aux()},
    )


def contributions(answers: int) -> int:
    """What a member may contribute, from its possible answers to (count, of): digit 0 is count, digit 1 is of."""
    return (OUT if answers & 0b0011 else 0) | (BASE if answers & 0b0100 else 0) | (COUNTED if answers & 0b1000 else 0)
