"""The titles of sections as each person stands under them, the outer ones before the inner."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from planner.language.folding import fold
from planner.pool.wording import ENUMERATED, ENUMERATOR


def section_title(cells: Mapping[int, str], number: int | None) -> str:
    """The text of a section row: `I. Bí thư` also where the numeral stands in a cell of its own."""
    running = cells.get(number, "") if number is not None else ""
    rest = [" ".join(text.split()) for c, text in cells.items() if c != number]
    if not running or not rest:
        return " ".join([*([running] if running else []), *rest])
    mark = running if re.search(r"[.)/:]$", running) else f"{running}."
    return " ".join([mark, *rest])


def sections_of(people: np.ndarray, titles: Mapping[int, str]) -> tuple[list[str], list[int]]:
    """The title above each person, joined by ` / ` where sections stand in sections, and the rows of titles of nobody."""
    rows = sorted(titles)
    joined: list[str] = []
    stack: list[tuple[str, str, int]] = []
    for row in rows:
        style = _style(titles[row])
        inside = next((i for i, (other, _, _) in enumerate(stack) if other == style), len(stack))
        stack = [*stack[:inside], (style, titles[row], row)]
        joined.append(" / ".join(title for _, title, _ in stack))
    at = np.searchsorted(np.array(rows, dtype=np.int64), people) - 1
    own = [joined[i] if i >= 0 else "" for i in at.tolist()]
    used = {int(i) for i in np.unique(at)}
    return own, [row for i, row in enumerate(rows) if i not in used and not _heads_next(titles, rows, i)]


def _heads_next(titles: Mapping[int, str], rows: Sequence[int], i: int) -> bool:
    """The title has no people of its own, but the next one is a section inside it."""
    return i + 1 < len(rows) and _style(titles[rows[i]]) != _style(titles[rows[i + 1]])


def _style(title: str) -> str:
    first = fold(title)
    found = ENUMERATED.match(first) or ENUMERATOR.match(first.split(" ")[0])
    if not found:
        return "plain"
    return next(name for name, text in found.groupdict().items() if text)
