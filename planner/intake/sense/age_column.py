"""A column of ages (`Tuổi`) that does not agree with the birth dates.

The list does not say when its ages were counted. The year that most of its people agree with is taken for it; whoever can
have the written age in no month of that year, by whole years or by the difference of the years, stands out.
"""

from __future__ import annotations

import datetime

import numpy as np

from planner.intake.sense.people import Findings, People, Sense

HEADERS = ("Tuổi", "Tuổi đời", "Số tuổi", "Age")
OLDEST_LIST = 7  # years: older lists are of no use to a plan


def find(people: People) -> Findings:
    """Skips ages that are no whole number."""
    name, birth = people.under_header(*HEADERS), people.dates("birth_date")
    if name is None or birth is None:
        return
    ages = _whole_numbers(people, name)
    rows = np.flatnonzero(birth.known & (ages >= 0))
    if not len(rows):
        return
    first = (birth.first_month[rows] + 12 * ages[rows]) // 12
    last = (birth.last_month[rows] + 12 * ages[rows] + 11) // 12
    this_year = datetime.date.fromordinal(people.today).year
    years = np.arange(this_year, this_year - OLDEST_LIST - 1, -1)
    year = int(years[np.argmax([int(((first <= y) & (y <= last)).sum()) for y in years])])
    off = rows[(first > year) | (last < year)]
    yield Sense("age-disagrees", name, off, lambda row: {"birth": people.text("birth_date", row), "year": year})


def _whole_numbers(people: People, name: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """[people] the whole numbers of a column of texts or numbers, -1 where there is none."""
    numbers, texts = people.numbers(name), people.coded(name)
    if numbers is not None:
        whole = numbers.known & (numbers.scaled % numbers.scale == 0)
        return np.where(whole, numbers.scaled // numbers.scale, -1)
    if texts is None:
        return np.full(len(people), -1, dtype=np.int64)
    values = [int(label) if label.isascii() and label.isdigit() and len(label) < 4 else -1 for label in texts.labels]
    return np.array([*values, -1], dtype=np.int64)[texts.codes]
