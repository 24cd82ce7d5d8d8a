"""How a language writes numbers and dates, and what else differs by language and not by message. Stated in its own folder.

By hand, not by a library of locales: months are written 9/2025 and 2025-09 here, as offices and as programs do, which no locale
says; what is left is two signs, and start-up is for every command.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from planner.words import FALLBACK, LANGUAGES


@dataclass(frozen=True, kw_only=True)
class Manners:
    """`tag`: of the language in documents (BCP 47). `decimal`, `thousands`: the marks in numbers. `day` (strftime), `month` (of
    year, month): dates in figures; `long_day` (year, month, day): as documents write a day; `cited_day`: as they write that of
    another document.

    `inflects`: conditions are said of somebody (`be`, `is`, `are`). `from_lists`: what no message names is called as office
    lists call it, by headers and full spellings; else by its canonical name. `small_within`: the name of a body begins small
    within a sentence. `cap_in_verb`: of an upper bound the verb says "not more than", and the number stands alone.
    """

    tag: str
    decimal: str
    thousands: str
    day: str
    month: str
    long_day: Callable[[int, int, int], str]
    cited_day: Callable[[int, int, int], str]
    inflects: bool = False
    from_lists: bool = False
    small_within: bool = False
    cap_in_verb: bool = False

    def month_text(self, year: int, month: int) -> str:
        return self.month.format(year=year, month=month)


@cache
def manners(lang: str) -> Manners:
    """Those of a language; of one that is not there those of English."""
    place = f"{__name__.rpartition('.')[0]}.{lang if lang in LANGUAGES else FALLBACK}"
    found: Manners = importlib.import_module(place).MANNERS
    return found
