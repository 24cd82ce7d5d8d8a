"""Typed cells of workbooks and Parquet as the texts that people would have written."""

from __future__ import annotations

import datetime
from decimal import Decimal


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
