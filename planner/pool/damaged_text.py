"""Vietnamese that a program has damaged: UTF-8 read in a code page of one byte a letter (`Nguyá»…n`), letters lost for `?`.

The first can be undone, for the bytes are all there: three letters such as `á»…` make one Vietnamese letter and nothing else.
A letter that a code page lacks, and that was saved as `?` or U+FFFD, is gone.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache, lru_cache

from planner.pool.legacy_text import certain_encoding, decoded, is_vietnamese

# In these a spreadsheet or an editor opens a file that says nothing of its encoding: of Windows (Western, Vietnamese), of a
# Macintosh, of DOS.
_PAGES = ("cp1252", "cp1258", "mac_roman", "cp437", "cp850")
_TWICE = ("cp1252", "cp1258")
_MOST_TIMES = 3  # saved and opened wrongly again and again
_LOST = "\ufffd"

_VIETNAMESE = frozenset(
    unicodedata.normalize("NFC", f"{letter}{mark}{tone}")
    for vowel, marks in {"a": ("", "\u0302", "\u0306"), "e": ("", "\u0302"), "i": ("",), "o": ("", "\u0302", "\u031b"),
                         "u": ("", "\u031b"), "y": ("",)}.items()
    for letter in (vowel, vowel.upper())
    for mark in marks
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) | {"đ", "Đ"}  # fmt: skip
_MEANT = _VIETNAMESE | frozenset("“”‘’–—…•·°²³½×«»\u00a0\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")
# Signs that may well stand behind a letter that is right as it is: XÃ”, «xã».
_PLAIN_BEHIND = frozenset("“”‘’–—…•»\u00a0 ")

_ENTITY = re.compile(r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,5}|[AEIOUYaeiouy](?:grave|acute|circ|tilde)|[dD]strok|eth|ETH);")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|_x([0-9a-fA-F]{4})_")

_HALF = re.compile("[\u0080-\u009fÄÅÆ¡-©«-¯±-µ¸-º¼-¿]|[ÂÃá](?=[^\\w\\s]|\u00a0)")

_BETWEEN = re.compile(r"[^\W\d_]\?+[^\W\d_]|(?<![^\s(\[“\"'-])\?+[^\W\d_]")
_TOKEN = re.compile(r"\S+")
_NO_WORD = re.compile(r"://|www\.|@|=|&|\?\?\?\?\?|^\?+$", re.IGNORECASE)
_BEYOND = re.compile("[\u0100-\u024f\u1ea0-\u1eff]")  # letters that no Western page has: none of these was lost nearby


@cache
def _by_character(page: str) -> dict[str, int]:
    """The byte of each character of a code page, and of the control characters that stand for what it leaves open."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(page)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return table


@cache
def _some(page: str, first: int, last: int) -> str:
    """The characters of these bytes, for a pattern."""
    return "[" + "".join(re.escape(character) for character, byte in _by_character(page).items() if first <= byte <= last) + "]"


@cache
def _run(page: str) -> re.Pattern[str]:
    """Characters that are the bytes of one letter in UTF-8: one that leads, and those that follow it."""
    follows = _some(page, 0x80, 0xBF)
    return re.compile(f"{_some(page, 0xC2, 0xDF)}{follows}|{_some(page, 0xE0, 0xEF)}{follows}{{2}}")


@cache
def _suspect() -> re.Pattern[str]:
    """What no damaged text is without: the bytes of a Vietnamese letter, or of à at the end, in one of the pages."""
    runs = []
    for page in _PAGES:
        follows = _some(page, 0x80, 0xBF)
        runs += [f"{_some(page, 0xC3, 0xC6)}(?:{follows}| |$)", f"{_some(page, 0xE1, 0xE1)}{follows}{{2}}"]
    return re.compile("|".join(runs), re.MULTILINE)


@lru_cache(maxsize=1 << 14)
def repaired(text: str, sure: bool = False) -> str:
    """What a damaged text says; the text itself where nothing is damaged, or where it may be right as it stands.

    `sure`: other texts beside it are damaged in this way, so that what is doubtful by itself is, too, unless the text has
    letters that no damaged text has (LÃ THỊ MÃO).
    """
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if "\\u" in text or "_x" in text:
        text = _ESCAPE.sub(_unescaped, text)
    if text.isascii() or _suspect().search(text) is None:
        return text
    return _undone(text, sure, _MOST_TIMES)


