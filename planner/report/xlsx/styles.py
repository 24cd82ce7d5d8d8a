"""Looks of cells, each made once: giving every cell its own fonts and borders would take longer than all the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from planner.report.document import Tone
from planner.report.xlsx.texts import MOST, clean, is_risky, stored

if TYPE_CHECKING:
    from openpyxl import Workbook

FONT = "Times New Roman"
_INK: dict[Tone, str] = {"plain": "000000", "good": "145C2C", "bad": "8C1D18", "open": "6B4A00", "quiet": "555555"}
WHOLE, PERCENT, TEXT = "#,##0", "0.00%", "@"
_MINUS, _SIGNED = '#,##0;"−"#,##0;0', '+#,##0;"−"#,##0;0'
_LONGEST_TEXT = 255  # a longer text in a cell of the format "text" shows as ### in some programs
Across = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Look:
    """`shade` as RRGGBB; `border`: box (thin lines all around), verdict (thick), under, none."""

    size: float = 11
    bold: bool = False
    italic: bool = False
    tone: Tone = "plain"
    across: Across = "left"
    down: Literal["top", "center"] = "top"
    border: Literal["none", "box", "verdict", "open-above", "open-below"] = "none"
    shade: str = ""
    wrap: bool = True
    underline: bool = False
    indent: int = 0


class Pen:
    """Writes into the cells of one workbook. Whatever a text begins with, it stays a text: nothing becomes a formula."""

    def __init__(self, book: Workbook) -> None:
        self._scratch = book.create_sheet("scratch")
        self._made: dict[tuple[Look, str, bool], Any] = {}

    def done(self, book: Workbook) -> None:
        book.remove(self._scratch)

    def text(self, cell: Any, text: str, look: Look) -> None:
        text = clean(text)
        written = stored(text)
        cell._style = self._style(look, TEXT if len(text) <= _LONGEST_TEXT else "General", is_risky(text))
        if written:
            cell._value, cell.data_type = written, "s"

    def text_over(self, cell: Any, text: str, under: Sequence[str], look: Look, size: float) -> None:
        """A text with smaller lines below it, in one cell."""
        self.text(cell, "\n".join((text, *under)), look)
        if under and text and len(cell._value) < MOST:
            from openpyxl.cell.rich_text import CellRichText, TextBlock
            from openpyxl.cell.text import InlineFont

            large = InlineFont(rFont=FONT, sz=look.size, b=look.bold or None, color="FF" + _INK[look.tone])
            small = InlineFont(rFont=FONT, sz=size, color="FF" + _INK["quiet"])
            below = stored(clean("\n" + "\n".join(under)))
            cell._value = CellRichText([TextBlock(large, stored(clean(text))), TextBlock(small, below)])

    def number(self, cell: Any, value: float, look: Look, format: str = WHOLE) -> None:
        cell._style = self._style(replace(look, wrap=False), format, False)
        cell._value, cell.data_type = value, "n"

    def _style(self, look: Look, format: str, quoted: bool) -> Any:
        key = (look, format, quoted)
        if key not in self._made:
            from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

            cell = self._scratch.cell(1, 1)
            cell.font = Font(
                name=FONT, size=look.size, bold=look.bold, italic=look.italic, color="FF" + _INK[look.tone],
                underline="single" if look.underline else None,
            )  # fmt: skip
            cell.alignment = Alignment(
                horizontal=look.across, vertical=look.down, wrap_text=look.wrap or None, indent=look.indent
            )
            frame = look.border == "verdict"
            side = Side(style="medium" if frame else "thin", color="FF" + (_INK[look.tone] if frame else "808080"))
            none = Side()
            cell.border = Border() if look.border == "none" else Border(
                left=side, right=side, top=none if look.border == "open-above" else side,
                bottom=none if look.border == "open-below" else side,
            )  # fmt: skip
            cell.fill = PatternFill("solid", fgColor="FF" + look.shade) if look.shade else PatternFill()
            cell.number_format = format
            cell.quotePrefix = quoted
            self._made[key] = copy(cell._style)
        return copy(self._made[key])


_PLAIN_NUMBER = re.compile(r"([+−-]?)(\d{1,3}(?:[.,]\d{3})*|\d+)")


def number_format(text: str, number: int) -> str | None:
    """The format in which a cell's number reads as its text does; None where the text says more than the number."""
    found = _PLAIN_NUMBER.fullmatch(text)
    if found is None:
        return None
    value = int(re.sub("[.,]", "", found[2])) * (-1 if found[1] in ("−", "-") else 1)
    if value != number:
        return None
    if found[1] == "+":
        return _SIGNED
    return _MINUS if found[1] else (WHOLE if number >= 1000 else "0")


def set_normal(book: Workbook) -> None:
    """The font of cells without a look of their own; the widths of columns are counted in its digits."""
    from openpyxl.styles import Font

    font = Font(name=FONT, size=11, family=1)
    book._fonts[0] = font
    book._named_styles["Normal"].font = font
