"""Texts as a workbook can hold them: no sign that XML forbids, no code that Excel would read into them, no more than fits."""

from __future__ import annotations

import re

MOST = 32_767  # characters in a cell
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85")
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_PICTURE = re.compile(r"&(?=G|\[Picture\])")  # after &&, XlsxWriter would look for a picture all the same
_RISKY = ("=", "+", "-", "@", "\t", "\n", "'", "|", "%")


def clean(text: str) -> str:
    """The text without what XML cannot hold, which is shown escaped; line ends are line feeds."""
    return _FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), _LINE_ENDS.sub("\n", text))


def fits(text: str) -> bool:
    """Whether a cell has room for it."""
    return len(text) + _counted_twice(text) <= MOST


def stored(text: str) -> str:
    """A clean text as it is handed over. XlsxWriter takes what stands in `<r>…</r>` for its own markup: a blank in front."""
    if text.startswith("<r>") and text.endswith("</r>"):
        text = " " + text
    return text if fits(text) else text[: MOST - 1 - _counted_twice(text[:MOST])] + "…"


def uncoded(text: str) -> str:
    """A clean text for where XlsxWriter writes it as it is: Excel reads `_x0041_` as `A`, so that the first sign is coded."""
    return _CODED.sub("_x005F_", text)


def _counted_twice(text: str) -> int:
    """How many of its signs Excel counts as two characters."""
    return 0 if text.isascii() else sum(sign > "\uffff" for sign in text)


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


def coded(text: str, most: int = MOST) -> str:
    """A text of at most so many characters within a header or footer of printed pages, where & begins a code."""
    text = shortened(_PICTURE.sub("& ", text), most)
    text = shortened(text, max(most - text.count("&") - _counted_twice(text), most // 3))
    return text.replace("&", "&&")