def _undone(text: str, sure: bool, times: int) -> str:
    best, letters = text, 0
    for page in _PAGES:
        said, count = _decoded(text, page, sure)
        if count > letters:
            best, letters = said, count
    if times > 1 and is_half_repaired(best):
        # Damaged twice: what the first decoding gives is damaged still, and makes sense after the second.
        for page in _TWICE:
            once = _run(page).sub(lambda found: _of_page(found[0], page), text)  # noqa: B023
            if once != text and (twice := _undone(once, sure, times - 1)) != once:
                return twice
    return best


def _of_page(written: str, page: str) -> str:
    said = _said(written, page)
    return said if said in _by_character(page) else written


def _unescaped(found: re.Match[str]) -> str:
    letter = chr(int(found[1] or found[2], 16))
    return letter if letter in _VIETNAMESE else found[0]


def _decoded(text: str, page: str, sure: bool) -> tuple[str, int]:
    """The text with the letters whose bytes stand in it, and how many these are; 0 where it may be right as it stands."""
    whole = _with_blanks(text, page)
    certain = (sure and all(ch.isascii() or ch in _by_character(page) for ch in text)) or any(
        (said := _said(found[0], page)) is not None and (_is_certain(found[0], said) or _is_within_word(whole, found.start()))
        for found in _run(page).finditer(whole)
    )
    if not certain:
        return text, 0
    count = 0

    def letter(found: re.Match[str]) -> str:
        nonlocal count
        said = _said(found[0], page)
        if said is None or said not in _MEANT:
            return found[0]
        count += 1
        return said

    return unicodedata.normalize("NFC", _run(page).sub(letter, whole)), count


def _with_blanks(text: str, page: str) -> str:
    """`HoÃ ng`, `HÃ  Ná»™i`: the second byte of à and Ơ looks like a blank, and is gone at the end of a cell."""
    lead, blank = f"(?:{_some(page, 0xC3, 0xC3)}|{_some(page, 0xC6, 0xC6)})", _some(page, 0xA0, 0xA0)
    if "\u00a0" not in blank:
        return text

    def whole(found: re.Match[str]) -> str:
        return found[1] + "\u00a0" + (" " if found[2] and text[found.end() : found.end() + 1].isupper() else "")

    return re.sub(rf"({lead})( (?= |[^\W\d_])|$)", whole, text, flags=re.MULTILINE)


def _is_within_word(text: str, at: int) -> bool:
    """`NgÃ y`: a capital behind a small letter."""
    return text[at].isupper() and text[at - 1 : at].islower()


def _is_certain(written: str, said: str) -> bool:
    """Whether such characters stand together in no text that is right: three of them do not, nor a letter and a sign."""
    return said in _VIETNAMESE and (len(written) == 3 or written[1] not in _PLAIN_BEHIND)


def _said(written: str, page: str) -> str | None:
    table = _by_character(page)
    try:
        return bytes(table[character] for character in written).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def is_half_repaired(text: str) -> bool:
    """Whether signs are left that damaged texts are full of: the other half of a letter is gone."""
    return _HALF.search(text) is not None


def legible(text: str) -> str:
    """The text in Unicode: itself, or what it says where it is surely damaged or in a legacy encoding."""
    text = repaired(text)
    encoding = certain_encoding(text)
    return text if encoding is None else decoded(text, encoding)


def may_be_damaged(text: str) -> bool:
    """Whether a text (or many, joined) may hold anything of the kind: quick, and never wrong in saying no."""
    return not text.isascii() or "?" in text or "&" in text or "\\u" in text or "_x" in text


def has_lost_letters(text: str, sure: bool = False) -> bool:
    """Whether letters of a text were saved as `?` or U+FFFD: within a word, or before one (`Nguy?n`, `??t`).

    A question, a link, or a missing blank between two words (`chưa?có`) is none. `sure`: others beside it have lost letters;
    then a `?` behind a word (`C?n Th?`) is a letter, too.
    """
    if _LOST in text:
        return True
    return "?" in text and any(_is_lost(found[0], sure) for found in _TOKEN.finditer(text) if "?" in found[0])


def _is_lost(token: str, sure: bool) -> bool:
    if _NO_WORD.search(token):
        return False
    if sure:
        return not _BEYOND.search(token) and any(character.isalpha() for character in token)
    if _BETWEEN.search(token) is None or _BEYOND.search(token):
        return False
    words = [word for word in re.split(r"\?+", re.sub(r"[^\w?]", "", token)) if word]
    return not (len(words) > 1 and all(len(word) > 1 and is_vietnamese(word) for word in words))
