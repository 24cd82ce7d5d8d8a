"""How wide text is in Times New Roman: what decides where lines break, and what has room on a page."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_MM = 25.4 / 72  # to the point
_SAFE = 1.04  # other fonts of the same measure, kerning, letters with a horn
_BOLD = 1.1

# Widths in thousandths of the size, from the font's public metrics: letters of the same width in one line.
_WIDTHS = {
    200: "|", 250: " .,·", 278: "ijlt:;/\\'", 333: "frI-()[]`!‘’", 389: "sJ", 408: '"', 444: "acez?“”", 469: "^",
    500: "bdghknopquvxy0123456789_$*–đ#", 541: "{}~", 556: "FPS", 564: "+=<>≥≤−", 611: "ELTZ", 667: "BCR",
    722: "wADGHKNOQUVXYĐ", 778: "m&", 833: "%", 889: "M", 921: "@", 944: "W", 1000: "—…",
}  # fmt: skip
_LETTERS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER, _SQUARE = 800, 1000


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Of one line in mm; `size` in points. A close estimate, rather too wide than too narrow."""
    return thousandths(text) / 1000 * size * _MM * (_SAFE * _BOLD if bold else _SAFE)


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """In mm; 0 of an empty text."""
    return max((text_width(word, size, bold=bold) for word in text.split()), default=0.0)


@lru_cache(maxsize=20_000)
def thousandths(text: str) -> int:
    """Of one line, in thousandths of the size; letters with marks are as wide as without."""
    plain = text if text.isascii() else unicodedata.normalize("NFD", text)
    return sum(_width_of(c) for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=4_096)
def _width_of(letter: str) -> int:
    known = _LETTERS.get(letter)
    return known if known is not None else _SQUARE if unicodedata.east_asian_width(letter) in "WF" else _OTHER
