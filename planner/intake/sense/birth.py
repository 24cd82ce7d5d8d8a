"""Ages at which nobody is on a list of personnel: below 18 and above 80 by today's date.

Whoever is below 18 today was so at every earlier date, whenever the list was made.
"""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense

LEAST_AGE, GREATEST_AGE = 18, 80


def find(people: People) -> Findings:
    """Only what is sure whatever the missing day or month."""
    birth = people.dates("birth_date")
    if birth is None:
        return
    youngest = (people.this_month - birth.last_month) // 12
    oldest = (people.this_month - birth.first_month) // 12
    young = birth.known & (oldest < LEAST_AGE)
    yield Sense(
        "age-below-adult", "birth_date", np.flatnonzero(young), lambda row: {"age": int(oldest[row]), "least": LEAST_AGE}
    )
    old = birth.known & (youngest > GREATEST_AGE)
    yield Sense(
        "age-above-usual", "birth_date", np.flatnonzero(old), lambda row: {"age": int(youngest[row]), "most": GREATEST_AGE}
    )
