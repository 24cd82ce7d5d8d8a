"""Values that cells of other fields name beside their own: `PGS.TS Luật` is a doctor and an associate professor.

A field says in `also_in` in which others it is looked for. What is found is a hint: it fills a blank, and where the field's own
column says something else, both places are told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import Field
from planner.language.folding import fold
from planner.pool.cells import canonical_codes
from planner.pool.habits.draft import Hint
from planner.pool.habits.names import before_name

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

# A title that is applied for, or another's: `ứng viên PGS`, `trợ lý giáo sư`.
_NOT_HELD = re.compile(r"(?:ứng viên|trợ lý|trợ lí|đang xét|chờ xét|xét|hồ sơ|đề nghị|dự kiến|chưa|không|lớp|của)\s*$")
# Said behind it: `PGS (đang chờ xét)`.
_NOT_YET = re.compile(r"(?:ts)?\.?\s*[(\[,:–-]*\s*(?:đang|sắp|chờ|chưa|dự kiến)(?!\w)")


def read_beside(draft: Draft) -> None:
    """Hints for each field that others may tell of, from the cells as they were written."""
    for declared in draft.catalogue.fields.values():
        for at, meant in draft.matched.columns.items() if declared.also_in else ():
            if meant.field in declared.also_in and meant.role in ("whole", "also"):
                _look(draft, declared, at, is_name=meant.field == "full_name")


def _look(draft: Draft, declared: Field, at: int, *, is_name: bool) -> None:
    words = _words(declared)
    pattern = _pattern(words)
    cells = draft.cells[at]
    table = np.full(len(cells.texts) + 1, -1, dtype=np.int32)
    for code, text in enumerate(cells.texts):
        table[code] = _highest(fold(before_name(text) if is_name else text), words, pattern)
    if (table >= 0).any():
        hints = draft.hints.setdefault(declared.name, [])
        hints.append(Hint(at, table[cells.codes], "value-otherwise", "warning"))


def _words(declared: Field) -> dict[str, int]:
    """Spelling to the number of its value. `none` is no word that another field's cell would say of this one."""
    numbers = canonical_codes(declared)
    return {
        fold(text).rstrip("."): number
        for number, value in enumerate(numbers)
        if value != "none"
        for text in (value, *declared.values.get(value, ()))
    }


def _pattern(words: dict[str, int]) -> re.Pattern[str]:
    """Whole words, the longest first; a short form may be grown together with the degree (PGSTS)."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?=ts(?!\w)|tskh|\W|$)")


def _highest(text: str, words: dict[str, int], pattern: re.Pattern[str]) -> int:
    """The number of the highest value that the text names; -1 where it names none."""
    found = (
        match
        for match in pattern.finditer(text)
        if not _NOT_HELD.search(text[: match.start()]) and not _NOT_YET.match(text, match.end())
    )
    return max((words[match[0]] for match in found), default=-1)
