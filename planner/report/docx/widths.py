"""How wide a table's columns must be so that no word breaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

_TORN = 0.3
_MOVES = (12, 8, 5, 3, 2, 1)  # mm
_CLOSE = 0.01  # mm
_LOST, _LEAST = 4.5, 0.5  # mm of a column that a line of several does not fill: margins, and words that do not break; its part
UNDER = 0.8  # of a line of the cell's text: the height of a line that stands below it

# The texts of a cell as they would be on one line, in mm: its text, then the smaller ones that begin lines of their own.
Texts = Sequence[float]


def columns(words: Sequence[float], rows: Sequence[Sequence[Texts]], parts: Sequence[int], total: float) -> list[float]:
    """Widths in mm that fill `total` and make the table short. `words`: the longest word of each column; `rows`: row by row the
    texts of each cell; `parts`: who gets what is left when no text breaks.

    From widths at which nothing breaks, a mm at a time is taken from the column where it costs the fewest lines.
    """
    import numpy as np

    least = np.array(words, dtype=float)
    if least.sum() >= total:
        return list(least * (total / least.sum()))
    texts = _array(rows, len(words))
    widths = np.minimum(np.maximum(least, texts.max(axis=(0, 2), initial=0.0)), total)
    while (excess := widths.sum() - total) > _CLOSE:
        narrower = np.maximum(widths - min(1.0, excess), least)
        now, then = _lines(texts, widths), _lines(texts, narrower)
        costs = [_height(np.where(np.arange(len(words)) == i, then, now)) for i in range(len(words))]
        can = np.flatnonzero(narrower < widths - _CLOSE / len(words))
        chosen = min(can, key=lambda i: (costs[i], -widths[i]))
        widths[chosen] = narrower[chosen]
    widths = _improved(texts, widths, least)
    return list(widths + (total - widths.sum()) * np.array(parts) / sum(parts))


def row_lines(rows: Sequence[Sequence[Texts]], widths: Sequence[float]) -> list[float]:
    """How many lines each row takes, one at least."""
    import numpy as np

    found: list[float] = _lines(_array(rows, len(widths)), np.array(widths)).max(axis=1, initial=1).tolist()
    return found


def _array(rows: Sequence[Sequence[Texts]], columns: int) -> Any:
    """Rows, columns, texts; 0 where there is none."""
    import numpy as np

    deep = max((len(cell) for row in rows for cell in row), default=1)
    made = np.zeros((len(rows), columns, max(1, deep)))
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            made[i, j, : len(cell)] = cell
    return made


def _improved(texts: Any, widths: Any, least: Any) -> Any:
    """The widths after moves of a few mm from one column to another, while they make the table shorter."""
    best = _height(_lines(texts, widths))
    for step in _MOVES * 2:
        for taken, given in permutations(range(len(widths)), 2):
            if widths[taken] - step < least[taken]:
                continue
            moved = widths.copy()
            moved[taken] -= step
            moved[given] += step
            height = _height(_lines(texts, moved))
            if height < best - _CLOSE:
                best, widths = height, moved
    return widths


def _height(lines: Any) -> float:
    """Of the rows, in lines; that a short text breaks beside a longer one counts a little too."""
    return float(lines.max(axis=1, initial=1).sum() + _TORN * lines.sum())


def _lines(texts: Any, widths: Any) -> Any:
    """How many lines each cell takes: for each text one where it fits, else as many as it fills but for a word's end."""
    import numpy as np

    wide = widths[:, np.newaxis]
    room = np.maximum(np.maximum(wide * _LEAST, wide - _LOST), _CLOSE)
    each = np.where(texts <= wide + _CLOSE, 1.0, np.ceil(texts / room)) * (texts > 0)
    each[:, :, 1:] *= UNDER
    return each.sum(axis=2)
