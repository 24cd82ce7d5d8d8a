"""Columns whose header no catalogue knows: what they may be, by the header and by what the cells look like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from planner.intake.clean_texts import SECTION
from planner.intake.opening import OpenedPool
from planner.intake.sense.age_column import HEADERS as AGES
from planner.language.catalogue import Catalogue, Field
from planner.language.dates import parse_date
from planner.language.folding import fold
from planner.pool.cells import different
from planner.pool.table import HEADER, RawTable
from planner.pool.wording import NUMBER_HEADERS, REMARK_HEADERS, header_key
from planner.problems import Problem
from planner.written.nearest import close_names
from planner.written.spellings import without_marks

MOST_SHOWN = 3
_LIKENESS = 0.75
_MOST_TEXTS = 500  # different texts of a column that are looked at
_SHARE = 0.8  # of them that must fit

# Computed from the birth date, and a column of our own clean files: whatever the catalogue, nothing need be said of them.
_OWN = frozenset(header_key(header) for header in (SECTION, *AGES))
_MARKS = {fold(mark) for mark in ("x", "X", "✓", "✔", "√", "☑", "+", "1", "có", "không", "yes", "no", "0", "-")}
_DATE = re.compile(r"\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}(-\d{1,2})?|(19|20)\d{2}")


@dataclass(frozen=True)
class UnknownHeader:
    """A column kept under its own header. `fields` are what it may be, the likeliest first."""

    column: int
    header: str
    fields: tuple[str, ...]


def unknown_headers(opened: OpenedPool) -> tuple[UnknownHeader, ...]:
    """The columns read as a field that neither the catalogue nor the mapping names, in their order."""
    read, catalogue = opened.read, opened.catalogue
    if read.table is None:
        return ()
    mapped = set(opened.source.columns.values())
    taken = set(read.columns.values())
    found = []
    for column, name in sorted(read.columns.items()):
        declared = name in catalogue.fields or name in ("id", "full_name") or name in mapped
        if not declared and not is_set_aside(read.table, column, catalogue):
            fields = tuple(dict.fromkeys(_suggested(read.table, column, catalogue, taken)))
            found.append(UnknownHeader(column, read.table.headers[column], fields[:MOST_SHOWN]))
    return tuple(found)


def is_set_aside(table: RawTable, column: int, catalogue: Catalogue) -> bool:
    """Whether a header that means no field is known all the same: running numbers, remarks, what the catalogue sets aside.

    Of a block of cells the whole path counts, and each lower end of it.
    """
    path = [part for part in table.path(column) if part.strip()] or [table.headers[column]]
    keys = {header_key(": ".join(path[at:])) for at in range(len(path))} | {header_key(table.headers[column])}
    return bool(keys & (_OWN | NUMBER_HEADERS | REMARK_HEADERS | _set_aside(catalogue.set_aside)))


@cache
def _set_aside(headers: tuple[str, ...]) -> frozenset[str]:
    """Their keys, as they are written and without diacritics."""
    return frozenset(key for header in headers for key in (header_key(header), without_marks(header_key(header))))


def warnings(unknown: Sequence[UnknownHeader], opened: OpenedPool) -> Iterator[Problem]:
    """One warning for each such column."""
    table = opened.read.table
    if table is None:
        return
    for one in unknown:
        near = [_shown(name, opened.catalogue) for name in one.fields]
        code = "header-unknown" if near else "header-unlike"
        params = {"near": " / ".join(near)} if near else {}
        yield Problem(code, table.place(HEADER, one.column), one.header, "warning", params)


def _suggested(table: RawTable, column: int, catalogue: Catalogue, taken: set[str]) -> Iterator[str]:
    """By the header, then by the cells; a field that another column holds already is none."""
    free = {name: field for name, field in catalogue.fields.items() if name not in taken}
    by_header = {h: name for name, field in reversed(free.items()) for h in (name, *field.headers)}
    lowest = table.path(column)[-1]
    for text in dict.fromkeys((table.headers[column], lowest)):
        for near in close_names(text, by_header, _LIKENESS):
            yield by_header[near]
    texts = different(table.columns[column]).texts[:_MOST_TEXTS]
    if texts:
        yield from (name for name, field in free.items() if _fits(field, texts))


def _fits(field: Field, texts: Sequence[str]) -> bool:
    """Whether most of the texts are spellings of the field's values, marks of a yes/no field, or dates."""
    match field.type:
        case "category" | "level":
            spellings = _spellings(field.values, field.canonical_values)
            # A list of one value may be a spelling of anything (`không`).
            return bool(spellings) and len(texts) > 1 and _share(sum(fold(text) in spellings for text in texts), texts)
        case "yesno":
            return all(fold(text) in _MARKS for text in texts)
        case "date":
            dates = sum(bool(_DATE.fullmatch(text)) and parse_date(text) is not None for text in texts)
            return _share(dates, texts)
    return False


def _spellings(values: Mapping[str, Sequence[str]], canonical: Sequence[str]) -> set[str]:
    return {fold(text) for value in canonical for text in (value, *values.get(value, ()))}


def _share(fitting: int, texts: Sequence[str]) -> bool:
    return fitting >= _SHARE * len(texts)


def _shown(name: str, catalogue: Catalogue) -> str:
    headers = catalogue.field(name).headers
    return f"{name} ({headers[0]})" if headers else name
