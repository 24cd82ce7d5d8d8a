"""Whole numbers as a number format shows them where that is more than their digits: `0012`, `CB012`, `092175001246`."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKENS = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(.)', re.DOTALL)
_LITERAL = frozenset(" -+():'!&~={}<>^")
_MOST = 10**15  # spreadsheets keep fifteen digits


@lru_cache(maxsize=4096)
def template_of(code: str) -> tuple[str, ...] | None:
    """The parts of a format, texts and placeholders of digits (`0`, `#`, `?`); None where it shows numbers in another way.

    Only formats count that fill up with zeros or begin with a text: with words behind it (`0 "năm"`) a number stays one.
    """
    parts: list[str] = []
    for quoted, escaped, blank, _filled, bracketed, plain in _TOKENS.findall(code.split(";")[0]):
        if bracketed:
            if bracketed[0] in "<>=":
                return None
        elif quoted or escaped or blank:
            parts.append("'" + (quoted or escaped or " "))
        elif plain in ("0", "#", "?"):
            parts.append(plain)
        elif plain in _LITERAL:
            parts.append("'" + plain)
        elif plain:
            return None
    digits = [part for part in parts if part in ("0", "#", "?")]
    begins = bool(parts) and parts[0][0] == "'" and parts[0] != "' " and any(ch.isalnum() for ch in parts[0])
    return tuple(parts) if digits and (digits.count("0") > 1 or begins) else None


def displayed(value: float, template: tuple[str, ...]) -> str | None:
    """A whole number as its cell shows it; None for any other."""
    if value != int(value) or not 0 <= value < _MOST:
        return None
    left = str(int(value)) if value else ""
    places = [i for i, part in enumerate(template) if part in ("0", "#", "?")]
    said: list[str] = []
    for i in reversed(range(len(template))):
        part = template[i]
        if part[0] == "'":
            said.append(part[1:])
        elif i == places[0]:
            said.append(left or {"0": "0", "#": "", "?": " "}[part])
        else:
            said.append(left[-1:] or {"0": "0", "#": "", "?": " "}[part])
            left = left[:-1]
    return "".join(reversed(said)).strip()
