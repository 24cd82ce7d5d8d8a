"""`mean` as rows over columns, for the solver."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack

if TYPE_CHECKING:
    from planner.bodies.mean.body import Mean


def rows(body: Mean, maker: RowMaker) -> CompiledRule:
    numbers = maker.numbers(body.field)
    least, greatest, known = numbers.least, numbers.greatest, numbers.known
    keys, codes = np.unique(np.stack([known.astype(np.int64), least, greatest]), axis=1, return_inverse=True)
    feature = maker.feature(("mean", body.field, maker.as_of), lambda: codes.ravel())
    rows, soft = [], []
    for bound, value, row in ((body.at_least, keys[1], "lower"), (body.at_most, keys[2], "upper")):
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
        slack = Slack("mean", None, reach, most=1, is_by_any=True)
        rows.append(Row(maker.committee, feature, table, lower=low, upper=high, slack=slack))
        soft.append(Row(maker.committee, feature, table, aux={"off": sign * reach}, lower=low, upper=high))
    blanks = {code: 1 for code in range(keys.shape[1]) if not keys[0][code]}
    if blanks and rows:
        rows.append(Row(maker.committee, feature, blanks, upper=0))
        soft.append(Row(maker.committee, feature, blanks, aux={"off": -int((~known).sum())}, upper=0))
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"off": 1}, {"off": Aux(0, 1)})
