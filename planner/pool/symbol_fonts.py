"""Fonts of signs: what a cell in Wingdings keeps is a letter, what people see is a tick."""

from __future__ import annotations

_WINGDINGS = {"ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "¨": "☐", "o": "☐", "x": "☒", "n": "■", "l": "●", "§": "▪", "q": "□"}
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": {"P": "✓", "O": "✗", "R": "☑", "Q": "☒", "S": "☒", "T": "☒", "£": "☐", "*": "☐"},
    "webdings": {"a": "✓", "r": "✗", "c": "☐", "g": "■"},
    "marlett": {"a": "✓", "b": "✓", "r": "✗"},
    "symbol": {"Ö": "√", "´": "✗", "·": "•"},
}
_OTHERS = ("wingdings 3", "zapfdingbats", "zapf dingbats", "ms outlook", "bookshelf symbol 7", "mt extra")
_PRIVATE = 0xF000  # where word processors keep the characters of such fonts

TICKS = frozenset("✓✔√☑")
CROSSES = frozenset("✗✘☐")
SIGNS = TICKS | CROSSES | frozenset("☒■●▪□•")
BARE = frozenset(("ü", "û", "þ", "¨", *(chr(_PRIVATE + ord(letter)) for letter in "üûþý¨")))
"""Characters that alone in a cell are signs of Wingdings whose font is lost: no Vietnamese word is one of them."""


def symbol_font(name: str) -> str:
    """The table of a font of signs by its name, `other` for one whose signs are not known here; "" for a font of letters."""
    folded = name.strip().lower()
    return folded if folded in _FONTS else "other" if folded in _OTHERS else ""


def seen(text: str, font: str) -> str:
    """What people see of a text in such a font; the text itself where a sign is not known."""
    letters = [chr(ord(ch) - _PRIVATE) if _PRIVATE < ord(ch) <= _PRIVATE + 0xFF else ch for ch in text]
    signs = _FONTS.get(font, {})
    said = [signs.get(ch, ch if ch.isspace() else "") for ch in letters]
    return "".join(said) if all(said) else text


def seen_alone(text: str) -> str:
    """The sign that a single character of Wingdings stands for, where no font says so."""
    return seen(text, "wingdings")
