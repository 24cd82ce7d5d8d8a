"""Text filled into lines of a width, with an indent; a word that is too long stays whole."""

from __future__ import annotations

import textwrap


def filled(text: str, width: int, indent: int = 0, hanging: int | None = None) -> list[str]:
    """Lines of at most `width` columns; from the second on indented by `hanging` (default: as the first)."""
    first, rest = " " * indent, " " * (indent if hanging is None else hanging)
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]
