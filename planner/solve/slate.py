"""From values of columns back to a slate."""

from __future__ import annotations

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index
from planner.compiled.linear import Bundles, Columns

FoundSlate = dict[str, list[str]]


def slate_of(compiled: Compiled, bundles: Bundles, columns: Columns, values: Index, groups: Groups | None = None) -> FoundSlate:
    """The slate of these column values, every committee in pool order.

    Where units are groups, the first people of each group are taken, block by block from its first person on (blocks are
    independent, so the same person may serve in several).
    """
    rows: dict[str, list[int]] = {c.id: [] for c in compiled.plan.committees}
    taken: dict[tuple[int, int], int] = {}
    for column in np.flatnonzero(values[: len(columns)]).tolist():
        unit, bundle, count = int(columns.unit[column]), int(columns.bundle[column]), int(values[column])
        first = int(columns.first[unit])
        if groups is None:
            people = [first]
        else:
            group = int(groups.of[first])
            place = (group if groups.kin is None else int(groups.kin[group]), int(bundles.block[bundle]))
            start = taken.get(place, 0)
            taken[place] = start + count
            people = groups.members(group)[start : start + count].tolist()
        for committee in bundles.sets[bundle]:
            rows[committee] += people
    return {committee: [compiled.pool.ids[row] for row in sorted(members)] for committee, members in rows.items()}
