"""One person listed twice: by name and birth date, by name and unit, by the number of a card (personal numbers: see
`identity_number`).

Names repeat among many people; with the same birth date, or one that may be the same (10/1975 and 05/10/1975), hardly ever.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.pool.pool import IntArray, LongArray

CARDS = ("party_card", "insurance_number")
_MOST_OF_ONE_NAME = 200  # people compared each with each
_DAYS = 1 << 22  # more than any ordinal of a day


def find(people: People) -> Findings:
    """The later of two in the list is named, with the place of the earlier one."""
    same = dict(_same_birth(people))
    yield _sense(people, "person-twice", "full_name", same)
    unit = people.coded("unit")
    if unit is not None:
        rows = np.flatnonzero((people.names >= 0) & (unit.codes >= 0))
        keys = people.names[rows] * max(len(unit.keys), 1) + unit.codes[rows]
        found = {row: first for row, first in _repeated(rows, keys) if row not in same}
        yield _sense(people, "name-twice-in-unit", "full_name", found)
    for name in CARDS:
        cards = people.coded(name)
        if cards is not None:
            rows = np.flatnonzero(cards.known)
            yield _sense(people, "card-twice", name, dict(_repeated(rows, cards.codes[rows].astype(np.int64))))


def _sense(people: People, code: str, field: str, found: dict[int, int]) -> Sense:
    rows = np.array(sorted(found), dtype=np.int64)
    return Sense(
        code, field, rows, lambda row: {"first": people.place(field, found[row]), "ids": _ids(people, row, found[row])}
    )


def _ids(people: People, row: int, first: int) -> list[str]:
    return [people.pool.ids[first], people.pool.ids[row]]


def _repeated(rows: LongArray, keys: LongArray) -> Iterator[tuple[int, int]]:
    """Each row whose key an earlier row has, with the first such row. `keys` [rows]; rows ascend."""
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    earlier = first[inverse.reshape(-1)]
    for at in np.flatnonzero(earlier != np.arange(len(rows))):
        yield int(rows[at]), int(rows[earlier[at]])


def _same_birth(people: People) -> Iterator[tuple[int, int]]:
    """Each person with the first earlier one of the same name whose birth date may be the same."""
    birth = people.dates("birth_date")
    if birth is None:
        return
    named = np.flatnonzero((people.names >= 0) & birth.known)
    for group in _touching(people.names[named], birth.first[named], birth.last[named]):
        rows = np.sort(named[group])
        first, last = birth.first[rows], birth.last[rows]
        for at in range(1, min(len(rows), _MOST_OF_ONE_NAME)):
            may_be = np.flatnonzero((first[:at] <= last[at]) & (first[at] <= last[:at]))
            if len(may_be):
                yield int(rows[at]), int(rows[may_be[0]])


def _touching(names: LongArray, first: IntArray, last: IntArray) -> Iterator[LongArray]:
    """The groups of one name whose spans touch one another in a chain: only in these two can be the same person."""
    order = np.lexsort((first, names))
    spans_end = names[order] * _DAYS + last[order]
    reached = np.maximum.accumulate(spans_end)
    starts = np.ones(len(order), dtype=np.bool_)
    starts[1:] = names[order][1:] * _DAYS + first[order][1:] > reached[:-1]
    for group in np.split(order, np.flatnonzero(starts)[1:]) if len(order) else ():
        if len(group) > 1:
            yield group
