"""The verdict of `count_each` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count_each.weighing import Each, weigh_each
from planner.check.members import Members
from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Gap, Judgement, ValueJudgement

if TYPE_CHECKING:
    from planner.bodies.count_each.body import CountEach


def judge(body: CountEach, members: Members) -> Judgement:
    cells = members.values(body.field)
    asked = [int(mask) for mask in members.answers(body.of)]
    values = members.labels_asked(body.field, body.values)
    by_value: dict[str, ValueJudgement] = {}
    gaps: dict[Gap, int] = {}
    worst_asked: dict[Gap, int] = {}
    # Whoever has a value counts for it otherwise than for all the others.
    having: dict[str, list[int]] = {}
    for i, cell in enumerate(cells):
        for held in dict.fromkeys(cell or ()):
            having.setdefault(held, []).append(i)
    others = Tally.of(contributions(mask, None if cell is None else False) for mask, cell in zip(asked, cells, strict=True))
    for value, label in values.items():
        who = having.get(label, [])
        tally = others.moved((contributions(asked[i], False), contributions(asked[i], True)) for i in who)
        weighed = weigh(tally, body.bounds)
        by_value[value] = ValueJudgement(
            weighed.verdict,
            tally.sure_count,
            tally.sure_base,
            body.bounds.lower(tally.sure_base),
            body.bounds.upper(tally.sure_base),
            weighed.shortfall,
            [i for i in who if contributions(asked[i], True) == COUNTED],
        )
        gaps["at_least", value], gaps["at_most", value] = weighed.below, weighed.above
        worst_asked["at_least", value], worst_asked["at_most", value] = weighed.low or 0, weighed.high or 0
    ever, worst = weigh_each(Each.of(asked, cells, list(values.values())), body.bounds)
    always = all(finding.verdict == "met" for finding in by_value.values())
    return Judgement(
        "met" if always else "unproven" if ever else "not_met",
        shortfall=worst,
        base=sum(mask == 2 for mask in asked),
        members=sorted({i for finding in by_value.values() for i in finding.members}),
        unsure=[
            i for i, (mask, cell) in enumerate(zip(asked, cells, strict=True)) if mask == 3 or (cell is None and mask == 2)
        ],
        by_value=by_value,
        gaps=gaps,
        asked=worst_asked,
    )


def contributions(answer: int, has: bool | None) -> int:
    """What a member may contribute to one value: `answer` to `of` (a mask), and whether it has the value (None: blank)."""
    counted = {True: COUNTED, False: BASE, None: BASE | COUNTED}[has]
    return (OUT if answer & 1 else 0) | (counted if answer & 2 else 0)
