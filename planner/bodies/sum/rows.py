"""`sum` as rows over columns, for the solver."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum

_OUT, _IN = 1, 2  # bits of the possible answers to `of`


@dataclass(frozen=True)
class Adding:
    """What the people of each code of a feature add at least and at most, scaled; `blank` holds the codes of which that is not
    known, with how many people have them."""

    feature: int
    least: tuple[int, ...]
    greatest: tuple[int, ...]
    blank: dict[int, int]
    scale: int


def feature_of(body: Sum, maker: RowMaker) -> Adding:
    numbers = maker.numbers(body.field)
    asked = maker.features[maker.answers(body.of)]
    keys, codes = np.unique(
        np.stack([numbers.known.astype(np.int64), numbers.least, numbers.greatest, asked.astype(np.int64)]),
        axis=1,
        return_inverse=True,
    )
    feature = maker.feature(("sum", body.field, body.of, maker.as_of), lambda: codes.ravel())
    counts = np.bincount(maker.features[feature], minlength=keys.shape[1])
    least, greatest, blank = [], [], {}
    for code, (known, low, high, answers) in enumerate(keys.T.tolist()):
        if answers & _IN and not known:
            blank[code] = int(counts[code])
        if not answers & _IN or not known:
            low = high = 0
        elif answers & _OUT:
            low, high = min(0, low), max(0, high)
        least.append(low)
        greatest.append(high)
    return Adding(feature, tuple(least), tuple(greatest), blank, numbers.scale)


def rows(body: Sum, maker: RowMaker) -> CompiledRule:
    adding = feature_of(body, maker)
    counts = np.bincount(maker.features[adding.feature], minlength=len(adding.least))
    rows, soft = [], []
    for bound, side, sign, is_strict in (
        (body.at_least, adding.least, 1, body.is_above),
        (body.at_most, adding.greatest, -1, body.is_below),
    ):
        if bound is None:
            continue
        unit = math.gcd(bound.denominator, adding.scale)
        factor, limit = bound.denominator // unit, bound.numerator * (adding.scale // unit) + sign * is_strict
        table = {code: value * factor for code, value in enumerate(side) if value}
        # Whatever the members, no sum is further off than this.
        reach = max(1, sign * limit + sum(int(counts[code]) * max(0, -sign * c) for code, c in table.items()))
        low, high = (limit, None) if sign > 0 else (None, limit)
        slack = Slack("mean", None, reach, most=1, is_by_any=True)
        rows.append(Row(maker.committee, adding.feature, table, lower=low, upper=high, slack=slack))
        soft.append(Row(maker.committee, adding.feature, table, aux={"off": sign * reach}, lower=low, upper=high))
    if body.is_crossed:
        soft.append(Row(aux={"off": 1}, lower=1))
    if adding.blank and rows:
        blanks = dict.fromkeys(adding.blank, 1)
        rows.append(Row(maker.committee, adding.feature, blanks, upper=0))
        soft.append(Row(maker.committee, adding.feature, blanks, aux={"off": -sum(adding.blank.values())}, upper=0))
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"off": 1}, {"off": Aux(0, 1)})
