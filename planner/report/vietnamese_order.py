"""The order of Vietnamese names: by given name (the last word), then by what stands before it, letter by letter, then tone."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

# Marks that make another letter, and marks that are tones, in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
DICTIONARY = "huyền-hỏi-ngã-sắc-nặng"
_NAMES = {"huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "sắc": "\u0301", "nặng": "\u0323"}
_LETTER_MARKS = frozenset({_BREVE, _CIRCUMFLEX, _HORN})

def _ranks(tones: str) -> dict[str, int]:
    return {_NAMES[name]: rank for rank, name in enumerate(tones.split("-"), 1)}


_TONES = _ranks(DICTIONARY)
_ALPHABET = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split()
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}

WordKey = tuple[tuple[int, ...], int, tuple[int, ...]]
NameKey = tuple[WordKey, tuple[WordKey, ...], str]


def name_key(name: str, tones: str = DICTIONARY) -> NameKey:
    """Sort key of a full name as written in Vietnamese, surname first. Case and Unicode form make no difference.

    `tones`: the order of the tones, the level one always first, such as `sắc-huyền-hỏi-ngã-nặng`.
    """
    words = name.split()
    ranks = _TONES if tones == DICTIONARY else _ranks(tones)
    keys = tuple(word_key(word, ranks) for word in words)
    return (keys[-1], keys[:-1], name) if keys else (((), 0, ()), (), name)


def word_key(word: str, ranks: Mapping[str, int] = _TONES) -> WordKey:
    """Letters decide first, then the tone, then where in the word it stands."""
    letters: list[int] = []
    tones: list[int] = []
    places: list[int] = []
    base, marks = "", set[str]()

    def close() -> None:
        if base:
            composed = unicodedata.normalize("NFC", base + "".join(sorted(marks)))
            letters.append(_RANK.get(composed, len(_ALPHABET) + ord(base)))

    for character in unicodedata.normalize("NFD", word.casefold().replace("ð", "đ")):
        if character in ranks:
            tones.append(ranks[character])
            places.append(len(letters))
        elif character in _LETTER_MARKS:
            marks.add(character)
        elif not unicodedata.combining(character):
            close()
            base, marks = character, set()
    close()
    return tuple(letters), max(tones, default=0), tuple(places)
