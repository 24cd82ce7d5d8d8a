"""Looks of cells, and the formats in which numbers read as the texts of the report do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from planner.report.document import KnownDate, Tone

FONT = "Times New Roman"
_INK: dict[Tone, str] = {"plain": "000000", "good": "145C2C", "bad": "8C1D18", "open": "6B4A00", "quiet": "555555"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WHOLE, PERCENT, TEXT = "#,##0", "0.00%", "@"
_MINUS, _SIGNED = '#,##0;"−"#,##0;0', '+#,##0;"−"#,##0;0'
HEAD, SECTION, BESIDE = "E8ECF1", "F2F2F2", "F7F7F7"  # shades of a table's header, of its sections, of what is not printed
_LINE, _FRAME = ("808080", 1), 2  # colour and kind of a thin line; the kind of a thick one
Across = Literal["left", "center", "right"]
Border = Literal["none", "box", "verdict", "open-above", "open-below", "open"]
_WITHOUT = {"open-above": ("top",), "open-below": ("bottom",), "open": ("top", "bottom")}


@dataclass(frozen=True)
class Look:
    """`shade` as RRGGBB; `border`: box (thin lines all around; without that above, below, or both), verdict (thick), none."""

    size: float = 11
    bold: bool = False
    italic: bool = False
    tone: Tone = "plain"
    across: Across = "left"
    down: Literal["top", "center"] = "top"
    border: Border = "none"
    shade: str = ""
    wrap: bool = True
    underline: bool = False
    indent: int = 0


def properties(look: Look) -> dict[str, Any]:
    """The look as XlsxWriter names its properties."""
    found: dict[str, Any] = {
        "font_size": look.size, "bold": look.bold, "italic": look.italic, "underline": int(look.underline),
        "font_color": "#" + _INK[look.tone], "align": look.across, "valign": "vcenter" if look.down == "center" else "top",
        "text_wrap": look.wrap, "indent": look.indent,
    }  # fmt: skip
    if look.shade:
        found["bg_color"] = "#" + look.shade
    if look.border != "none":
        colour, kind = (_INK[look.tone], _FRAME) if look.border == "verdict" else _LINE
        for side in ("left", "right", "top", "bottom"):
            if side not in _WITHOUT.get(look.border, ()):
                found |= {side: kind, f"{side}_color": "#" + colour}
    return found


_PLAIN_NUMBER = re.compile(r"([+−-]?)(\d{1,3}(?:[.,]\d{3})*|\d+)")
_DECIMAL = re.compile(r"([+−-]?)(\d+)[.,](\d{1,2})")


def number_format(text: str, number: float) -> str | None:
    """The format in which a cell's number reads as its text does; None where the text says more than the number."""
    if not isinstance(number, int):
        return _decimal_format(text, number)
    found = _PLAIN_NUMBER.fullmatch(text)
    if found is None:
        return None
    value = int(re.sub("[.,]", "", found[2])) * (-1 if found[1] in ("−", "-") else 1)
    if value != number:
        return None
    if found[1] == "+":
        return _SIGNED
    return _MINUS if found[1] else (WHOLE if number >= 1000 else "0")


def _decimal_format(text: str, number: float) -> str | None:
    found = _DECIMAL.fullmatch(text)
    if found is None:
        return number_format(text, int(number)) if number == int(number) else None
    sign, whole, part = found.groups()
    if abs(float(f"{whole}.{part}") - abs(number)) > 0.51 / 10 ** len(part) or (number < 0) != (sign in ("−", "-")):
        return None
    places = "0." + "0" * len(part)
    return f'{"+" if sign == "+" else ""}{places};"−"{places};0'


def date_format(text: str, date: KnownDate) -> str | None:
    """The format in which a date reads as its text does, the first day of a month or a year standing for it; None where the
    text says something else, or the year stands alone. No separator of the reader's own country takes the place of the sign."""
    year, month, day = date
    if month is None:
        return None
    if day is None:
        known = {f"{month}/{year}": r"m\/yyyy", f"{month:02}/{year}": r"mm\/yyyy", f"{year}-{month:02}": r"yyyy\-mm"}
    else:
        known = {
            f"{day}/{month}/{year}": r"d\/m\/yyyy", f"{day:02}/{month:02}/{year}": r"dd\/mm\/yyyy",
            f"{year}-{month:02}-{day:02}": r"yyyy\-mm\-dd", f"{day} {_MONTHS[month - 1]} {year}": "[$-809]d\\ mmmm\\ yyyy",
        }  # fmt: skip
    return known.get(text)
