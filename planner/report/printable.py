"""Text from files made safe for a terminal: what does not print is shown escaped."""

from __future__ import annotations

import unicodedata

# Control and format characters (terminal codes, direction overrides, zero-width signs), halves of surrogate pairs, line ends.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NONE = frozenset("\ufffe\uffff")  # no characters: no XML can hold them


def printable(text: str) -> str:
    r"""The text with every unseen character as an escape such as `\x1b` or `\u202e`; Vietnamese letters stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(c) if c in _NONE or unicodedata.category(c) in _UNSEEN else c for c in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
