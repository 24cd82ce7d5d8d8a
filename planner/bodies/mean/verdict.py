"""The verdict of `mean` on a slate, by plain counting."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.pool.matching import NumberOptions, number_options, possible_numbers
from planner.pool.values import whole_sum

if TYPE_CHECKING:
    from planner.bodies.mean.body import Mean


def judge(body: Mean, members: Members) -> Judgement:
    if not len(members):
        return Judgement("met", 0, at_least=shown(body.at_least), at_most=shown(body.at_most))
    numbers = number_options(members.pool, body.field, members.as_of)
    blank = [i for i in range(len(members)) if not numbers.known[i]]
    unsure = [i for i in range(len(members)) if numbers.known[i] and numbers.least[i] != numbers.greatest[i]]
    unit = numbers.scale * len(members)
    least, greatest = Fraction(whole_sum(numbers.least), unit), Fraction(whole_sum(numbers.greatest), unit)
    below = body.at_least is not None and least < body.at_least
    above = body.at_most is not None and greatest > body.at_most
    if blank:
        always, ever = body.at_least is None and body.at_most is None, not _crossed(body)
    else:
        always = not below and not above
        ever = any(_holds(body, Fraction(total, unit)) for total in _totals(body, members, unsure, numbers))
    sure = not blank and not unsure
    return Judgement(
        verdict_of(always, ever),
        shortfall=int(not always),
        actual=shown(least) if sure else None,
        base=len(members),
        at_least=shown(body.at_least),
        at_most=shown(body.at_most),
        unsure=sorted(blank + unsure),
        gaps={("mean", None): int(below or above), ("unknown", None): len(blank)},
        range=None if sure or blank else (float(least), float(greatest)),
        reach={
            side: shown(number) or 0  # rounded outward, so that the bound as printed will do
            for side, off, number in (
                ("at_least", below, -_rounded_up(-least)),
                ("at_most", above, _rounded_up(greatest)),
            )
            if off
        },
    )


def _crossed(body: Mean) -> bool:
    return body.at_least is not None and body.at_most is not None and body.at_least > body.at_most


def _holds(body: Mean, mean: Fraction) -> bool:
    return (body.at_least is None or mean >= body.at_least) and (body.at_most is None or mean <= body.at_most)


def _totals(body: Mean, members: Members, unsure: list[int], numbers: NumberOptions) -> set[int]:
    """Every total that some completion gives, scaled."""
    open_members = set(unsure)
    totals = {sum(int(numbers.least[i]) for i in range(len(members)) if i not in open_members)}
    for i in unsure:
        values = possible_numbers(members.pool, i, body.field, members.as_of)
        totals = {total + value for total in totals for value in values}
    return totals


def _rounded_up(value: Fraction) -> Fraction:
    """At two decimals; at none where a number that is printed has no room for them."""
    step = 100 if abs(value) < 10**13 else 1
    return Fraction(math.ceil(value * step), step)


def shown(value: Fraction | None) -> int | float | None:
    """For print only: a whole number stays whole."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)
