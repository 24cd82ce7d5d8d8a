"""Members of the present committee are Party members: an incumbent without a Party date is a gap in the list."""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense


def find(people: People) -> Findings:
    """Only where the list has both columns."""
    incumbent, joined = people.coded("incumbent"), people.dates("party_date")
    if incumbent is None or joined is None:
        return
    yes = [i for i, key in enumerate(incumbent.keys) if key == "yes"]
    yield Sense("incumbent-not-in-party", "party_date", np.flatnonzero(np.isin(incumbent.codes, yes) & ~joined.known))
