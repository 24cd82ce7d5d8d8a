"""The lists of codes that a pool names (`codes: gso`), held against those that its catalogue has."""

from __future__ import annotations

from collections.abc import Mapping

from planner.language.catalogue import Catalogue
from planner.written.nearest import nearest
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import PlacedDict


def named_codes(raw: object, where: str, catalogue: Catalogue, problems: ProblemList) -> str | Mapping[str, str]:
    """The name of one list for all fields, or one for each, as written at `where`; what the catalogue lacks is a problem."""
    coded = {name: field.codes for name, field in catalogue.fields.items() if field.codes}
    known = dict.fromkeys(of for lists in coded.values() for of in lists)
    if isinstance(raw, str) and raw.strip():
        if raw.strip() not in known:
            problems.add("codes-unknown", where, raw, near=nearest(raw, known), known=", ".join(known) or "-")
        return raw.strip()
    if not isinstance(raw, Mapping):
        problems.add("codes-form", where, raw)
        return {}
    found: dict[str, str] = {}
    for name, of in raw.items():
        place = raw.place(name) if isinstance(raw, PlacedDict) else where
        if name not in coded:
            problems.add("codes-field", place, name, near=nearest(name, coded), known=", ".join(coded) or "-")
        elif not isinstance(of, str) or of.strip() not in coded[name]:
            lists = coded[name]
            problems.add("codes-unknown", place, of, near=nearest(str(of), lists), known=", ".join(lists))
        else:
            found[name] = of.strip()
    return found
