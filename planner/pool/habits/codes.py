"""Cells that are a bare code of an official list (04): read where the pool names the list, else refused with all meanings.

Two lists give one code to different peoples, so that a code says nothing without its list; not even one on which all agree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from planner.language.catalogue import Field
from planner.pool.cells import Cells

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_CODE = re.compile(r"['’]?(\d{1,3})(?:[.,]0)?\.?", re.ASCII)  # 4.0: a number of a spreadsheet saved as text


def read_codes(draft: Draft) -> None:
    """A code becomes its value with a note, with a warning where the list is not sure of it; others are errors."""
    for at in draft.read_columns():
        declared = draft.declared(at)
        if declared.codes and draft.matched.columns[at].role == "whole":
            _read(draft, at, declared)


def _read(draft: Draft, at: int, declared: Field) -> None:
    cells = draft.cells[at]
    codes = {code: found[1] for code, text in enumerate(cells.texts) if (found := _CODE.fullmatch(text))}
    if not codes:
        return
    listed = draft.code_lists.get(declared.name)
    if listed is None:
        params = partial(_either, declared, cells, codes)
        draft.refuse(at, "code-without-list", draft.rows_of(at, list(codes)), params)
        return
    name = next(name for name, one in declared.codes.items() if one is listed)
    meant = {code: own for code, number in codes.items() if (own := listed.code(number)) is not None}
    unsure = {code for code, own in meant.items() if own in listed.to_confirm}
    of_list = {"field": declared.name, "list": name, "source": listed.source}
    rows = draft.rows_of(at, list(unsure))
    to = {code: listed.values[own] for code, own in meant.items()}
    if len(rows):
        said, written = cells.codes, cells.texts

        def params_of(row: int) -> Mapping[str, object]:
            return {**of_list, "to": to[int(said[row])]}

        draft.found.add_cells("code-to-confirm", "warning", rows, at, lambda row: written[int(said[row])], params_of)
    unknown = draft.rows_of(at, [code for code in codes if code not in meant])
    draft.refuse(at, "code-unlisted", unknown, lambda _row: {**of_list, "most": max(listed.values, default="")})
    draft.respell(at, {code: value for code, value in to.items() if code in unsure})
    draft.respell(at, {code: value for code, value in to.items() if code not in unsure}, "code-read", lambda _code: of_list)


def _either(declared: Field, cells: Cells, codes: Mapping[int, str], row: int) -> Mapping[str, object]:
    """What each list has under the code."""
    number = codes[int(cells.codes[row])]
    meanings = [
        f"{listed.values[own]} ({name})" for name, listed in declared.codes.items() if (own := listed.code(number)) is not None
    ]
    return {
        "field": declared.name,
        "meanings": " / ".join(meanings) or "-",
        "lists": " / ".join(declared.codes),
        "list": next(iter(declared.codes)),
    }

