"""Letters that a program has damaged, and characters that no screen shows: put right with a note, or said.

Where UTF-8 was opened in another encoding every byte is still there; a letter saved as `?` is gone, and nobody can guess it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from planner.pool.cells import Cells
from planner.pool.damaged_text import has_lost_letters, is_half_repaired, may_be_damaged, repaired
from planner.pool.table import HEADER, RawTable
from planner.problems import CONTROL, printable, visible

if TYPE_CHECKING:
    from planner.pool.findings import Findings
    from planner.pool.habits.draft import Draft
    from planner.problems import Severity


def repair_letters(draft: Draft) -> None:
    """Undo UTF-8 read as another encoding, with a note for each cell; what is doubtful only in a column that has more of it."""
    for at in draft.read_columns():
        texts = draft.cells[at].texts
        if not may_be_damaged("\n".join(texts)):
            continue
        said = {code: better for code, text in enumerate(texts) if (better := repaired(text)) != text}
        if said:
            said |= {code: better for code, text in enumerate(texts) if (better := repaired(text, True)) != text}
            draft.respell(at, said, "letters-repaired")
            codes = draft.cells[at]
            half = [code for code in said if is_half_repaired(said[code])]
            draft.found.add_cells("letters-lost", "warning", draft.rows_of(at, half), at, codes.text)


def tell_lost_letters(draft: Draft) -> None:
    """A warning for each cell with letters that are gone. A name never holds a question mark."""
    for at, meant in draft.matched.columns.items():
        cells = draft.cells[at]
        joined = "\n".join(cells.texts)
        if "?" not in joined and "\ufffd" not in joined:
            continue
        sure = meant.field == "full_name" or any(map(has_lost_letters, cells.texts))
        lost = [code for code, text in enumerate(cells.texts) if has_lost_letters(text, sure)]
        draft.found.add_cells("letters-lost", "warning", draft.rows_of(at, lost), at, cells.text)


def drop_control_characters(draft: Draft) -> None:
    """Take control characters out, with a warning; an error in an id, which has to be what others call it."""
    for at, meant in draft.matched.columns.items():
        cells = draft.cells[at]
        if CONTROL.search("\n".join(cells.texts)) is None:
            continue
        found = {code: printable(text).strip() for code, text in enumerate(cells.texts) if CONTROL.search(text)}
        rows = draft.rows_of(at, list(found))
        severity: Severity = "error" if meant.field == "id" else "warning"
        draft.found.add_cells("control-characters", severity, rows, at, partial(_visible_cell, cells))
        texts = [found.get(code, text) for code, text in enumerate(cells.texts)]
        blank = [code for code, text in found.items() if not text]
        codes = np.where(np.isin(cells.codes, blank), -1, cells.codes).astype(np.int32) if blank else cells.codes
        draft.cells[at] = Cells(codes, texts, cells.kinds)


def without_control(table: RawTable) -> RawTable:
    """The table with headers that hold no control characters. Places keep the headers as written."""
    if CONTROL.search("".join(table.headers)) is None:
        return table
    headers = tuple(printable(header) for header in table.headers)
    return replace(table, headers=headers, paths=[tuple(map(printable, path)) for path in table.paths])


def tell_headers(found: Findings, written: RawTable, read: RawTable) -> None:
    """What is damaged in the headers: `written` as the file has them, `read` as they are taken."""
    for at, (before, after) in enumerate(zip(written.headers, read.headers, strict=True)):
        undone = repaired(before, True) if printable(repaired(before, True)) == after else repaired(before)
        if CONTROL.search(undone):
            _tell_header(found, "control-characters", "warning", at, visible(before))
        elif undone != before and undone == after:
            _tell_header(found, "letters-repaired", "note", at, visible(before), {"to": after})
        if has_lost_letters(after):
            _tell_header(found, "letters-lost", "warning", at, after)


def _tell_header(
    found: Findings, code: str, severity: Severity, at: int, text: str, params: Mapping[str, object] | None = None
) -> None:
    found.add_cells(code, severity, np.array([HEADER]), at, lambda _: text, lambda _: params or {})


def _visible_cell(cells: Cells, row: int) -> str:
    return visible(cells.text(row))
