"""Texts as a workbook can hold them: no sign that XML forbids, no code that Excel would read into them, no more than fits."""

from __future__ import annotations

import re

MOST = 32_767  # characters in a cell
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85")
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_RISKY = ("=", "+", "-", "@", "\t", "\n", "'", "|", "%")


def clean(text: str) -> str:
    """The text without what XML cannot hold, which is shown escaped; line ends are line feeds."""
    return _FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), _LINE_ENDS.sub("\n", text))


def stored(text: str) -> str:
    """A clean text as the file stores it: Excel reads `_x0041_` as `A`, so that the first sign is written as a code."""
    text = _CODED.sub("_x005F_", text)
    return text if len(text) <= MOST else text[: MOST - 1] + "…"


def is_risky(text: str) -> bool:
    """Whether the text would be taken for a formula if somebody typed it."""
    return text.startswith(_RISKY)


def one_line(text: str) -> str:
    """The clean text with single blanks, for names of sheets and headers of columns."""
    return " ".join(clean(text).split())


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut after a word where there is one, with an ellipsis."""
    text = one_line(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:-(") + "…"


def coded(text: str) -> str:
    """A text within a header or footer of printed pages, where & begins a code."""
    return one_line(text).replace("&", "&&")
