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
        label = group_by([*codes, self.variant], len(self.person)).of
        order = np.lexsort((self.variant, self.person))
        starts = np.flatnonzero(np.r_[True, np.diff(self.person[order]) > 0]) if len(order) else order
        ends = np.r_[starts[1:], len(order)]
        alike = np.zeros(int(self.person.max(initial=-1)) + 1, dtype=np.int64)
        alone = ends - starts == 1  # most people have one row: that says it all
        alike[self.person[order[starts[alone]]]] = label[order[starts[alone]]]
        known: dict[bytes, int] = {}
        for start, end in zip(starts[~alone].tolist(), ends[~alone].tolist(), strict=True):
            rows = order[start:end]
            alike[self.person[rows[0]]] = len(order) + known.setdefault(label[rows].tobytes(), len(known))
        kin = group_by([alike], len(alike)).of
        groups = group_by([label, kin[self.person]], len(self.person))
        return Groups(groups.of, groups.first, kin[self.person[groups.first]])
