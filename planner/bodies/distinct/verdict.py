"""The verdict of `distinct` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.distinct.weighing import numbers_of
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct

def judge(body: Distinct, members: Members) -> Judgement:
    values = members.values(body.field)
    asked = [int(mask) for mask in members.answers(body.of)]
    sure = [i for i, mask in enumerate(asked) if mask == 2]
    perhaps = [i for i, mask in enumerate(asked) if mask == 3]
    always, ever, worst, below, above = True, False, 0, 0, 0
    asked_low = asked_high = None
    for number, base in numbers_of(values, sure, perhaps, body.bounds.has_share):
        lack, surplus = body.bounds.lack(number, base), body.bounds.surplus(number, base)
        holds = not lack and not surplus
        always, ever, worst = always and holds, ever or holds, max(worst, lack + surplus)
        if lack > below:
            below, asked_low = lack, body.bounds.lower(base)
        if surplus > above:
            above, asked_high = surplus, body.bounds.upper(base)
    base = len(sure)
    there = list(dict.fromkeys(value for i in sure for value in values[i] or ()))
    return Judgement(
        verdict_of(always, ever),
        shortfall=worst,
        actual=len(there),
        base=base,
        at_least=body.bounds.lower(base),
        at_most=body.bounds.upper(base),
        values=there,
        unsure=sorted([*perhaps, *(i for i in sure if values[i] is None)]),
        gaps={("at_least", None): below, ("at_most", None): above},
        asked={
            (side, None): number for side, number in (("at_least", asked_low), ("at_most", asked_high)) if number is not None
        },
    )
