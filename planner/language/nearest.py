"""'Did you mean': the known names closest to one that is not known."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from planner.language.folding import fold

_SHOWN = 12


def close_names(text: str, known: Iterable[str], likeness: float = 0.6) -> list[str]:
    """Up to three known names close to the text (`likeness` from 0 to 1), the closest first.

    Diacritics count little: `trung cap` is close to trung cấp.
    """
    by_key: dict[str, list[str]] = {}
    for name in dict.fromkeys(known):
        by_key.setdefault(_bare(name), []).append(name)
    keys = difflib.get_close_matches(_bare(text), by_key, n=3, cutoff=likeness)
    folded = fold(text)
    ratio = difflib.SequenceMatcher
    return [
        name
        for key in keys
        for name in sorted(by_key[key], key=lambda name: -ratio(None, folded, fold(name)).ratio())
    ][:3]


def nearest(text: str, known: Iterable[str]) -> str:
    """The close names joined by ` / `; where none is close, the first dozen of all; `-` where there are none."""
    names = list({fold(name): name for name in reversed(list(known))}.values())[::-1]
    close = close_names(text, names)
    if close:
        return " / ".join(close)
    return " / ".join(names[:_SHOWN]) + (" / …" if len(names) > _SHOWN else "") if names else "-"


def _bare(text: str) -> str:
    """The folded key without diacritics."""
    letters = unicodedata.normalize("NFD", fold(text).replace("\u0111", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))
