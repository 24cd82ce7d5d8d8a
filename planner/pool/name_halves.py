"""Names in two or three columns, the family name in one and the given name in the next: put together first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from planner.language.folding import fold
from planner.pool.table import HEADER, RawTable, column_of, texts_of
from planner.pool.wording import header_key
from planner.problems import Problem

_FAMILY = (
    "họ", "họ đệm", "họ lót", "họ và đệm", "họ và lót", "họ và tên đệm", "họ, tên đệm", "họ tên đệm", "họ và chữ đệm",
    "họ, chữ đệm", "họ chữ đệm", "họ và chữ lót", "họ, chữ lót", "họ và tên lót", "họ, đệm", "ho", "ho dem", "ho lot",
    "ho va dem", "ho va ten dem", "ho va chu dem", "last name", "surname", "family name",
)  # fmt: skip
_MIDDLE = ("đệm", "tên đệm", "chữ đệm", "lót", "chữ lót", "tên lót", "dem", "ten dem", "chu dem", "middle name")
_GIVEN = ("tên", "ten", "given name", "first name", "tên riêng")
_PARTS: Mapping[str, int] = {fold(word): i for i, words in enumerate((_FAMILY, _MIDDLE, _GIVEN)) for word in words}
_NAME = "Họ và tên"
_SHORT = 0.8  # of the cells of a column of given names that are one word or two

_T = TypeVar("_T")
Means = Callable[[Sequence[str]], str | None]
"""The field that the path of a header means; None where no catalogue and no plan says."""


def join_names(table: RawTable, means: Means) -> RawTable:
    """The table with the halves of names in one column, and a note; as it is where names stand in one column.

    Two columns under one merged header are halves where the second holds single words. Headers of halves (`Họ đệm` | `Tên`)
    stand side by side; they say nothing where another column holds whole names.
    """
    paths = [table.path(at) for at in range(len(table.headers))]
    named = [at for at, path in enumerate(paths) if any(path) and means(path) == "full_name"]
    if len(named) > 1:
        same = len(named) == 2 and named[1] == named[0] + 1 and paths[named[0]] == paths[named[1]]
        return _joined(table, named, table.headers[named[0]]) if same and _given(table, named[1]) else table
    if named:
        return table
    halves = _halves(paths, means)
    if not halves:
        return table
    above = paths[halves[0]][-2] if len(paths[halves[0]]) > 1 else ""
    header = next((text for text in (above, _NAME) if text and means((text,)) == "full_name"), "full_name")
    return _joined(table, halves, header)


def _halves(paths: Sequence[Sequence[str]], means: Means) -> list[int]:
    """Neighbouring columns from the family name to the given name; nothing where there are none."""
    part: dict[int, int] = {}
    for at, path in enumerate(paths):
        is_alone = len(path) == 1 or (len(path) > 1 and means(path[:-1]) == "full_name")
        number = _PARTS.get(header_key(path[-1])) if path and is_alone else None
        if number is not None and means(path) is None:
            part[at] = number
    for first in (at for at, number in part.items() if number == 0):
        columns = [first]
        while (after := columns[-1] + 1) in part and part[after] > part[columns[-1]]:
            columns.append(after)
        if part[columns[-1]] == 2:
            return columns
    return []


def _given(table: RawTable, at: int) -> bool:
    """Whether a column holds given names: one word, or two."""
    texts = [text for text in texts_of(table.columns[at]) if text.strip()]
    short = sum(len(text.split()) <= 2 and not any(ch.isdigit() for ch in text) for text in texts)
    return bool(texts) and short >= _SHORT * len(texts)


def _joined(table: RawTable, columns: Sequence[int], header: str) -> RawTable:
    first = columns[0]
    kept = [at for at in range(len(table.headers)) if at not in columns[1:]]
    parts = [[" ".join(text.split()) for text in texts_of(table.columns[at])] for at in columns]
    whole = column_of([" ".join(filter(None, words)) for words in zip(*parts, strict=True)])
    place, number = table.place, {at: i for i, at in enumerate(kept)}

    def taken(marked: Mapping[int, _T]) -> dict[int, _T]:
        return {number[at]: rows for at, rows in marked.items() if at in number}

    names = " | ".join(dict.fromkeys(" ".join(table.headers[at].split()) for at in columns))
    letters = ", ".join(table.letters[at] for at in columns) if table.letters else names
    note = Problem("names-joined", place(HEADER, first), names, "note", {"columns": letters})
    headers = [header if at == first else table.headers[at] for at in kept]
    return replace(
        table,
        headers=headers,
        columns=[whole if at == first else table.columns[at] for at in kept],
        place=lambda row, column: place(row, kept[column]),
        paths=[(header,) if at == first else table.paths[at] for at in kept] if table.paths else (),
        letters=[table.letters[at] for at in kept] if table.letters else (),
        numbers=taken(table.numbers),
        dates=taken(table.dates),
        months=taken(table.months),
        merged=taken(table.merged),
        fonts=taken(table.fonts),
        computed=taken(table.computed),
        exact=taken(table.exact),
        displayed=taken(table.displayed),
        problems=(*table.problems, note),
    )
