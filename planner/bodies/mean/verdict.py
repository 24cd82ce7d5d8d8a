"""The verdict of `mean` on a slate, by plain counting."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from planner.bodies.number_bounds import reach, shown
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.pool.matching import NumberOptions, number_options, possible_numbers
from planner.pool.values import whole_sum

if TYPE_CHECKING:
    from planner.bodies.mean.body import Mean


def judge(body: Mean, members: Members) -> Judgement:
    asked = [int(mask) for mask in members.answers(body.of)]
    sure = [i for i, mask in enumerate(asked) if mask == 2]
    perhaps = [i for i, mask in enumerate(asked) if mask == 3]
    if not sure and not perhaps:
        return Judgement("met", 0, base=0, at_least=shown(body.at_least), at_most=shown(body.at_most))
    numbers = number_options(members.pool, body.field, members.as_of)
    blank = [i for i in (*sure, *perhaps) if not numbers.known[i]]
    unsure = [i for i in (*sure, *perhaps) if numbers.known[i] and numbers.least[i] != numbers.greatest[i]]
    least, greatest = _ends(sure, perhaps, numbers)
    below = least is not None and body.is_low(least)
    above = greatest is not None and body.is_high(greatest)
    bounded = body.at_least is not None or body.at_most is not None
    if any(not numbers.known[i] for i in sure):
        always, ever = not bounded, not body.is_crossed
    else:
        always = not below and not above and not (blank and bounded)
        ever = (not sure) or (bool(blank) and not body.is_crossed) or _can_hold(body, members, sure, perhaps, numbers)
    is_open = bool(blank or unsure or perhaps)
    return Judgement(
        verdict_of(always, ever),
        shortfall=int(not always),
        actual=shown(least) if sure and not is_open else None,
        base=len(sure),
        at_least=shown(body.at_least),
        at_most=shown(body.at_most),
        unsure=sorted({*blank, *unsure, *perhaps}),
        gaps={("mean", None): int(below or above), ("unknown", None): len(blank)},
        range=(float(least), float(greatest)) if is_open and not blank and least is not None and greatest is not None else None,
        reach=reach(least if below else None, greatest if above else None, _rounded_up),
    )


def _ends(sure: Sequence[int], perhaps: Sequence[int], numbers: NumberOptions) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest mean of those whose number is known, whoever of those in doubt counts; None: of nobody."""
    ends: list[Fraction | None] = []
    for values, sign in ((numbers.least, 1), (numbers.greatest, -1)):
        there = [int(values[i]) for i in sure if numbers.known[i]]
        mean = Fraction(whole_sum(np.array(there, dtype=np.int64)), len(there)) if there else None
        total, number = (sum(there), len(there))
        for value in sorted((int(values[i]) for i in perhaps if numbers.known[i]), key=lambda value: sign * value):
            if mean is None or sign * value < sign * mean:
                total, number = total + value, number + 1
                mean = Fraction(total, number)
        ends.append(None if mean is None else mean / numbers.scale)
    return ends[0], ends[1]


def _can_hold(body: Mean, members: Members, sure: Sequence[int], perhaps: Sequence[int], numbers: NumberOptions) -> bool:
    """Whether some completion is within the bounds; the numbers of those who surely count are known."""
    reached = {(0, 0)}  # number of members, total
    settled = 0
    for i in sure:
        values = possible_numbers(members.pool, i, body.field, members.as_of)
        if len(values) == 1:
            settled += values[0]
        else:
            reached = {(number, total + value) for number, total in reached for value in values}
    reached = {(len(sure), settled + total) for _, total in reached}
    for i in perhaps:
        values = possible_numbers(members.pool, i, body.field, members.as_of)
        reached |= {(number + 1, total + value) for number, total in reached for value in values}
    return any(
        not body.is_low(mean) and not body.is_high(mean)
        for number, total in reached
        if number
        for mean in (Fraction(total, number * numbers.scale),)
    )


def _rounded_up(value: Fraction) -> Fraction:
    """At two decimals; at none where a number that is printed has no room for them."""
    step = 100 if abs(value) < 10**13 else 1
    return Fraction(math.ceil(value * step), step)
