"""The values of a field as texts, whatever its type, and where a value that somebody asks for meets those of a pool."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from planner.language.dates import clean_date
from planner.language.folding import fold
from planner.pool.pool import BoolArray, CodedColumn, Column, DateColumn, ListColumn, LongArray, NumberColumn, Pool

# A decimal that a reader might take for thousands: 3.514.
_LIKE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")


def codes_of(column: CodedColumn | ListColumn, texts: Iterable[str]) -> dict[str, int]:
    """The code that a column has for each of these texts, as far as it has them: the one place where a value that a rule, an
    option or a table asks for meets the values of a pool. They are the same where their folded keys are."""
    code_of = column.code_of
    return {text: code_of[key] for text in texts if (key := fold(text)) in code_of}


def labels_asked(pool: Pool, field: str, values: Sequence[str] | None) -> dict[str, str]:
    """The values that a rule looks at, as it spells them, each with the label that it has in the pool (itself where nobody has
    it). `values` None: each value that occurs in the pool, by its label."""
    if values is None:
        return {label: label for label in occurring(pool, field)}
    column = pool.columns.get(field)
    if not isinstance(column, CodedColumn | ListColumn):
        return {value: value for value in values}
    codes = codes_of(column, values)
    return {value: column.labels[codes[value]] if value in codes else value for value in values}


def number_label(scaled: int, scale: int) -> str:
    """An exact decimal as text: 875 of scale 10 is `87.5`."""
    whole, rest = divmod(abs(scaled), scale)
    digits = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0") if scale > 1 else ""
    return ("-" if scaled < 0 else "") + str(whole) + ("." + digits if digits else "")


def whole_sum(values: LongArray) -> int:
    """The sum of whole numbers [people], also where it leaves 64 bits."""
    high, low = values >> 32, values & 0xFFFFFFFF
    return (int(high.sum()) << 32) + int(low.sum())


def column_texts(column: Column) -> list[str]:
    """[people] the text of each cell in a clean file; blank for unknown.

    Canonical values, `yes` and `no`, dates as yyyy-mm-dd, yyyy-mm or yyyy, several values joined by `; `, numbers exact with
    a point (3.5140 where 3.514 could be thousands), texts in NFC as they were first spelled. Read again, it is the same column.
    """
    match column:
        case CodedColumn():
            return _by_code([unicodedata.normalize("NFC", label) for label in column.labels], column.codes)
        case ListColumn():
            labels = [unicodedata.normalize("NFC", label) for label in column.labels]
            return _by_code(["; ".join(labels[value] for value in cell) for cell in column.cells], column.codes)
        case DateColumn():
            spans, codes = np.unique(np.stack([column.first, column.last]), axis=1, return_inverse=True)
            texts = [clean_date(int(first), int(last)) if first else "" for first, last in spans.T]
            return [texts[code] for code in codes.ravel().tolist()]
        case NumberColumn():
            values, codes = np.unique(column.scaled, return_inverse=True)
            texts = [_unmistakable(number_label(int(value), column.scale)) for value in values]
            return [texts[code] if known else "" for code, known in zip(codes.tolist(), column.known.tolist(), strict=True)]


def _unmistakable(number: str) -> str:
    return f"{number}0" if _LIKE_THOUSANDS.fullmatch(number) else number


def _by_code(labels: Sequence[str], codes: npt.NDArray[np.int32]) -> list[str]:
    table = np.array([*labels, ""], dtype=object)
    texts: list[str] = table[codes].tolist()
    return texts


def occurring(pool: Pool, field: str) -> list[str]:
    """The values of a field that occur in a pool, in the order of its labels (numbers ascending)."""
    column = pool.columns.get(field)
    match column:
        case CodedColumn():
            return [column.labels[c] for c in np.unique(column.codes) if c >= 0]
        case ListColumn():
            present = {v for c in np.unique(column.codes) if c >= 0 for v in column.cells[c]}
            return [column.labels[v] for v in sorted(present)]
        case NumberColumn():
            return [number_label(int(v), column.scale) for v in np.unique(column.scaled[column.known])]
        case _:
            return []


def having(pool: Pool, field: str, values: Sequence[str] | None) -> dict[str, BoolArray]:
    """[people] who has each value that a rule looks at, by the value as `labels_asked` has it; whoever is blank has none."""
    asked = labels_asked(pool, field, values)
    column = pool.columns.get(field)
    match column:
        case CodedColumn() | ListColumn():
            present = dict(by_value(pool, field))
        case NumberColumn():
            numbers = np.unique(column.scaled[column.known]).tolist()
            present = {number_label(n, column.scale): column.known & (column.scaled == n) for n in numbers}
        case _:
            present = {}
    nobody = np.zeros(len(pool), dtype=np.bool_)
    return {value: present.get(label, nobody) for value, label in asked.items()}


def by_value(pool: Pool, field: str) -> list[tuple[str, BoolArray]]:
    """Who has each value of a field, in the order of its labels; last, under "", those whose cell is blank.

    On a list field somebody stands under each of his values. Raises KeyError for a field without values of its own.
    """
    column = pool.columns.get(field)
    match column:
        case CodedColumn():
            found = [(label, column.codes == code) for code, label in enumerate(column.labels)]
        case ListColumn():
            cells = [[code for code, cell in enumerate(column.cells) if value in cell] for value in range(len(column.labels))]
            found = [(label, np.isin(column.codes, cells[value])) for value, label in enumerate(column.labels)]
        case _:
            raise KeyError(field)
    return [(label, who) for label, who in [*found, ("", ~column.known)] if who.any()]


def sure_values(pool: Pool, field: str) -> int:
    """How many different values of a field there are for certain: those that occur, or one where there are only blanks."""
    return max(len(occurring(pool, field)), min(1, len(pool)))
