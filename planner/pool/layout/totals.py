"""The number of people that a totals row tells, against the people read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from planner.language.folding import fold
from planner.pool.wording import COUNT, COUNT_AFTER_LABEL, RUNNING_NUMBER, SUBTOTAL, TOTAL, unbracketed


def told_count(cells: Mapping[int, str], block_name: int | None) -> int | None:
    """The number of people in a totals row; None where it does not say a number of people for certain."""
    texts = {column: unbracketed(fold(text)) for column, text in cells.items()}
    label = next(iter(texts.values()), "")
    if not (TOTAL.match(label) or SUBTOTAL.match(label)):
        return None
    found = next((m for text in texts.values() if (m := COUNT.search(text))), None) or COUNT_AFTER_LABEL.match(label)
    if found:
        return _whole(found[1])
    # `Tổng số` in the column of the running number, `77` in that of the names; under other headers a number may count others.
    beside = texts.get(block_name, "") if block_name is not None else ""
    return _whole(beside) if RUNNING_NUMBER.match(beside) and beside.replace(".", "").isdecimal() else None


def differing(totals: Mapping[int, int], people: np.ndarray, starts: Sequence[int]) -> list[tuple[int, int, int]]:
    """Row, number told and number read of each total that counts neither the rows since a section's title or the total
    before, nor all rows above it. `starts`: the rows of section titles and of totals."""
    wrong = []
    for row, told in totals.items():
        above = int(np.searchsorted(people, row))
        parts = [above - int(np.searchsorted(people, start)) for start in starts if start < row]
        if told not in (above, *parts) and told != len(people):
            wrong.append((row, told, parts[-1] if parts and parts[-1] and row < int(people[-1]) else above))
    return wrong


def _whole(text: str) -> int:
    return int("".join(ch for ch in text if ch.isdigit()) or "0")
