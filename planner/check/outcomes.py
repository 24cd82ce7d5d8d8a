"""What an election leaves of a rule: every choice of so many names of a list, and every completion of what is not known.

Who wins and how the data turns out are one choice: each name is elected in one of the ways in which it may count, or is not.
So a rule is `met` whatever the vote where no choice breaks it, `not_met` where none keeps it, else `open`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from planner.check.tally import ALONE, BASE, COUNTED, OUT
from planner.language.bounds import Bounds
from planner.pool.pool import LongArray

Decided = Literal["met", "not_met", "open", "undecided"]
Elected = tuple[int, ...]  # places on the list, ascending
PARTS = (OUT, BASE, COUNTED, ALONE)
Shortfalls = Callable[[LongArray, LongArray], LongArray]
"""The shortfall of each (counted, base); 0 where the bounds hold."""


@dataclass(frozen=True)
class Outcomes:
    """`least` and `most` are of the `actual` that the checker finds on an outcome, over the outcomes on which it finds one.

    `at_least` and `at_most` in whole numbers, where they are the same on all outcomes; `needed` of the list at least, and
    `room` for at most, for the rule to be met whatever the vote; None where no one number says so. `breaks` is an outcome on
    which the rule is not met (the worst one, where that is found), `keeps` one on which it is not broken for certain; None
    where there is none, or none was found. `on_list` and `may_be`: how many of the list count for certain, and perhaps; None
    where the rule counts no people.
    """

    verdict: Decided
    least: int | float | None = None
    most: int | float | None = None
    breaks: Elected | None = None
    keeps: Elected | None = None
    on_list: int | None = None
    may_be: int | None = None
    at_least: int | None = None
    at_most: int | None = None
    needed: int | None = None
    room: int | None = None
    by_value: Mapping[str, Outcomes] = field(default_factory=dict)
    ends_proved: bool = True


def decided(breaks: Elected | None, keeps: Elected | None, all_tried: bool = True) -> Decided:
    """From an outcome of either kind; `all_tried`: what was not found is not there."""
    if breaks is not None and keeps is not None:
        return "open"
    if not all_tried or (breaks is None and keeps is None):
        return "undecided"
    return "met" if breaks is None else "not_met"


def ends(number: int, names: int, seats: int) -> tuple[int, int]:
    """The fewest and the most of `number` among the names that can be among those elected."""
    return max(0, number - (names - seats)), min(number, seats)


def first(places: Iterable[int], names: int, seats: int) -> Elected:
    """So many of the names elected, these places before the others."""
    return tuple(sorted([*dict.fromkeys([*places, *range(names)])][:seats]))


def by_coefficient(coefficients: Sequence[int], seats: int, least: bool) -> Elected:
    """The outcome whose sum is least, or greatest: of equal names those who come first on the list."""
    sign = 1 if least else -1
    return tuple(sorted(sorted(range(len(coefficients)), key=lambda i: sign * coefficients[i])[:seats]))


def total(coefficients: Sequence[int], elected: Elected) -> int:
    return sum(coefficients[i] for i in elected)


# ------------------------------------------------------------------------------------------------ counts


@dataclass(frozen=True)
class Choices:
    """The worst choice of a count, and one that keeps its bounds; None where there is none."""

    breaks: Elected | None
    keeps: Elected | None


def choices(masks: Sequence[int], seats: int, shortfalls: Shortfalls, wants_more: bool = True) -> Choices:
    """Over every choice of names and contributions. `masks` [names] are what each may contribute (see `planner.check.tally`).

    The numbers of those not elected, and elected to each contribution, that come about are the whole points with
    x(A) >= how many names can do no other than A, for each set A of these (Rado); not to be elected everybody can. The other
    sides of these inequalities are those of the complements. `wants_more`: of those that hold the one that counts most.
    """
    points = _points(masks, seats)
    _, base, counted, alone = points
    short = shortfalls(counted + alone, base + counted)
    broken, kept = np.flatnonzero(short > 0), np.flatnonzero(short <= 0)
    found: list[Elected | None] = []
    for places, worth in ((broken, short), (kept, (counted + alone) * (1 if wants_more else -1))):
        if not len(places):
            found.append(None)
            continue
        at = int(places[np.argmax(worth[places])])
        found.append(_filled(masks, [int(part[at]) for part in points]))
    return Choices(*found)


def _points(masks: Sequence[int], seats: int) -> tuple[LongArray, LongArray, LongArray, LongArray]:
    """How many are elected as OUT, BASE, COUNTED, ALONE: every way that comes about."""
    lost = len(masks) - seats
    used = [part for part in PARTS if any(mask & part for mask in masks)] or [OUT]
    *free, rest = sorted(used, key=lambda part: part == used[0])  # what is left of the seats falls to the last
    axes = np.meshgrid(*(_span(masks, part, seats) for part in free), indexing="ij") if free else []
    of = {part: np.zeros(1, dtype=np.int64) for part in PARTS} | {
        part: axis.ravel().astype(np.int64) for part, axis in zip(free, axes, strict=True)
    }
    of[rest] = seats - sum((of[part] for part in free), np.zeros(1, dtype=np.int64))
    fits = of[rest] >= 0
    for subset in range(1, 16):
        forced = sum(not mask & ~subset for mask in masks) - lost
        if forced > 0:
            fits = fits & (sum((of[part] for part in PARTS if subset & part), np.zeros(1, dtype=np.int64)) >= forced)
    size = len(fits)
    return tuple(np.broadcast_to(of[part], size)[fits] for part in PARTS)  # type: ignore[return-value]


def _span(masks: Sequence[int], part: int, seats: int) -> LongArray:
    """How many can be elected as this."""
    alone, able = sum(mask == part for mask in masks), sum(mask & part != 0 for mask in masks)
    return np.arange(max(0, alone - (len(masks) - seats)), min(seats, able) + 1)


def _filled(masks: Sequence[int], wanted: Sequence[int]) -> Elected:
    """Who is elected, so that the contributions are as wanted: name by name, whoever comes first on the list before others."""
    left = dict(zip(PARTS, wanted, strict=True))
    lost = len(masks) - sum(wanted)
    forced = [sum(not mask & ~subset for mask in masks) for subset in range(16)]
    elected = []

    def can() -> bool:
        return lost >= 0 and all(
            sum(n for part, n in left.items() if subset & part) >= forced[subset] - lost for subset in range(16)
        )

    for i, mask in enumerate(masks):
        for subset in range(16):
            forced[subset] -= not mask & ~subset
        for part in (COUNTED, ALONE, BASE, OUT):
            if mask & part and left[part]:
                left[part] -= 1
                if can():
                    elected.append(i)
                    break
                left[part] += 1
        else:
            lost -= 1
    return tuple(elected)


def shortfalls_of(bounds: Bounds, seats: int) -> Shortfalls:
    """What bounds make of (counted, base), for arrays of them."""
    bases = range(seats + 1)
    none = np.iinfo(np.int64).max // 4
    low = np.array([-none if (n := bounds.lower(base)) is None else n for base in bases], dtype=np.int64)
    high = np.array([none if (n := bounds.upper(base)) is None else n for base in bases], dtype=np.int64)

    def shortfalls(counted: LongArray, base: LongArray) -> LongArray:
        lack = np.maximum(0, low[base] - counted)
        if bounds.or_none:
            lack = np.minimum(lack, counted)
        found: LongArray = lack + np.maximum(0, counted - high[base])
        return found

    return shortfalls


def counts(masks: Sequence[int], seats: int, bounds: Bounds) -> Outcomes:
    """What becomes of a count (or a share) of those who may contribute so much each."""
    found = of_choices(masks, seats, choices(masks, seats, shortfalls_of(bounds, seats), bounds.at_least is not None))
    is_of_all = not bounds.has_share or not any(mask & (OUT | ALONE) for mask in masks)
    low, high = (bounds.lower(seats), bounds.upper(seats)) if is_of_all else (None, None)
    return replace(
        found, at_least=low, at_most=high,
        needed=low + len(masks) - seats if low and not bounds.or_none else None,
        room=high if high is not None and high < seats else None,
    )  # fmt: skip


def of_choices(masks: Sequence[int], seats: int, found: Choices) -> Outcomes:
    """How many there are of those who may contribute so much each, and what these choices say of what is asked of them."""
    sure = sum(mask & (COUNTED | ALONE) != 0 and not mask & (OUT | BASE) for mask in masks)
    least, most = ends(sure, len(masks), seats)
    return Outcomes(
        decided(found.breaks, found.keeps), least, most, found.breaks, found.keeps,
        on_list=sure, may_be=sum(mask & (COUNTED | ALONE) != 0 for mask in masks),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ what is searched


@dataclass(frozen=True)
class DrawRow:
    """lower <= sum of coefficient * variable <= upper; with `when` (a 0-1 variable) only where that is 1."""

    terms: Mapping[int, int]
    lower: int | None = None
    upper: int | None = None
    when: int | None = None


class Draw:
    """A question about the outcomes that no formula answers, as a model in whole numbers for whoever searches it.

    Variables are numbered; those of `options` [names] are 0-1: a name is elected in one of its options, or not at all.
    """

    def __init__(self, names: int, seats: int) -> None:
        self.seats = seats
        self.limits: list[tuple[int, int]] = []
        self.options: list[list[int]] = [[] for _ in range(names)]
        self.rows: list[DrawRow] = []
        self.greatest: dict[int, int] = {}  # the sum to be as great as can be, if any

    def variable(self, lower: int = 0, upper: int = 1) -> int:
        self.limits.append((lower, upper))
        return len(self.limits) - 1

    def option(self, name: int) -> int:
        self.options[name].append(self.variable())
        return self.options[name][-1]

    def row(
        self, terms: Mapping[int, int], lower: int | None = None, upper: int | None = None, when: int | None = None
    ) -> None:
        self.rows.append(DrawRow(dict(terms), lower, upper, when))

    def any_of(self, variables: Sequence[int]) -> int:
        """A variable that is 1 exactly where one of these 0-1 variables is."""
        found = self.variable()
        for one in variables:
            self.row({found: 1, one: -1}, lower=0)
        self.row({found: -1} | dict.fromkeys(variables, 1), lower=0)
        return found

    def by_number(self, terms: Mapping[int, int], least: int, most: int) -> dict[int, int]:
        """For each number that the sum can be, the variable that is 1 where it is that."""
        found = {number: self.variable() for number in range(least, most + 1)}
        self.row(dict.fromkeys(found.values(), 1), 1, 1)
        self.row(dict(terms) | {variable: -number for number, variable in found.items()}, 0, 0)
        return found


@dataclass(frozen=True)
class Drawn:
    """`elected` None: no such outcome is there where `proved`, else none was found. `value` and `bound` of what was to be
    greatest."""

    elected: Elected | None
    proved: bool
    value: int | None = None
    bound: int | None = None


Search = Callable[[Draw], Drawn]
