"""YAML read into plain values that know their file and line. Data only: no tag is ever carried out.

Narrower than YAML on purpose. `true` and `false` are the only booleans (yes, no, on, off stay text), whole numbers are ints,
everything else stays the text that was written: decimals (to stay exact), dates, `007`, `1_000`, `12:30`.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from planner.written.file_bytes import HeldFile, file_bytes
from planner.written.file_kinds import file_fault
from planner.written.problem_list import ProblemList
from planner.written.yaml_slips import add_syntax

LARGEST_FILE = 4 * 1024 * 1024  # bytes
MOST_VALUES = 100_000  # values after aliases are expanded
DEEPEST = 60  # lists and mappings inside each other

_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
# What else lies about in an office and is named by mistake: by its ending, or by how such a file begins.
_OTHER_ENDINGS = {".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet", ".docx", ".doc", ".pdf", ".html", ".htm"}
_OTHER_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1", b"%PDF")
_PLAIN_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!"}


class PlacedDict(dict[str, Any]):
    """A mapping as written. `lines` holds the line of each key, `line` that of the first."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}

    def put(self, key: str, value: Any, line: int) -> None:
        self[key] = value
        self.lines[key] = line

    def place(self, key: str | None = None) -> str:
        """FILE:LINE of a key, or of the mapping where the key is not in it."""
        return f"{self.file}:{self.line if key is None else self.lines.get(key, self.line)}"

    def without(self, keys: set[str]) -> PlacedDict:
        """A copy that lacks these keys."""
        copy = PlacedDict(self.file, self.line)
        for key, value in self.items():
            if key not in keys:
                copy.put(key, value, self.lines[key])
        return copy


class PlacedList(list[Any]):
    """A list as written. `lines` holds the line of each item."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: list[int] = []

    def put(self, value: Any, line: int) -> None:
        self.append(value)
        self.lines.append(line)

    def place(self, item: int | None = None) -> str:
        """FILE:LINE of an item, or of the list."""
        return f"{self.file}:{self.line if item is None or item >= len(self.lines) else self.lines[item]}"


def placed(value: Any, where: str) -> Any:
    """Plain data as if it had been read, every part of it at one place."""
    if isinstance(value, Mapping):
        mapping = PlacedDict(where, 1)
        for key, inner in value.items():
            mapping.put(str(key), placed(inner, where), 1)
        return mapping
    if isinstance(value, list | tuple):
        items = PlacedList(where, 1)
        for inner in value:
            items.put(placed(inner, where), 1)
        return items
    return repr(value) if isinstance(value, float) else value  # files are read with their decimals as written


@dataclass(frozen=True)
class YamlFile:
    """A file that was read: its value, the path for machines and the path as its user knows it, and its hash."""

    path: Path
    shown: str
    value: Any
    sha256: str


def shown_path(path: Path) -> str:
    """The path as its user would recognise it: relative to the current folder if it lies inside, else as it is."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(path)


