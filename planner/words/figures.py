"""Numbers, shares and months as each language writes them: `15,69%`, 7/2025 in Vietnamese; `15.69%`, 2025-07 in English."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from planner.words.manners import manners

_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
MINUS = "−"


def whole(n: int, lang: str) -> str:
    """A whole number with marks between thousands."""
    text = f"{abs(n):,}"
    return (MINUS if n < 0 else "") + text.replace(",", manners(lang).thousands)


def number(value: int | float | Fraction, lang: str, places: int = 2) -> str:
    """A number with up to so many decimals, rounded half up; trailing zeros are left out."""
    if isinstance(value, int):
        return whole(value, lang)
    # A float is taken as the decimal that it prints as: 48.85 is meant, not its binary neighbour.
    exact = Fraction(Decimal(repr(value))) if isinstance(value, float) else value
    text = _decimal(abs(exact), places, lang)
    mark = manners(lang).decimal
    if mark in text:
        text = text.rstrip("0").rstrip(mark)
    return (MINUS if exact < 0 and text.strip("0") else "") + text


def whole_range(value: int | None, ends: Sequence[int] | None, lang: str) -> str:
    """`45`, or of what is open `44–45`; "" of neither."""
    return "–".join(whole(n, lang) for n in ends) if ends else "" if value is None else whole(value, lang)


def signed(value: int | float | Fraction, lang: str) -> str:
    """A difference: `+2`, `0`, `−1`."""
    return ("+" if value > 0 else "") + number(value, lang)


def share(part: int, base: int, lang: str) -> str:
    """`part` of `base` in per cent with two decimals, rounded half up from the exact integers; `base` is above 0."""
    return _decimal(Fraction(part * 100, base), 2, lang) + "%"


def amount(text: str, lang: str) -> str:
    """A bound as written in a rule (`15%`, `12.5%`, `1/3`, `48.5`), with the decimal mark of the language."""
    mark = manners(lang).decimal
    return text.replace(".", mark).replace(",", mark)


def date(text: str, lang: str) -> str:
    """An ISO month or day: `2025-07` as 7/2025, `2025-07-01` as 01/07/2025 in Vietnamese; anything else as it is."""
    found = _MONTH.fullmatch(text)
    if found is None:
        return text
    year, month, day = found.groups()
    if not day:
        return manners(lang).month_text(int(year), int(month))
    try:
        return datetime.date(int(year), int(month), int(day)).strftime(manners(lang).day)
    except ValueError:  # no day of the calendar
        return text


def long_date(text: str, lang: str) -> str:
    """An ISO day as documents write it: `ngày 05 tháng 4 năm 2025` (two digits for days below 10 and for months 1 and 2;
    Hướng dẫn 36-HD/VPTW), `5 April 2025`; anything else as it is."""
    found = _MONTH.fullmatch(text)
    if found is None or not found[3]:
        return date(text, lang)
    year, month, day = (int(part) for part in found.groups())
    return manners(lang).long_day(year, month, day) if 1 <= month <= 12 else text


def issued_on(text: str, lang: str) -> str:
    """An ISO day, month or year as a document's date is cited: `14/4/2025`, `14 April 2025`; anything else as it is."""
    found = _MONTH.fullmatch(text)
    if found is None or not found[3]:
        return date(text, lang)
    year, month, day = (int(part) for part in found.groups())
    return manners(lang).cited_day(year, month, day) if 1 <= month <= 12 else text


def _decimal(value: Fraction, places: int, lang: str) -> str:
    """A value that is not negative, with exactly so many decimals."""
    unit = 10**places
    scaled = (value * unit * 2 + 1) // 2
    before, after = divmod(scaled, unit)
    text = whole(int(before), lang)
    return text + manners(lang).decimal + f"{after:0{places}d}" if places else text
