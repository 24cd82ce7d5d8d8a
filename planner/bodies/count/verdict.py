"""The verdict of `count` on a slate, by plain counting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.tally import ALONE, BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Judgement
from planner.language.bounds import Bounds

if TYPE_CHECKING:
    from planner.bodies.count.body import Count

COUNTS = COUNTED | ALONE


def judge(body: Count, members: Members) -> Judgement:
    answers = members.answers(body.count, body.of if body.per is None else body.per)
    return judge_answers(answers, body.bounds, body.per is not None)


def judge_answers(answers: Iterable[int], bounds: Bounds, others: bool = False) -> Judgement:
    """The verdict on members by the possible answers of each to (count, of); `others` as for `contributions`."""
    kinds = [contributions(int(mask), others) for mask in answers]
    tally = Tally.of(kinds)
    weighed = weigh(tally, bounds)
    return Judgement(
        weighed.verdict,
        shortfall=weighed.shortfall,
        actual=tally.sure_count,
        base=tally.sure_base,
        at_least=bounds.lower(tally.sure_base),
        at_most=bounds.upper(tally.sure_base),
        or_none=bounds.or_none,
        members=[i for i, kind in enumerate(kinds) if kind & COUNTS and not kind & ~COUNTS],
        unsure=[i for i, kind in enumerate(kinds) if kind & COUNTS and kind & ~COUNTS],
        gaps={("at_least", None): weighed.below, ("at_most", None): weighed.above},
        asked={("at_least", None): weighed.low or 0, ("at_most", None): weighed.high or 0},
    )


def contributions(answers: int, others: bool = False) -> int:
    """What a member may contribute, from its possible answers to (count, of): digit 0 is count, digit 1 is of.

    `others`: the base is of other people, so that who matches the first alone counts, too.
    """
    alone = ALONE if others else OUT
    found = 0
    for answer, part in enumerate((OUT, alone, BASE, COUNTED)):
        if answers >> answer & 1:
            found |= part
    return found
