"""A verdict on one rule, with its numbers. Three values: met, not met, and unproven where the data leaves it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, NamedTuple

from planner.language.bounds import Side

Verdict = Literal["met", "not_met", "unproven"]
Gap = tuple[str, str | None]  # (bound, value): what a relaxation can move; bound is at_least, at_most, waivers, mean or unknown


class Reached(NamedTuple):
    """A number that a bound would have to move to, exactly and as it is printed: then rounded outward, so that it will do."""

    number: Fraction
    shown: int | float


def verdict_of(always: bool, ever: bool) -> Verdict:
    """From: does it hold for every completion of the unknown data, and for any."""
    return "met" if always else "unproven" if ever else "not_met"


@dataclass(frozen=True)
class ValueJudgement:
    """One value of a `count_each` rule; `members` and `unsure` index the members."""

    verdict: Verdict
    actual: int
    base: int
    at_least: int | None
    at_most: int | None
    shortfall: int
    members: Sequence[int] = ()


@dataclass(frozen=True)
class ConditionJudgement:
    """The condition of a rule: whether it holds, and its numbers; `members` and `unsure` index the members."""

    verdict: Verdict
    actual: int
    base: int
    at_least: int | None
    at_most: int | None
    members: Sequence[int]
    unsure: Sequence[int]


@dataclass(frozen=True)
class Judgement:
    """The verdict on one rule. Counts are people; figures of a mean are for print.

    `members` index the members that the finding names, `unsure` those who may or may not count.
    `gaps` gives, for each bound that a relaxation could move, by how much it falls short at worst.
    """

    verdict: Verdict
    shortfall: int
    actual: int | float | None = None
    base: int | None = None
    at_least: int | float | None = None
    at_most: int | float | None = None
    members: Sequence[int] = ()
    unsure: Sequence[int] = ()
    by_value: Mapping[str, ValueJudgement] | None = None
    gaps: Mapping[Gap, int] = field(default_factory=dict)
    asked: Mapping[Gap, int] = field(default_factory=dict)  # what a bound asks for where its gap is greatest
    reach: Mapping[Side, Reached] = field(default_factory=dict)  # a mean or sum: what each broken bound would have to move to
    to_excuse: Sequence[str] | None = None  # whom waivers would excuse, where those are not the people of the finding
    range: tuple[int | float, int | float] | None = None  # a mean that the data leaves open: least and greatest
    or_none: bool = False  # none at all will do whatever the bounds
    values: Sequence[str] | None = None  # of a rule about how many different values there are: those that are there for sure
    condition: ConditionJudgement | None = None  # of rules that ask something where another thing holds
    people: Sequence[str] = ()  # ids, for rules that do not speak of the members of one committee

    @property
    def nearest(self) -> list[int] | None:
        """Where the bounds admit no whole number: the whole numbers below and above (contract, section 2)."""
        low, high = self.at_least, self.at_most
        if isinstance(low, int) and isinstance(high, int) and low > high and not self.or_none:
            return [high, low]
        return None


def number_shown(value: Fraction) -> int | float:
    """For print only: a whole number stays whole."""
    return int(value) if value.denominator == 1 else float(value)
