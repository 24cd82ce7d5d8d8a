"""CSV cells that a spreadsheet would take for a formula and carry out, made texts by a leading apostrophe."""

from __future__ import annotations

import re

_STARTS = frozenset("=+-@\t\r")
_NEGATIVE = re.compile(r"-\d+(\.\d+)?")


def safe(text: str) -> str:
    """The cell as written to CSV; the reader of CSV takes the apostrophe away again. Negative numbers are left as they are."""
    return f"'{text}" if text[:1] in _STARTS and not _NEGATIVE.fullmatch(text) else text
