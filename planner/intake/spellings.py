"""How offices write the values of a field: the spelling that a workbook shows, one for each value, and that reads back."""

from __future__ import annotations

import numpy as np

from planner.language.catalogue import Field
from planner.pool.cells import Cells, typed
from planner.pool.pool import CodedColumn, ListColumn

_LONGEST_SHORT = 7  # letters of an abbreviation: HTXSNV, ThS, CVC


def spelling(field: Field, value: str, *, short: bool = False) -> str:
    """The first of the value's spellings, or (`short`) the first abbreviation among them; the value itself where none reads
    back as it."""
    spellings = list(field.values.get(value, ()))
    if short:
        spellings.sort(key=lambda text: not _is_short(text))
    return next((text for text in spellings if means(field, text) == value), value)


def means(field: Field, text: str) -> str | None:
    """The value that a cell with this text has; None where it has none, or several."""
    column, faults = typed(field, Cells(np.zeros(1, dtype=np.int32), [text.strip()]))
    code = -1 if faults else int(column.codes[0]) if isinstance(column, CodedColumn | ListColumn) else -1
    if code < 0:
        return None
    if isinstance(column, ListColumn):
        return column.labels[column.cells[code][0]] if len(column.cells[code]) == 1 else None
    return column.labels[code] if isinstance(column, CodedColumn) else None


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_SHORT and text.isalpha() and sum(letter.isupper() for letter in text) >= 2
