"""What each field of a result holds, said beside the field: who may see it, and whose ids are in it, follow from that alone.

A field of `planner.results.result` is `Annotated` with a `Mark` (of a mapping: one for its keys, then one for its values). A
field that holds parts of the result needs none of its own; only its keys do. What bears no mark is never shown in a redacted
result, and a test refuses it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


class Mark(Enum):
    """Safe are WORD and NUMBER alone; everything else is weighed by `planner.results.redaction`."""

    WORD = "a word of the program: a code, a kind, a verdict, a version, a hash"
    NUMBER = "a number that the plan says, or that follows from numbers which are shown beside it"
    COUNT = "how many people: 1 to 4 are never shown in counts"
    IDS = "ids of people"
    NAME = "the name of a person"
    OWN = "a person's own data, or a text that quotes it: cells, birth months, reasons of waivers"
    VALUE = "a unit, a home town or another value that may be one person's own"
    FIELD = "the name of a field of the pool"
    KEY = "an id that people gave to a rule, a committee, a document: it may have a name in it, and must stay distinct"
    TEXT = "a text that people wrote: it may have names in it"
    PLACE = "where in a file something stands"
    PRIVATE = "what only a whole result carries: the plan's own text, phrases that name people"


@cache
def marks_of(part: type[BaseModel]) -> Mapping[str, tuple[Mark, ...]]:
    """The marks of each field of a part of the result, by the name of the field."""
    return {name: marks(field) for name, field in part.model_fields.items()}


def marks(field: FieldInfo) -> tuple[Mark, ...]:
    return tuple(mark for mark in field.metadata if isinstance(mark, Mark))


def ids_in(part: Any) -> dict[str, None]:
    """Every id of a person that a part of a result holds, once, in the order of mention."""
    return dict.fromkeys(_held(part, (), (Mark.IDS,)))


def texts_in(part: Any) -> dict[str, None]:
    """Every text in which people may have named people, once."""
    return dict.fromkeys(_held(part, (), (Mark.TEXT, Mark.KEY)))


def names_in(part: Any) -> dict[str, None]:
    """Every name of a person that a part of a result holds, once."""
    return dict.fromkeys(_held(part, (), (Mark.NAME,)))


def _held(value: Any, marked: tuple[Mark, ...], wanted: tuple[Mark, ...]) -> Iterator[str]:
    if isinstance(value, BaseModel):
        own = marks_of(type(value))
        for name in type(value).model_fields:
            yield from _held(getattr(value, name), own[name], wanted)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _held(key, marked[:1], wanted)
            yield from _held(inner, marked[1:], wanted)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _held(inner, marked, wanted)
    elif isinstance(value, str) and marked and marked[0] in wanted:
        yield value
