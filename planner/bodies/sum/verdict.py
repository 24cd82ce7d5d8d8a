"""The verdict of `sum` on a slate, by plain counting."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planner.bodies.number_bounds import reach, shown
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.pool.matching import number_options, possible_numbers

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum

_OUT, _IN = 1, 2  # bits of a member's possible answers to `of`


def judge(body: Sum, members: Members) -> Judgement:
    numbers = number_options(members.pool, body.field, members.as_of)
    asked = [int(mask) for mask in members.answers(body.of)]
    adding = [i for i, mask in enumerate(asked) if mask & _IN]
    blank = [i for i in adding if not numbers.known[i]]
    # What each member may add, scaled; those with one choice are added up at once.
    sure, choices = 0, []
    open_members = []
    for i in adding:
        if not numbers.known[i]:
            continue
        values = {int(numbers.least[i])}
        if numbers.least[i] != numbers.greatest[i]:
            values = set(possible_numbers(members.pool, i, body.field, members.as_of))
        if asked[i] & _OUT:
            values.add(0)
        if len(values) == 1:
            sure += values.pop()
        else:
            choices.append(values)
            open_members.append(i)
    least = Fraction(sure + sum(map(min, choices)), numbers.scale)
    greatest = Fraction(sure + sum(map(max, choices)), numbers.scale)
    below, above = body.is_low(least), body.is_high(greatest)
    if blank:
        always, ever = body.at_least is None and body.at_most is None, not body.is_crossed
    else:
        totals = {sure}
        for values in choices:
            totals = {total + value for total in totals for value in values}
        always = not below and not above
        exact = [Fraction(total, numbers.scale) for total in totals]
        ever = any(not body.is_low(total) and not body.is_high(total) for total in exact)
    certain = not blank and not choices
    return Judgement(
        verdict_of(always, ever),
        shortfall=int(not always),
        actual=shown(least) if certain else None,
        base=sum(mask == _IN for mask in asked),
        at_least=shown(body.at_least),
        at_most=shown(body.at_most),
        unsure=sorted(blank + open_members),
        gaps={("mean", None): int(below or above), ("unknown", None): len(blank)},
        range=None if certain or blank else (float(least), float(greatest)),
        # Sums of decimals are decimals: as printed it will do.
        reach=reach(least if below else None, greatest if above else None),
    )
