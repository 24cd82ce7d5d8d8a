"""Dates of what has happened that lie in the future."""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense

PAST = ("party_date", "party_official_date", "post_since", "recruited_date")


def find(people: People) -> Findings:
    """Births have words of their own."""
    for name in PAST:
        dates = people.dates(name)
        if dates is not None:
            yield Sense("date-in-future", name, np.flatnonzero(dates.known & (dates.first > people.today)))
