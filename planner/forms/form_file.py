"""A form read from its file: a name of `rules/forms`, or a path. Every mistake is told with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field as WrittenField

from planner.forms.form import Asked, Column, Edition, Form, Signer
from planner.intake.profile_lines import Line
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY, Selector, fields_of
from planner.problems import BadInput, Problem
from planner.written import search_path
from planner.written.models import DateText, Flag, Kept, Name, SelectorText, Text, Texts, Title, Written, validate
from planner.written.nearest import listed, suggested
from planner.written.problem_list import ProblemList
from planner.written.selector_text import SelectorReader
from planner.written.yaml_places import PlacedDict, PlacedList, read_yaml

FOLDER = "forms"  # of the packs
_PIECES = re.compile(r"(\d+)|(\D+)")  # btctw-9 before btctw-12
_Made = TypeVar("_Made", Line, Column)


class EditionText(Written):
    source: Title = WrittenField(description="the document whose annex the form is")
    date: DateText | None = WrittenField(None, description="its date")
    confidence: Literal["confirmed", "to_confirm"] = WrittenField("confirmed", description="whether the form was read there")
    note: Title = WrittenField(default_factory=dict, description="what is to be confirmed")


class RowText(Written):
    key: Name
    title: Title
    group: Title = WrittenField(default_factory=dict, description="the title over several rows that follow one another")
    who: SelectorText = WrittenField(None, description="whom the row counts; default everybody")
    blank_is_no: Flag = WrittenField(False, description="who has a blank there is not of the row, which a note says")


class ColumnText(Written):
    key: Name
    title: Title
    group: Title = WrittenField(default_factory=dict, description="the title over several columns that stand side by side")
    committees: Texts = WrittenField((), description="ids or titles of committees; … at the end: any words after it")
    who: Annotated[Any, Kept(list[SelectorText])] = WrittenField(
        None, description="selectors; the first that the pool has data for"
    )
    posts: Texts = WrittenField((), description="posts of the dictionary of posts")
    may_be: Texts = WrittenField((), description="posts that may belong to it: who holds one is left open")
    often_unsaid: Flag = WrittenField(False, description="a membership that texts of posts often leave out")


class SignerText(Written):
    lines: Title = WrittenField(default_factory=dict)
    under: Title = WrittenField(default_factory=dict, description="the smaller line below")


class SignaturesText(Written):
    preparer: Annotated[Any, Kept(SignerText)] = WrittenField(None, description="bottom left")
    head: Annotated[Any, Kept(SignerText)] = WrittenField(None, description="bottom right, with place and date")


class FormText(Written):
    """A form that is handed in."""

    form: Name
    number: Text = WrittenField(description="as it stands top right: Biểu số 9A")
    title: Title
    unit: Title = WrittenField(default_factory=dict, description="Đvt: Người")
    edition: Annotated[Any, Kept(EditionText)]
    counts: Literal["posts", "planned_posts"] = WrittenField("posts", description="the posts held, or those planned for")
    rows: Annotated[Any, Kept(list[RowText])]
    columns: Annotated[Any, Kept(list[ColumnText])]
    signatures: Annotated[Any, Kept(SignaturesText)] = None


def form_names() -> list[str]:
    """The forms at hand in the packs."""
    found = (path.stem for pack in search_path.packs() for path in (pack / FOLDER).glob("*.y*ml"))
    return sorted(found, key=lambda name: [(int(digits or 0), rest) for digits, rest in _PIECES.findall(name)])


def read_form(name: str, catalogue: Catalogue) -> Form:
    """The form of this name, or in the file at this path, against a catalogue.

    Raises BadInput: there is none (the problem lists those at hand), it cannot be read, or with every mistake in it.
    """
    problems = ProblemList()
    path = _file(name)
    file = read_yaml(path, problems, "--form")
    problems.raise_any()
    assert file is not None  # noqa: S101  (what could not be read is a problem)
    form = _Reading(catalogue, problems).form(file.value, file.shown)
    problems.raise_any()
    assert form is not None  # noqa: S101
    return form


def _file(name: str) -> Path:
    names = form_names()
    for pack in search_path.packs():
        for suffix in search_path.SUFFIXES:
            if name in names and (pack / FOLDER / (name + suffix)).is_file():
                return pack / FOLDER / (name + suffix)
    path = Path(name)
    if path.suffix.lower() in search_path.SUFFIXES:
        return path
    raise BadInput([Problem("form-not-found", "--form", name, params={"known": listed(names)})])


class _Reading:
    def __init__(self, catalogue: Catalogue, problems: ProblemList) -> None:
        self.catalogue, self.problems = catalogue, problems
        self.selectors = SelectorReader(catalogue, {}, problems)

    def form(self, raw: object, shown: str) -> Form | None:
        stand_ins: dict[str, Any] = {"form": "-", "number": "-", "title": {}, "edition": None, "rows": None, "columns": None}
        text = validate(FormText, raw, f"{shown}:1", self.problems, stand_ins)
        if text is None or not isinstance(raw, PlacedDict):
            return None
        edition = None
        if text.edition is not None:
            edition = validate(EditionText, text.edition, raw.place("edition"), self.problems, {"source": {}})
        self.blank_is_no: set[str] = set()
        rows = tuple(self._each(raw, "rows", self._row))
        columns = tuple(self._each(raw, "columns", self._column))
        preparer, head = self._signers(raw)
        if edition is None:
            return None
        made = Edition(edition.source, edition.date, edition.confidence, edition.note)
        return Form(
            text.form, text.number, text.title, text.unit, made, text.counts, rows, columns, preparer, head, shown,
            frozenset(self.blank_is_no),
        )  # fmt: skip

    def _each(self, raw: PlacedDict, key: str, read: Callable[[object, str], _Made | None]) -> Iterator[_Made]:
        if key not in raw:
            return
        entries = raw[key]
        if not isinstance(entries, PlacedList) or not entries:
            code = "list-empty" if isinstance(entries, PlacedList) else "needs-list"
            self.problems.add(code, raw.place(key), entries, key=key)
            return
        places: dict[str, str] = {}
        for item, entry in enumerate(entries):
            where = entries.place(item)
            made = read(entry, where)
            if made is None:
                continue
            if made.key in places:
                self.problems.add("form-key-twice", where, made.key, first=places[made.key])
            places.setdefault(made.key, where)
            yield made

    def _row(self, raw: object, where: str) -> Line | None:
        text = validate(RowText, raw, where, self.problems, {"key": "-", "title": {}})
        if text is None or not isinstance(raw, PlacedDict):
            return None
        if text.blank_is_no:
            self.blank_is_no.add(text.key)
        who, fields = (EVERYBODY, ()) if "who" not in raw else self._asked(raw["who"], raw.place("who"))
        return Line(text.key, text.title, text.group, who, fields=fields)

    def _column(self, raw: object, where: str) -> Column | None:
        text = validate(ColumnText, raw, where, self.problems, {"key": "-", "title": {}})
        if text is None or not isinstance(raw, PlacedDict):
            return None
        known = self.catalogue.field("posts").canonical_values
        for key in ("posts", "may_be") if known else ():
            written = raw.get(key)
            for item, post in enumerate(getattr(text, key)):
                if post not in known:
                    place = written.place(item) if isinstance(written, PlacedList) else raw.place(key)
                    self.problems.add("form-unknown-post", place, post, **suggested(post, known))
        asked: list[Asked] = []
        selectors = raw.get("who")
        if selectors is not None and not isinstance(selectors, PlacedList):
            self.problems.add("needs-list", raw.place("who"), selectors, key="who")
        elif selectors is not None:
            asked = [Asked(*self._asked(one, selectors.place(item))) for item, one in enumerate(selectors)]
        if not (text.committees or text.posts or text.may_be or selectors):
            self.problems.add("form-column-empty", where, text.key)
        return Column(
            text.key, text.title, text.group, text.committees, tuple(asked), text.posts, text.may_be, text.often_unsaid
        )  # fmt: skip

    def _asked(self, raw: object, where: str) -> tuple[Selector, tuple[str, ...]]:
        who = self.selectors.read(raw, where).selector
        named = dict.fromkeys(fields_of(who))
        return who, tuple(dict.fromkeys(base for name in named for base in self.catalogue.bases(name)))

    def _signers(self, raw: PlacedDict) -> tuple[Signer, Signer]:
        if raw.get("signatures") is None:
            return Signer(), Signer()
        text = validate(SignaturesText, raw["signatures"], raw.place("signatures"), self.problems)
        found = []
        for key in ("preparer", "head"):
            inner = None if text is None else getattr(text, key)
            read = None if inner is None else validate(SignerText, inner, raw["signatures"].place(key), self.problems)
            found.append(Signer() if read is None else Signer(read.lines, read.under))
        return found[0], found[1]
