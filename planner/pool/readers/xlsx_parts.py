"""The parts of an XLSX file, unpacked safely: sizes, number and kind of the parts are looked at before anything is parsed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.etree import ElementTree

from planner.problems import BadInput, Problem

MOST_BYTES = 200_000_000  # unpacked; half a megabyte can unpack to half a gigabyte
_MOST_PARTS = 10_000
_PIECE = 1 << 20
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels", ".vml")
_READ = ("[content_types].xml", "_rels/", "xl/workbook", "xl/_rels/", "xl/worksheets/", "xl/sharedstrings", "xl/styles")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)[\"']")
_ENCODINGS = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/intlmacrosheets/")

KINDS = {"xl/workbook.bin": "XLSB", "word/document.xml": "DOCX", "ppt/presentation.xml": "PPTX", "content.xml": "ODS"}


def parts_of(data: bytes, shown: str, suffix: str) -> dict[str, str]:
    """The XML parts that a reading needs, by their names in small letters.

    Raises BadInput: too large, too many, DTD, macros, no workbook, a part in another encoding than UTF-8, a damaged file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive, shown, suffix)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def _unpacked(archive: zipfile.ZipFile, shown: str, suffix: str) -> dict[str, str]:
    infos = archive.infolist()
    names = [info.filename.lower().replace("\\", "/").lstrip("/") for info in infos]
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise BadInput([Problem("workbook-oversized", shown, params={"megabytes": MOST_BYTES // 1_000_000})])
    if any(mark in name for name in names for mark in _MACROS):
        raise BadInput([Problem("workbook-macros", shown)])
    if "xl/workbook.xml" not in names:
        kind = next((kind for part, kind in KINDS.items() if part in names), "ZIP")
        raise BadInput([Problem("file-kind", shown, suffix, params={"kind": kind})])
    if len(set(names)) < len(names):
        # Two parts of one name: programs differ in which they show.
        raise BadInput([Problem("file-unreadable", shown)])
    parts: dict[str, str] = {}
    left = MOST_BYTES
    for info, name in zip(infos, names, strict=True):
        content = _content(archive, info, left, shown)
        left -= len(content)
        if not name.endswith(_XML):
            continue
        if any(mark in content for mark in _DTD):
            raise BadInput([Problem("workbook-dtd", shown, info.filename)])
        if name.startswith(_READ):
            parts[name] = _text(content, info.filename, shown)
    return parts


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, shown: str) -> bytes:
    """A part, whatever size the list of contents declares."""
    pieces = []
    with archive.open(info) as part:
        while piece := part.read(_PIECE):
            pieces.append(piece)
            most -= len(piece)
            if most < 0:
                raise BadInput([Problem("workbook-oversized", shown, params={"megabytes": MOST_BYTES // 1_000_000})])
    return b"".join(pieces)


def _text(content: bytes, name: str, shown: str) -> str:
    # In UTF-7, UTF-16 or UTF-32 a DTD could hide from the search for it; spreadsheet programs write UTF-8.
    declared = _DECLARED.match(content.removeprefix(b"\xef\xbb\xbf"))
    if b"\0" in content or (declared and declared[1].strip().lower() not in _ENCODINGS):
        raise BadInput([Problem("workbook-encoding", shown, name)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput([Problem("workbook-encoding", shown, name)]) from error


def parsed(parts: Mapping[str, str], name: str, shown: str) -> ElementTree.Element | None:
    """A small part as a tree; None where the workbook lacks it. Raises BadInput where it is no XML."""
    if name not in parts:
        return None
    try:
        return ElementTree.fromstring(parts[name])  # noqa: S314  (DTDs are refused when the parts are unpacked)
    except (ElementTree.ParseError, ValueError) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]
