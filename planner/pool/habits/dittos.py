"""Cells that stand for the one above: ditto marks (`-nt-`, `"`, `như trên`) and cells merged from above."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from planner.language.folding import fold
from planner.pool.cells import Cells
from planner.pool.habits.draft import rows_with
from planner.pool.pool import LongArray

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_DITTO = re.compile(
    r"[-–—(]?\s*n[./]?\s?t\.?\s*[-–—)]?|[\"“”„‟〃〞″]\s?[\"“”„‟〃〞″]?|''|’’|,,|//+|/\s/|[-–—]\s*//+\s*[-–—]"
    r"|[-–—(]?\s*(?:như\s?(?:dòng |ô )?trên|nhu tren)\s*[-–—).]{0,3}"
    r"|[-–—]\s*[\"“”„‟〃″]\s*[-–—]|[\"“„]\s*nt\s*[\"”“]|\(\s*[\"“”]\s*\)"
)
_BEGINNINGS = frozenset("-–—nN\"“”„‟〃〞″'’,/(")
_LONGEST = 16
_OF_ONE_PERSON = ("full_name",)


def note_merged(draft: Draft) -> None:
    """A note for each cell that a merged one above fills. A name that is merged over several rows is no list of people."""
    for at, merged in draft.table.merged.items():
        if at not in draft.cells or at not in draft.matched.columns or draft.matched.columns[at].field == "id":
            continue
        cells = draft.cells[at]
        rows = np.flatnonzero(merged & draft.people & (cells.codes >= 0))
        if draft.matched.columns[at].field in _OF_ONE_PERSON:
            draft.refuse(at, "name-merged", rows)
        else:
            draft.found.add_cells("merged-filled", "note", rows, at, lambda _: "", _becomes(cells))


def fill_dittos(draft: Draft) -> None:
    """Fill ditto marks with the cell above. An error where there is nothing above, or where a person would be repeated."""
    for at in draft.read_columns():
        cells = draft.cells[at]
        marks = [
            code
            for code, text in enumerate(cells.texts)
            if text[:1] in _BEGINNINGS and len(text) <= _LONGEST and _DITTO.fullmatch(fold(text))
        ]
        if not marks:
            continue
        rows = draft.rows_of(at, marks)
        if draft.matched.columns[at].field in _OF_ONE_PERSON:
            draft.refuse(at, "ditto-not-here", rows)
            continue
        above = _above(draft, rows_with(cells, marks, draft.people | draft.nobody), rows)
        filled = np.where(above >= 0, cells.codes[above], -1)
        draft.refuse(at, "ditto-nothing-above", rows[filled < 0])
        codes = draft.cells[at].codes.copy()
        codes[rows] = filled
        after = Cells(codes, cells.texts, cells.kinds)
        draft.found.add_cells("ditto-filled", "note", rows[filled >= 0], at, cells.text, _becomes(after))
        draft.cells[at] = after


def _above(draft: Draft, marked: LongArray, rows: LongArray) -> LongArray:
    """For each of these rows the last one above that is not `marked`; -1 where there is none.

    A row of a vacant post counts: the mark stands for what is seen above it.
    """
    usable = draft.people | draft.nobody
    usable[marked] = False
    last = np.maximum.accumulate(np.where(usable, np.arange(len(usable)), -1))
    found: LongArray = last[rows]
    return found


def _becomes(cells: Cells) -> Callable[[int], Mapping[str, object]]:
    return lambda row: {"to": cells.text(row)}
