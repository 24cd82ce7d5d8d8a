"""Weighted rows summed up: what they ask in all, and the most that any choice of people gives.

Where the most that any choice gives is less than what is asked, the rules of these rows cannot hold together. Everything is
whole numbers. Nothing of what finds such weights is used here, so that a proof is summed up by code that did not make it: no
groups, no bundles, no model, but each person by itself in the best committees for the sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.compiled.rows import AnyOf, Overlap, Row
from planner.language.bounds import Side

if TYPE_CHECKING:
    from planner.compiled.compile import Compiled
    from planner.compiled.rows import CompiledRule

LARGEST = 1 << 62  # sums below it are made in machine words, larger ones in Python's numbers
MOST_CHOICES = 1 << 14  # sets of committees that joint rules tie together


@dataclass(frozen=True)
class Weight:
    """A row of a rule (its place among the rule's rows, from 0), the side of it that is used, and how often."""

    rule: str
    row: int
    bound: Side
    weight: int


@dataclass(frozen=True)
class Certificate:
    """Rules that cannot hold together: the weighted rows ask for `asked`, no choice of people gives more than `greatest`."""

    weights: tuple[Weight, ...]
    asked: int
    greatest: int

    @property
    def rules(self) -> frozenset[str]:
        return frozenset(weight.rule for weight in self.weights)


def weighed(compiled: Compiled, weights: Sequence[Weight]) -> tuple[int, int]:
    """(asked, greatest) of these rows, the upper bounds counted negative.

    Raises ValueError: no `must` rule of the plan has such a row, the side has no bound, a weight is not positive, or nothing
    bounds the sum.
    """
    rules = {c.rule.key: c for c in compiled.must}
    signs = {"at_least": 1, "at_most": -1}
    chosen = [(weight, _row(rules, weight), signs[weight.bound] * weight.weight) for weight in weights]
    asked = 0
    aux: dict[tuple[str, str], int] = {}
    for weight, row, factor in chosen:
        bound = row.lower if weight.bound == "at_least" else row.upper
        if bound is None or weight.weight <= 0:
            raise ValueError(f"{weight.rule} has no such bound, or the weight is not positive")
        asked += factor * bound
        for name, coefficient in row.aux.items():
            aux[weight.rule, name] = aux.get((weight.rule, name), 0) + factor * coefficient
    greatest = sum(_most_of(rules[rule], name, factor) for (rule, name), factor in aux.items())
    worths = {c.id: _worth(compiled, c.id, chosen) for c in compiled.plan.committees}
    joint = [(factor, row) for _, row, factor in chosen if row.several]
    return asked, greatest + sum(_best(compiled, part, worths, joint) for part in _parts(compiled, joint))


def _row(rules: dict[str, CompiledRule], weight: Weight) -> Row:
    rule = rules.get(weight.rule)
    if rule is None or not 0 <= weight.row < len(rule.rows):
        raise ValueError(f"no row {weight.row} of {weight.rule}")
    return rule.rows[weight.row]


def _most_of(rule: CompiledRule, name: str, factor: int) -> int:
    """The most that an auxiliary variable adds to the sum."""
    limits = rule.aux[name]
    if factor > 0 and limits.upper is None:
        raise ValueError(f"nothing bounds {name} of {rule.rule.key}")
    return factor * (limits.upper if factor > 0 and limits.upper is not None else limits.lower)


def _worth(compiled: Compiled, committee: str, chosen: Sequence[tuple[Weight, Row, int]]) -> np.ndarray:
    """What each person [people] adds to the sum as a member of a committee, joint rows apart."""
    rows = [(row, factor) for _, row, factor in chosen if row.committee == committee and row.joint is None and row.table]
    reach = sum(abs(factor) * max(abs(value) for value in row.table.values()) for row, factor in rows)
    # Sums over committees of one person stay within the same words: there are far fewer than 2**10 of them.
    kind = np.int64 if reach < LARGEST >> 10 else object
    total = np.zeros(len(compiled.pool), dtype=kind)
    for row, factor in rows:
        codes = compiled.features[row.feature]
        table = np.zeros(max(int(codes.max(initial=0)), *row.table) + 1, dtype=kind)
        for code, value in row.table.items():
            table[code] += factor * value
        total = total + table[codes]
    return total


def _parts(compiled: Compiled, joint: Sequence[tuple[int, Row]]) -> list[list[str]]:
    """The committees in parts that neither `within` nor a weighted joint row ties together."""
    ties = [{c.id, c.within} for c in compiled.plan.committees if c.within is not None]
    ties += [set(row.several) for _, row in joint]
    parts: list[set[str]] = []
    for committee in compiled.plan.committees:
        own = {committee.id}
        parts.append(own)
    for tie in ties:
        inside = [part for part in parts if part & tie]
        parts = [part for part in parts if not part & tie] + [set().union(*inside)]
    order = [c.id for c in compiled.plan.committees]
    return [[name for name in order if name in part] for part in parts]


def _best(
    compiled: Compiled, part: Sequence[str], worths: dict[str, np.ndarray], joint: Sequence[tuple[int, Row]]
) -> int:
    """The sum over all people of the best that each adds to it, in some of these committees or in none."""
    outer = {c.id: c.within for c in compiled.plan.committees}
    tied = [(factor, row) for factor, row in joint if row.several[0] in part]
    if tied:
        best = np.zeros(len(compiled.pool), dtype=object)
        for members in _choices(part, outer):
            sums = sum((worths[name].astype(object) for name in members), np.zeros(len(compiled.pool), dtype=object))
            best = np.maximum(best, sums + sum(factor * _together(compiled, row, members) for factor, row in tied))
        return int(best.sum())

    def below(name: str) -> np.ndarray:
        """The most that somebody adds as a member of this committee, with whatever is within it."""
        inner = [below(one) for one in part if outer[one] == name]
        return sum((np.maximum(found, 0) for found in inner), worths[name])

    roots = [below(name) for name in part if outer[name] is None]
    return sum(sum(np.maximum(found, 0).tolist()) for found in roots)


def _choices(part: Sequence[str], outer: dict[str, str | None]) -> list[frozenset[str]]:
    """Every set of these committees that one person may be in: whoever is in an inner one is in the outer one."""
    found = [frozenset[str]()]
    waiting = list(part)
    while waiting:
        name = next(one for one in waiting if outer[one] not in waiting)
        waiting.remove(name)
        found += [one | {name} for one in found if outer[name] is None or outer[name] in one]
        if len(found) > MOST_CHOICES:
            raise ValueError("joint rules tie too many committees together to be summed up")
    return found


def _together(compiled: Compiled, row: Row, members: frozenset[str]) -> np.ndarray | int:
    """What somebody in these committees adds to a row over several: of a row that asks for more each person [people]."""
    if isinstance(row.committee, AnyOf):
        if members.isdisjoint(row.several):
            return 0
        return np.array([row.table.get(code, 0) for code in compiled.features[row.feature].tolist()], dtype=object)
    joint = row.joint
    if joint is None:
        return 0
    held = sum(name in members for name in joint.committees)
    if isinstance(joint, Overlap):
        return int(held == len(set(joint.committees)))
    return max(0, held - joint.at_most)
