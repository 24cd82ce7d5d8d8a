"""Groups: people whose codes are the same in every feature that matters are interchangeable.

A question about many people becomes one about few groups, each with a size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from planner.compiled.rows import Codes

Index = npt.NDArray[np.int64]
_FEW = 20_000  # people whom a sort groups quickly enough


@dataclass(frozen=True)
class Groups:
    """`of` [people] is the group of each person, numbered by first appearance; `first` [groups] the first row of each.

    `kin` [groups], where people have several rows: what a group's people are alike in whichever of their rows is taken. Of
    groups of the same kin the members are the same people, in the same order.
    """

    of: Index
    first: Index
    kin: Index | None = None

    def __len__(self) -> int:
        return len(self.first)

    @cached_property
    def sizes(self) -> Index:
        return np.bincount(self.of, minlength=len(self)).astype(np.int64)

    @cached_property
    def _order(self) -> tuple[Index, Index]:
        order = np.argsort(self.of, kind="stable").astype(np.int64)
        return order, np.concatenate([[0], np.cumsum(self.sizes)])

    def members(self, group: int) -> Index:
        """Rows of the people of a group, in pool order."""
        order, starts = self._order
        return order[starts[group] : starts[group + 1]]


def group_by(features: Sequence[Codes], size: int) -> Groups:
    """Group people by their codes in all of these features.

    Codes are summed up under fixed odd 64-bit factors and the sums grouped; every person is then compared with the first of
    its group, so that two sums that happen to be the same can never put different people together.
    """
    if not features or not size:
        return Groups(np.zeros(size, dtype=np.int64), np.zeros(min(size, 1), dtype=np.int64))
    factors = np.random.default_rng(20250701).integers(1, 2**63, len(features), dtype=np.uint64) | np.uint64(1)
    total = np.zeros(size, dtype=np.uint64)
    for codes, factor in zip(features, factors, strict=True):
        total += (codes.astype(np.uint64) + np.uint64(1)) * factor
    groups = _numbered(total)
    for codes in features:
        if not np.array_equal(codes, codes[groups.first][groups.of]):
            return _exactly(features, size)
    return groups


def _exactly(features: Sequence[Codes], size: int) -> Groups:
    """The same, feature by feature; slower, and needed only if two different sums were the same."""
    of = np.zeros(size, dtype=np.int64)
    for codes in features:
        of = _numbered(of * (int(codes.max(initial=0)) + 1) + codes).of
    return _numbered(of)


def _numbered(keys: npt.NDArray[np.integer]) -> Groups:
    """The groups of equal keys, numbered in the order in which they come."""
    if len(keys) > _FEW:
        import pandas as pd  # slow to load, and quick with a million people

        codes, _ = pd.factorize(keys)
        of = codes.astype(np.int64)
        return Groups(of, np.unique(of, return_index=True)[1].astype(np.int64))
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return Groups(rank[inverse.ravel()], first[order].astype(np.int64))
