"""'Did you mean': the known names closest to one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from planner.language.folding import fold

_SHOWN = 12


def nearest(text: str, known: Iterable[str]) -> str:
    """The close names joined by ` / `; where none is close, the first dozen of all; `-` where there are none."""
    by_key: dict[str, str] = {}
    for name in known:
        by_key.setdefault(fold(name), name)
    close = difflib.get_close_matches(fold(text), by_key, n=3, cutoff=0.6)
    if close:
        return " / ".join(by_key[key] for key in close)
    names = list(by_key.values())
    return " / ".join(names[:_SHOWN]) + (" / …" if len(names) > _SHOWN else "") if names else "-"
