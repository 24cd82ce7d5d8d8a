"""Rows read as people that may be none: without a name, or with a name and nothing else.

Offices break one person over several rows, and number the titles of sections as they number people; what stands in such a
row is never dropped, so it has to be looked at.
"""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.pool.pool import BoolArray
from planner.pool.table import texts_of

FEWEST_OTHERS = 3  # columns in use; in a narrow list a person may have nothing in them
_OF_THE_ROW = ("id", "running_number", "full_name")


def find(people: People) -> Findings:
    """Only in lists with a column of names; bare rows only where most people have more than a name."""
    if not len(people.pool.names) or "full_name" not in people.pool.columns:
        return
    named = np.zeros(len(people), dtype=np.bool_)
    filled = np.zeros(len(people), dtype=np.bool_)
    others = 0
    for column, name in people.columns.items():
        own = _filled(people, column)
        if name == "full_name":
            named |= own
        elif name not in _OF_THE_ROW:
            filled |= own
            others += bool(own.any())
    if not named.any():
        return
    yield Sense("name-missing", "full_name", np.flatnonzero(~named))
    bare = named & ~filled
    if others >= FEWEST_OTHERS and 2 * int(bare.sum()) < len(people):
        yield Sense("person-bare", "full_name", np.flatnonzero(bare))


def _filled(people: People, column: int) -> BoolArray:
    return np.array([bool(text) for text in texts_of(people.table.columns[column])], dtype=np.bool_)[people.rows]
