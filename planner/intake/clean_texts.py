"""The cells of a pool as a clean file has them: canonical values, ISO dates, yes and no, texts as they were spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

import numpy as np

from planner.intake.opening import OpenedPool
from planner.language.catalogue import Field
from planner.language.folding import fold
from planner.pool.cells import different
from planner.pool.damaged_text import repaired
from planner.pool.pool import CodedColumn, Pool
from planner.pool.values import column_texts
from planner.problems import printable

Texts = Sequence[str]  # [people], "" where unknown
SECTION = "section"

_ETH = str.maketrans({"\u00d0": "\u0110", "\u00f0": "\u0111", "\u0189": "\u0110", "\u0256": "\u0111"})


def clean_columns(opened: OpenedPool, pool: Pool) -> Mapping[str, Texts]:
    """Field to its texts: `id` first, then the fields in the order of the file."""
    names = [name for name in pool.columns if name != "id"]
    return {"id": list(pool.ids), **{name: _texts(opened, pool, name) for name in names}}


def with_sections(clean: Mapping[str, Texts], opened: OpenedPool) -> Mapping[str, Texts]:
    """The columns and one more, `section`: the titles that people stand under in the list, where it has any.

    Read again it is a text under its own header, as a file may have it already; then the name is made longer.
    """
    table, rows = opened.read.table, opened.read.rows
    if table is None or rows is None or not table.sections:
        return clean
    name = SECTION
    while name in clean:
        name += "_title"
    return {**clean, name: [_spelled(repaired(table.sections[row])) for row in rows.tolist()]}


def _texts(opened: OpenedPool, pool: Pool, name: str) -> Texts:
    if name == "full_name" and len(pool.names):
        return [_spelled(text) for text in pool.names]
    column, declared = pool.columns[name], opened.catalogue.field(name)
    if isinstance(column, CodedColumn) and not _is_closed(declared):
        return _as_spelled(opened, column, name)
    return column_texts(column)


def _is_closed(declared: Field) -> bool:
    return declared.type == "yesno" or bool(declared.canonical_values)


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
    """NFC, with Đ for the letters that only look like it, without control characters, without blanks around."""
    return printable(unicodedata.normalize("NFC", text).translate(_ETH)).strip()


def _by_code(texts: Sequence[str], codes: Sequence[int]) -> Texts:
    with_blank = [*texts, ""]  # code -1
    return [with_blank[code] for code in codes]
