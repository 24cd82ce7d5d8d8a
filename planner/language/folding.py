"""How texts compare: headers, spellings, values and names of things are equal when their folded keys are.

Office files write one word in several ways: composed or decomposed letters, Ð in place of Đ, the tone mark on either
vowel of an open `oa`, `oe`, `uy` (hòa and hoà, ủy and uỷ), doubled or non-breaking spaces, capitals.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_TONE_ON_FIRST = re.compile(f"([ou])([{_TONES}])([aey])")
_STROKED_D = str.maketrans({"\u00f0": "\u0111", "\u0256": "\u0111"})  # eth and African d, lower case, to đ
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def fold(text: str) -> str:
    """The key that texts are compared by: NFC, without case, single spaces, đ for ð, tone marks on the second vowel."""
    if text.isascii():
        return " ".join(text.lower().split())
    lowered = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).casefold().translate(_STROKED_D)
    # Moving the mark needs the letters apart; no two Vietnamese syllables differ by its place alone.
    moved = _TONE_ON_FIRST.sub(r"\1\3\2", unicodedata.normalize("NFD", lowered))
    return " ".join(unicodedata.normalize("NFC", moved).split())
