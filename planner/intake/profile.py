"""The structure table of a pool: how many people each line counts, by sex, and for whom the data does not say.

Kleene-honest: who is unknown is never counted as no. `count` are the people who match for certain; `open` those whom a date
known to the year leaves open; `unknown` those with a blank cell that the line asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from planner.intake.profile_lines import Line, ProfileLines
from planner.language.plan import Title
from planner.language.selectors import Equals, Known, Not, Selector
from planner.pool.matching import TRUE, number_options, options
from planner.pool.pool import BoolArray, Pool
from planner.pool.values import by_value, whole_sum

_NOT_SAID = "prefer_not_to_say"  # an answer of the catalogue `person` that leaves the sex open
_BOTH = 0b1000  # of the options of two selectors: both answers true


@dataclass(frozen=True)
class ProfileCount:
    """People: `count` for certain, `open` perhaps (partial dates), `unknown` (blank), of `base`; or the ends of a mean."""

    base: int
    count: int = 0
    open: int = 0
    unknown: int = 0
    mean: tuple[Fraction, Fraction] | None = None


@dataclass(frozen=True)
class ProfileLine:
    """One line in figures. `missing`: fields that it asks for and that the pool has no column of."""

    line: Line
    everybody: ProfileCount
    male: ProfileCount
    female: ProfileCount
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProfileGroup:
    """The people who share a value (label; "" for those who have none) of the field that the table is divided by."""

    value: str
    people: int
    lines: tuple[ProfileLine, ...]


@dataclass(frozen=True)
class Profile:
    """`as_of`: month index. `rows`: all people; `other`: who for certain is neither a man nor a woman. Of the rest the sex is
    not known."""

    title: Title
    rows: int
    as_of: int
    men: int
    women: int
    other: int
    lines: tuple[ProfileLine, ...]
    by: str | None = None
    groups: tuple[ProfileGroup, ...] = ()

    @property
    def sex_unknown(self) -> int:
        return self.rows - self.men - self.women - self.other


def profile(pool: Pool, lines: ProfileLines, as_of: int, by: str | None = None) -> Profile:
    """The table at the reference month `as_of` (month index), and once more for each value of the field `by`.

    Raises KeyError where the pool has no column `by` with values of its own (texts, levels, lists).
    """
    men, women = (_surely(pool, Equals("gender", (sex,)), as_of) for sex in ("male", "female"))
    other = _surely(pool, Not(Equals("gender", ("male", "female", _NOT_SAID))), as_of)
    answers = [Answered(pool, line, as_of) for line in lines.lines]
    everybody = np.ones(len(pool), dtype=np.bool_)
    groups = []
    for value, members in [] if by is None else by_value(pool, by):
        parts = tuple(a.counted(members, men & members, women & members) for a in answers)
        groups.append(ProfileGroup(value, int(members.sum()), parts))
    found = tuple(a.counted(everybody, men, women) for a in answers)
    sexes = int(men.sum()), int(women.sum()), int(other.sum())
    return Profile(lines.title, len(pool), as_of, *sexes, found, by, tuple(groups))


class Answered:
    """A line's answers for everybody, found once and counted over any part of the pool.

    [people] masks: `base` of whom it is a share; `sure` who counts, `open` who may by a date known to the year, `unknown` who
    may by a blank. `missing`: fields that it asks for and that the pool has no column of.
    """

    def __init__(self, pool: Pool, line: Line, as_of: int) -> None:
        self.line = line
        self.missing = tuple(f for f in line.fields if f not in pool.columns and f not in ("id", "retirement_month"))
        filled = np.ones(len(pool), dtype=np.bool_)
        for field in line.fields:
            if field != "retirement_month":
                filled &= options(pool, (Known(field, True),), as_of) == TRUE
        if line.mean is None:
            both = options(pool, (line.who, line.of), as_of)
            self.base = options(pool, (line.of,), as_of) & TRUE != 0
            self.sure = both == _BOTH
            may = (both & _BOTH != 0) & ~self.sure
        else:
            numbers = number_options(pool, line.mean, as_of)
            self.least, self.greatest, self.scale = numbers.least, numbers.greatest, numbers.scale * line.per
            self.base = np.ones(len(pool), dtype=np.bool_)
            self.sure = numbers.known & (numbers.least == numbers.greatest)
            may = ~self.sure
            filled = numbers.known
        self.open, self.unknown = may & filled, may & ~filled

    def counted(self, everybody: BoolArray, men: BoolArray, women: BoolArray) -> ProfileLine:
        return ProfileLine(self.line, self._count(everybody), self._count(men), self._count(women), self.missing)

    def _count(self, among: BoolArray) -> ProfileCount:
        base, sure, may, unknown = (int((who & among).sum()) for who in (self.base, self.sure, self.open, self.unknown))
        mean = None
        if self.line.mean is not None and sure + may:
            who = (self.sure | self.open) & among
            people = int(who.sum()) * self.scale
            mean = Fraction(whole_sum(self.least[who]), people), Fraction(whole_sum(self.greatest[who]), people)
        return ProfileCount(base, sure, may, unknown, mean)


def _surely(pool: Pool, selector: Selector, as_of: int) -> BoolArray:
    return np.asarray(options(pool, (selector,), as_of) == TRUE)
