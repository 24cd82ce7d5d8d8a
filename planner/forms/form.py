"""A form as read: its head, its rows, its columns, who signs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from planner.intake.profile_lines import Line
from planner.language.plan import Confidence, Title
from planner.language.selectors import Selector

Counts = Literal["posts", "planned_posts"]


@dataclass(frozen=True)
class Edition:
    """The document whose annex the form is; `date` as written there, ISO. `confidence`: whether that was read."""

    source: Title
    date: str | None = None
    confidence: Confidence = "confirmed"
    note: Title = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A selector, with the columns of a pool that it needs."""

    who: Selector
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A column; what its sources are: the head of `rules/forms/btctw-9.yaml`. `group`: the title over several, {} for none."""

    key: str
    title: Title
    group: Title = field(default_factory=dict)
    committees: tuple[str, ...] = ()
    who: tuple[Asked, ...] = ()
    posts: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()
    often_unsaid: bool = False


@dataclass(frozen=True)
class Signer:
    """A signature block: the line above the name and the smaller one below it (telephone, stamp)."""

    lines: Title = field(default_factory=dict)
    under: Title = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """`number`: as it stands top right. `counts`: the field by which posts are counted. The `section` of a row is the title of
    its group; `shown` is the file. `blank_is_no`: rows (keys) in which a blank cell counts as no, as offices leave it.
    """

    name: str
    number: str
    title: Title
    unit: Title
    edition: Edition
    counts: Counts
    rows: tuple[Line, ...]
    columns: tuple[Column, ...]
    preparer: Signer = field(default_factory=Signer)
    head: Signer = field(default_factory=Signer)
    shown: str = ""
    blank_is_no: frozenset[str] = frozenset()
