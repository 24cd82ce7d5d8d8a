"""A retirement month written in the list that is more than a year off the table of Nghị định 135/2020.

People of the army or the police, and those who may retire later, have other tables and are left alone.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.language.dates import month_text
from planner.pool.pool import LongArray
from planner.pool.retirement import retirement_table

TOLERANCE = 12  # months


def find(people: People) -> Findings:
    """Only what is sure whatever the missing day or month, and known gender."""
    given, birth, gender = people.dates("retirement_month"), people.dates("birth_date"), people.coded("gender")
    if given is None or birth is None or gender is None:
        return
    special = np.zeros(len(people), dtype=np.bool_)
    for name in ("service", "service_rank"):
        column = people.coded(name)
        if column is not None:
            special |= column.known
    later = people.coded("later_retirement")
    if later is not None:
        special |= np.isin(later.codes, [i for i, key in enumerate(later.keys) if key == "yes"])
    table = retirement_table()
    for sex in ("female", "male"):
        own = np.isin(gender.codes, [i for i, key in enumerate(gender.keys) if key == sex])
        rows = np.flatnonzero(own & ~special & given.known & birth.known)
        earliest = table.month(birth.first_month[rows], "female" if sex == "female" else "male")
        latest = table.month(birth.last_month[rows], "female" if sex == "female" else "male")
        off = (given.first_month[rows] > latest + TOLERANCE) | (given.last_month[rows] < earliest - TOLERANCE)
        yield Sense("retirement-differs", "retirement_month", rows[off], _by_table(rows[off], earliest[off]))


def _by_table(rows: LongArray, months: LongArray) -> Callable[[int], dict[str, object]]:
    """The month of the table for each of these rows, as a parameter of the message."""
    by_row = dict(zip(rows.tolist(), months.tolist(), strict=True))
    return lambda row: {"month": month_text(by_row[row], "vi"), "months": TOLERANCE}
