"""The cells of a column as offices write them: dates to what is known of them, first spellings, real numbers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import numpy as np

from planner.intake.spellings import spelling
from planner.language.catalogue import Field
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, NumberColumn
from planner.pool.values import number_label

CellValue = str | int | float | None
_MOST_EXACT = 15  # digits that a spreadsheet keeps of a number


def cell_values(declared: Field, column: Column) -> list[CellValue]:
    """[people] the value of each cell, None where blank. Only the different values of a column are put into words."""
    match column:
        case CodedColumn():
            labels = [shown_label(declared, label) for label in column.labels]
            return _by_code(labels, column.codes)
        case ListColumn():
            labels = [spelling(declared, label) for label in column.labels]
            return _by_code(["; ".join(labels[value] for value in cell) for cell in column.cells], column.codes)
        case DateColumn():
            spans, codes = np.unique(np.stack([column.first, column.last]), axis=1, return_inverse=True)
            texts = [date_text(int(first), int(last)) if first else None for first, last in spans.T]
            return [texts[code] for code in codes.ravel().tolist()]
        case NumberColumn():
            values, codes = np.unique(column.scaled, return_inverse=True)
            numbers = [_number(number_label(int(value), column.scale)) for value in values]
            known = column.known.tolist()
            return [numbers[code] if filled else None for code, filled in zip(codes.tolist(), known, strict=True)]


def date_text(first: int, last: int) -> str:
    """`5/6/1980`, `6/1980` or `1980`, from the first and the last day (proleptic ordinals) that it may be."""
    day, end = datetime.date.fromordinal(first), datetime.date.fromordinal(last)
    if first == last:
        return f"{day.day}/{day.month}/{day.year}"
    return f"{day.month}/{day.year}" if day.month == end.month else f"{day.year}"


def shown_label(declared: Field, label: str, *, short: bool = True) -> str:
    """A label as the cell shows it; `short`: levels by their abbreviations (ThS, CVC), as the form has room for no more."""
    match declared.type:
        case "level":
            return spelling(declared, label, short=short)
        case "yesno":
            return spelling(declared, label) if declared.values else {"yes": "có", "no": "không"}[label]
        case "category" if declared.values:
            shown = spelling(declared, label)
            return shown.capitalize() if short and shown.islower() else shown
        case _:
            return label


def _number(text: str) -> int | float | str:
    """A real number where a spreadsheet keeps all of its digits."""
    if len(text.lstrip("-").replace(".", "").lstrip("0")) > _MOST_EXACT:
        return text.replace(".", ",")
    return float(text) if "." in text else int(text)


def _by_code(texts: Sequence[str], codes: np.ndarray[tuple[int, ...], np.dtype[np.int32]]) -> list[CellValue]:
    table: list[CellValue] = [*texts, None]
    return [table[code] for code in codes.tolist()]
