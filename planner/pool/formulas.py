"""Cells that a spreadsheet would take for a formula: written with an apostrophe before them, and read without it."""

from __future__ import annotations

import re

STARTS = "=+-@\t\r"
_NUMBER = re.compile(r"[+-]\d+( \d+)*(\.\d+)?", re.ASCII)
_GUARDED = re.compile(f"^'(?=[{re.escape(STARTS)}])")


def guarded(text: str) -> str:
    """The cell as written: what a spreadsheet would carry out is made a text by a leading apostrophe.

    A sign and digits alone (`-5`, the telephone number `+84 912 345 678`) compute nothing and are left as they are, so that
    other programs read them.
    """
    return f"'{text}" if text[:1] and text[0] in STARTS and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The cell as read: without the apostrophe of `guarded`."""
    return _GUARDED.sub("", text) if text[:1] == "'" else text
