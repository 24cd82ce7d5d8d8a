"""`count` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled import share_rows
from planner.compiled.counted_rule import counted_rule
from planner.compiled.rows import CompiledRule, RowMaker
from planner.compiled.share_rows import ALONE, BASE, COUNTED, OUT

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


def rows(body: Count, maker: RowMaker) -> CompiledRule:
    feature = maker.answers(body.count, body.of if body.per is None else body.per)
    people = maker.people_of(feature)
    counted = share_rows.Counted(maker.committee, feature, {c: contributions(c, body.per is not None) for c in people}, people)
    return counted_rule(maker, counted, body.bounds)


def contributions(answers: int, others: bool) -> int:
    """What a member may contribute, from its possible answers to (count, of): digit 0 is count, digit 1 is of.

    `others`: who matches the first alone counts as well.
    """
    first = ALONE if others else OUT
    return (
        (OUT if answers & 0b0001 else 0)
        | (first if answers & 0b0010 else 0)
        | (BASE if answers & 0b0100 else 0)
        | (COUNTED if answers & 0b1000 else 0)
    )
