"""The people of a pool as a screen shows them: their fields in words, found without marks, and what stops them where.

A pool may have thousands: columns are put into words when somebody looks at them, reasons committee by committee.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner.answers.facts import WITHHELD, texts
from planner.language.catalogue import Catalogue
from planner.pool.pool import CodedColumn, Column, ListColumn, NumberColumn, Pool
from planner.pool.values import number_label
from planner.report.phrases.voice import rule_title_in, title_in
from planner.report.printable import printable
from planner.report.vietnamese_order import DICTIONARY, name_key
from planner.session.case import Case
from planner.why.funnel import standards
from planner.words import knows, say, value_words
from planner.words.figures import amount

_NOT_OF_A_RECORD = ("id", "full_name", "running_number", *sorted(WITHHELD))
_WORD = re.compile(r"[^\W_]+")
_KNOWN_CASES = 4  # whose reasons are kept: the plan, and under the suppositions of late


@dataclass(frozen=True)
class Person:
    """`fields`: the record in shown texts, what is blank left out. `row`: in the pool, from 0."""

    id: str
    name: str
    row: int
    is_woman: bool
    fields: Mapping[str, str] = field(repr=False)

    @property
    def born(self) -> str:
        """dd/mm/yyyy, mm/yyyy or yyyy, as far as it is known."""
        return self.fields.get("birth_date", "")

    @property
    def year(self) -> str:
        return self.born[-4:]

    @property
    def unit(self) -> str:
        return self.fields.get("unit", "")

    @property
    def post(self) -> str:
        return self.fields.get("post", "")

    @property
    def sector(self) -> str:
        return self.fields.get("sector", "")


@dataclass(frozen=True)
class Stop:
    """A rule that keeps somebody out of a committee; not `is_sure`: the pool does not say enough to know."""

    rule_key: str
    title: str
    is_sure: bool


class Stops(dict[str, tuple[Stop, ...]]):
    """id -> what stops them; () of whom nothing stops."""

    def __missing__(self, pid: str) -> tuple[Stop, ...]:
        return ()


def plain(text: str) -> str:
    """Small letters without marks: `Nguyễn Văn Đức` is `nguyen van duc`."""
    split = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in split if not unicodedata.combining(c))


def shown_value(name: str, value: str, catalogue: Catalogue, lang: str) -> str:
    """A canonical value in the reader's language. A code that no words are known for is said as the catalogue spells it in
    Vietnamese, in English with spaces."""
    said = value_words(name, value, lang) or (value_words("rating", value, lang) if name.startswith("rating") else "")
    if said:
        return said
    spelled = catalogue.field(name).values.get(value)
    if spelled is not None and value.isascii() and value.islower():
        if lang != "vi":
            return value.replace("_", " ")
        return next((one for one in spelled if not one.isascii() and not one.isupper()), value)
    return printable(value)


def field_title(name: str, catalogue: Catalogue, lang: str) -> str:
    """A field as a line of a record begins with it: `Lý luận chính trị`."""
    code = next((code for code in (f"cadre-field.{name}", f"field.{name}") if knows(code)), None)
    title = say(code, lang) if code is not None else printable(name.replace("_", " "))
    if code is None and lang == "vi" and (headers := catalogue.field(name).headers):
        title = printable(headers[0])
    return title[:1].upper() + title[1:]


def _shown(column: Column, name: str, pool: Pool, catalogue: Catalogue, lang: str) -> list[str]:
    """[people] a column in words, "" where blank."""
    match column:
        case CodedColumn():
            said = [*(shown_value(name, label, catalogue, lang) for label in column.labels), ""]
            return [said[code] for code in column.codes.tolist()]
        case ListColumn():
            of = [shown_value(name, label, catalogue, lang) for label in column.labels]
            said = [*("; ".join(of[value] for value in cell) for cell in column.cells), ""]
            return [said[code] for code in column.codes.tolist()]
        case NumberColumn():
            numbers = {n: amount(number_label(n, column.scale), lang) for n in set(column.scaled.tolist())}
            return [numbers[n] if known else "" for n, known in zip(column.scaled.tolist(), column.known.tolist(), strict=True)]
        case _:
            return texts(pool, name, None)


class _Record(Mapping[str, str]):
    """One row of the pool in words; blanks are no part of it."""

    def __init__(self, row: int, column: Callable[[str], list[str]], names: tuple[str, ...]) -> None:
        self._row, self._column, self._names = row, column, names

    def __getitem__(self, name: str) -> str:
        if name in self._names and (text := self._column(name)[self._row]):
            return text
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._names if self._column(name)[self._row])

    def __len__(self) -> int:
        return sum(1 for _ in self)


class People(Mapping[str, Person]):
    """Everybody of the pool by id."""

    def __init__(self, case: Case, lang: str) -> None:
        self.case, self.lang = case, lang
        self.names = tuple(name for name in case.pool.columns if name not in _NOT_OF_A_RECORD)
        self._columns: dict[str, list[str]] = {}
        self._known: dict[str, Person] = {}
        self._stops: list[tuple[Case, dict[str, Stops]]] = []

    @classmethod
    def of(cls, case: Case, lang: str) -> People:
        return cls(case, lang)

    def __getitem__(self, pid: str) -> Person:
        found = self._known.get(pid)
        if found is None:
            row = self.case.pool.row_of[pid]
            record = _Record(row, self.column, self.names)
            found = Person(pid, printable(self.case.pool.name(row)) or pid, row, row in self._women, record)
            self._known[pid] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.case.pool.row_of)

    def __len__(self) -> int:
        return len(self.case.pool)

    def __contains__(self, pid: object) -> bool:
        return pid in self.case.pool.row_of

    def column(self, name: str) -> list[str]:
        """[people] a field in words, "" where blank. A column that the pool lacks is blank."""
        if name not in self._columns:
            pool, catalogue = self.case.pool, self.case.plan.catalogue
            column = pool.columns.get(name) if name not in WITHHELD else None
            self._columns[name] = [""] * len(pool) if column is None else _shown(column, name, pool, catalogue, self.lang)
        return self._columns[name]

    def title(self, name: str) -> str:
        """A field as the screen calls it."""
        return field_title(name, self.case.plan.catalogue, self.lang)

    @cached_property
    def _women(self) -> frozenset[int]:
        column = self.case.pool.columns.get("gender")
        if not isinstance(column, CodedColumn) or "female" not in column.labels:
            return frozenset()
        return frozenset((column.codes == column.labels.index("female")).nonzero()[0].tolist())

    # ------------------------------------------------------------------------------------------------ order, search

    @cached_property
    def order(self) -> list[str]:
        """All ids by given name, the tones in the order of the plan's letterhead."""
        head, pool = self.case.plan.letterhead, self.case.pool
        tones = DICTIONARY if head is None else head.tones
        return sorted(pool.row_of, key=lambda pid: (name_key(pool.name(pool.row_of[pid]), tones), pid))

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {pid: place for place, pid in enumerate(self.order)}

    def ordered(self, ids: Iterable[str]) -> list[str]:
        """These by given name."""
        return sorted(ids, key=self._place.__getitem__)

    def women(self, ids: Iterable[str]) -> int:
        """How many of these are women."""
        rows = self.case.pool.row_of
        return sum(rows[pid] in self._women for pid in ids)

    @cached_property
    def _keys(self) -> list[tuple[str, str, str]]:
        """In the order of names: id; the words of the name; those of unit and post, too. A blank before each word."""
        rows = self.case.pool.row_of
        units, posts = ([*map(_words, self.column(name))] for name in ("unit", "post"))
        found = []
        for pid in self.order:
            row = rows[pid]
            name = _words(f"{pid} {self.case.pool.name(row)}")
            found.append((pid, name, f"{name}{units[row]}{posts[row]}"))
        return found

    def found(self, text: str) -> list[str]:
        """Whom these words find, in any order: each begins a word of the id, the name, the unit or the post. Those found by
        id and name come first."""
        words = _words(text).split()
        if not words:
            return list(self.order)
        by_name = by_post = self._keys
        for word in (f" {word}" for word in words):
            by_name = [key for key in by_name if word in key[1]]
            by_post = [key for key in by_post if word in key[2]]
        first = dict.fromkeys(key[0] for key in by_name)
        return [*first, *(key[0] for key in by_post if key[0] not in first)]

    # ------------------------------------------------------------------------------------------------ reasons

    @property
    def stops(self) -> Mapping[str, Stops]:
        """By committee and id: what keeps them out under the plan as it stands."""
        return self.stops_under(self.case)

    def stops_under(self, case: Case) -> Mapping[str, Stops]:
        """The same under suppositions, over the same pool."""
        for known, found in self._stops:
            if known is case:
                return found
        found = {committee.id: Stops() for committee in case.plan.committees}
        for committee in case.plan.committees:
            of = found[committee.id]
            for rule, may, sure in standards(case.plan, case.pool, committee):
                title = rule_title_in(rule, self.lang) or printable(rule.id)
                one = {is_sure: Stop(rule.key, title, is_sure) for is_sure in (False, True)}
                for row in may.nonzero()[0].tolist():
                    pid = case.pool.ids[row]
                    of[pid] = (*of[pid], one[bool(sure[row])])
        self._stops = [*self._stops[1 - _KNOWN_CASES :], (case, found)]
        return found

    def committee(self, id: str) -> str:
        """The title of a committee."""
        return title_in(self.case.plan.committee(id).title, self.lang) or printable(id)


def _words(text: str) -> str:
    return "".join(f" {word}" for word in _WORD.findall(plain(text)))
