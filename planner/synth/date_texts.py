"""The texts of dates in the forms of offices, as one table: d/m/yyyy, m/yyyy, yyyy and blank."""

from __future__ import annotations

import datetime
from functools import lru_cache

import numpy as np

from planner.language.dates import span_of_month
from planner.synth.draws import Codes, Draws


class DateTexts:
    """The texts of all days, months and years that pools mention, and where each stands: d/m/yyyy, m/yyyy, yyyy, blank."""

    first_year, last_year = 1900, 2100

    def __init__(self) -> None:
        self._first_month = self.first_year * 12
        months = range(self._first_month, (self.last_year + 1) * 12)
        spans = [span_of_month(m) for m in months]
        self._origin = spans[0].first
        self._month_start = np.array([s.first for s in spans], dtype=np.int64)
        self._month_days = np.array([s.last - s.first + 1 for s in spans], dtype=np.int64)
        dates = [datetime.date.fromordinal(d) for d in range(spans[0].first, spans[-1].last + 1)]
        self.texts = [f"{d.day}/{d.month}/{d.year}" for d in dates]
        self._months_at = len(self.texts)
        self.texts += [f"{m % 12 + 1}/{m // 12}" for m in months]
        self._years_at = len(self.texts)
        self.texts += [str(y) for y in range(self.first_year, self.last_year + 1)]
        self.blank = len(self.texts)
        self.texts.append("")

    def day(self, month: Codes, draws: Draws) -> Codes:
        """A day of each month."""
        at = month - self._first_month
        return self._month_start[at] - self._origin + (draws * self._month_days[at]).astype(np.int64)

    def month(self, month: Codes) -> Codes:
        return month - self._first_month + self._months_at

    def year(self, month: Codes) -> Codes:
        return month // 12 - self.first_year + self._years_at


@lru_cache(maxsize=1)
def date_texts() -> DateTexts:
    return DateTexts()
