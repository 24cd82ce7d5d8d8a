"""A field of study beside a degree that has none, or beside no degree at all."""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense


def find(people: People) -> Findings:
    """Only where the list has both columns."""
    degree = people.coded("degree")
    studied = people.several("degree_field") or people.coded("degree_field")
    if degree is None or studied is None:
        return
    school = [i for i, key in enumerate(degree.keys) if key == "secondary"]
    below = studied.known & np.isin(degree.codes, school)

    def field(row: int) -> dict[str, object]:
        return {"field": people.text("degree_field", row)}

    yield Sense("degree-below-field", "degree", np.flatnonzero(below), field)
    yield Sense("degree-missing", "degree", np.flatnonzero(studied.known & ~degree.known), field)
