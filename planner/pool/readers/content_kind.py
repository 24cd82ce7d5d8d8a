"""What a file is by its first bytes: offices rename files, and programs save HTML as .xls."""

from __future__ import annotations

import re

from planner.problems import BadInput, Problem

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of XLS, and of OOXML behind a password

_MARKUP = re.compile(rb"\s*<")
_HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|table|head|body|meta|style)\b", re.IGNORECASE)
_START = 4096
_MAGIC = (
    (ZIP, "XLSX (ZIP)"),
    (COMPOUND, "XLS"),
    (b"%PDF", "PDF"),
    (b"PAR1", "Parquet"),
    (b"{\\rtf", "RTF"),
    (b"\x09\x08", "XLS 4"),
    (b"\x09\x04", "XLS 4"),
    (b"\x09\x02", "XLS 4"),
    (b"\x09\x00", "XLS 4"),
)


def check_kind(data: bytes, shown: str, suffix: str, wanted: bytes) -> None:
    """Raises BadInput `file-kind` where the content is recognised as another kind than the name's, else `file-unreadable`."""
    if data.startswith(wanted):
        return
    if kind := _kind(data):
        raise BadInput([Problem("file-kind", shown, suffix, params={"kind": kind})])
    raise BadInput([Problem("file-unreadable", shown)])


def check_text(data: bytes, shown: str) -> None:
    """Raises BadInput `file-kind` for a workbook, a PDF or another file of a program under the name of a text."""
    if kind := next((kind for magic, kind in _MAGIC if len(magic) > 2 and data.startswith(magic)), ""):
        raise BadInput([Problem("file-kind", shown, "CSV", params={"kind": kind})])


def _kind(data: bytes) -> str:
    start = data[:_START]
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    plain = start.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
    if _MARKUP.match(plain):
        return "HTML" if _HTML.search(plain) else "XML"
    # A text has line ends, separators, and no control codes.
    if re.search(rb"[,;\t]", plain) and re.search(rb"[\r\n]", plain) and not re.search(rb"[\x00-\x08\x0e-\x1f]", plain):
        return "CSV"
    return ""
