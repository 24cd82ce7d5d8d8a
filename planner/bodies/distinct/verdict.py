"""The verdict of `distinct` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


def judge(body: Distinct, members: Members) -> Judgement:
    values = members.values(body.field)
    seen = {value for cell in values if cell is not None for value in cell}
    blank = [i for i, cell in enumerate(values) if cell is None]
    low, high = body.bounds.lower(len(members)), body.bounds.upper(len(members))
    always, ever, worst, below, above = True, False, 0, 0, 0
    for number in range(max(len(seen), min(1, len(blank))), len(seen) + len(blank) + 1):
        lack = max(0, low - number) if low is not None else 0
        surplus = max(0, number - high) if high is not None else 0
        holds = not lack and not surplus
        always, ever = always and holds, ever or holds
        worst, below, above = max(worst, lack + surplus), max(below, lack), max(above, surplus)
    return Judgement(
        verdict_of(always, ever),
        shortfall=worst,
        actual=len(seen),
        base=len(members),
        at_least=low,
        at_most=high,
        unsure=blank,
        gaps={("at_least", None): below, ("at_most", None): above},
    )
