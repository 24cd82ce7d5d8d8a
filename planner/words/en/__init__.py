"""What is said in English: a file a topic."""

from __future__ import annotations

from planner.words.manners import Manners

_MONTHS = "January February March April May June July August September October November December".split()


def _long_day(year: int, month: int, day: int) -> str:
    """`5 April 2025`."""
    return f"{day} {_MONTHS[month - 1]} {year}"


MANNERS = Manners(
    tag="en-GB", decimal=".", thousands=",", day="%Y-%m-%d", month="{year}-{month:02d}", long_day=_long_day,
    cited_day=_long_day, inflects=True,
)
