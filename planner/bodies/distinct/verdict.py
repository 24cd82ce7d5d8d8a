"""The verdict of `distinct` on a slate, by plain counting."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct

MOST_OPEN = 12  # members who perhaps match `of`, each of whom is tried in and out


def judge(body: Distinct, members: Members) -> Judgement:
    values = members.values(body.field)
    asked = [int(mask) for mask in members.answers(body.of)]
    sure = [i for i, mask in enumerate(asked) if mask == 2]
    perhaps = [i for i, mask in enumerate(asked) if mask == 3]
    always, ever, worst, below, above = True, False, 0, 0, 0
    asked_low = asked_high = None
    for number, base in _numbers(values, sure, perhaps, body.bounds.has_share):
        lack, surplus = body.bounds.lack(number, base), body.bounds.surplus(number, base)
        holds = not lack and not surplus
        always, ever, worst = always and holds, ever or holds, max(worst, lack + surplus)
        if lack > below:
            below, asked_low = lack, body.bounds.lower(base)
        if surplus > above:
            above, asked_high = surplus, body.bounds.upper(base)
    base = len(sure)
    return Judgement(
        verdict_of(always, ever),
        shortfall=worst,
        actual=len({value for i in sure for value in values[i] or ()}),
        base=base,
        at_least=body.bounds.lower(base),
        at_most=body.bounds.upper(base),
        unsure=sorted([*perhaps, *(i for i in sure if values[i] is None)]),
        gaps={("at_least", None): below, ("at_most", None): above},
        asked={
            (side, None): number for side, number in (("at_least", asked_low), ("at_most", asked_high)) if number is not None
        },
    )


def _numbers(
    values: list[tuple[str, ...] | None], sure: list[int], perhaps: list[int], has_share: bool
) -> set[tuple[int, int]]:
    """Every (number of different values, members of the base) that some completion gives."""
    found: set[tuple[int, int]] = set()
    if not has_share and len(perhaps) > MOST_OPEN:
        # Without a share only the least and the greatest number matter, and all between come about.
        fewest = _range(values, sure)[0]
        most = _range(values, [*sure, *perhaps])[1]
        return {(number, len(sure)) for number in range(fewest, most + 1)}
    kinds: dict[tuple[str, ...] | None, int] = {}
    for i in perhaps:
        kinds[values[i]] = kinds.get(values[i], 0) + 1
    for chosen in itertools.product(*(range(n + 1) for n in kinds.values())):
        there = {value for i in sure for value in values[i] or ()}
        blanks = sum(values[i] is None for i in sure)
        for (kind, _), number in zip(kinds.items(), chosen, strict=True):
            if kind is None:
                blanks += number
            elif number:
                there |= set(kind)
        base = len(sure) + sum(chosen)
        found |= {(n, base) for n in range(max(len(there), min(1, blanks)), len(there) + blanks + 1)}
    return found


def _range(values: list[tuple[str, ...] | None], members: list[int]) -> tuple[int, int]:
    """The least and the greatest number of different values of these members."""
    there = {value for i in members for value in values[i] or ()}
    blanks = sum(values[i] is None for i in members)
    return max(len(there), min(1, blanks)), len(there) + blanks
