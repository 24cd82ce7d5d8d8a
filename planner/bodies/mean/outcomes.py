"""What every outcome of an election makes of `mean`."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from typing import TYPE_CHECKING

from planner.bodies import number_outcomes
from planner.bodies.number_bounds import shown
from planner.bodies.number_outcomes import IN, OUT, Side, broken_by, kept_by, numbers
from planner.check.members import Members
from planner.check.outcomes import Drawn, Elected, Outcomes, Search, decided, first
from planner.pool.pool import BoolArray

if TYPE_CHECKING:
    from planner.bodies.mean.body import Mean


def outcomes(body: Mean, members: Members, seats: int, search: Search) -> Outcomes:
    names = len(members)
    asked, values, blank, scale = numbers(body, members)
    sides = _sides(body, asked, values, scale, names)
    breaks: Elected | None
    kept: Drawn
    with_blank = first(blank, names, seats) if blank and seats else None
    if with_blank is not None and sides:
        breaks = with_blank
        kept = Drawn(with_blank, True)  # whatever the others are, the unknown number may make up for it
        if body.is_crossed:
            kept = _without_base(asked, seats)
    else:
        breaks = broken_by(sides, seats)
        kept = _without_base(asked, seats) if body.is_crossed else kept_by(sides, seats, search)
    least, most = _ends(asked, values, seats)
    return Outcomes(
        decided(breaks, kept.elected, kept.proved), _shown(least, scale), _shown(most, scale),
        breaks, kept.elected,
    )  # fmt: skip


def kinds(body: Mean, members: Members) -> list[Hashable]:
    """The answer to `of` and the numbers that each may have."""
    asked, values, blank, _ = numbers(body, members)
    return number_outcomes.kinds(asked, values, blank)


def met_on(body: Mean, members: Members, elected: BoolArray) -> BoolArray:
    asked, values, blank, scale = numbers(body, members)
    sides = _sides(body, asked, values, scale, len(members))
    return number_outcomes.met_on(sides, blank, elected)


def _without_base(asked: list[int], seats: int) -> Drawn:
    """The mean of nobody is within all bounds."""
    outside = [i for i, mask in enumerate(asked) if mask & OUT]
    return Drawn(tuple(outside[:seats]) if len(outside) >= seats else None, True)


def _sides(body: Mean, asked: list[int], values: list[list[int]], scale: int, names: int) -> list[Side]:
    """Each bound as the sum of what each number is above (below) it. A strict bound takes a little of everybody: so little
    that it tells only where the rest is 0, and so nothing of nobody."""
    sides = []
    for bound, sign, strict in ((body.at_least, 1, body.is_above), (body.at_most, -1, body.is_below)):
        if bound is None:
            continue
        worth = bound * scale
        ways = [
            [sign * (value * worth.denominator - worth.numerator) * (names + 1) - strict for value in own]
            + ([0] if mask & OUT or not own else [])
            for mask, own in zip(asked, values, strict=True)
        ]
        sides.append(Side(ways))
    return sides


def _ends(asked: list[int], values: list[list[int]], seats: int) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest mean of the outcomes on which nothing is open; scaled. With more people in the base it is
    nearer to that of all, so the base is as small as can be."""
    there = sorted(own[0] for mask, own in zip(asked, values, strict=True) if mask == IN and len(own) == 1)
    outside = sum(mask == OUT for mask in asked)
    base = max(1, seats - outside)
    if base > len(there) or not seats:
        return None, None
    return Fraction(sum(there[:base]), base), Fraction(sum(there[len(there) - base :]), base)


def _shown(mean: Fraction | None, scale: int) -> int | float | None:
    return None if mean is None else shown(mean / scale)
