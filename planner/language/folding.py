"""How texts compare: headers, spellings, values and names of things are equal when their folded keys are. Ids are not folded.

Office files write one word in several ways: capitals, composed or decomposed letters, Ð in place of Đ, doubled or
non-breaking spaces, the tone mark on another vowel of the syllable (hòa and hoà, ủy and uỷ), i for a y that is the whole
rhyme (kỹ and kĩ, quý and quí). Tones and accents count: they make another word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_QUALITIES = "\u0302\u0306\u031b"  # circumflex, breve, horn: another vowel, not another tone
_MARKS = "\u0300-\u036f"
_TONE = re.compile(f"[{_TONES}]")
_SYLLABLE_VOWELS = re.compile(f"([qg]?)((?:[aeiouy][{_MARKS}]*){{2,}})")
_VOWEL = re.compile(f"[aeiouy][{_MARKS}]*")
# The onsets after which a y may be written i, where it is all that follows but for its tone.
_Y_FOR_I = re.compile(f"(?<![\\w{_MARKS}])(h|k|l|m|s|t|qu)y([{_TONES}]?)(?![\\w{_MARKS}])")
_STROKED_D = str.maketrans({"\u00f0": "\u0111", "\u0256": "\u0111"})  # eth and African d, lower case, to đ
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@lru_cache(maxsize=1 << 15)  # headers, spellings and values come again and again
def fold(text: str) -> str:
    """The key that texts are compared by: NFC, lower case, single spaces, đ for ð, tone marks where a dictionary has them
    (hoà, uỷ), i for y where it is the whole rhyme after h, k, l, m, s, t, qu."""
    if text.isascii():
        return " ".join(_with_i(text.lower()).split())
    lowered = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).casefold().translate(_STROKED_D)
    # Moving the mark needs the letters apart; no two Vietnamese syllables differ by its place alone.
    moved = _SYLLABLE_VOWELS.sub(_with_tone_in_place, unicodedata.normalize("NFD", lowered))
    return " ".join(unicodedata.normalize("NFC", _with_i(moved)).split())


def by_key(texts: Iterable[str]) -> dict[str, str]:
    """Each different text by its folded key, as it is first spelled."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text), text)
    return found


def _with_i(apart: str) -> str:
    return _Y_FOR_I.sub(r"\1i\2", apart) if "y" in apart else apart


def _with_tone_in_place(found: re.Match[str]) -> str:
    """The vowels of a syllable with its tone mark on the vowel that bears it by the dictionaries."""
    before, run = found[1], found[2]
    tones = _TONE.findall(run)
    if len(tones) != 1:  # none, or a foreign word
        return found[0]
    vowels = _VOWEL.findall(_TONE.sub("", run))
    glide = 1 if (before, vowels[0]) in (("q", "u"), ("g", "i")) else 0  # of qua, gia: no part of the rhyme
    bearer = next((i for i in reversed(range(len(vowels))) if any(mark in vowels[i] for mark in _QUALITIES)), None)
    if bearer is None:
        rhyme = "".join(vowels[glide:])
        bearer = glide + (1 if rhyme.startswith(("oa", "oe", "uy")) else 0)
    vowels[bearer] += tones[0]
    return before + "".join(vowels)
