"""Dates that a spreadsheet has kept in its own way: to the month only, as a bare number, or with day and month exchanged."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import numpy as np

from planner.language.dates import clean_date, parse_date, parse_serial, without_quotes
from planner.pool.habits.draft import rows_with
from planner.words.markers import CleanDate

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_MONTH_YEAR = re.compile(r"([1-9])((?:19|20)\d\d)")
_FIRST_LATE_DAY = 13  # a day that cannot be a month


def read_date_cells(draft: Draft) -> None:
    """Real dates shown to the month are months; a number that a spreadsheet means as a day is that day, with a note.

    Where texts of a column have days from 13 on and all real dates days up to 12, the spreadsheet has read the texts that it
    could month first: each of the real dates may be exchanged, and is an error.
    """
    for at in draft.read_columns():
        declared = draft.declared(at)
        if declared.type == "text" and declared.name in draft.catalogue.fields:
            _doubt_dates(draft, at)
        if declared.type != "date":
            continue
        cells = draft.cells[at]
        months: dict[int, str] = {}
        serials: dict[int, str] = {}
        for code, text in enumerate(cells.texts):
            if cells.kind(code) == "month" and (span := parse_date(text)):
                months[code] = clean_date(span.first, span.first)[:7]
            elif text[:1].isdigit() and (span := parse_serial(text, draft.table.from_1904)):
                serials[code] = CleanDate(clean_date(span.first, span.last))
        draft.respell(at, months)
        _refuse_months(draft, at, serials)
        draft.respell(at, serials, "date-serial")
        _refuse_swapped(draft, at)


def _refuse_months(draft: Draft, at: int, serials: dict[int, str]) -> None:
    """031975 typed into a spreadsheet is kept as 31975, which as a day is 17/7/1987: asked, and taken out of `serials`.

    Beside a number that can only be a day it is a day, too.
    """
    cells = draft.cells[at]
    doubtful = {code: found for code in serials if (found := _MONTH_YEAR.fullmatch(cells.texts[code]))}
    if not doubtful or len(doubtful) < len(serials):
        return

    def params(row: int) -> dict[str, object]:
        code = int(cells.codes[row])
        return {"month": f"{doubtful[code][1]}/{doubtful[code][2]}", "day": CleanDate(said[code])}

    said = dict(serials)
    draft.refuse(at, "date-month-or-day", draft.rows_of(at, list(doubtful)), params)
    for code in doubtful:
        del serials[code]


def _doubt_dates(draft: Draft, at: int) -> None:
    """A real date among texts may have been 12/12, the last class of school."""
    cells = draft.cells[at]
    dates = [code for code in range(len(cells.texts)) if cells.kind(code) in ("date", "month")]
    name = draft.declared(at).name
    draft.found.add_cells("text-became-date", "warning", draft.rows_of(at, dates), at, cells.text, lambda _: {"field": name})


def _refuse_swapped(draft: Draft, at: int) -> None:
    cells = draft.cells[at]
    if not cells.kinds:
        return
    # What a formula puts together was not typed, so nothing could read it month first.
    typed = draft.people & ~draft.table.computed.get(at, np.False_)
    used = set(np.unique(cells.codes[typed]).tolist()) - {-1}
    real = {code: parse_date(cells.texts[code]) for code in used if cells.kind(code) == "date"}
    days = {code: datetime.date.fromordinal(span.first) for code, span in real.items() if span and span.first == span.last}
    late = (_DAY_FIRST.fullmatch(without_quotes(cells.texts[code])) for code in used if cells.kind(code) == "text")
    if not any(found and int(found[1]) >= _FIRST_LATE_DAY for found in late):
        return
    if not days or any(day.day >= _FIRST_LATE_DAY for day in days.values()):
        return
    doubtful = {code: day for code, day in days.items() if day.day != day.month}
    codes = cells.codes

    def params(row: int) -> dict[str, object]:
        day = doubtful[int(codes[row])]
        return {"shown": f"{day.day}/{day.month}/{day.year}", "swapped": f"{day.month}/{day.day}/{day.year}"}

    draft.refuse(at, "date-may-be-swapped", rows_with(cells, list(doubtful), typed), params)
