"""A date in several columns, one for each value of another field: `Ngày sinh` over `Nam` | `Nữ`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from planner.pool.cells import Cells, Kind, canonical_codes
from planner.pool.habits.draft import FieldCells, Hint
from planner.pool.pool import IntArray

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_DASHES = re.compile(r"[-–—_]+|/")


def join_parts(draft: Draft) -> None:
    """Whichever column is filled gives the field its cell and the other field its value.

    Two filled are an error, none is a warning: both fields are unknown. A dash in one of them is a blank.
    """
    for name in draft.matched.fields():
        columns = draft.matched.of(name, "part")
        if not columns:
            continue
        by = draft.catalogue.field(draft.catalogue.field(name).split_by or "")
        values = list(canonical_codes(by))
        rows = len(draft.table)
        codes = np.full(rows, -1, dtype=np.int32)
        source = np.full(rows, columns[0], dtype=np.int32)
        filled = np.zeros(rows, dtype=np.int32)
        texts: list[str] = []
        kinds: list[Kind] = []
        for at in columns:
            cells = draft.cells[at]
            kept = np.array([not _DASHES.fullmatch(text) for text in cells.texts] + [False])[cells.codes]
            codes = np.where(kept, cells.codes + len(texts), codes).astype(np.int32)
            source = np.where(kept, at, source).astype(np.int32)
            filled += kept
            texts += cells.texts
            kinds += [cells.kind(code) for code in range(len(cells.texts))]
        _tell(draft, name, source, codes, texts, filled)
        one = filled == 1
        draft.fields[name] = FieldCells(Cells(np.where(one, codes, -1).astype(np.int32), texts, kinds), source)
        for at in columns:
            value = values.index(draft.matched.columns[at].value)
            said = np.where(one & (source == at) & draft.people, value, -1).astype(np.int32)
            draft.hints.setdefault(by.name, []).append(Hint(at, said, "value-otherwise"))


def _is_written(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip()) and not _DASHES.fullmatch(text.strip())


def _tell(draft: Draft, name: str, source: IntArray, codes: IntArray, texts: list[str], filled: IntArray) -> None:
    """Both filled, or neither."""
    prefix = "birth" if name == "birth_date" else "part"
    columns = draft.matched.of(name, "part")
    params = {"field": name, "headers": " | ".join(draft.table.headers[at] for at in columns)}
    both = np.flatnonzero((filled > 1) & draft.people)
    draft.found.add_cells(f"{prefix}-both", "error", both, source, lambda row: texts[int(codes[row])], lambda _: params)
    # A cell that was refused before stands empty here: its own error says what is wrong.
    written = np.zeros(len(filled), dtype=np.bool_)
    for at in columns:
        written |= np.array([_is_written(text) for text in draft.table.columns[at].tolist()], dtype=np.bool_)
    neither = np.flatnonzero((filled == 0) & ~written & draft.people)
    draft.found.add_cells(f"{prefix}-neither", "warning", neither, columns[0], lambda _: None, lambda _: params)
