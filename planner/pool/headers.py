"""Which column holds which field: the plan's own mapping first, then the fields' names, then the catalogue's headers."""

from __future__ import annotations

from collections.abc import Mapping

from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.readers.table import HEADER, RawTable
from planner.problems import Problem


def match_headers(table: RawTable, source: PoolSource, catalogue: Catalogue) -> tuple[Mapping[str, int], list[Problem]]:
    """Field name to column. A header that nobody declares is a field of its own name. Blank headers match nothing."""
    declared = {fold(h): f.name for f in reversed(list(catalogue.fields.values())) for h in reversed(f.headers)}
    declared |= {fold(name): name for name in ("id", "full_name", *catalogue.fields)}
    mapped = {fold(header): name for header, name in source.columns.items()}
    declared |= mapped
    # Fields that no catalogue declares are named by any spelling of their header.
    undeclared = {fold(name): name for name in mapped.values()}
    fields: dict[str, int] = {}
    problems: list[Problem] = []
    for column, header in enumerate(table.headers):
        key = fold(header)
        if not key:
            continue
        name = declared.get(key) or undeclared.setdefault(key, header)
        if name in fields:
            first = table.headers[fields[name]]
            problems.append(Problem("field-twice", table.place(HEADER, column), header, params={"field": name, "first": first}))
        else:
            fields[name] = column
    written = {fold(h) for h in table.headers}
    for header in source.columns:
        if fold(header) not in written:
            params = {"field": source.columns[header], "headers": ", ".join(h for h in table.headers if h)}
            problems.append(Problem("header-missing", source.place or source.shown, header, params=params))
    if "id" not in fields:
        params = {"headers": ", ".join(h for h in table.headers if h)}
        problems.append(Problem("id-missing", table.shown, params=params))
    return fields, problems
