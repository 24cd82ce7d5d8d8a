"""How the letters of a text file are kept: UTF-8, UTF-16, or the Vietnamese code page of Windows (windows-1258)."""

from __future__ import annotations

import codecs
import re
import unicodedata

from planner.pool.legacy_text import is_vietnamese
from planner.problems import BadInput, Problem

WINDOWS = "windows-1258"

_BLOCK = 1 << 24  # bytes looked at together
_WORD = re.compile(r"[^\W\d_]+")
_LOST = re.compile(r"[^\W\d_]\?|\?[^\W\d_]")
# Of the different words with letters beyond ASCII so many must be Vietnamese: in the code page of another language, or in an
# old Vietnamese font, most are not. The others are names such as Đắk.
_LEAST_VIETNAMESE = 0.9


def in_utf8(data: bytes, shown: str) -> tuple[bytes, str]:
    """The text in UTF-8 without its mark, and the code page that it was kept in ("" for UTF-8 and UTF-16).

    What is no text in any of them comes back as it is: where it cannot be read is for the reader to say. Raises BadInput for
    damaged UTF-16.
    """
    # Without a mark: the first letter of a header is ASCII as a rule, and one of its two bytes is zero in UTF-16.
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data[:2]:
        encoding = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
        if not _is_utf8(data) and (text := _of_windows(data)) is not None:
            return text.encode(), WINDOWS
        return data, ""
    try:
        return data.decode(encoding).encode(), ""
    except UnicodeError as error:
        raise BadInput([Problem("text-undecodable", shown, params={"encoding": "UTF-16"})]) from error


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()  # piece by piece: the text of a large file takes twice its memory
    try:
        for at in range(0, len(data), _BLOCK):
            decoder.decode(data[at : at + _BLOCK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _of_windows(data: bytes) -> str | None:
    """The text as the Vietnamese code page of Windows has it, its tone marks joined to their letters; None where that makes
    no Vietnamese."""
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    if _LOST.search(text):  # this page has every Vietnamese letter: the file was saved in another one
        return None
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    sound = sum(is_vietnamese(word) for word in words)
    return text if words and sound >= _LEAST_VIETNAMESE * len(words) else None
