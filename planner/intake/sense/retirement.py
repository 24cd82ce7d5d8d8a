"""A retirement month written in the list that is more than a year off the table of Nghị định 135/2020.

People of the army or the police, and those who may retire later, have other tables and are left alone.
"""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.language.dates import month_text
from planner.pool.retirement import SEXES, retirement_table

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
    female, male = (np.isin(gender.codes, [at for at, key in enumerate(gender.keys) if key == sex]) for sex in SEXES)
    earliest, latest = (
        np.where(female, table.month(months, "female"), table.month(months, "male"))
        for months in (birth.first_month, birth.last_month)
    )
    off = (given.first_month > latest + TOLERANCE) | (given.last_month < earliest - TOLERANCE)
    sure = (female | male) & ~special & given.known & birth.known
    yield Sense("retirement-differs", "retirement_month", np.flatnonzero(off & sure), lambda row: _by_table(int(earliest[row])))


def _by_table(month: int) -> dict[str, object]:
    return {"month": month_text(month, "vi"), "months": TOLERANCE}
