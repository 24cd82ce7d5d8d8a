"""The verdict of `count` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Judgement

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


def judge(body: Count, members: Members) -> Judgement:
    kinds = [contributions(int(mask)) for mask in members.answers(body.count, body.of)]
    tally = Tally.of(kinds)
    weighed = weigh(tally, body.bounds)
    return Judgement(
        weighed.verdict,
        shortfall=weighed.shortfall,
        actual=tally.sure_count,
        base=tally.sure_base,
        at_least=body.bounds.lower(tally.sure_base),
        at_most=body.bounds.upper(tally.sure_base),
        members=[i for i, kind in enumerate(kinds) if kind == COUNTED],
        unsure=[i for i, kind in enumerate(kinds) if kind & COUNTED and kind != COUNTED],
        gaps={("at_least", None): weighed.below, ("at_most", None): weighed.above},
        asked={("at_least", None): weighed.low or 0, ("at_most", None): weighed.high or 0},
    )


def contributions(answers: int) -> int:
    """What a member may contribute, from its possible answers to (count, of): digit 0 is count, digit 1 is of."""
    return (OUT if answers & 0b0011 else 0) | (BASE if answers & 0b0100 else 0) | (COUNTED if answers & 0b1000 else 0)
