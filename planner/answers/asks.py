"""What a selector asks, field by field, where it is no more than one thing after another: ready to print in any language."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.check.verdict import number_shown
from planner.language.catalogue import Catalogue
from planner.language.selectors import All, Compares, Equals, Literal_, Selector

SIGNS = {"below": "<", "at_most": "≤", "at_least": "≥", "above": ">"}


def asks(catalogue: Catalogue, selector: Selector) -> dict[str, list[str]]:
    """field -> what is asked of it (`≥ 42`, `female`), all of it together; empty where it cannot be told so: of everybody, and
    of a selector with `any`, `not`, ids, dates or another field in it."""
    found: dict[str, list[str]] = {}
    for part in _parts(selector):
        told = None if part is None else _told(catalogue, part)
        if part is None or told is None:
            return {}
        found.setdefault(part.field, []).append(told)
    return found


def _parts(selector: Selector) -> Iterator[Compares | Equals | None]:
    match selector:
        case All():
            for part in selector.parts:
                yield from _parts(part)
        case Compares() | Equals():
            yield selector
        case _:
            yield None


def _told(catalogue: Catalogue, part: Compares | Equals) -> str | None:
    if isinstance(part, Equals):
        return _literal(catalogue, part.field, part.values[0]) if len(part.values) == 1 and part.field != "id" else None
    value = _literal(catalogue, part.field, part.value)
    return None if value is None else f"{SIGNS[part.comparison]} {value}"


def _literal(catalogue: Catalogue, field: str, value: Literal_) -> str | None:
    match value:
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Fraction():
            return str(number_shown(value))
        case int():
            order = catalogue.field(field).order
            return order[value] if 0 <= value < len(order) else str(value)
    return None
