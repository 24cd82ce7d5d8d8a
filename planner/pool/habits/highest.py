"""A field of which the highest value counts, in two columns: `Chuyên môn` beside `Học hàm, học vị`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.language.folding import fold
from planner.pool.cells import Cells, Kind, compact, spellings_of
from planner.pool.habits.draft import FieldCells

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

# In the column of academic ranks most people have none; that says nothing against the other column.
_NONE = frozenset(map(fold, ("không", "không có", "chưa", "chưa có", "0", "-", "–", "—", "/", "...", "x")))


def take_highest(draft: Draft) -> None:
    """The higher of the values of a person's columns, with one note; what cannot be read in one of them stays an error."""
    for name in draft.matched.fields():
        more = draft.matched.of(name, "also")
        first = draft.matched.whole(name)
        if not more or first is None:
            continue
        ranks = spellings_of(draft.catalogue.field(name))
        unread = len(draft.catalogue.field(name).canonical_values)
        texts: list[str] = []
        kinds: list[Kind] = []
        best = np.full(len(draft.table), -1, dtype=np.int64)
        codes = np.full(len(draft.table), -1, dtype=np.int32)
        source = np.full(len(draft.table), first, dtype=np.int32)
        for at in (first, *more):
            cells = draft.cells[at]
            # Nothing to be read is lower than any value, and higher than a blank.
            own = [
                -0.5 if fold(text) in _NONE else ranks.get(fold(text), ranks.get(compact(text), unread)) for text in cells.texts
            ]
            rank = np.array([*own, -1])[cells.codes]
            higher = rank > best
            best = np.where(higher, rank, best)
            codes = np.where(higher, cells.codes + len(texts), codes).astype(np.int32)
            source = np.where(higher, at, source).astype(np.int32)
            texts += cells.texts
            kinds += [cells.kind(code) for code in range(len(cells.texts))]
        draft.fields[name] = FieldCells(Cells(codes, texts, kinds), source)
        headers = " | ".join(" ".join(draft.table.headers[at].split()) for at in (first, *more))
        draft.found.add_column("highest-of-columns", "note", more[0], {"field": name, "headers": headers})
