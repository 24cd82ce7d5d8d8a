"""What every outcome of an election makes of a mean or a sum: bounds on a sum over those elected, person by person.

A bound on one side holds on every outcome where it holds on that of the smallest (largest) coefficients. Two bounds at once
are searched: whether some outcome is within both is a question of subset sums.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from planner.bodies.number_bounds import NumberBody
from planner.check.members import Members
from planner.check.outcomes import Draw, Drawn, Elected, Search, by_coefficient, total
from planner.pool.matching import number_options, possible_numbers
from planner.pool.pool import BoolArray

OUT, IN = 1, 2  # bits of a name's possible answers to `of`


@dataclass(frozen=True)
class Side:
    """One bound: `ways` [names] are what each may add, in or out; the bound holds where the sum is at least `bound`."""

    ways: Sequence[Sequence[int]]
    bound: int = 0

    def worst(self, seats: int) -> Elected | None:
        """The outcome that breaks the bound most, if any does."""
        least = [min(ways) for ways in self.ways]
        found = by_coefficient(least, seats, least=True)
        return found if total(least, found) < self.bound else None

    def best(self, seats: int) -> Elected | None:
        most = [max(ways) for ways in self.ways]
        found = by_coefficient(most, seats, least=False)
        return found if total(most, found) >= self.bound else None


def numbers(body: NumberBody, members: Members) -> tuple[list[int], list[list[int]], list[int], int]:
    """Of each name the answers to `of` and the numbers that it may have, scaled; whose number is unknown; the scale."""
    options = number_options(members.pool, body.field, members.as_of)
    asked = [int(mask) for mask in members.answers(body.of)]
    blank = [i for i, mask in enumerate(asked) if mask & IN and not options.known[i]]
    values = [
        list(possible_numbers(members.pool, i, body.field, members.as_of)) if mask & IN and options.known[i] else []
        for i, mask in enumerate(asked)
    ]
    return asked, values, blank, options.scale


def kinds(asked: Sequence[int], values: Sequence[Sequence[int]], blank: Sequence[int]) -> list[Hashable]:
    """Who is alike: by the answer to `of`, the numbers, and whether the number is unknown."""
    unknown = set(blank)
    return [(mask, tuple(own), i in unknown) for i, (mask, own) in enumerate(zip(asked, values, strict=True))]


def broken_by(sides: Sequence[Side], seats: int) -> Elected | None:
    return next((found for side in sides if (found := side.worst(seats)) is not None), None)


def kept_by(sides: Sequence[Side], seats: int, search: Search) -> Drawn:
    """An outcome on which all sides hold in one completion; the ways of a name are in the same order on every side."""
    if len(sides) < 2:
        return Drawn(sides[0].best(seats) if sides else tuple(range(seats)), True)
    if any(side.best(seats) is None for side in sides):
        return Drawn(None, True)
    draw = Draw(len(sides[0].ways), seats)
    terms: list[dict[int, int]] = [{} for _ in sides]
    for i in range(len(sides[0].ways)):
        for ways in dict.fromkeys(zip(*(side.ways[i] for side in sides), strict=True)):
            option = draw.option(i)
            for of, way in zip(terms, ways, strict=True):
                of[option] = way
    for side, of in zip(sides, terms, strict=True):
        draw.row(of, lower=side.bound)
    return search(draw)


def met_on(sides: Sequence[Side], blank: Sequence[int], elected: BoolArray) -> BoolArray:
    """On which outcomes all sides hold, whatever the completion; an unknown number meets no bound."""
    found = np.ones(len(elected), dtype=bool)
    if not sides:
        return found
    for side in sides:
        least = [min(ways) for ways in side.ways]
        large = sum(map(abs, least)) > 1 << 60
        found &= (elected @ np.array(least, dtype=object if large else np.int64)) >= side.bound
    return found & ~elected[:, list(blank)].any(axis=1)
