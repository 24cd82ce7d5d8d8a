"""How wide text is in Times New Roman, and how wide a table's columns must be so that no word breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations
from typing import Any

_MM = 25.4 / 72  # to the point
_SAFE = 1.04  # other fonts of the same measure, kerning, letters with a horn
_BOLD = 1.1

# Widths in thousandths of the size, from the font's public metrics: letters of the same width in one line.
_WIDTHS = {
    250: " .,·", 278: "ijlt:;/\\", 333: "frI-()[]`!", 389: "sJ", 408: '"', 444: "acez?", 469: "^",
    500: "bdghknopquvxy0123456789_$*–đ", 541: "{}", 556: "FPS", 564: "+=<>≥≤", 611: "ELTZ", 667: "BCR",
    722: "wADGHKNOQUVXYĐ", 778: "m&", 833: "%", 889: "M", 944: "W", 1000: "—…",
}  # fmt: skip
_LETTERS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 800
_TORN = 0.3
_MOVES = (12, 8, 5, 3, 2, 1)  # mm
_CLOSE = 0.01  # mm
_FILLED = 0.9  # of a line, where words do not break


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Of one line in mm; `size` in points. A close estimate, rather too wide than too narrow."""
    return _thousandths(text) / 1000 * size * _MM * (_SAFE * _BOLD if bold else _SAFE)


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """In mm; 0 of an empty text."""
    return max((text_width(word, size, bold=bold) for word in text.split()), default=0.0)


@lru_cache(maxsize=20_000)
def _thousandths(text: str) -> int:
    plain = text if text.isascii() else unicodedata.normalize("NFD", text)
    return sum(_LETTERS.get(c, _OTHER) for c in plain if not unicodedata.combining(c))


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
