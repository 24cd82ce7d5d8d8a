"""The parts of an XLSX file, unpacked safely: sizes, number and kind of the parts are looked at before anything is parsed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

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


Element = Any  # of lxml, which has no types
_Made = TypeVar("_Made")
_Gives = TypeVar("_Gives", covariant=True)


class Target(Protocol[_Gives]):
    """Takes in the elements of a part one by one."""

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        """An element begins, with these attributes."""
        ...

    def close(self) -> _Gives:
        """What was made of them all."""
        ...


def parts_of(data: bytes, shown: str, suffix: str) -> dict[str, bytes]:
    """The XML parts that a reading needs, in UTF-8, by their names in small letters.

    Raises BadInput: too large, too many, DTD, macros, no workbook, a part in another encoding than UTF-8, a damaged file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive, shown, suffix)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def _unpacked(archive: zipfile.ZipFile, shown: str, suffix: str) -> dict[str, bytes]:
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
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for info, name in zip(infos, names, strict=True):
        content = _content(archive, info, left, shown)
        left -= len(content)
        if not name.endswith(_XML):
            continue
        if any(mark in content for mark in _DTD):
            raise BadInput([Problem("workbook-dtd", shown, info.filename)])
        if name.startswith(_READ):
            parts[name] = _in_utf8(content, info.filename, shown)
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


def _in_utf8(content: bytes, name: str, shown: str) -> bytes:
    # In UTF-7, UTF-16 or UTF-32 a DTD could hide from the search for it; spreadsheet programs write UTF-8.
    content = content.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(content)
    if b"\0" in content or (declared and declared[1].strip().lower() not in _ENCODINGS):
        raise BadInput([Problem("workbook-encoding", shown, name)])
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise BadInput([Problem("workbook-encoding", shown, name)]) from error
    return content


def parsed(parts: Mapping[str, bytes], name: str, shown: str) -> Element | None:
    """A small part as a tree; None where the workbook lacks it. Raises BadInput where it is no XML."""
    return _parsed(parts[name], None, shown) if name in parts else None


def streamed(content: bytes, target: Target[_Made], shown: str) -> _Made:
    """What `target` makes of a part's elements, none of which is kept. Raises BadInput where it is no XML."""
    made: _Made = _parsed(content, target, shown)
    return made


def _parsed(content: bytes, target: object, shown: str) -> Any:
    from lxml import etree

    # The size of the parts is limited above, and so is that of a text; nothing outside the file is ever fetched.
    parser = etree.XMLParser(
        target=target,
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def is_on(told: Mapping[str, str]) -> bool:
    """Whether a property that is there, like `strike`, holds."""
    return told.get("val", "1") not in ("0", "false", "off")
