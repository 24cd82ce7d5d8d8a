"""HTML in one file: no outside request, prints on A4, reads on a phone, works without colour and with a screen reader.

Every text is escaped by the template (Jinja2 with autoescape); the only markup that is let in are the charts drawn here.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from planner.report.charts import draw
from planner.report.document import Chart, Column, Details, Document, Listing, Paragraph, Table

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_XML_HEAD = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_IDS = re.compile(r'\b(id="|url\(#|xlink:href="#|href="#)')
_SIZE = re.compile(r'(<svg\b[^>]*?) (?:width|height)="[^"]*"')


def render(document: Document) -> bytes:
    """The whole page, UTF-8."""
    return (_template().render(d=document) + "\n").encode("utf-8")


@cache
def _template() -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    source = (files("planner.report") / "page.html.jinja").read_text("utf-8")
    page = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, loader=DictLoader({"page": source})
    )
    page.globals |= {"svg": _svg, "groups": header_groups}
    page.tests |= {
        "table": lambda block: isinstance(block, Table),
        "listing": lambda block: isinstance(block, Listing),
        "details": lambda block: isinstance(block, Details),
        "chart": lambda block: isinstance(block, Chart),
        "paragraph": lambda block: isinstance(block, Paragraph),
    }
    return page.get_template("page")


def header_groups(columns: tuple[Column, ...]) -> list[tuple[str, int]]:
    """The upper row of a header: (title, columns that it stands over); a column without a group stands for itself."""
    found: list[tuple[str, int]] = []
    for column in columns:
        if column.group and found and found[-1][0] == column.group:
            found[-1] = (column.group, found[-1][1] + 1)
        else:
            found.append((column.group, 1))
    return found


def _svg(chart: Chart, lang: str) -> Markup:
    """The chart as inline SVG; its ids are its own, since several stand in one page."""
    from markupsafe import Markup, escape

    text = _METADATA.sub("", _XML_HEAD.sub("", draw(chart, "svg", lang).decode("utf-8")))
    text = _IDS.sub(lambda found: found[0] + f"{chart.key}-", text)
    text = _SIZE.sub(r"\1", _SIZE.sub(r"\1", text, count=1), count=1)
    label = f'<svg role="img" aria-label="{escape(chart.alt)}"'
    return Markup(text.replace("<svg", label, 1))  # noqa: S704  drawn by matplotlib, which escapes its texts
