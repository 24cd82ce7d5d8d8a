"""'Did you mean': the known names closest to one that is not known. Every suggestion in the program is made here."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from planner.language.folding import fold
from planner.problems import NOTHING_NEAR
from planner.words import synonyms

_LISTED = 8  # names said where none is near
_LIKENESS = 0.7  # of 1: one slip in four letters, two in seven
_MARGIN = 0.12  # names that are less like than the closest by more than this were not meant
# Who writes one of a pair where it is not known never means the other.
OPPOSITES = (
    ("at_least", "at_most"),
    ("above", "below"),
    ("include", "exclude"),
    ("highest", "lowest"),
    ("all", "any"),
    ("must", "should"),
    ("female", "male"),
)


def close_names(text: str, known: Iterable[str], likeness: float = _LIKENESS) -> list[str]:
    """Up to three known names spelled nearly like the text (`likeness` from 0 to 1), the closest first.

    Diacritics count little: `trung cap` is close to trung cấp. The opposite of what was written is never close.
    """
    by_key: dict[str, list[str]] = {}
    barred = _opposite(text)
    for name in dict.fromkeys(known):
        if name != barred:
            by_key.setdefault(bare(name), []).append(name)
    written = bare(text)
    keys = difflib.get_close_matches(written, by_key, n=3, cutoff=likeness)
    least = max((_ratio(written, key) for key in keys), default=0) - _MARGIN
    folded = fold(text)
    return [
        name
        for key in keys
        if _ratio(written, key) >= least
        for name in sorted(by_key[key], key=lambda name: -_ratio(folded, fold(name)))
    ][:3]


def suggested(text: str, known: Iterable[str]) -> dict[str, str]:
    """What a problem says of a name that is not known: the parameters `near` and `known`, see `nearest` and `listed`."""
    names = list(known)
    return {"near": nearest(text, names), "known": listed(names)}


def rule_suggested(key: str, known: Iterable[str]) -> dict[str, str]:
    """The same of the key of a rule: what may have been meant, else the rules of its committee, else all."""
    keys = sorted(known)
    inside = [one for one in keys if one.partition("/")[0] == key.partition("/")[0]]
    return {"near": nearest(key, keys), "known": listed(inside or keys)}


def nearest(text: str, known: Iterable[str]) -> str:
    """The names that are meant by another word, else those spelled nearly so, joined by ` / `; NOTHING_NEAR without any."""
    names = list({fold(name): name for name in reversed(list(known))}.values())[::-1]
    other_words = _meant().get(bare(text), ())
    return " / ".join([name for name in names if name in other_words] or close_names(text, names)) or NOTHING_NEAR


def listed(known: Iterable[str]) -> str:
    """The first few names, to be said where none is near: `a, b, c (+4)`; empty where there are none."""
    names = list(dict.fromkeys(known))
    more = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" (+{more})" if more > 0 else "")


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    """The names that each other word may mean."""
    found: dict[str, dict[str, None]] = {}
    for name, words in synonyms().items():
        for word in words:
            found.setdefault(bare(word), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


def _opposite(text: str) -> str | None:
    key = fold(text)
    return next((other for pair in OPPOSITES for one, other in (pair, pair[::-1]) if one == key), None)


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, one).ratio()


@lru_cache(maxsize=1 << 14)  # the known names are asked again and again
def bare(text: str) -> str:
    """The folded key (see `fold`) without diacritics: what near spellings are compared by."""
    letters = unicodedata.normalize("NFD", fold(text).replace("\u0111", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))
