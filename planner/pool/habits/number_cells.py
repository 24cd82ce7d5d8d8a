"""Numbers in the Vietnamese style (1.234,5) and in the point style (1,234.5), told by the other cells of the column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal

import numpy as np

from planner.language.dates import without_quotes
from planner.pool.cells import Cells

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

Style = Literal["comma", "point"]  # which of the two begins the decimals

_FIGURE = re.compile(r"([-+]?)(\d[\d.,]*)\s*(%?)")
_SINGLE = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")
_PLAIN = re.compile(r"\d+(?:([.,])\d+)?")
_GROUPED = {
    "comma": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"),
    "point": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
}
_DECIMAL: dict[str, Style] = {",": "comma", ".": "point"}


def note_shown_numbers(draft: Draft) -> None:
    """A note for each number of which the file keeps more digits than its cell shows: what is shown counts."""
    for at, exact in draft.table.exact.items():
        if at in draft.matched.columns:
            rows = np.array([row for row in sorted(exact) if draft.people[row]], dtype=np.int64)
            draft.found.add_cells("number-as-shown", "note", rows, at, exact.__getitem__, _shown(draft.cells[at]))


def _shown(cells: Cells) -> Callable[[int], Mapping[str, object]]:
    return lambda row: {"to": cells.text(row)}


def read_number_styles(draft: Draft) -> None:
    """Take the dots between thousands out, with a note. 3.514 is thousands only in the Vietnamese style, else an error that
    asks (contract, section 5).

    A decimal comma and several dots show the Vietnamese style, a decimal point and several commas the other; a percentage
    is never in thousands. Cells that are real numbers in the file are what they are.
    """
    for at in draft.read_columns():
        if draft.declared(at).type != "number":
            continue
        cells = draft.cells[at]
        figures = {
            code: found
            for code, text in enumerate(cells.texts)
            if cells.kind(code) == "text" and (found := _FIGURE.fullmatch(without_quotes(text)))
        }
        shown = {style for found in figures.values() if (style := _style(found[2], bool(found[3])))}
        style = next(iter(shown)) if len(shown) == 1 else None
        said: dict[int, str] = {}
        unsure: list[int] = []
        for code, found in figures.items():
            sign, digits, percent = found[1], found[2], found[3]
            single = _SINGLE.fullmatch(digits)
            # Decimals that look like thousands are asked about even where other cells have a decimal point.
            if single and not percent and (style is None or (single[2] == "." and style == "point")):
                unsure.append(code)
            elif single and not percent and _DECIMAL[single[2]] != style:
                said[code] = sign + single[1] + single[3]
            elif not single and (own := _style(digits, False)) and _GROUPED[own].fullmatch(digits):
                thousands = "." if own == "comma" else ","
                said[code] = sign + digits.replace(thousands, "").replace(",", ".") + percent
        draft.respell(at, said, "number-thousands")
        draft.refuse(at, "number-ambiguous", draft.rows_of(at, unsure), partial(_both, cells))


def _both(cells: Cells, row: int) -> Mapping[str, object]:
    """What the figure of a row may be."""
    text = cells.text(row)
    return {"thousands": re.sub("[.,]", "", text), "decimal": text.replace(",", ".")}


def _style(digits: str, percent: bool) -> Style | None:
    """The style that a figure shows beyond doubt."""
    if plain := _PLAIN.fullmatch(digits):
        return _DECIMAL[plain[1]] if plain[1] and (percent or not _SINGLE.fullmatch(digits)) else None
    fits: list[Style] = [style for style in ("comma", "point") if _GROUPED[style].fullmatch(digits)]
    return fits[0] if len(fits) == 1 else None
