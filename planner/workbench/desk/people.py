"""The people of a pool as a screen shows them: their fields in words, found without marks, and what stops them where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.answers.details import _people
from planner.report.phrases.voice import rule_title_in
from planner.report.vietnamese_order import name_key
from planner.session.case import Case
from planner.why.funnel import standards
from planner.words import value_words


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    row: int
    fields: Mapping[str, str]
    is_woman: bool

    @property
    def born(self) -> str:
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
    rule_key: str
    title: str
    is_sure: bool


def plain(text: str) -> str:
    """Without marks: `nguyen van duc` finds Nguyễn Văn Đức."""
    split = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in split if not unicodedata.combining(c))


class People(Mapping[str, Person]):
    def __init__(self, case: Case, lang: str) -> None:
        self.case, self.lang = case, lang

    @classmethod
    def of(cls, case: Case, lang: str) -> People:
        return cls(case, lang)

    @cached_property
    def _all(self) -> dict[str, Person]:
        pool = self.case.pool
        columns = [name for name in pool.columns if name != "id"]
        shown = _people(self.case.plan, pool, list(pool.row_of), columns)
        found = {}
        for pid, row in pool.row_of.items():
            raw = shown[pid].fields
            fields = {f: (value_words(f, v, self.lang) or v) for f, v in raw.items()}
            found[pid] = Person(pid, pool.name(row) or pid, row, fields, raw.get("gender") == "female")
        return found

    def __getitem__(self, pid: str) -> Person:
        return self._all[pid]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self.case.pool)

    def __contains__(self, pid: object) -> bool:
        return pid in self.case.pool.row_of

    @cached_property
    def order(self) -> list[str]:
        return sorted(self._all, key=lambda pid: (name_key(self._all[pid].name), pid))

    def ordered(self, ids: Iterable[str]) -> list[str]:
        """These by given name."""
        return sorted(ids, key=lambda pid: (name_key(self._all[pid].name), pid))

    def women(self, ids: Iterable[str]) -> int:
        """How many of these are women."""
        return sum(self._all[pid].is_woman for pid in ids)

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {pid: plain(" ".join([pid, p.name, p.unit, p.post])) for pid, p in self._all.items()}

    def found(self, text: str) -> list[str]:
        words = plain(text).split()
        return [pid for pid in self.order if all(word in self._keys[pid] for word in words)]

    @cached_property
    def stops(self) -> Mapping[str, Mapping[str, tuple[Stop, ...]]]:
        plan, pool = self.case.plan, self.case.pool
        found: dict[str, dict[str, tuple[Stop, ...]]] = {}
        for committee in plan.committees:
            of: dict[str, tuple[Stop, ...]] = {}
            for rule, may, sure in standards(plan, pool, committee):
                title = rule_title_in(rule, self.lang) or rule.id
                for row in may.nonzero()[0].tolist():
                    of[pool.ids[row]] = (*of.get(pool.ids[row], ()), Stop(rule.key, title, bool(sure[row])))
            found[committee.id] = of
        return found
