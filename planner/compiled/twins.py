"""People who have several rows: as they are, and as each permitted set of courses would make them.

Of the rows of a person at most one serves, in however many committees. People are alike where each of the rows of one has its
like among those of the other; so they stay interchangeable, whatever they are trained in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from planner.compiled.groups import Groups, Index, group_by
from planner.compiled.rows import Codes


@dataclass(frozen=True)
class Twins:
    """`person` [rows] is the person of each row, `variant` [rows] which of a person's ways it is, both from 0. The rows of one
    variant stand in the order of their people."""

    person: Index
    variant: Index

    def grouped(self, codes: Sequence[Codes]) -> Groups:
        """Rows of the same variant of people who are alike in these codes [rows] in every variant that they have."""
        people = int(self.person.max(initial=-1)) + 1
        features: list[Codes] = []
        for variant in range(int(self.variant.max(initial=-1)) + 1):
            rows = np.flatnonzero(self.variant == variant)
            at = np.full(people, -1, dtype=np.int64)
            at[self.person[rows]] = rows
            features.append((at >= 0).astype(np.int8))
            if variant == 0 or len(rows):
                features += [np.where(at >= 0, one[at] + 1, 0).astype(np.int32) for one in codes]
        alike = group_by(features, people)
        groups = group_by([alike.of[self.person], self.variant], len(self.person))
        return Groups(groups.of, groups.first, alike.of[self.person[groups.first]])
