"""Texts with known values (ethnicity): other spellings are read as the value, and what is none of them is remarked on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.language.folding import fold
from planner.written.spellings import KnownTexts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.pool.cells import Cells
    from planner.pool.habits.draft import Draft


def read_known_texts(draft: Draft) -> None:
    """Read `Kinh.`, `Kinh (Việt)` and `Khơ-me` as the value that they spell, with a note; warn where a cell names none.

    A rule that asks for everybody but the Kinh would count such a cell among the others.
    """
    for at in draft.read_columns():
        declared, cells = draft.declared(at), draft.cells[at]
        if declared.type != "text" or not declared.values or draft.matched.columns[at].role != "whole":
            continue
        known = KnownTexts(declared)
        read = {code: known.value(text) for code, text in enumerate(cells.texts)}
        said = {code: value for code, value in read.items() if value is not None and fold(value) != fold(cells.texts[code])}
        strange = [code for code, value in read.items() if value is None]
        rows = draft.rows_of(at, strange)
        draft.found.add_cells("value-unknown", "warning", rows, at, cells.text, partial(_near, known, declared.name, cells))
        draft.respell(at, said, "value-spelled")


def _near(known: KnownTexts, name: str, cells: Cells, row: int) -> Mapping[str, object]:
    return {"field": name, "near": " / ".join(known.within(cells.text(row))) or "-"}
