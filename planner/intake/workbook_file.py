"""Saving a workbook so that the same content gives the same bytes: no hour of writing in it."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import TYPE_CHECKING

from planner.office_package import repacked

if TYPE_CHECKING:
    from openpyxl import Workbook

_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_PROPERTIES = "docProps/core.xml"


def save_workbook(book: Workbook, path: Path, title: str = "") -> None:
    """Write the workbook to `path`. Raises OSError where the disk refuses."""
    from openpyxl.xml.functions import tostring

    book.properties.creator = "planner"
    book.properties.title = title or None
    book.properties.created = _STAMP.replace(tzinfo=None)
    stream = io.BytesIO()
    book.save(stream)  # puts the hour among the properties
    book.properties.modified = _STAMP.replace(tzinfo=None)
    properties: bytes = tostring(book.properties.to_tree())
    path.write_bytes(repacked(stream.getvalue(), lambda name, content: properties if name == _PROPERTIES else content))
