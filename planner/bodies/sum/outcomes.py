"""What every outcome of an election makes of `sum`."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from typing import TYPE_CHECKING

from planner.bodies import number_outcomes
from planner.bodies.number_bounds import shown
from planner.bodies.number_outcomes import OUT, Side, broken_by, kept_by, numbers
from planner.check.members import Members
from planner.check.outcomes import Drawn, Elected, Outcomes, Search, by_coefficient, decided, first
from planner.pool.pool import BoolArray

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum


def outcomes(body: Sum, members: Members, seats: int, search: Search) -> Outcomes:
    _, ways, blank, scale = _ways(body, members)
    sides = _sides(body, ways, scale)
    breaks: Elected | None
    if blank and seats and sides:  # whatever the others are, the unknown number may be too small, too large, or make up for it
        breaks = first(blank, len(members), seats)
        kept = Drawn(None if body.is_crossed else breaks, True)
    else:
        breaks = broken_by(sides, seats)
        kept = Drawn(None, True) if body.is_crossed else kept_by(sides, seats, search)
    return Outcomes(
        decided(breaks, kept.elected, kept.proved), *_ends(ways, blank, seats, scale), breaks, kept.elected
    )


def _ways(body: Sum, members: Members) -> tuple[list[int], list[list[int]], list[int], int]:
    """Of each name the answers to `of` and what it may add, scaled; whose number is unknown; the scale."""
    asked, values, blank, scale = numbers(body, members)
    ways = [sorted({0, *own} if mask & OUT or not own else own) for mask, own in zip(asked, values, strict=True)]
    return asked, ways, blank, scale


def kinds(body: Sum, members: Members) -> list[Hashable]:
    """The answer to `of` and what each may add."""
    asked, ways, blank, _ = _ways(body, members)
    return number_outcomes.kinds(asked, ways, blank)


def met_on(body: Sum, members: Members, elected: BoolArray) -> BoolArray:
    _, ways, blank, scale = _ways(body, members)
    return number_outcomes.met_on(_sides(body, ways, scale), blank, elected)


def _sides(body: Sum, ways: list[list[int]], scale: int) -> list[Side]:
    sides = []
    for bound, sign, strict in ((body.at_least, 1, body.is_above), (body.at_most, -1, body.is_below)):
        if bound is not None:
            worth = bound * scale
            own = [[sign * value * worth.denominator for value in values] for values in ways]
            sides.append(Side(own, sign * worth.numerator + strict))
    return sides


def _ends(ways: list[list[int]], blank: list[int], seats: int, scale: int) -> tuple[int | float | None, int | float | None]:
    """The least and the greatest sum of the outcomes on which nothing is open."""
    unknown = set(blank)
    settled = [own[0] for i, own in enumerate(ways) if len(own) == 1 and i not in unknown]
    if len(settled) < seats:
        return None, None
    least, most = (sum(settled[i] for i in by_coefficient(settled, seats, least)) for least in (True, False))
    return shown(Fraction(least, scale)), shown(Fraction(most, scale))
