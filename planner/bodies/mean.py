"""`mean: FIELD` + bounds: the mean of a number field over the members, exactly."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

import numpy as np
from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.pool.matching import NumberOptions, number_options, possible_numbers
from planner.pool.values import whole_sum
from planner.written.dated import DecimalOverTime
from planner.written.models import Text, keys_of
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Mean(Body):
    keyword: ClassVar[str] = "mean"
    field: str = ""
    at_least: Fraction | None = None
    at_most: Fraction | None = None

    def fields(self) -> Iterator[str]:
        yield self.field

    def judge(self, members: Members) -> Judgement:
        if not len(members):
            return Judgement("met", 0, at_least=shown(self.at_least), at_most=shown(self.at_most))
        numbers = number_options(members.pool, self.field, members.as_of)
        blank = [i for i in range(len(members)) if not numbers.known[i]]
        unsure = [i for i in range(len(members)) if numbers.known[i] and numbers.least[i] != numbers.greatest[i]]
        unit = numbers.scale * len(members)
        least, greatest = Fraction(whole_sum(numbers.least), unit), Fraction(whole_sum(numbers.greatest), unit)
        below = self.at_least is not None and least < self.at_least
        above = self.at_most is not None and greatest > self.at_most
        if blank:
            always, ever = self.at_least is None and self.at_most is None, not self._crossed
        else:
            always = not below and not above
            ever = any(self._holds(Fraction(total, unit)) for total in self._totals(members, unsure, numbers))
        sure = not blank and not unsure
        return Judgement(
            verdict_of(always, ever),
            shortfall=int(not always),
            actual=shown(least) if sure else None,
            base=len(members),
            at_least=shown(self.at_least),
            at_most=shown(self.at_most),
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

    @property
    def _crossed(self) -> bool:
        return self.at_least is not None and self.at_most is not None and self.at_least > self.at_most

    def _holds(self, mean: Fraction) -> bool:
        return (self.at_least is None or mean >= self.at_least) and (self.at_most is None or mean <= self.at_most)

    def _totals(self, members: Members, unsure: list[int], numbers: NumberOptions) -> set[int]:
        """Every total that some completion gives, scaled."""
        open_members = set(unsure)
        totals = {sum(int(numbers.least[i]) for i in range(len(members)) if i not in open_members)}
        for i in unsure:
            values = possible_numbers(members.pool, i, self.field, members.as_of)
            totals = {total + value for total in totals for value in values}
        return totals

    def rows(self, maker: RowMaker) -> CompiledRule:
        numbers = maker.numbers(self.field)
        least, greatest, known = numbers.least, numbers.greatest, numbers.known
        keys, codes = np.unique(np.stack([known.astype(np.int64), least, greatest]), axis=1, return_inverse=True)
        feature = maker.feature(("mean", self.field, maker.as_of), lambda: codes.ravel())
        rows, soft = [], []
        for bound, value, row in ((self.at_least, keys[1], "lower"), (self.at_most, keys[2], "upper")):
            if bound is None:
                continue
            unit = math.gcd(bound.denominator, numbers.scale)
            table = {
                code: int(value[code]) * (bound.denominator // unit) - bound.numerator * (numbers.scale // unit)
                for code in range(keys.shape[1])
                if keys[0][code]
            }
            counts = np.bincount(maker.features[feature], minlength=keys.shape[1])
            # Whatever the members, no sum is further off than this.
            sign = 1 if row == "lower" else -1
            reach = sum(int(counts[code]) * max(0, -sign * c) for code, c in table.items()) or 1
            low, high = (0, None) if row == "lower" else (None, 0)
            rows.append(Row(maker.committee, feature, table, lower=low, upper=high, slack=Slack("mean", None, reach, most=1)))
            soft.append(Row(maker.committee, feature, table, aux={"off": sign * reach}, lower=low, upper=high))
        blanks = {code: 1 for code in range(keys.shape[1]) if not keys[0][code]}
        if blanks and rows:
            rows.append(Row(maker.committee, feature, blanks, upper=0))
            soft.append(Row(maker.committee, feature, blanks, aux={"off": -int((~known).sum())}, upper=0))
        return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"off": 1}, {"off": Aux(0, 1)})


def _rounded_up(value: Fraction) -> Fraction:
    """At two decimals; at none where a number that is printed has no room for them."""
    step = 100 if abs(value) < 10**13 else 1
    return Fraction(math.ceil(value * step), step)


def shown(value: Fraction | None) -> int | float | None:
    """For print only: a whole number stays whole."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


class MeanText(RuleText):
    """`mean: FIELD` with bounds, which may be decimal: the mean of a number field over the members."""

    keyword: ClassVar[str] = "mean"
    mean: Text = WrittenField(description="a number field, or a computed one")
    at_least: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    at_most: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    exactly: DecimalOverTime | None = WrittenField(None, description="in place of both others")

    def resolve(self, reading: RuleReading) -> Mean:
        field = reading.field("mean", self.mean, ("number",), computed=True)
        reading.check_bounds(keys_of(type(self)))
        exactly = reading.threshold("exactly", self.exactly)
        if exactly is not None:
            return Mean(field.name, exactly, exactly)
        return Mean(field.name, reading.threshold("at_least", self.at_least), reading.threshold("at_most", self.at_most))
