"""How wide a table's columns must be so that no word breaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

_TORN = 0.3
_MOVES = (12, 8, 5, 3, 2, 1)  # mm
_CLOSE = 0.01  # mm
_FILLED = 0.9  # of a line, where words do not break


def columns(words: Sequence[float], lines: Sequence[Sequence[float]], parts: Sequence[int], total: float) -> list[float]:
    """Widths in mm that fill `total` and make the table short. `words`: the longest word of each column; `lines`: row by row
    how long each cell's text would be on one line; `parts`: who gets what is left when no text breaks.

    From widths at which nothing breaks, a mm at a time is taken from the column where it costs the fewest lines.
    """
    import numpy as np

    least = np.array(words, dtype=float)
    if least.sum() >= total:
        return list(least * (total / least.sum()))
    texts = np.array(lines, dtype=float).reshape(-1, len(words))
    widths = np.minimum(np.maximum(least, texts.max(axis=0, initial=0.0)), total)
    while (excess := widths.sum() - total) > _CLOSE:
        narrower = np.maximum(widths - min(1.0, excess), least)
        now, then = _lines(texts, widths), _lines(texts, narrower)
        costs = [_height(np.where(np.arange(len(words)) == i, then, now)) for i in range(len(words))]
        can = np.flatnonzero(narrower < widths - _CLOSE / len(words))
        chosen = min(can, key=lambda i: (costs[i], -widths[i]))
        widths[chosen] = narrower[chosen]
    widths = _improved(texts, widths, least)
    return list(widths + (total - widths.sum()) * np.array(parts) / sum(parts))


def rows_of_lines(lines: Sequence[Sequence[float]], widths: Sequence[float]) -> float:
    """How many lines the rows take together."""
    import numpy as np

    texts = np.array(lines, dtype=float).reshape(-1, len(widths))
    return float(_lines(texts, np.array(widths)).max(axis=1, initial=1).sum())


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
    """How many lines each text takes: one where it fits, else as many as it fills to nine tenths."""
    import numpy as np

    return np.where(texts <= widths + _CLOSE, 1, np.ceil(texts / (widths * _FILLED)))
