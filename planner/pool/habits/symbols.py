"""Columns of signs: ticks of Wingdings whose font is lost (ü), crosses beside ticks, empty boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.pool.cells import is_mark
from planner.pool.symbol_fonts import BARE, CROSSES, SIGNS, TICKS, seen_alone

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft


def read_symbols(draft: Draft) -> None:
    """Letters that are signs of Wingdings become these, where a column holds nothing else; among ticks a cross is a no."""
    for at in draft.read_columns():
        texts = draft.cells[at].texts
        bare = [text in BARE or text == "ý" for text in texts]
        if any(text in BARE for text in texts) and all(
            is_sign or is_mark(text) or text in SIGNS for is_sign, text in zip(bare, texts, strict=True)
        ):
            said = {code: seen_alone(text) for code, text in enumerate(texts) if bare[code]}
            draft.respell(at, said, "symbols-read")
        declared = draft.declared(at)
        if declared.type == "yesno" or draft.matched.columns[at].role == "mark":
            texts = draft.cells[at].texts
            if any(text in TICKS for text in texts):
                draft.respell(at, {code: "no" for code, text in enumerate(texts) if text in CROSSES}, "symbols-read")
