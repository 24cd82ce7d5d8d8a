"""Letters that look alike: composed and decomposed ones, and Ð (eth) in place of Đ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_MARKS = re.compile("[\u0300-\u036f\u1100-\u11ff]")
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_ETHS = re.compile("[ÐðƉɖ]")


def compose_letters(draft: Draft) -> None:
    """Composed letters (NFC), of which nothing is said: both print alike."""
    for at in draft.read_columns():
        texts = draft.cells[at].texts
        if _found(_MARKS, texts):
            draft.respell(at, {code: unicodedata.normalize("NFC", text) for code, text in enumerate(texts)})


def replace_eths(draft: Draft) -> None:
    """Đ for Ð, with a note."""
    for at in draft.read_columns():
        texts = draft.cells[at].texts
        if _found(_ETHS, texts):
            said = {code: text.translate(_ETH) for code, text in enumerate(texts) if _ETHS.search(text)}
            draft.respell(at, said, "eth-replaced")


def _found(letters: re.Pattern[str], texts: Sequence[str]) -> bool:
    joined = "\n".join(texts)
    return not joined.isascii() and letters.search(joined) is not None
