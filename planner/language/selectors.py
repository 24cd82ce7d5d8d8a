"""Selectors: who is meant. A tree of conditions on fields; groups are resolved to their selectors on loading.

Answers are true, false or unknown (Kleene); `planner.pool.matching` evaluates a selector over a pool.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from fractions import Fraction
from typing import Literal

from planner.language.catalogue import COMPUTED
from planner.language.dates import DateSpan
from planner.language.folding import fold

# A literal of a condition, already read by the type of its field:
#   text, category, list -> str (canonical where the catalogue has one); level -> int rank in its order (0 lowest);
#   number and computed fields -> Fraction; date -> DateSpan; yesno -> bool
Literal_ = str | int | Fraction | DateSpan | bool
Comparison = Literal["below", "at_most", "at_least", "above"]


@dataclass(frozen=True)
class Equals:
    """The field has one of the values (a list field: contains one of them). Dates: the cell lies within the span.

    Two conditions are equal where their values are the same, however they are spelled.
    """

    field: str
    values: tuple[Literal_, ...] = dataclass_field(compare=False)
    keys: tuple[Literal_, ...] = dataclass_field(init=False, repr=False)

    def __post_init__(self) -> None:
        spelled = self.field == "id"  # ids are not folded
        keys = self.values if spelled else tuple(fold(v) if isinstance(v, str) else v for v in self.values)
        object.__setattr__(self, "keys", keys)


@dataclass(frozen=True)
class Compares:
    """The field compares so with the value, in numbers, in dates, or in the declared order of a level."""

    field: str
    comparison: Comparison
    value: Literal_


@dataclass(frozen=True)
class HowMany:
    """The cell of a list field holds so many different values: one of `counts` (`comparison` None), or compared with it."""

    field: str
    comparison: Comparison | None
    counts: tuple[int, ...]


@dataclass(frozen=True)
class MonthsAgo:
    """So many whole calendar months lie between the date and the reference month (negative: after it), days ignored: one of
    `months` (`comparison` None), or compared with it."""

    field: str
    comparison: Comparison | None
    months: tuple[int, ...]


@dataclass(frozen=True)
class ToField:
    """The field compares so with another field of the same person; `comparison` None: they are equal (lists: share a value).

    Dates compare by month.
    """

    field: str
    comparison: Comparison | None
    other: str


@dataclass(frozen=True)
class Known:
    """The cell is filled (a partial date is filled) or, with `known` false, blank. Never unknown."""

    field: str
    known: bool


@dataclass(frozen=True)
class All:
    parts: tuple[Selector, ...]


@dataclass(frozen=True)
class Any:
    parts: tuple[Selector, ...]


@dataclass(frozen=True)
class Not:
    part: Selector


Selector = Equals | Compares | HowMany | MonthsAgo | ToField | Known | All | Any | Not
EVERYBODY = All(())


def leaves_of(selector: Selector) -> Iterator[Selector]:
    """The single conditions of a selector."""
    match selector:
        case All() | Any():
            for part in selector.parts:
                yield from leaves_of(part)
        case Not():
            yield from leaves_of(selector.part)
        case _:
            yield selector


def fields_of(selector: Selector) -> Iterator[str]:
    """Every field that the selector asks for, computed ones included, with repeats."""
    match selector:
        case Equals() | Compares() | HowMany() | MonthsAgo() | Known():
            yield selector.field
        case ToField():
            yield selector.field
            yield selector.other
        case All() | Any():
            for part in selector.parts:
                yield from fields_of(part)
        case Not():
            yield from fields_of(selector.part)


def with_reference_month(selector: Selector) -> Iterator[str]:
    """The fields that it asks at a reference month, with repeats."""
    match selector:
        case MonthsAgo():
            yield selector.field
        case All() | Any():
            for part in selector.parts:
                yield from with_reference_month(part)
        case Not():
            yield from with_reference_month(selector.part)
        case _:
            yield from (name for name in fields_of(selector) if name in COMPUTED)
