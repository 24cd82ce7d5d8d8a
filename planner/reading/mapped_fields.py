"""Mappings of headers that name a field which nobody knows: such a column is text, and the field that was meant stays blank."""

from __future__ import annotations

from collections.abc import Collection

from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.problems import Problem
from planner.written.nearest import nearest

# Fields that mean something in every catalogue, and in a plan without one.
STANDARD_NAMES = (
    "id",
    "full_name",
    *dict.fromkeys(source for sources in COMPUTED.values() for source in sources),
    "later_retirement",
    "service",
    "service_rank",
)


def mapped_to_unknown(source: PoolSource, catalogue: Catalogue, asked: Collection[str] = ()) -> list[Problem]:
    """A warning for each header mapped to a field that is neither declared, nor a standard name, nor `asked` by rules.

    A header mapped to its own text names a column of the user's own, which is no slip.
    """
    known = list(dict.fromkeys((*catalogue.fields, *STANDARD_NAMES)))
    return [
        Problem(
            "mapping-unknown-field",
            source.column_places.get(header, source.place or source.shown),
            name,
            "warning",
            {"header": header, "near": nearest(name, known)},
        )
        for header, name in source.columns.items()
        if name not in known and name not in asked and fold(name) != fold(header)
    ]
