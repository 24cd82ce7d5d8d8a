"""`apart` as rows over columns, for the solver."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack, ValueFeature

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


def rows(body: Apart, maker: RowMaker) -> CompiledRule:
    groups: list[tuple[int, dict[int, int]]]
    if len(body.shared) == 1:
        values = maker.values(body.shared[0])
        groups = [(values.feature, dict.fromkeys(codes, 1)) for codes in values.having.values()]
    elif body.shared:
        groups = _of_several(body.shared, maker)
    else:
        groups = [(maker.listed(ids), {1: 1}) for ids in body.lists]
    rows, soft, cost = [], [], {}
    for part, (feature, table) in enumerate(groups):
        aux = f"surplus{part}"
        rows.append(Row(maker.committee, feature, table, upper=1, slack=Slack("waivers", None, 1, part=part)))
        soft.append(Row(maker.committee, feature, table, aux={aux: -1}, upper=1))
        cost[aux] = 1
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), cost, {aux: Aux() for aux in cost})


def _of_several(fields: Sequence[str], maker: RowMaker) -> list[tuple[int, dict[int, int]]]:
    """For each combination of values that somebody has: a feature and the codes of those who have all of them."""
    each = [maker.values(field) for field in fields]
    keys, codes = np.unique(np.stack([maker.features[v.feature] for v in each]), axis=1, return_inverse=True)
    feature = maker.feature(("values of several", *fields), lambda: codes.ravel())
    labels = [_by_code(values) for values in each]
    found: dict[tuple[str, ...], dict[int, int]] = {}
    for code in range(keys.shape[1]):
        for combination in itertools.product(*(held.get(int(k), ()) for held, k in zip(labels, keys[:, code], strict=True))):
            found.setdefault(combination, {})[code] = 1
    return [(feature, table) for table in found.values() if maker.having(feature, list(table)) > 1]


def _by_code(values: ValueFeature) -> dict[int, list[str]]:
    held: dict[int, list[str]] = {}
    for label, codes in values.having.items():
        for code in codes:
            held.setdefault(code, []).append(label)
    return held
