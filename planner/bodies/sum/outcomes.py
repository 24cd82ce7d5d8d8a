"""What every outcome of an election makes of `sum`."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from typing import TYPE_CHECKING

from planner.bodies import number_outcomes
from planner.bodies.number_bounds import shown
from planner.bodies.number_outcomes import IN, OUT, Side, broken_by, kept_by
from planner.check.kinds import BoolArray
from planner.check.members import Members
from planner.check.outcomes import Drawn, Elected, Outcomes, Search, by_coefficient, decided, first
from planner.pool.matching import number_options, possible_numbers

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum


def outcomes(body: Sum, members: Members, seats: int, search: Search) -> Outcomes:
    ways, blank, scale = _ways(body, members)
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


def _ways(body: Sum, members: Members) -> tuple[list[list[int]], list[int], int]:
    """What each name may add, scaled; whose number is unknown; the scale."""
    numbers = number_options(members.pool, body.field, members.as_of)
    asked = [int(mask) for mask in members.answers(body.of)]
    ways: list[list[int]] = []
    for i, mask in enumerate(asked):
        known = bool(mask & IN) and bool(numbers.known[i])
        own = set(possible_numbers(members.pool, i, body.field, members.as_of)) if known else set()
        ways.append(sorted(own | ({0} if mask & OUT or not known else set())))
    return ways, [i for i, mask in enumerate(asked) if mask & IN and not numbers.known[i]], numbers.scale


def kinds(body: Sum, members: Members) -> list[Hashable]:
    """The answer to `of` and what each may add."""
    ways, blank, _ = _ways(body, members)
    answers = members.answers(body.of)
    return [(int(mask), tuple(own), i in set(blank)) for i, (mask, own) in enumerate(zip(answers, ways, strict=True))]


def met_on(body: Sum, members: Members, elected: BoolArray) -> BoolArray:
    ways, blank, scale = _ways(body, members)
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
    settled = [own[0] for i, own in enumerate(ways) if len(own) == 1 and i not in set(blank)]
    if len(settled) < seats:
        return None, None
    least, most = (sum(settled[i] for i in by_coefficient(settled, seats, least)) for least in (True, False))
    return shown(Fraction(least, scale)), shown(Fraction(most, scale))
