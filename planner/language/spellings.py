"""The spellings that a field accepts, as problems name them: what offices write, not the canonical values alone."""

from __future__ import annotations

from planner.language.catalogue import Field
from planner.language.nearest import close_names

_SHOWN = 12


def accepted_spellings(field: Field) -> str:
    """Every value with the first of its other spellings: `senior (cao cấp, CC), bachelor (cử nhân, CN)`."""
    values = [_with_spellings(value, field.values.get(value, ())[:2]) for value in field.canonical_values]
    return ", ".join(values[:_SHOWN]) + (", …" if len(values) > _SHOWN else "")


def near_spelling(field: Field, text: str) -> str:
    """The values of which a spelling is close to the text, each once with that spelling; `-` where none is close."""
    meant = {value: value for value in field.canonical_values}
    for value, spellings in field.values.items():
        for spelling in spellings:
            meant.setdefault(spelling, value)
    found: dict[str, str] = {}
    for spelling in close_names(text, meant):
        found.setdefault(meant[spelling], spelling)
    shown = [_with_spellings(value, () if spelling == value else (spelling,)) for value, spelling in found.items()]
    return " / ".join(shown) or "-"


def _with_spellings(value: str, spellings: tuple[str, ...]) -> str:
    return f"{value} ({', '.join(spellings)})" if spellings else value
