"""Saving a workbook so that the same content gives the same bytes: no hour of writing in it."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

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
    with zipfile.ZipFile(stream) as stamped, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        for info in stamped.infolist():
            content = stamped.read(info)
            if info.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + _STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            entry = zipfile.ZipInfo(info.filename, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)
