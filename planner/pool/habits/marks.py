"""Columns of marks: x in a yes/no column where the rest is blank, and columns whose mark means a value (`Lần đầu`: x)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from planner.pool.cells import Cells, Kind, canonical_codes, is_mark, is_no_mark
from planner.pool.habits.draft import Hint
from planner.words.markers import ValueWord

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft


def blank_is_no(draft: Draft) -> None:
    """In a yes/no column that holds only marks and blanks a blank is no; one note for the column."""
    for at in draft.read_columns():
        cells = draft.cells[at]
        if draft.declared(at).type != "yesno" or draft.matched.columns[at].role != "whole" or not _only_marks(cells):
            continue
        blank = draft.people & (cells.codes < 0)
        if not (draft.people & (cells.codes >= 0)).any() or not blank.any():
            continue
        codes = np.where(blank, len(cells.texts), cells.codes).astype(np.int32)
        kinds: Sequence[Kind] = [*cells.kinds, "text"] if cells.kinds else ()
        draft.cells[at] = Cells(codes, [*cells.texts, "no"], kinds)
        draft.found.add_column("marks-only", "note", at, {"to": ValueWord("no"), "blanks": int(blank.sum())})


def values_of_marks(draft: Draft) -> None:
    """The value that a column stands for, of those whose cell it marks. Anything but a mark or a no is an error.

    Of a yes/no field that has no column of its own the unmarked are the other value, where there are only marks and blanks.
    """
    for at in draft.read_columns():
        meant = draft.matched.columns[at]
        if meant.role != "mark":
            continue
        declared = draft.declared(at)
        value = list(canonical_codes(declared)).index(meant.value)
        cells = draft.cells[at]
        marked = [is_mark(text) or _is_yes(text) for text in cells.texts]
        odd = [code for code, text in enumerate(cells.texts) if not marked[code] and not is_no_mark(text)]
        params: Mapping[str, object] = {"to": ValueWord(meant.value, declared.name), "field": declared.name}
        draft.refuse(at, "mark-unreadable", draft.rows_of(at, odd), partial(_same, params))
        table = np.array([value if m else -1 for m in marked] + [-1], dtype=np.int32)
        codes = table[draft.cells[at].codes]
        alone = draft.matched.whole(declared.name) is None and len(draft.matched.of(declared.name, "mark")) == 1
        if declared.type == "yesno" and alone and cells.texts and _only_marks(cells):
            other = 1 - value
            codes = np.where(draft.people & (cells.codes < 0), other, codes).astype(np.int32)
            blanks = int((draft.people & (cells.codes < 0)).sum())
            said = ValueWord(canonical_codes(declared)[other], declared.name)
            draft.found.add_column("marks-only", "note", at, {"to": said, "blanks": blanks})
        draft.hints.setdefault(declared.name, []).append(Hint(at, codes, "marks-conflict"))


def _same(params: Mapping[str, object], _: int) -> Mapping[str, object]:
    return params


def _only_marks(cells: Cells) -> bool:
    return bool(cells.texts) and all(is_mark(text) for text in cells.texts)


def _is_yes(text: str) -> bool:
    return text.strip().lower() in ("có", "yes", "true")
