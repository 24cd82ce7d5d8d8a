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
    answers = maker.features[maker.answers(body.of)].astype(np.int64)  # 1 no, 2 yes, 3 perhaps
    keys, codes = np.unique(np.stack([known.astype(np.int64), least, greatest, answers]), axis=1, return_inverse=True)
    feature = maker.feature(("mean", body.field, body.of, maker.as_of), lambda: codes.ravel())
    counts = np.bincount(maker.features[feature], minlength=keys.shape[1])
    asked = [code for code in range(keys.shape[1]) if keys[3][code] != 1]
    rows, soft = [], []
    aux = {"off": Aux(0, 1)}
    for bound, value, sign, strict in (
        (body.at_least, keys[1], 1, body.is_above),
        (body.at_most, keys[2], -1, body.is_below),
    ):
        if bound is None:
            continue
        unit = math.gcd(bound.denominator, numbers.scale)
        table, based = {}, []
        for code in asked:
            if not keys[0][code]:
                continue
            worth = sign * (int(value[code]) * (bound.denominator // unit) - bound.numerator * (numbers.scale // unit))
            is_sure = keys[3][code] == 2
            table[code] = worth if is_sure else min(0, worth)  # who only may count does where that is worse
            if is_sure or worth <= 0:
                based.append(code)
        # Whatever the members, no sum is further off than this.
        reach = sum(int(counts[code]) * max(0, -worth) for code, worth in table.items()) + strict or 1
        terms: dict[str, int] = {}
        if strict:  # the mean of nobody holds
            name = f"some {sign}"
            aux[name], terms[name] = Aux(0, 1), -1
            link = Row(
                maker.committee, feature, dict.fromkeys(based, 1), aux={name: -max(1, int(counts[based].sum()))}, upper=0
            )
            rows.append(link)
            soft.append(link)
        signed = {code: sign * worth for code, worth in table.items()}
        signed_terms = {name: sign * k for name, k in terms.items()}
        low, high = (0, None) if sign == 1 else (None, 0)
        slack = Slack("mean", None, reach, most=1, is_by_any=True)
        rows.append(Row(maker.committee, feature, signed, aux=signed_terms, lower=low, upper=high, slack=slack))
        soft.append(Row(maker.committee, feature, signed, aux={**signed_terms, "off": sign * reach}, lower=low, upper=high))
    blanks = {code: 1 for code in asked if not keys[0][code]}
    if blanks and rows:
        rows.append(Row(maker.committee, feature, blanks, upper=0))
        soft.append(Row(maker.committee, feature, blanks, aux={"off": -int(counts[list(blanks)].sum())}, upper=0))
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"off": 1}, aux)
