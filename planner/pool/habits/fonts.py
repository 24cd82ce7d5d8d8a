"""Texts in the fonts of before Unicode (TCVN3, VNI): told by the font's name or by the pattern of a column, and converted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from planner.pool.cells import Cells
from planner.pool.damaged_text import legible, repaired
from planner.pool.legacy_text import Told, certain_encoding, decoded, is_unicode, may_be_legacy, told
from planner.pool.table import RawTable

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_NAMES = {"tcvn3": "TCVN3", "tcvn3-capitals": "TCVN3", "vni": "VNI"}


def legible_headers(table: RawTable) -> RawTable:
    """The table with headers in Unicode. Places keep the headers as written.

    Where some are damaged (UTF-8 opened in another encoding), what is doubtful in the others is, too. Where some are surely in
    one encoding, so are those of which it is not sure: `Maõ soá` could be said, but means `Mã số`.
    """
    damaged = any(repaired(header) != header for header in table.headers)
    sure = {encoding for header in table.headers if (encoding := certain_encoding(repaired(header, damaged)))}
    common = next(iter(sure)) if len(sure) == 1 else None

    def read(text: str) -> str:
        text = repaired(text, damaged)
        plain = legible(text)
        return decoded(text, common) if common and plain == text and _fits(told([text]), common) else plain

    headers = tuple(read(header) for header in table.headers)
    if headers == tuple(table.headers):
        return table
    return replace(table, headers=headers, paths=[tuple(read(part) for part in path) for path in table.paths])


def convert_fonts(draft: Draft) -> None:
    """Convert the columns whose encoding is certain, with a note for each cell. Elsewhere a text that reads as Vietnamese
    only when converted is an error that asks. Numbers and texts that are fine as they stand are left alone.
    """
    columns = draft.read_columns()
    for at in columns:
        if at in draft.table.fonts:
            _convert_by_font(draft, at)
    said = {at: told(draft.cells[at].texts) for at in columns if may_be_legacy("\n".join(draft.cells[at].texts))}
    wrong = {at: column for at, column in said.items() if column.wrong}
    if not wrong:
        return
    whole = _of_file(draft, columns, wrong)
    if whole is not None:
        said |= {at: told(draft.cells[at].texts) for at in columns if at not in said}
    for at, column in said.items():
        encoding = column.encoding() or (whole if column.wrong and not column.native and _fits(column, whole) else None)
        if encoding is not None:
            _convert_column(draft, at, encoding)
        elif column.wrong:
            _ask(draft, at)
        elif whole is not None and not column.native and _fits(column, whole):
            _tell_left(draft, at, whole)


def _convert_by_font(draft: Draft, at: int) -> None:
    """The cells of a column whose font says how they are encoded."""
    cells = draft.cells[at]
    by_row = {row: font for row, font in draft.table.fonts[at].items() if cells.codes[row] >= 0}
    codes, texts, kinds = cells.codes.copy(), list(cells.texts), list(cells.kinds)
    new: dict[tuple[int, str], int] = {}
    written: dict[int, tuple[str, str]] = {}
    for row, font in by_row.items():
        code = int(codes[row])
        text = cells.texts[code]
        if text.isascii() or is_unicode(text) or cells.kind(code) != "text":
            continue
        if (code, font) not in new:
            new[code, font] = len(texts)
            texts.append(decoded(text, font))
            if kinds:
                kinds.append("text")
        codes[row] = new[code, font]
        written[row] = text, font
    draft.found.add_cells(
        "font-converted",
        "note",
        np.array(sorted(row for row in written if draft.people[row]), dtype=np.int64),
        at,
        lambda row: written[row][0],
        lambda row: {"to": texts[int(codes[row])], "encoding": _NAMES[written[row][1]]},
    )
    draft.cells[at] = Cells(codes, texts, kinds)


def _of_file(draft: Draft, columns: list[int], wrong: dict[int, Told]) -> str | None:
    """The encoding of the file: that of its columns, none of which is surely Unicode."""
    of_columns = Counter(e for e in (column.encoding() for column in wrong.values()) if e is not None)
    if len(of_columns) == 1:
        return next(iter(of_columns))
    if of_columns:
        return None
    return told(text for at in columns for text in draft.cells[at].texts).encoding()


def _fits(column: Told, encoding: str | None) -> bool:
    return encoding is not None and bool(column.of) and len(column.fits[encoding]) >= 0.9 * len(column.of)


def _convert_column(draft: Draft, at: int, encoding: str) -> None:
    texts = draft.cells[at].texts
    said = {code: decoded(text, encoding) for code, text in enumerate(texts) if not text.isascii() and not is_unicode(text)}
    said = {code: text for code, text in said.items() if text != texts[code]}
    draft.respell(at, said, "font-converted", lambda _: {"encoding": _NAMES[encoding]})


def _tell_left(draft: Draft, at: int, encoding: str) -> None:
    """A warning where other columns are in an old font and this one could be, but makes sense as it stands (`Lê An`)."""
    texts = draft.cells[at].texts
    changed = [text for text in texts if not text.isascii() and not is_unicode(text) and decoded(text, encoding) != text]
    if changed:
        params = {"as_is": changed[0], "to": decoded(changed[0], encoding), "encoding": _NAMES[encoding]}
        draft.found.add_column("font-left", "warning", at, params)


def _ask(draft: Draft, at: int) -> None:
    """Texts that make sense in a legacy encoding alone, in a column that otherwise is not in one."""
    texts = draft.cells[at].texts
    told_by = {code: e for code, e in enumerate(map(certain_encoding, texts)) if e is not None}
    codes = draft.cells[at].codes

    def params(row: int) -> dict[str, object]:
        code = int(codes[row])
        return {"to": decoded(texts[code], told_by[code]), "encoding": _NAMES[told_by[code]]}

    draft.refuse(at, "font-unsure", draft.rows_of(at, list(told_by)), params)
