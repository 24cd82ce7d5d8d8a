"""Dates as offices write them: to the day, to the month or to the year; day first, always.

A date is a span of days. Ages and periods count whole calendar months and ignore days.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")

_SHORT_YEAR = re.compile(r"(?:\d{1,2}[/.-]){1,2}\d{2}")

FIRST_YEAR, LAST_YEAR = 1850, 2200


@dataclass(frozen=True, order=True)
class DateSpan:
    """A date known to the day, the month or the year, as the first and last day (proleptic ordinals) it may be."""

    first: int
    last: int

    @property
    def first_month(self) -> int:
        """Month index (year * 12 + month - 1) of the first day."""
        return month_of_day(self.first)

    @property
    def last_month(self) -> int:
        return month_of_day(self.last)


def month_of_day(ordinal: int) -> int:
    """Month index (year * 12 + month - 1) of a proleptic ordinal day."""
    day = datetime.date.fromordinal(ordinal)
    return day.year * 12 + day.month - 1


def span_of_month(month: int) -> DateSpan:
    """The days of a month given by its index."""
    year, m = divmod(month, 12)
    first = datetime.date(year, m + 1, 1).toordinal()
    after = datetime.date(year + (m == 11), 1 if m == 11 else m + 2, 1).toordinal()
    return DateSpan(first, after - 1)


def parse_date(text: str) -> DateSpan | None:
    """Read yyyy, m/yyyy, d/m/yyyy or ISO (yyyy-mm, yyyy-mm-dd); `.` and `-` may stand for `/`. None if it is none of these."""
    text = text.strip()
    try:
        if m := _YEAR.fullmatch(text):
            year = int(m[1])
            span = DateSpan(datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal())
        elif m := _MONTH.fullmatch(text):
            year = int(m[2])
            span = _month_span(year, int(m[1]))
        elif m := _DAY.fullmatch(text):
            year = int(m[3])
            span = _day_span(year, int(m[2]), int(m[1]))
        elif m := _ISO_DAY.fullmatch(text):
            year = int(m[1])
            span = _day_span(year, int(m[2]), int(m[3]))
        elif m := _ISO_MONTH.fullmatch(text):
            year = int(m[1])
            span = _month_span(year, int(m[2]))
        else:
            return None
    except ValueError:
        return None
    return span if FIRST_YEAR <= year <= LAST_YEAR else None


def has_two_digit_year(text: str) -> bool:
    """Whether a text that is no date looks like one with a year of two digits (06/11/85)."""
    return _SHORT_YEAR.fullmatch(text.strip()) is not None


def parse_month(text: str) -> int | None:
    """A reference month (`2025-07`, `7/2025`, or a full date) as a month index; None if it is not one month."""
    span = parse_date(text)
    return span.first_month if span is not None and span.first_month == span.last_month else None


def month_text(month: int, lang: str = "en") -> str:
    """`9/2025`, as reviewers write a month."""
    year, m = divmod(month, 12)
    return f"{m + 1}/{year}" if lang == "vi" else f"{year}-{m + 1:02d}"


def _month_span(year: int, month: int) -> DateSpan:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return span_of_month(year * 12 + month - 1)


def _day_span(year: int, month: int, day: int) -> DateSpan:
    ordinal = datetime.date(year, month, day).toordinal()
    return DateSpan(ordinal, ordinal)
