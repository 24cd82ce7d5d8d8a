"""Typed cells of workbooks and Parquet as the texts that people would have written."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from planner.problems import BadInput, Problem

_Text = TypeVar("_Text", str, bytes)


MOST_TEXT = 200_000  # characters of one cell; a spreadsheet holds 32,767, and what is longer is no cell of a list
MOST_COLUMNS = 16_384  # as in spreadsheets


def long_run(content: _Text, stops: Sequence[_Text], most: int) -> int | None:
    """Where a run of more than `most` characters without any of the stops begins; None where there is none.

    It jumps from stop to stop, so that a file is looked through before any of the work on its cells.
    """
    start = 0
    while len(content) - start > most:
        stop = max(content.rfind(one, start, start + most + 1) for one in stops)
        if stop < 0:
            return start
        start = stop + 1
    return None


def check_width(columns: int, where: str) -> None:
    """Raises BadInput for more columns than any list has."""
    if columns > MOST_COLUMNS:
        raise BadInput([Problem("columns-too-many", where, params={"columns": columns, "most": MOST_COLUMNS})])


def text_of(value: object) -> str:
    """A cell's text: `5` for 5.0, ISO for dates, '' for nothing. Floats have the 15 digits that spreadsheets show."""
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            if value != value:
                return ""
            text = f"{value:.15g}"
            return format(Decimal(text), "f") if "e" in text else text
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
    return str(value)
