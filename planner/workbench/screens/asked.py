"""What a screen's handler is given, and what it gives back. Handlers are plain functions and know no server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.workbench.desk.desk import Desk


@dataclass(frozen=True)
class Upload:
    """A file that was dropped in. `name` is for showing it; never a path."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Asked:
    """`query` the part of the address behind `?`, `path` what its pattern took out of it, `body` the JSON that was sent."""

    desk: Desk
    query: Mapping[str, str] = field(default_factory=dict)
    path: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    upload: Upload | None = None

    @property
    def lang(self) -> str:
        return self.desk.lang


@dataclass(frozen=True)
class Page:
    """A template with its values: a whole page, or (`is_part`) what goes into one."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    is_part: bool = False
    status: int = 200


@dataclass(frozen=True)
class Data:
    """JSON. A value that is a Page is rendered in its place, one level deep as well (`parts`)."""

    values: Mapping[str, Any]
    status: int = 200


@dataclass(frozen=True)
class Download:
    """A file to keep, of this name and media type."""

    content: bytes
    name: str
    kind: str


Answer = Page | Data | Download


def page(template: str, **values: Any) -> Page:
    """A whole page."""
    return Page(template, values)


def part(template: str, **values: Any) -> Page:
    """What is put into a page that is shown already."""
    return Page(template, values, is_part=True)


def data(values: Mapping[str, Any], status: int = 200) -> Data:
    return Data(values, status)


def download(content: bytes, name: str, kind: str) -> Download:
    return Download(content, name, kind)