def read_yaml(path: Path, problems: ProblemList, named_at: str | None = None) -> YamlFile | None:
    """Read one file; None where nothing can be made of it. Everything wrong is added to `problems`.

    `named_at` is the place that names the file; a missing file is reported there, or else at its own path.
    """
    shown = shown_path(path)
    fault = file_fault(path)
    if fault == "file-is-folder" or fault == "file-not-ordinary":
        problems.add(fault, named_at or shown, shown)
        return None
    try:
        size = path.stat().st_size
        data = file_bytes(path) if size <= LARGEST_FILE else b""
    except (FileNotFoundError, NotADirectoryError):
        problems.add("file-missing", named_at or shown, shown)
        return None
    except HeldFile:
        problems.add("file-held", named_at or shown, shown)
        return None
    except (OSError, ValueError) as error:
        problems.add("input-unreadable", named_at or shown, shown, reason=getattr(error, "strerror", None) or str(error))
        return None
    if size > LARGEST_FILE:
        problems.add("file-too-large", shown, f"({size / 1048576:.1f} MB)", most=LARGEST_FILE // 1048576)
        return None
    if _is_of_another_kind(path, data):
        problems.add("yaml-other-kind", shown, shown)
        return None
    text = _decoded(data, shown, problems)
    if text is None:
        return None
    before = len(problems)
    value = parse_yaml(text, shown, problems)
    if value is None:
        if len(problems) == before:
            problems.add("file-empty", shown)
        return None
    return YamlFile(path, shown, value, hashlib.sha256(data).hexdigest())


def parse_yaml(text: str, shown: str, problems: ProblemList) -> Any:
    """The value of one YAML document, placed in the file `shown`; None where it is empty or cannot be parsed."""
    if m := _CONTROL.search(text):
        problems.add("control-character", f"{shown}:{text.count(chr(10), 0, m.start()) + 1}", f"U+{ord(m[0]):04X}")
        return None
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(shown, problems).build(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        add_syntax(problems, shown, text.split("\n"), error)
    except yaml.YAMLError as error:
        detail = {"en": " ".join(str(error).split()), "vi": "không đọc được cấu trúc của tệp"}
        problems.add("yaml-syntax", f"{shown}:1", detail=detail)
    except _StoppedReading:
        pass
    return None


class _StoppedReading(Exception):
    """The rest of the file is not worth reading; the problem is reported already."""


@dataclass
class _Open:
    """A list or mapping that is being filled. `key` is the pending key of a mapping; `values` counts what it holds."""

    value: PlacedDict | PlacedList
    anchor: str | None
    key: str | None = None
    key_line: int = 0
    skip: bool = False
    values: int = 1


@dataclass
class _Builder:
    file: str
    problems: ProblemList
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Any, int]] = field(default_factory=dict)
    documents: int = 0
    root: Any = None

    def build(self, events: Iterator[Any]) -> Any:
        for event in events:
            line = event.start_mark.line + 1
            match event:
                case yaml.DocumentStartEvent():
                    self.documents += 1
                    if self.documents > 1:
                        self._problem("yaml-several-documents", line)
                        break
                case yaml.ScalarEvent():
                    self._check_tag(event, line)
                    self._put(self._scalar(event), line, event.anchor, event)
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._check_tag(event, line)
                    self._open(event, line)
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._close()
                case yaml.AliasEvent():
                    self._alias(event, line)
                case _:
                    pass
        return self.root

    def _problem(self, code: str, line: int, found: object = "", **params: object) -> None:
        self.problems.add(code, f"{self.file}:{line}", found, **params)

    def _check_tag(self, event: Any, line: int) -> None:
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            self._problem("yaml-tag", line, event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _scalar(self, event: Any) -> Any:
        plain = event.style is None or event.style == ""
        if not plain or event.tag is not None:
            return event.value
        if event.value in _NULLS:
            return None
        if event.value in _BOOLEANS:
            return _BOOLEANS[event.value]
        return int(event.value) if _INT.fullmatch(event.value) else event.value

    def _open(self, event: Any, line: int) -> None:
        if len(self.stack) >= DEEPEST:
            self._problem("yaml-too-deep", line, most=DEEPEST)
            raise _StoppedReading
        if self._awaits_key():
            self._problem("key-not-text", line, "{…}" if isinstance(event, yaml.MappingStartEvent) else "[…]")
            raise _StoppedReading
        is_map = isinstance(event, yaml.MappingStartEvent)
        value = PlacedDict(self.file, line) if is_map else PlacedList(self.file, line)
        if event.anchor:
            self.anchors.pop(event.anchor, None)
        self.stack.append(_Open(value, event.anchor))

    def _close(self) -> None:
        done = self.stack.pop()
        self._attach(done.value, done.value.line, done.values)
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.values)

    def _alias(self, event: Any, line: int) -> None:
        if event.anchor not in self.anchors:
            is_open = any(o.anchor == event.anchor for o in self.stack)
            self._problem("yaml-alias-inside-itself" if is_open else "yaml-alias-unknown", line, "*" + event.anchor)
            raise _StoppedReading
        value, values = self.anchors[event.anchor]
        if self._awaits_key() and isinstance(value, (dict, list)):
            self._problem("key-not-text", line, "*" + event.anchor)
            raise _StoppedReading
        self._put(value, line, None, None, values)

    def _put(self, value: Any, line: int, anchor: str | None, event: Any, values: int = 1) -> None:
        if anchor:
            self.anchors[anchor] = (value, values)
        if self._awaits_key():
            self._key(value, line, event)
        else:
            self._attach(value, line, values)

    def _awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, PlacedDict) and self.stack[-1].key is None

    def _key(self, value: Any, line: int, event: Any) -> None:
        top = self.stack[-1]
        if not isinstance(top.value, PlacedDict):
            return
        if event is not None and event.value == "<<" and not event.style:
            self._problem("yaml-merge-key", line, "<<")
            top.skip = True
        elif not isinstance(value, str):
            text = event.value if event is not None else str(value)
            self._problem("key-not-text", line, text)
            value = text  # carry on with its text, so that the rest is checked too
        if value in top.value:
            self._problem("duplicate-key", line, value, first=top.value.lines[value])
            top.skip = True
        top.key, top.key_line = value, line

    def _attach(self, value: Any, line: int, values: int) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        top.values += values
        if top.values > MOST_VALUES:
            self._problem("yaml-too-many-values", line, most=MOST_VALUES)
            raise _StoppedReading
        if isinstance(top.value, PlacedList):
            top.value.put(value, line)
            return
        if not top.skip and top.key is not None:
            top.value.put(top.key, value, top.key_line)
        top.key, top.skip = None, False


def _is_of_another_kind(path: Path, data: bytes) -> bool:
    """Whether this is a workbook, a table, a document or a page: to save it as UTF-8, or to mend its YAML, would spoil it."""
    return path.suffix.lower() in _OTHER_ENDINGS or data.startswith(_OTHER_BEGINNINGS)


def _decoded(data: bytes, shown: str, problems: ProblemList) -> str | None:
    """The text of UTF-8 (with or without BOM) or UTF-16 with BOM; lines end with a line feed."""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 if is_wide else data.count(b"\n", 0, error.start) + 1
        problems.add("yaml-encoding", f"{shown}:{line}", data[error.start : error.start + 8].hex(" "))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
