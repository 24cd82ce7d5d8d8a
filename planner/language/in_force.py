"""When a rule set is in force: from its first day to its last, either of which may be open."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from planner.language.dates import parse_date
from planner.words.figures import date

# Stands for a day that nobody asks about: what is looked at on its own, or a day that could not be read.
ANY_DAY = datetime.date.max.toordinal()


@dataclass(frozen=True)
class InForce:
    """`first` and `last` are days (proleptic ordinals), both in; None is open. The texts are as written."""

    first: int | None = None
    last: int | None = None
    first_text: str = ""
    last_text: str = ""

    def holds_on(self, day: int) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def nearest_to(self, day: int) -> int:
        """The day itself where the set is in force on it, else its first or its last day."""
        if self.last is not None and day > self.last:
            return self.last
        return self.first if self.first is not None and day < self.first else day

    def in_words(self, lang: str) -> str:
        """The same with the dates as the language writes them: `14/06/2024 – 13/04/2025`."""
        return f"{date(self.first_text, lang) or '…'} – {date(self.last_text, lang) or '…'}"

    def __str__(self) -> str:
        """`2024-06-14 – 2025-04-13`; an open end is `…`."""
        return f"{self.first_text or '…'} – {self.last_text or '…'}"


ALWAYS = InForce()


def first_day(text: str) -> int | None:
    """The day that a text means, of a month its first; None where it is no date, or a year alone."""
    span = parse_date(text)
    return None if span is None or span.first_month != span.last_month else span.first


def local_today() -> int:
    """Today (proleptic ordinal) where the program runs: asked only where no plan says which day counts."""
    return datetime.datetime.now().astimezone().toordinal()


def date_of(day: int) -> datetime.date:
    """A day (proleptic ordinal) as a date, which messages print as their language does."""
    return datetime.date.fromordinal(day)
