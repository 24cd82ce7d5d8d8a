"""Runs of plain text. What XML cannot hold, or what would turn a line around, is shown escaped; nothing becomes markup."""

from __future__ import annotations

import re

from planner.report.document import Align, Tone
from planner.report.docx.xml import SPACE, Element, element
from planner.report.printable import printable

COLOURS: dict[Tone, str] = {"good": "145C2C", "bad": "8C1D18", "open": "6B4A00", "quiet": "555555"}
ALIGNED: dict[Align, str] = {"left": "left", "right": "right", "centre": "center"}
_NOT_XML = re.compile("[\ufffe\uffff]")  # what `printable` leaves and XML does not allow


def legal(text: str) -> str:
    """One line of text that any XML can hold."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", printable(text))


def run(
    text: str,
    tone: Tone = "plain",
    *,
    bold: bool = False,
    italic: bool = False,
    capitals: bool = False,
    size: float | None = None,
) -> Element:
    """A run; `size` in points where it differs from the style's. Line ends in the text are line breaks."""
    made = element("r")
    if bold or italic or capitals or size is not None or tone in COLOURS:
        made.append(_properties(tone, bold, italic, capitals, size))
    for i, line in enumerate(text.split("\n")):
        if i:
            made.append(element("br"))
        written = element("t")
        written.set(SPACE, "preserve")
        written.text = legal(line)
        made.append(written)
    return made


def _properties(tone: Tone, bold: bool, italic: bool, capitals: bool, size: float | None) -> Element:
    made = element("rPr")
    for name, is_set in (("b", bold), ("i", italic), ("caps", capitals)):
        if is_set:
            made.append(element(name))
    if tone in COLOURS:
        made.append(element("color", val=COLOURS[tone]))
    if size is not None:
        made.extend((element("sz", val=round(2 * size)), element("szCs", val=round(2 * size))))
    return made


def paragraph(
    style: str, *runs: Element, align: Align | None = None, keep: bool = False, indent: float = 0
) -> Element:
    """A paragraph of a style (its id); `keep`: on the same page as the next; `indent` in mm."""
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if indent:
        properties.append(element("ind", left=round(indent * 1440 / 25.4)))
    if align is not None:
        properties.append(element("jc", val=ALIGNED[align]))
    return element("p", properties, *runs)
