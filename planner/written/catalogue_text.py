"""Field catalogues as people write them, and their reading into a `Catalogue`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import Field as WrittenField

from planner.language.catalogue import COMPUTED, Catalogue, CodeList, Field, Located, NamedPosts
from planner.language.folding import fold
from planner.written.models import Kept, Several, Text, Texts, Title, Written, validate
from planner.written.nearest import nearest
from planner.written.places_file import STANDARD, Provinces, has_places
from planner.written.problem_list import ProblemList
from planner.written.selector_text import CONNECTIVES
from planner.written.yaml_places import PlacedDict, YamlFile


class NamedText(Written):
    """How the values of a list field are found in the text of another field."""

    in_: Text = WrittenField(alias="in", description="the field whose text names the values")
    completed_by: Text | None = WrittenField(None, description="the field that completes what is no title alone")
    words: dict[str, Texts] = WrittenField(default_factory=dict, description="one way to write a word, and its other ways")
    before: Texts = WrittenField((), description="words before a title that say nothing (ranks)")
    joins: Texts = WrittenField((), description="words between two titles")
    fillers: Texts = WrittenField((), description="words between a title and its body that say nothing")
    own: Texts = WrittenField((), description="bodies of the committee's own level")
    levels: dict[str, Texts] = WrittenField(default_factory=dict, description="levels by name, with their bodies")
    others: Texts = WrittenField((), description="other bodies: a title of one of them is not known")


class LocatedText(Written):
    """How a category is found as the province of today in which the place lies that the text of another field names."""

    in_: Text = WrittenField(alias="in", description="the field whose text names the place")
    places: Text = WrittenField(STANDARD, description="the installed file of provinces (rules/places)")


class CodeListText(Written):
    """An official list of codes of a field's values."""

    source: Text = WrittenField(description="the document that the list is of")
    values: dict[str, Text] = WrittenField(default_factory=dict, description="code in quotes, and the value that it means")
    to_confirm: dict[str, Text] = WrittenField(
        default_factory=dict, description="codes known from memory or from one copy only, with their values"
    )


class FieldText(Written):
    """One field of a catalogue."""

    type: Literal["text", "category", "level", "number", "date", "yesno", "list"] = WrittenField(
        "text", description="what the cells hold"
    )
    order: Several | None = WrittenField(None, description="the values of a level, lowest first")
    headers: Texts = WrittenField((), description="column headers that mean this field, besides its name")
    values: dict[str, Texts] = WrittenField(
        default_factory=dict, description="canonical values and their other spellings; of a text those that are known"
    )
    split_by: Text | None = WrittenField(None, description="a category field: one column for each of its values (Nam | Nữ)")
    mark_headers: dict[str, Texts] = WrittenField(
        default_factory=dict, description="headers of columns whose marks (x) mean a value of this field"
    )
    rest: Text | None = WrittenField(None, description="a list field that takes the words beside the spellings of this one")
    named: NamedText | None = WrittenField(
        None, description="a list field that is no column: its values are found in the text of another field"
    )
    also_in: Texts = WrittenField((), description="fields whose cells may name values of this one (academic_title: degree)")
    located: LocatedText | None = WrittenField(
        None, description="a category that is no column: the province in which the place lies that another field names"
    )
    codes: dict[str, CodeListText] | None = WrittenField(
        None, description="lists of codes by name; a cell that is a bare code is read only where the pool names its list"
    )
    made_of: Texts = WrittenField(
        (), description="of `full_name`: the fields that are put together to it, in this order, where it has no column"
    )


class CatalogueText(Written):
    """A file of fields."""

    title: Title = WrittenField(default_factory=dict)
    fields: Annotated[Any, Kept(dict[str, FieldText])] = WrittenField(description="fields by name")
    set_aside: Texts = WrittenField((), description="column headers that are known and mean no field: kept as text, unremarked")


def read_catalogue_file(file: YamlFile, problems: ProblemList) -> tuple[CatalogueText, Catalogue] | None:
    """A file of fields, as written and as read; None with problems where it is not one."""
    text = validate(CatalogueText, file.value, f"{file.shown}:1", problems)
    if text is None:
        return None
    found = read_catalogue(text.fields, file.value.place("fields"), problems)
    meant = {fold(h): name for name, one in found.fields.items() for h in (name, *one.headers)}
    for header in text.set_aside:
        if fold(header) in meant:
            where = file.value.place("set_aside")
            problems.add("header-twice", where, header, first=meant[fold(header)], second="set_aside")
    return text, replace(found, set_aside=text.set_aside)


