"""Which column holds which field: the plan's own mapping first, then the fields' names, then the catalogue's headers.

A header may be a path through a block of merged cells (`Ngày vào Đảng: Dự bị`). Some fields stand in several columns: a date
for each value of another field (`Ngày sinh`: Nam | Nữ), or a column of marks for a value (`Lần đầu`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.cells import canonical_codes
from planner.pool.damaged_text import legible
from planner.pool.table import HEADER, RawTable
from planner.pool.wording import header_key
from planner.problems import Problem
from planner.written.nearest import nearest

Role = Literal["whole", "also", "part", "mark"]
PATH_MARK = ": "
_WORDS = re.compile(r"[^\W_]+(?:/[^\W_]+)*")


@dataclass(frozen=True)
class Meaning:
    """What a column is: the whole of a field; one more column of a field whose highest value counts; the part of it for a
    value of its `split_by`; marks for a value of its own.
    """

    field: str
    role: Role = "whole"
    value: str = ""


@dataclass(frozen=True)
class Matched:
    """What each column means. Several columns mean one field only as parts and marks."""

    columns: Mapping[int, Meaning] = field(default_factory=dict)

    def whole(self, name: str) -> int | None:
        """The column of a field that stands in one."""
        return next((at for at, meant in self.columns.items() if meant == Meaning(name)), None)

    def of(self, name: str, role: Role) -> list[int]:
        """The columns that have this part in a field."""
        return [at for at, meant in self.columns.items() if meant.field == name and meant.role == role]

    def fields(self) -> tuple[str, ...]:
        """The fields in the order of their columns, each once."""
        return tuple(dict.fromkeys(meant.field for meant in self.columns.values()))


class Headers:
    """The headers that a plan's pool may have."""

    def __init__(self, source: PoolSource, catalogue: Catalogue) -> None:
        self._source = source
        self._catalogue = catalogue
        fields = list(catalogue.fields.values())
        self._mapped = {fold(header): name for header, name in source.columns.items()}
        self._declared = {fold(h): f.name for f in reversed(fields) for h in reversed(f.headers)}
        self._declared |= {fold(name): name for name in ("id", "full_name", *catalogue.fields)}
        self._marks = {
            fold(h): Meaning(f.name, "mark", value)
            for f in reversed(fields)
            for value, headers in f.mark_headers.items()
            if value in _values(f)
            for h in headers
        }
        self._split = [f for f in fields if f.split_by]
        self._split_words = {f.name: {_sorted_words(h) for h in (f.name, *f.headers)} for f in self._split}
        self._known: dict[str, bool] = {}

    def known(self, header: str) -> bool:
        """Whether a text, or a path joined by `: `, means a field. Nothing does where there is no catalogue."""
        if not self._catalogue.fields:
            return False
        if header not in self._known:
            self._known[header] = self._is_known(header)
        return self._known[header]

    def _is_known(self, header: str) -> bool:
        path = [part.strip() for part in header.split(PATH_MARK.strip()) if part.strip()]
        paths = [[header], path] if len(path) > 1 else [[header]]
        return any(self._meaning(p) is not None for p in (*paths, *([legible(part) for part in p] for p in paths)))

    def match(self, table: RawTable) -> tuple[Matched, list[Problem]]:
        """What each column means. A header that nobody declares is a field of its own name; a blank one matches nothing."""
        # Fields that no catalogue declares are named by any spelling of their header.
        undeclared = {fold(name): name for name in self._mapped.values()}
        columns: dict[int, Meaning] = {}
        taken: dict[str, list[int]] = {}
        problems: list[Problem] = []
        paths = {at: _path(table, at) for at, header in enumerate(table.headers) if fold(header)}
        exact = {at: meant for at, path in paths.items() if (meant := self._exact_meaning(path))}
        for at, path in paths.items():
            header = table.headers[at]
            meant = exact.get(at) or self._unmarked(path, [*exact.values(), *columns.values()])
            meant = meant or Meaning(undeclared.setdefault(fold(header), header))
            others = taken.setdefault(meant.field, [])
            first = next((other for other in others if not _together(columns[other], meant)), None)
            if first is not None and self._highest_counts(meant) and fold(header) != fold(table.headers[first]):
                meant, first = Meaning(meant.field, "also"), None
            if first is not None:
                params = {"field": meant.field, "first": table.headers[first]}
                problems.append(Problem("field-twice", table.place(HEADER, at), header, params=params))
                continue
            others.append(at)
            columns[at] = meant
        return Matched(columns), [*problems, *self._missing(table)]

    def _missing(self, table: RawTable) -> Iterator[Problem]:
        """Headers of the plan's mapping that the file does not have."""
        written = {key for h in table.headers for key in (fold(h), header_key(h))}
        if table.paths:
            written |= {key for path in table.paths for key in _keys(path)}
        for header in self._source.columns:
            if fold(header) not in written:
                there = [h for h in table.headers if h]
                params = {
                    "field": self._source.columns[header], "near": nearest(header, there),
                    "headers": "; ".join(f"“{h}”" for h in there),
                }  # fmt: skip
                yield Problem("header-missing", self._source.place or self._source.shown, header, params=params)

    def means(self, path: Sequence[str]) -> str | None:
        """The field that the path of a header means; None where nobody declares it."""
        meant = self._meaning(path)
        return None if meant is None else meant.field

    def _meaning(self, path: Sequence[str]) -> Meaning | None:
        return self._exact_meaning(path) or self._unmarked(path, ())

    def _unmarked(self, path: Sequence[str], others: Sequence[Meaning]) -> Meaning | None:
        """What the header means without marks and footnotes (`Họ và tên (*)`), where no other column means the same."""
        bare = [header_key(part) for part in path]
        if bare == [fold(part) for part in path]:
            return None
        meant = self._exact_meaning(bare)
        return None if meant is None or any(other.field == meant.field for other in others) else meant

    def _highest_counts(self, meant: Meaning) -> bool:
        """Of a field that may name several values in a cell the highest counts, and so it does of two columns."""
        declared = self._catalogue.field(meant.field)
        return meant.role == "whole" and declared.rest is not None and bool(declared.canonical_values)

    def _exact_meaning(self, path: Sequence[str]) -> Meaning | None:
        keys = list(_keys(path))
        if name := next((self._mapped[key] for key in keys if key in self._mapped), None):
            return Meaning(name)
        # The whole path before its parts: `Nam` says one thing alone and another below `Ngày sinh`.
        for key in keys[: max(len(keys) - 1, 1)]:
            if key in self._declared:
                return Meaning(self._declared[key])
            if key in self._marks:  # `Tái cử/Lần đầu: Tái cử` is one of two columns of marks, `Tái cử` alone is not
                return self._marks[key]
        if part := self._part(path):
            return part
        leaf = keys[-1] if keys else ""
        if leaf in self._declared:
            return Meaning(self._declared[leaf])
        return next((self._marks[key] for key in keys if key in self._marks), None) or self._value_column(path)

    def _part(self, path: Sequence[str]) -> Meaning | None:
        """`Ngày sinh` over `Nữ`, or both in one header: `Năm sinh (Nữ)`, `Nữ sinh năm`."""
        for declared in self._split:
            by = self._catalogue.field(declared.split_by or "")
            above = (PATH_MARK.join(path[:-1]), path[-2]) if len(path) > 1 else ()
            if any(self._is_header(header, declared) for header in above):
                value = _value(by, path[-1])
            else:
                value = self._value_within(declared, by, path[-1]) if path else None
            if value is not None:
                return Meaning(declared.name, "part", value)
        return None

    def _value_within(self, declared: Field, by: Field, header: str) -> str | None:
        words = _WORDS.findall(fold(header))
        wanted = self._split_words[declared.name]
        for at, word in enumerate(words):
            value = _value(by, word)
            if value is not None and tuple(sorted(words[:at] + words[at + 1 :])) in wanted:
                return value
        return None

    def _value_column(self, path: Sequence[str]) -> Meaning | None:
        """`Giới tính` over `Nam` | `Nữ`: a column of marks for each value."""
        if len(path) < 2:
            return None
        name = self._declared.get(fold(PATH_MARK.join(path[:-1]))) or self._declared.get(fold(path[-2]))
        value = None if name is None else _value(self._catalogue.field(name), path[-1])
        return None if name is None or value is None else Meaning(name, "mark", value)

    def _is_header(self, text: str, declared: Field) -> bool:
        return self._declared.get(fold(text)) == declared.name


def _path(table: RawTable, at: int) -> list[str]:
    return [part for part in table.path(at) if part.strip()] or [table.headers[at]]


def _sorted_words(header: str) -> tuple[str, ...]:
    return tuple(sorted(_WORDS.findall(fold(header))))


def _keys(path: Sequence[str]) -> Iterator[str]:
    """The whole path, then its lower ends, then the last cell."""
    for at in range(len(path)):
        yield fold(PATH_MARK.join(path[at:]))


def _values(declared: Field) -> Sequence[str]:
    """The values that a column may stand for: of a field with one value in a cell, from a closed list."""
    return canonical_codes(declared) if declared.type in ("yesno", "category", "level") else ()


def _value(by: Field, text: str) -> str | None:
    """The canonical value that a text spells."""
    key = fold(text).strip("()[] ")
    for value in _values(by):
        if key == fold(value) or any(key == fold(spelling) for spelling in by.values.get(value, ())):
            return value
    return None


def _together(one: Meaning, other: Meaning) -> bool:
    """Whether two columns of one field go together."""
    if "part" in (one.role, other.role):
        return one.role == other.role and one.value != other.value
    return "mark" in (one.role, other.role) and (one.role != other.role or one.value != other.value)
