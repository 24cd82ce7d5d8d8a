"""How many lines a text takes in a column: merged cells do not grow by themselves, and few programs look after the others.

Widths of letters are those of Times (Adobe's font metrics, thousandths of the size); letters with marks are as wide as without.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

UNIT = 500  # a column width of 1 is a digit of the normal font
NORMAL = 11.0  # points
_BOLD = 1.07
_NARROW, _WIDE = 500, 1000
_WIDTHS = {
    **dict.fromkeys("ijlt:;,.|/\\'!", 278), **dict.fromkeys(" ", 250), **dict.fromkeys("fr()-[]I", 333),
    **dict.fromkeys("sJ", 389), **dict.fromkeys("acez", 444), **dict.fromkeys("wADHKNOQUVXYGđĐ", 722),
    **dict.fromkeys("m", 778), **dict.fromkeys("M", 889),
    **dict.fromkeys("W", 944), **dict.fromkeys("BCR", 667), **dict.fromkeys("ELTZ", 611), **dict.fromkeys("FPS+=<>≤≥−", 556),
    **dict.fromkeys("%", 833),
}  # fmt: skip
_WIDTHS["đ"] = 500


@lru_cache(maxsize=4_096)
def _width_of(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    known = _WIDTHS.get(base)
    if known is not None:
        return known
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _NARROW


@lru_cache(maxsize=20_000)
def width(text: str, points: float = NORMAL, bold: bool = False) -> float:
    """The width of one line of text, in units of a column's width."""
    return sum(map(_width_of, text)) / UNIT * points / NORMAL * (_BOLD if bold else 1)


def lines(text: str, room: float, points: float = NORMAL, bold: bool = False) -> int:
    """Lines of a text in a column of that width; a word longer than the column is broken."""
    room = max(room - 0.8, 1.0)  # what the cell keeps free on both sides
    blank = width(" ", points, bold)
    count = 0
    for line in text.split("\n"):
        count, used = count + 1, 0.0
        for word in line.split(" "):
            size = width(word, points, bold)
            if used and used + blank + size > room:
                count, used = count + 1, 0.0
            elif used:
                used += blank
            if size > room:
                further = int(size / room)
                count, size = count + further, size - further * room
            used += size
    return count


def height(count: int, points: float = NORMAL) -> float:
    """The height of a row of so many lines, in points."""
    return min(409.0, round(count * points * 1.18 + 4, 1))


def parts(text: str, most: int) -> list[str]:
    """A long text in pieces of at most so many characters, cut between words, so that each has room in a row."""
    found = []
    while len(text) > most:
        cut = max(text.rfind(" ", 0, most), text.rfind("\n", 0, most))
        cut = cut if cut > most // 2 else most
        found.append(text[:cut])
        text = text[cut:].lstrip(" ") if cut < most else text[cut:]
    return [*found, text]
