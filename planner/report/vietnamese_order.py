"""The order of Vietnamese names: by given name (the last word), then by what stands before it, letter by letter, then tone."""

from __future__ import annotations

import unicodedata

# Marks that make another letter, and marks that are tones, in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
_LETTER_MARKS = frozenset({_BREVE, _CIRCUMFLEX, _HORN})
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split()
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}

WordKey = tuple[tuple[int, ...], int, tuple[int, ...]]
NameKey = tuple[WordKey, tuple[WordKey, ...], str]


def name_key(name: str) -> NameKey:
    """Sort key of a full name as written in Vietnamese, surname first. Case and Unicode form make no difference."""
    words = name.split()
    keys = tuple(word_key(word) for word in words)
    return (keys[-1], keys[:-1], name) if keys else (((), 0, ()), (), name)


def word_key(word: str) -> WordKey:
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
        if character in _TONES:
            tones.append(_TONES[character])
            places.append(len(letters))
        elif character in _LETTER_MARKS:
            marks.add(character)
        elif not unicodedata.combining(character):
            close()
            base, marks = character, set()
    close()
    return tuple(letters), max(tones, default=0), tuple(places)
