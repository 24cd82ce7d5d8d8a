"""Vietnamese text typed in the fonts of before Unicode, TCVN3 (ABC) and VNI: how it is told, and what it says.

Such a text is read by a spreadsheet as Western letters: `Uû ban nh©n d©n` (TCVN3), `Uûy ban nhaân daân` (VNI). The tables are
those of TCVN 5712:1993 (TCVN3) and of the VNI-Windows fonts, in which a letter is a vowel with a second character for the mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from planner.pool.symbol_fonts import SIGNS

# Characters from U+00A1 on, by their letters in the order à ả ã á ạ within each vowel.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
) | {"μ": "à"}  # some programs write the Greek letter in place of the micro sign

_VNI_TONES = dict(zip("øûõùï", "\u0300\u0309\u0303\u0301\u0323", strict=True))
_VNI_CIRCUMFLEX = dict(zip("âàåãáä", ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"), strict=True))
_VNI_BREVE = dict(zip("êèúüéë", ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"), strict=True))
_VNI_SINGLE = {"ñ": "đ", "ö": "ư", "ô": "ơ", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ"}


def _vni_table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    vowels = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
    for written, letter in vowels.items():
        table |= {written + mark: letter + tone for mark, tone in _VNI_TONES.items()}
    for vowel in "aeo":
        table |= {vowel + mark: f"{vowel}\u0302{tone}" for mark, tone in _VNI_CIRCUMFLEX.items()}
    table |= {"a" + mark: f"a\u0306{tone}" for mark, tone in _VNI_BREVE.items()}
    table |= _VNI_SINGLE
    lower = {written: unicodedata.normalize("NFC", letter) for written, letter in table.items()}
    every = dict(lower)
    for written, letter in lower.items():
        every[written.upper()] = letter.upper()
        if len(written) == 2:
            # A capital that begins a word may take either mark.
            every[written[0].upper() + written[1]] = letter.upper()
            every[written[0] + written[1].upper()] = letter
    return every


_VNI = _vni_table()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

ENCODINGS = ("tcvn3", "vni")
CAPITALS = "tcvn3-capitals"  # fonts such as .VnTimeH: capitals from the same characters

# Latin letters that Vietnamese has, too; the other characters of that page tell a legacy text.
_SHARED = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"
_TELLING = "".join(chr(c) for c in range(0xA1, 0x100) if chr(c) not in _SHARED)
_TOLD = re.compile(f"[{re.escape(_TELLING)}μ]|[aeAE][À-ÖØ-öø-ý]|[oôöuyOÔÖUY][ùøûõïÙØÛÕÏ]|[a-zà-ý][ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]")
_WORD = re.compile(r"[A-Za-z\u00a1-\uffff]+")

_ONSET = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]"
_NUCLEUS = (
    "oai|oao|oay|oeo|uao|uai|uay|uây|uêu|iêu|yêu|uôi|ươi|ươu|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo"
    "|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê|[aăâeêioôơuưy]"
)
_SYLLABLE = re.compile(f"(?:{_ONSET})?(?:{_NUCLEUS})(?:ch|ng|nh|[cmnpt])?")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_MOST_OF_ABBREVIATION = 8


def decoded(text: str, encoding: str) -> str:
    """What a text in a legacy encoding says, in Unicode."""
    if encoding == "vni":
        return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)
    said = "".join(_TCVN3.get(c, c) for c in text)
    return said.upper() if encoding == CAPITALS else said


def may_be_legacy(text: str) -> bool:
    """Whether a text (or many, joined) holds a character or a pair of them that Vietnamese in Unicode does not."""
    return not text.isascii() and _TOLD.search(text) is not None


def is_unicode(text: str) -> bool:
    """Whether a text holds letters that no legacy text has."""
    return any(c > "\u00ff" and c != "μ" for c in text)


def latin_words(text: str) -> list[str]:
    """The words of a text that have letters beyond ASCII, if all of these are on the Western page."""
    return [word for word in _WORD.findall(text) if not word.isascii() and not is_unicode(word)]


@lru_cache(maxsize=1 << 16)
def is_vietnamese(word: str) -> bool:
    """Whether a word is spelled like a Vietnamese syllable, with one tone at most."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = len(_TONES.findall(apart))
    letters = unicodedata.normalize("NFC", _TONES.sub("", apart))
    return tones <= 1 and _SYLLABLE.fullmatch(letters) is not None


def _says_something(word: str) -> bool:
    """Of a decoded word: a syllable, or an abbreviation such as ĐH or HĐND."""
    return is_vietnamese(word) or (word.isupper() and word.isalpha() and len(word) <= _MOST_OF_ABBREVIATION)


@dataclass(frozen=True)
class Told:
    """What the words of texts tell. `wrong`: those that are not Vietnamese as they stand; `fits`: by encoding, those that are
    Vietnamese once decoded; `of`: all words with letters of the Western page. `native`: some text is surely Unicode.
    """

    of: frozenset[str]
    wrong: frozenset[str]
    fits: Mapping[str, frozenset[str]]
    native: bool

    def encoding(self, fewest: int = 2, share: float = 0.9) -> str | None:
        """The encoding that makes sense of these texts, if they make none as they stand and the other makes less."""
        if self.native or len(self.wrong) < fewest:
            return None
        counts = {encoding: len(self.fits[encoding]) for encoding in ENCODINGS}
        best = max(ENCODINGS, key=lambda encoding: counts[encoding])
        others = max(counts[encoding] for encoding in ENCODINGS if encoding != best)
        return best if counts[best] >= share * len(self.of) and counts[best] > others else None


def told(texts: Iterable[str]) -> Told:
    """What all of these texts tell together."""
    words: set[str] = set()
    native = False
    for text in texts:
        if not text.isascii():
            # Ticks and boxes may stand beside texts of any encoding.
            native = native or is_unicode("".join(ch for ch in unicodedata.normalize("NFC", text) if ch not in SIGNS))
            words.update(latin_words(text))
    wrong = frozenset(word for word in words if not is_vietnamese(word))
    fits = {e: frozenset(word for word in words if _says_something(decoded(word, e))) for e in ENCODINGS}
    return Told(frozenset(words), wrong, fits, native)


def certain_encoding(text: str) -> str | None:
    """The encoding of a single text, where only one makes sense of all of its words and it makes none as it stands."""
    if text.isascii():
        return None
    said = told([text])
    fitting = [e for e in ENCODINGS if said.fits[e] == said.of]
    return fitting[0] if said.wrong and not said.native and len(fitting) == 1 else None
