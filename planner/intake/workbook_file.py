"""Saving a workbook so that the same content gives the same bytes: no hour of writing in it."""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from planner.office_package import repacked

if TYPE_CHECKING:
    from openpyxl import Workbook

_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def save_workbook(book: Workbook, path: Path, title: str = "") -> None:
    """Write the workbook to `path`. Raises OSError where the disk refuses."""
    book.properties.creator = "planner"
    book.properties.title = title or None
    book.properties.created = _STAMP.replace(tzinfo=None)
    stream = io.BytesIO()
    book.save(stream)

    def part(name: str, content: bytes) -> bytes:
        if name != "docProps/core.xml":
            return content
        return _MODIFIED.sub(rb"\g<1>" + _STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)

    path.write_bytes(repacked(stream.getvalue(), part))
