"""The dates of the Party file: admission at 18 or later, recognition twelve months after it."""

from __future__ import annotations

import numpy as np

from planner.intake.sense.people import Findings, People, Sense

LEAST_AGE = 18  # Điều lệ Đảng, điều 1
PROBATION = 12  # months; Điều lệ Đảng, điều 5


def find(people: People) -> Findings:
    """Only what is sure whatever the missing day or month."""
    birth, joined, official = (people.dates(name) for name in ("birth_date", "party_date", "party_official_date"))
    if birth is not None and joined is not None:
        both = birth.known & joined.known
        before = both & (joined.last < birth.first)
        yield Sense(
            "party-before-birth", "party_date", np.flatnonzero(before), lambda row: {"birth": people.text("birth_date", row)}
        )
        greatest = (joined.last_month - birth.first_month) // 12
        young = both & ~before & (greatest < LEAST_AGE)
        yield Sense(
            "joined-young", "party_date", np.flatnonzero(young),
            lambda row: {"age": int(greatest[row]), "least": LEAST_AGE, "birth": people.text("birth_date", row)},
        )  # fmt: skip
    if joined is not None and official is not None:
        both = joined.known & official.known
        before = both & (official.last < joined.first)

        def admitted(row: int) -> dict[str, object]:
            return {"admitted": people.text("party_date", row)}

        yield Sense("official-before-admission", "party_official_date", np.flatnonzero(before), admitted)
        least, most = official.first_month - joined.last_month, official.last_month - joined.first_month
        odd = both & ~before & ((most < PROBATION) | (least > PROBATION))

        def months(row: int) -> dict[str, object]:
            near = int(most[row]) if most[row] < PROBATION else int(least[row])
            return {**admitted(row), "months": near, "usual": PROBATION}

        yield Sense("official-not-year-after", "party_official_date", np.flatnonzero(odd), months)
