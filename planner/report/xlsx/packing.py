"""The workbook as bytes: the same for the same report, without hours, and with what openpyxl cannot say put in."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from planner.office_package import repacked
from planner.report.xlsx.styles import FONT
from planner.report.xlsx.texts import one_line
from planner.words.manners import manners

if TYPE_CHECKING:
    from openpyxl import Workbook

_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_MODIFIED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
_AFTER = re.compile(r"<(?:drawing|legacyDrawing|tableParts)\b|</worksheet>")
_USED = re.compile(r'<dimension ref="([A-Z0-9:]+)"')
_FRAME = re.compile(r'(<(?:\w+:)?cNvPr\b[^>]*\bname="(Chart \d+)")')
_FONTS = (
    '<c:txPr xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">'
    f'<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="{FONT}"/></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="{lang}"/></a:p></c:txPr>'
)


def packed(book: Workbook, title: str, lang: str, said: Mapping[str, list[tuple[str, str]]]) -> bytes:
    """The file. `said`: by the title of a sheet, a name and what each of its charts shows, for those who do not see them."""
    properties = book.properties
    properties.creator, properties.title = "planner", one_line(title)[:200] or None
    properties.language = manners(lang).tag
    properties.created = _STAMP.replace(tzinfo=None)
    stream = io.BytesIO()
    book.save(stream)
    drawn = iter([said[sheet.title] for sheet in book.worksheets if sheet.title in said])

    def part(name: str, content: bytes) -> bytes:
        if name == "docProps/core.xml":
            stamp = _STAMP.strftime("%Y-%m-%dT%H:%M:%SZ")
            return _MODIFIED.sub(rf"\g<1>{stamp}", content.decode("utf-8")).encode("utf-8")
        if name.startswith("xl/worksheets/sheet"):
            return _quiet(content.decode("utf-8")).encode("utf-8")
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            return _described(content.decode("utf-8"), next(drawn, [])).encode("utf-8")
        if name.startswith("xl/charts/chart"):
            fonts = _FONTS.replace("{lang}", manners(lang).tag)
            return _finished(content.decode("utf-8"), fonts).encode("utf-8")
        return content

    return repacked(stream.getvalue(), part)


def _quiet(sheet: str) -> str:
    """Years of birth are texts on purpose: no green corners that offer to make numbers of them."""
    used = _USED.search(sheet)
    if used is None:
        return sheet
    area = used[1] if ":" in used[1] else f"{used[1]}:{used[1]}"
    mark = f'<ignoredErrors><ignoredError sqref="{area}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>'
    at = _AFTER.search(sheet)
    return sheet[: at.start()] + mark + sheet[at.start() :] if at else sheet


def _finished(chart: str, fonts: str) -> str:
    """With the font, labels in their own format, and no title that Excel makes of a single series."""
    chart = chart.replace("<chart><plotArea>", '<chart><autoTitleDeleted val="1"/><plotArea>')
    chart = re.sub(r'(<numFmt formatCode="[^"]*")/>', r'\1 sourceLinked="0"/>', chart)
    return chart.replace("</chartSpace>", f"{fonts}</chartSpace>")


def _described(drawing: str, charts: list[tuple[str, str]]) -> str:
    told = iter(charts)

    def one(found: re.Match[str]) -> str:
        name, alt = next(told, ("", ""))
        return found[1] + f" descr={quoteattr(one_line(alt))} title={quoteattr(one_line(name))}"

    return _FRAME.sub(one, drawing)
