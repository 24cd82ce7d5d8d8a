"""Provinces of before and after a merger: which of today each earlier one lies in, and how they are spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner.language.folding import fold


@dataclass(frozen=True)
class Places:
    """`today` gives the province of today for each earlier one; `spellings` the other ways to write an earlier one; `cities`
    are those that "thành phố" before the name makes the province itself. `since` is the day of the merger, as in documents.
    """

    today: Mapping[str, str]
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cities: frozenset[str] = frozenset()
    since: str = ""

    @cached_property
    def provinces(self) -> tuple[str, ...]:
        """Those of today, in the order of the file."""
        return tuple(dict.fromkeys(self.today.values()))

    @cached_property
    def of_today(self) -> Mapping[str, tuple[str, ...]]:
        """Each province of today with the spellings that mean it alone, not one of those that it was made of."""
        return {province: self.spellings.get(province, ()) for province in self.provinces}

    @cached_property
    def by_words(self) -> Mapping[tuple[str, ...], str]:
        """The earlier province that some words mean, by their folded keys."""
        return {words_of(spelling): name for name in self.today for spelling in (*self.spellings.get(name, ()), name)}

    @cached_property
    def by_plain_words(self) -> Mapping[tuple[str, ...], str]:
        """The same without accents, for texts that have none."""
        return {tuple(without_accents(word) for word in words): name for words, name in self.by_words.items()}


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a spelling, whatever stands between them."""
    return tuple("".join(ch if ch.isalnum() else " " for ch in fold(text)).split())


def without_accents(text: str) -> str:
    """The letters of a folded text without their marks."""
    bare = "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch))
    return bare.replace("đ", "d")
