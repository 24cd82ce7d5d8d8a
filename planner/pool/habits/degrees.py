"""Several values and more words in one cell: `ThS Quản lý kinh tế; ĐH Luật` is a master's degree and two fields of study."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import Field
from planner.language.folding import fold
from planner.pool.cells import Cells, compact, spellings_of
from planner.pool.habits.draft import FieldCells

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_ENTRIES = re.compile(r"\s*(?:;|[\r\n]+)\s*")
_JOINED = re.compile(r"\s*[,+]\s*|\s+(?:và|-|–)\s+|\s*/\s*(?=[^\W\d])")
_WORD_END = re.compile(r"(?<=[\w.])(?=[\s.,:;()/–-]|$)|(?<=\.)(?=\w)")
_BEFORE_REST = re.compile(r"[\s.,:–-]*(?:(?:chuyên\s+)?ngành\b[\s.:–-]*)?", re.IGNORECASE)
_SPECIALIST = re.compile(r"\b(?:bs\.?\s*|ds\.?\s*)?(?:ck\.?|chuyên khoa)\s*(?:ii|i|1|2)\b")
_LONGEST_SPELLING = 60


@dataclass(frozen=True)
class Entries:
    """What a cell names: the number of the highest value, and the further words of each entry."""

    value: int
    rest: tuple[str, ...]


def read_entries(draft: Draft) -> None:
    """Of a field with `rest`: the highest value of each cell, and the other words as values of the list field.

    What has no value at its beginning stays as it is, and is unlisted. A specialist physician's grade is read with a note.
    """
    for at in draft.read_columns():
        declared = draft.declared(at)
        if declared.rest is None or draft.matched.columns[at].role != "whole" or not declared.canonical_values:
            continue
        cells = draft.cells[at]
        spellings = spellings_of(declared)
        read = {
            code: entries
            for code, text in enumerate(cells.texts)
            if cells.kind(code) == "text" and (entries := entries_of(text, spellings)) is not None
        }
        said = {code: declared.canonical_values[entries.value] for code, entries in read.items()}
        doubtful = [code for code in read if _SPECIALIST.search(fold(cells.texts[code]))]
        rows = draft.rows_of(at, doubtful)
        draft.respell(at, said)
        draft.found.add_cells("degree-to-confirm", "note", rows, at, cells.text, _becomes(draft.cells[at]))
        rests = {code: "; ".join(entries.rest) for code, entries in read.items() if entries.rest}
        if rests:
            every = range(len(cells.texts))
            table = np.array([code if code in rests else -1 for code in every] + [-1], dtype=np.int32)
            _add_rest(draft, declared, at, Cells(table[cells.codes], [rests.get(code, "") for code in every]))


def _becomes(cells: Cells) -> Callable[[int], Mapping[str, object]]:
    return lambda row: {"to": cells.text(row)}


def entries_of(text: str, spellings: Mapping[str, int]) -> Entries | None:
    """The entries of a cell; None where it does not begin with a value."""
    value: int | None = None
    rest: dict[str, None] = {}
    for entry in filter(None, _ENTRIES.split(text)):
        for part in _parts(entry, spellings):
            found = _beginning(part, spellings)
            if found is None and value is None:
                return None
            number, words = found if found is not None else (-1, part)
            value = max(number, -1 if value is None else value)
            if words:
                rest.setdefault(words)
    return None if value is None else Entries(value, tuple(rest))


def _parts(entry: str, spellings: Mapping[str, int]) -> list[str]:
    """An entry at the commas, plus signs and words between its values, where each part begins with a value."""
    if compact(entry) in spellings:
        return [entry]
    parts: list[str] = []
    start = 0
    for found in _JOINED.finditer(entry):
        if _beginning(entry[start : found.start()], spellings) and _beginning(entry[found.end() :], spellings):
            parts.append(entry[start : found.start()])
            start = found.end()
    return [*parts, entry[start:]]


def _beginning(part: str, spellings: Mapping[str, int]) -> tuple[int, str] | None:
    """The value with the longest spelling at the beginning, and the words behind it."""
    for end in reversed([m.start() for m in _WORD_END.finditer(part[:_LONGEST_SPELLING])] + [len(part)]):
        number = spellings.get(compact(part[:end])) if end else None
        if number is None or (part[end - 1].isdigit() and part[end : end + 1] in ("-", "/", ".")):
            continue
        words = part[_BEFORE_REST.match(part, end).end() :].strip().rstrip(".,;:")  # type: ignore[union-attr]
        # Behind a value stand words, or more in brackets: `12/12` is not 12 with the field 12.
        if not words or words[0].isalpha() or words[0] in '("“':
            return number, words
    return None


def _add_rest(draft: Draft, declared: Field, at: int, cells: Cells) -> None:
    """The list field: what its own column says, and then what these cells add."""
    name = declared.rest or ""
    own_at = draft.matched.whole(name)
    if own_at is None:
        draft.fields[name] = FieldCells(cells, at)
        return
    own = draft.cells[own_at]
    pairs = own.codes.astype(np.int64) * (len(cells.texts) + 1) + cells.codes
    _, first, codes = np.unique(pairs, return_index=True, return_inverse=True)
    texts: list[str] = []
    for row in first.tolist():
        both = [c.text(row) for c in (own, cells) if c.codes[row] >= 0]
        texts.append("; ".join(both))
    filled = np.array([bool(text) for text in texts])
    joined = np.where(filled[codes.ravel()], codes.ravel(), -1).astype(np.int32)
    draft.fields[name] = FieldCells(Cells(joined, texts), own_at)
