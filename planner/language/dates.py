"""Dates as offices write them: to the day, to the month or to the year; day first, always.

A date is a span of days. Ages and periods count whole calendar months and ignore days.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from planner.words.manners import manners

_BETWEEN = r"\s*[/.-]\s*"
_MIDNIGHT = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"
_YEAR = re.compile(r"(\d{4})(?:\.0+)?")  # a spreadsheet's export may write the number 1975 as 1975.0
_MONTH = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{4}})")
_DAY = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{4}}){_MIDNIGHT}")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_ISO_DAY = re.compile(rf"(\d{{4}})-(\d{{1,2}})-(\d{{1,2}}){_MIDNIGHT}")
# Ngày 5 tháng 6 năm 1980; tháng 10/1975; T10/1975; năm 1975.
_WORDS_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*năm\s*|\s*[/.,-]\s*|\s+)(\d{4})")
_WORDS_MONTH = re.compile(r"(?:tháng|t)\.?\s*(\d{1,2})(?:\s*năm\s*|\s*[/.,-]\s*|\s+)(\d{4})")
_WORDS_YEAR = re.compile(r"năm\s*(\d{4})")
_DAY_BEFORE = re.compile(r"ngày\s*(?=\d)")

# Typed before a date to keep it a text, and made curly by word processors; two of them stand around it.
_QUOTES = "'’‘‛`´ʼʻʹˈ′‵＇\"“”„‟″«»"

_SHORT_YEAR = re.compile(rf"(?:(?:tháng|t)\.?\s*|ngày\s*)?(?:\d{{1,2}}(?:{_BETWEEN}|\s*tháng\s*|\s*năm\s*)){{1,2}}'?\d{{2}}")
_SERIAL = re.compile(r"(\d{5})(?:\.0+)?")

FIRST_YEAR, LAST_YEAR = 1850, 2200
FIRST_SERIAL, LAST_SERIAL = 10000, 60000  # 18/5/1927 and 8/4/2064
_LATER_1904 = 1462  # days
_SERIAL_ZERO = datetime.date(1899, 12, 30).toordinal()  # of the 1900 system, from 1/3/1900 on


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


_KNOWN = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})|(\d{4})-(\d{2})(?:-(\d{2}))?")


def known_date(text: str) -> tuple[int, int | None, int | None] | None:
    """(year, month, day) of a clean date, `05/06/1980`, `06/1980`, `1980`, `1980-06`, as far as it is known; None of any other
    text."""
    found = _KNOWN.fullmatch(text)
    if found is None:
        return None
    day, month, year, iso_year, iso_month, iso_day = found.groups()
    parts = (iso_year, iso_month, iso_day) if iso_year else (year, month, day)
    known = tuple(int(part) if part else None for part in parts)
    try:
        datetime.date(known[0] or 0, known[1] or 1, known[2] or 1)
    except ValueError:
        return None
    return known[0] or 0, known[1], known[2]


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
    """Read yyyy, m/yyyy, d/m/yyyy or ISO (yyyy-mm, yyyy-mm-dd), or the same in words; None if it is none of these.

    `.` and `-` may stand for `/`, blanks around them; in words: `tháng 10/1975`, `T10/1975`, `tháng 10 năm 1975`,
    `ngày 5 tháng 6 năm 1980`. A quotation mark before it, by which spreadsheets are told to keep a text, is no part of it.
    """
    text = without_quotes(text)
    try:
        parts = _figures(text) or _words(text)
        if parts is None or not FIRST_YEAR <= parts[0] <= LAST_YEAR:
            return None
        return _span(*parts)
    except ValueError:
        return None


def without_quotes(text: str) -> str:
    """A text without the quotation marks before it (`'1999`, `’5/6/1980`) or around it, and without blanks."""
    return text.strip().strip(_QUOTES).strip()


def _figures(text: str) -> tuple[int, ...] | None:
    """Year, month and day, as far as they are given."""
    if m := _YEAR.fullmatch(text):
        return (int(m[1]),)
    if m := _MONTH.fullmatch(text):
        return int(m[2]), int(m[1])
    if m := _DAY.fullmatch(text):
        return int(m[3]), int(m[2]), int(m[1])
    if m := _ISO_DAY.fullmatch(text):
        return int(m[1]), int(m[2]), int(m[3])
    if m := _ISO_MONTH.fullmatch(text):
        return int(m[1]), int(m[2])
    return None


def _words(text: str) -> tuple[int, ...] | None:
    if text[:1].isdigit() and text.isascii():
        return None
    words = unicodedata.normalize("NFC", text).lower()
    if m := _WORDS_DAY.fullmatch(words):
        return int(m[3]), int(m[2]), int(m[1])
    if m := _WORDS_MONTH.fullmatch(words):
        return int(m[2]), int(m[1])
    if m := _WORDS_YEAR.fullmatch(words):
        return (int(m[1]),)
    if m := _DAY_BEFORE.match(words):
        found = _figures(words[m.end() :])
        return found if found is not None and len(found) == 3 else None
    return None


def _span(year: int, month: int | None = None, day: int | None = None) -> DateSpan:
    if month is None:
        return DateSpan(datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal())
    if not 1 <= month <= 12:
        raise ValueError(month)
    if day is None:
        return span_of_month(year * 12 + month - 1)
    ordinal = datetime.date(year, month, day).toordinal()
    return DateSpan(ordinal, ordinal)


def parse_serial(text: str, from_1904: bool = False) -> DateSpan | None:
    """The day that a spreadsheet keeps as this bare number (27668 is 1/10/1975); None where it cannot be one.

    `from_1904`: days are counted from 1/1/1904, 1462 days later than in other workbooks.
    """
    found = _SERIAL.fullmatch(text.strip())
    if found is None or not FIRST_SERIAL <= int(found[1]) <= LAST_SERIAL:
        return None
    ordinal = _SERIAL_ZERO + int(found[1]) + (_LATER_1904 if from_1904 else 0)
    return DateSpan(ordinal, ordinal)


def has_two_digit_year(text: str) -> bool:
    """Whether a text that is no date looks like one with a year of two digits (06/11/85)."""
    return _SHORT_YEAR.fullmatch(unicodedata.normalize("NFC", without_quotes(text)).lower()) is not None


def parse_month(text: str) -> int | None:
    """A reference month (`2025-07`, `7/2025`, or a full date) as a month index; None if it is not one month."""
    span = parse_date(text)
    return span.first_month if span is not None and span.first_month == span.last_month else None


def month_key(month: int) -> str:
    """`2030-12`: a month index as results hold it."""
    return f"{month // 12}-{month % 12 + 1:02}"


def month_text(month: int, lang: str = "en") -> str:
    """`9/2025`, as reviewers write a month."""
    year, m = divmod(month, 12)
    return manners(lang).month_text(year, m + 1)


def clean_date(first: int, last: int) -> str:
    """`1980-06-05`, `1980-06` or `1980`: ISO, as far as the span (proleptic ordinals) is known."""
    text = datetime.date.fromordinal(first).isoformat()
    if first == last:
        return text
    return text[:7] if month_of_day(first) == month_of_day(last) else text[:4]
