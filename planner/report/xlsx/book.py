"""The workbook: its sheets, its properties, and the formats of its cells, each made once."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING, Any

from planner.report.document import Document
from planner.report.xlsx.styles import FONT, Look, properties
from planner.report.xlsx.texts import one_line
from planner.words.manners import manners

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

_UNDATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # of a printout that says no date: a workbook must have one
_LONGEST = 200  # characters of a property
# The font of cells without a look of their own; the widths of columns are counted in its digits. No scheme: it would win.
_NORMAL = {"font_name": FONT, "font_size": 11, "font_family": 1, "font_scheme": "none"}


class Book:
    def __init__(self, document: Document) -> None:
        from xlsxwriter import Workbook

        self._stream = io.BytesIO()
        self._native = Workbook(
            self._stream,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "default_format_properties": _NORMAL},
        )
        self._native.set_properties(_properties(document))
        self._native.set_custom_property("Language", manners(document.lang).tag)
        self._formats: dict[tuple[Look, str, bool], Any] = {}

    def sheet(self, name: str) -> Worksheet:
        """A further sheet; `name` is legal and no other sheet's."""
        return self._native.add_worksheet(name)

    def bar_chart(self, name: str, stacked: bool) -> Chart:
        """A chart of bars that lie on their side; `name` is told in the list of the sheet's objects."""
        return self._native.add_chart({"type": "bar", "subtype": "stacked" if stacked else "clustered", "name": name})

    def format(self, look: Look, numbers: str = "General", quoted: bool = False) -> Any:
        """`numbers`: how they are shown. `quoted`: the text stays one even if somebody edits the cell."""
        key = (look, numbers, quoted)
        if key not in self._formats:
            self._formats[key] = self._native.add_format(properties(look) | {"num_format": numbers, "quote_prefix": quoted})
        return self._formats[key]

    def packed(self) -> bytes:
        """The file; nothing can be added afterwards."""
        self._native.close()
        return self._stream.getvalue()


def _properties(document: Document) -> dict[str, object]:
    """What the plan's `document` says; nothing about people, machines or hours. Dated with the report."""
    said = document.properties
    texts = {"title": said.title or document.title, "subject": said.subject, "author": said.author, "company": said.company}
    texts["category"] = said.category
    day = said.date
    stamp = _UNDATED if day is None else datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    return {name: one_line(text)[:_LONGEST] for name, text in texts.items()} | {"created": stamp}