def read_catalogue(raw: object, place: str, problems: ProblemList) -> Catalogue:
    """The fields of the mapping `raw`, which stands at `place`."""
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", place, raw, key="fields")
        return Catalogue()
    fields: dict[str, Field] = {}
    for name in raw:
        text = validate(FieldText, raw[name], raw.place(name), problems)
        if name in COMPUTED or name in CONNECTIVES or not name.strip():
            problems.add("field-name-reserved", raw.place(name), name, name=name)
        elif text is not None:
            fields[name] = _field(name, text, raw[name], problems)
    _check_headers(fields, raw, problems)
    _check_parts(fields, raw, problems)
    return Catalogue(fields)


def _field(name: str, text: FieldText, raw: PlacedDict, problems: ProblemList) -> Field:
    values_raw = raw.get("values")
    where = raw.place("values")
    if name == "id" and text.type != "text":
        problems.add("id-not-text", raw.place("type"), text.type)
    if text.type == "level" and not text.order and "order" not in raw:
        problems.add("level-without-order", raw.place(), name, name=name)
    if text.type != "level" and text.order:
        problems.add("order-not-here", raw.place("order"), text.type, name=name, type=text.type)
    if text.values and text.type in ("number", "date"):
        problems.add("values-not-here", where, text.type, name=name, type=text.type)
    allowed = {"level": text.order or (), "yesno": ("yes", "no")}.get(text.type)
    meant: dict[str, str] = {}
    for value in text.order or ():
        if fold(value) in meant:
            problems.add("spelling-twice", raw.place("order"), value, first=meant[fold(value)], second=value)
        meant[fold(value)] = value
    for value, spellings in text.values.items():
        at = values_raw.place(value) if isinstance(values_raw, PlacedDict) else where
        if allowed is not None and value not in allowed and (text.order or text.type == "yesno"):
            problems.add("value-not-listed", at, value, name=name, near=nearest(value, allowed), accepted=", ".join(allowed))
        for spelling in (value, *spellings):
            other = meant.setdefault(fold(spelling), value)
            if other != value:
                problems.add("spelling-twice", at, spelling, first=other, second=value)
    named = text.named
    if named is not None and (text.type != "list" or not text.values):
        problems.add("named-not-here", raw.place("named"), text.type, name=name)
        named = None
    located = text.located
    if located is not None and (text.type != "category" or text.values or not has_places(located.places)):
        problems.add("located-not-here", raw.place("located"), located.places, name=name)
        located = None
    return Field(
        name,
        text.type,
        text.order or (),
        text.headers,
        text.values if located is None else Provinces(located.places),
        text.split_by,
        text.mark_headers,
        text.rest,
        None if named is None else _named(named),
        text.also_in,
        _codes(name, text, raw, problems),
        None if located is None else Located(located.in_, located.places),
        text.made_of,
    )


def _codes(name: str, text: FieldText, raw: PlacedDict, problems: ProblemList) -> dict[str, CodeList]:
    """Every code means a value of the field: another could never be asked for."""
    found: dict[str, CodeList] = {}
    for of, listed in (text.codes or {}).items():
        values = {**listed.values, **listed.to_confirm}
        for code, value in values.items():
            if value not in text.values:
                params = {"number": code, "near": nearest(value, text.values), "list": of}
                problems.add("code-of-nothing", raw.place("codes"), value, name=name, **params)
            if not (code.isascii() and code.isdigit()):
                problems.add("code-no-number", raw.place("codes"), code, name=name, list=of)
        found[of] = CodeList(values, frozenset(listed.to_confirm), listed.source)
    return found


def _named(text: NamedText) -> NamedPosts:
    return NamedPosts(
        text.in_,
        text.completed_by,
        text.words,
        text.before,
        text.joins,
        text.fillers,
        text.own,
        text.levels,
        text.others,
    )


def _check_headers(fields: dict[str, Field], raw: PlacedDict, problems: ProblemList) -> None:
    """A header means one field. A field's own name is a header of it."""
    meant = {fold(name): name for name in fields}
    for name, field in fields.items():
        inner = raw[name]
        for header in field.headers:
            other = meant.setdefault(fold(header), name)
            if other != name:
                where = inner.place("headers") if isinstance(inner, PlacedDict) else raw.place(name)
                problems.add("header-twice", where, header, first=other, second=name)


def _check_parts(fields: dict[str, Field], raw: PlacedDict, problems: ProblemList) -> None:
    """A name is made of other text fields; no other field is made of any."""
    for name, field in fields.items():
        if not field.made_of:
            continue
        inner = raw[name]
        where = inner.place("made_of") if isinstance(inner, PlacedDict) else raw.place(name)
        texts = [other for other in fields if fields[other].type == "text" and other not in (name, "id")]
        if name != "full_name":
            problems.add("made-of-not-here", where, name)
            continue
        for part in field.made_of:
            if part not in texts:
                problems.add("made-of-unknown", where, part, near=nearest(part, texts))
