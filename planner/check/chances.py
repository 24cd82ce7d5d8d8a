"""The chance of an outcome: names elected independently of each other, each by its own support, given that exactly so many are.

That is the conditional Bernoulli law (Chen and Liu 1997, Statistica Sinica 7, 875-892): an outcome has the chance
prod(p of those elected) * prod(1 - p of the others), divided by the sum of this over all outcomes. Plain independence (the
Poisson binomial law) would forget that the seats are filled. Everything is counted in whole numbers; where names of one kind
are too many to be counted through, outcomes are drawn by the same law, with a fixed seed.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from planner.pool.pool import BoolArray

Met = Callable[[BoolArray], BoolArray]
"""Of outcomes [outcomes, names] which the rule is met on."""

MOST_COUNTED = 4000  # outcomes, up to names of one kind, that are counted through
DRAWS = 20_000
SEED = 20250701


@dataclass(frozen=True)
class Chance:
    """`error`: half of the 95% interval of what was drawn; None where all outcomes were counted."""

    value: float
    error: float | None = None


class Law:
    """`support` [names] are shares from 0 to 1."""

    def __init__(self, support: Sequence[Fraction], seats: int) -> None:
        self.seats = seats
        whole = math.lcm(1, *(p.denominator for p in support))
        self._for = [int(p * whole) for p in support]
        self._against = [whole - p for p in self._for]
        self._left = self._suffixes()

    def __len__(self) -> int:
        return len(self._for)

    @property
    def is_possible(self) -> bool:
        """Whether so many can be elected at all: not where more have all votes, or too few have any."""
        return self._left[0][self.seats] > 0

    def _suffixes(self) -> list[list[int]]:
        """[i][r]: the weight of all ways to elect r of the names from i on."""
        table = [[1] + [0] * self.seats]
        for one, other in zip(reversed(self._for), reversed(self._against), strict=True):
            after = table[-1]
            table.append([other * after[r] + (one * after[r - 1] if r else 0) for r in range(self.seats + 1)])
        return table[::-1]

    def _weights(self, places: Sequence[int]) -> list[int]:
        """[r]: the weight of all ways to elect r of these names."""
        found = [1]
        for i in places:
            one, other = self._for[i], self._against[i]
            found = [
                other * (found[r] if r < len(found) else 0) + (one * found[r - 1] if r else 0) for r in range(len(found) + 1)
            ]
        return found

    def counted(self, kinds: Sequence[Hashable], met: Met) -> Chance | None:
        """The chance, where names of one kind are alike to the rule; None where there is too much to count through."""
        through = _through(kinds, self.seats, MOST_COUNTED)
        if through is None:
            return None
        groups, numbers = through
        elected = np.zeros((len(numbers), len(self)), dtype=bool)
        for row, chosen in enumerate(numbers):
            for group, number in zip(groups, chosen, strict=True):
                elected[row, group[:number]] = True
        weights = [self._weights(group) for group in groups]
        good = sum(
            math.prod(weight[n] for weight, n in zip(weights, chosen, strict=True))
            for chosen, is_met in zip(numbers, met(elected).tolist(), strict=True)
            if is_met
        )
        return Chance(float(Fraction(good, self._left[0][self.seats])))

    def drawn(self) -> BoolArray:
        """Outcomes drawn by the law [DRAWS, names]: name by name, each given who was drawn before."""
        takes = np.zeros((len(self), self.seats + 1))
        for i, one in enumerate(self._for):
            for r in range(1, self.seats + 1):
                if self._left[i][r]:
                    takes[i, r] = one * self._left[i + 1][r - 1] / self._left[i][r]  # of whole numbers: rounded once
        generator = np.random.Generator(np.random.PCG64(SEED))
        missing = np.full(DRAWS, self.seats)
        elected = np.zeros((DRAWS, len(self)), dtype=bool)
        for i in range(len(self)):
            elected[:, i] = generator.random(DRAWS) < takes[i, missing]
            missing -= elected[:, i]
        return elected


def of_drawn(met: BoolArray) -> Chance:
    """The share of drawn outcomes; of none, or all, the error is that of the rule of three."""
    share, number = float(met.mean()), len(met)
    return Chance(share, max(1.96 * math.sqrt(share * (1 - share) / number), 3 / number))


def unlike(kinds: Sequence[Hashable], seats: int, most: int = 1000) -> list[list[int]] | None:
    """One outcome (the places elected) of all that have as many of each kind; None where these are more than `most`."""
    through = _through(kinds, seats, most)
    if through is None:
        return None
    groups, numbers = through
    return [
        sorted(i for group, number in zip(groups, chosen, strict=True) for i in group[:number]) for chosen in numbers
    ]


def _through(kinds: Sequence[Hashable], seats: int, most: int) -> tuple[list[list[int]], list[tuple[int, ...]]] | None:
    """The places of each kind, and every way to elect so many: how many of each kind; None where these are more than `most`."""
    places: dict[Hashable, list[int]] = {}
    for i, kind in enumerate(kinds):
        places.setdefault(kind, []).append(i)
    groups = list(places.values())
    sizes = [len(group) for group in groups]
    return None if _ways(sizes, seats, most) > most else (groups, list(_numbers(sizes, seats)))


def _ways(sizes: Sequence[int], seats: int, most: int) -> int:
    """In how many ways so many are elected, one kind from another; `most` + 1 where these are more than `most`."""
    ways = np.zeros(seats + 1, dtype=np.int64)  # [r]: those to elect r of the kinds gone through, none above `most` + 1
    ways[0] = 1
    for size in sizes:
        up_to = np.cumsum(ways)
        up_to[size + 1 :] -= up_to[: max(0, seats - size)].copy()
        ways = np.minimum(up_to, most + 1)
    return int(ways[seats])


def _numbers(sizes: Sequence[int], seats: int) -> Iterator[tuple[int, ...]]:
    """Every way to elect so many: how many of each kind; in order, without recursion, as there may be thousands of kinds."""
    rest = [*itertools.accumulate(reversed(sizes), initial=0)][::-1]  # [i]: how many are of the kinds from i on
    if seats > rest[0]:
        return
    numbers = _least(rest, 0, seats)
    while True:
        yield tuple(numbers)
        left = 0  # how many are elected of the kinds from `at` on
        for at in reversed(range(len(sizes))):
            left += numbers[at]
            if numbers[at] < min(sizes[at], left):
                numbers[at] += 1
                numbers[at + 1 :] = _least(rest, at + 1, left - numbers[at])
                break
        else:
            return


def _least(rest: Sequence[int], start: int, seats: int) -> list[int]:
    """The first way to elect so many of the kinds from `start` on: as few of each kind as those behind it allow."""
    found = []
    for behind in rest[start + 1 :]:
        found.append(max(0, seats - behind))
        seats -= found[-1]
    return found
