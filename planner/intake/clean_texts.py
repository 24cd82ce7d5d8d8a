"""The cells of a pool as a clean file has them: canonical values, ISO dates, yes and no, texts as they were spelled."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping, Sequence

import numpy as np

from planner.intake.opening import OpenedPool
from planner.language.catalogue import Field
from planner.language.folding import fold
from planner.pool.cells import different
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import number_label

Texts = Sequence[str]  # [people], "" where unknown

_ETH = str.maketrans({"\u00d0": "\u0110", "\u00f0": "\u0111", "\u0189": "\u0110", "\u0256": "\u0111"})
_AMBIGUOUS = 3  # decimals: 3.514 may be three thousand; 3.5140 may not


def clean_columns(opened: OpenedPool, pool: Pool) -> Mapping[str, Texts]:
    """Field to its texts: `id` first, then the fields in the order of the file."""
    names = [name for name in pool.columns if name != "id"]
    return {"id": list(pool.ids), **{name: _texts(opened, pool, name) for name in names}}


def _texts(opened: OpenedPool, pool: Pool, name: str) -> Texts:
    if name == "full_name" and len(pool.names):
        return [_spelled(text) for text in pool.names]
    column, declared = pool.columns[name], opened.catalogue.field(name)
    if isinstance(column, CodedColumn) and not _is_closed(declared):
        return _as_spelled(opened, column, name)
    return column_texts(column)


def _is_closed(declared: Field) -> bool:
    return declared.type == "yesno" or bool(declared.canonical_values)


def column_texts(column: Column) -> Texts:
    """[people] the clean text of each cell. Only the different values of a column are put into words."""
    match column:
        case CodedColumn():
            return _by_code([_spelled(label) for label in column.labels], column.codes.tolist())
        case ListColumn():
            labels = [_spelled(label) for label in column.labels]
            return _by_code(["; ".join(labels[value] for value in cell) for cell in column.cells], column.codes.tolist())
        case DateColumn():
            spans, codes = np.unique(np.stack([column.first, column.last]), axis=1, return_inverse=True)
            texts = [date_text(int(first), int(last)) if first else "" for first, last in spans.T]
            return _by_code(texts, codes.reshape(-1).tolist())
        case NumberColumn():
            values, codes = np.unique(column.scaled, return_inverse=True)
            numbers = [_number(number_label(int(value), column.scale)) for value in values]
            return _by_code(numbers, np.where(column.known, codes.reshape(-1), -1).tolist())


def date_text(first: int, last: int) -> str:
    """`1980-06-05`, `1980-06` or `1980`, from the first and the last day (proleptic ordinals) that it may be."""
    day = datetime.date.fromordinal(first)
    if first == last:
        return day.isoformat()
    return day.isoformat()[:7] if day.month == datetime.date.fromordinal(last).month else day.isoformat()[:4]


def _number(text: str) -> str:
    return text + "0" if len(text.partition(".")[2]) == _AMBIGUOUS else text


def _as_spelled(opened: OpenedPool, column: CodedColumn, name: str) -> Texts:
    """Texts that compare equal share a label; each person gets the spelling of his own cell where it means just that."""
    read = opened.read
    at = [number for number, read_as in read.columns.items() if read_as == name]
    labels = [_spelled(label) for label in column.labels]
    if len(at) != 1 or read.table is None or read.rows is None:
        return _by_code(labels, column.codes.tolist())
    cells = different(read.table.columns[at[0]])
    written = cells.codes[read.rows].astype(np.int64)
    width = len(column.labels) + 1
    pairs, inverse = np.unique(written * width + column.codes, return_inverse=True)
    texts = []
    for pair in pairs.tolist():
        text, label = divmod(pair, width)
        if label == width - 1:  # divmod of a blank, coded -1
            text, label = text + 1, -1
        own = _spelled(cells.texts[text]) if text >= 0 else ""
        texts.append("" if label < 0 else own if fold(own) == column.keys[label] else labels[label])
    return _by_code(texts, inverse.reshape(-1).tolist())


def _spelled(text: str) -> str:
    """NFC, with Đ for the letters that only look like it, on one line where it is a text of one line."""
    return unicodedata.normalize("NFC", text).translate(_ETH).strip()


def _by_code(texts: Sequence[str], codes: Sequence[int]) -> Texts:
    with_blank = [*texts, ""]  # code -1
    return [with_blank[code] for code in codes]
