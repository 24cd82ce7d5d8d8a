"""The retirement tables: from birth month and sex to the month in which the retirement age is reached.

The ages stand in `rules/retirement/` as data: the general table by the calendar year in which they are reached (Nghị định
135/2020/NĐ-CP, article 4), those of the army and the police by rank, and that of women leaders who may retire later (Nghị
định 83/2022/NĐ-CP). An age holds from a month on; a person retires at the first one that is reached while it holds.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np

from planner.language.dates import FIRST_YEAR, LAST_YEAR, parse_month
from planner.language.folding import fold
from planner.language.plan import Source
from planner.pool.pool import LongArray
from planner.words import LANGUAGES
from planner.written.search_path import packs

Sex = Literal["female", "male"]
SEXES: tuple[Sex, ...] = ("female", "male")
GENERAL = "nd135-2020.yaml"
LATER = "nd83-2022.yaml"
SERVICES: Mapping[str, str] = {"army": "army-officers.yaml", "police": "police-officers.yaml"}

_AGE = re.compile(r"(\d+)y(\d+)m")
_FIRST_MONTH = FIRST_YEAR * 12
_MONTHS = (LAST_YEAR + 1 - FIRST_YEAR) * 12


@dataclass(frozen=True)
class RetirementTable:
    """Age in months by the birth month: index 0 is January of the first year that a date may have.

    The table of later retirement has the sexes only that retire by it.
    """

    ages: Mapping[Sex, LongArray]

    def month(self, birth: LongArray, sex: Sex) -> LongArray:
        """Month index in which people born in these months (indices) reach the retirement age."""
        at = np.clip(birth - _FIRST_MONTH, 0, _MONTHS - 1)
        reached: LongArray = birth + self.ages[sex][at]
        return reached


@cache
def retirement_table() -> RetirementTable:
    """The general table, read once."""
    raw = _file(GENERAL)
    years: Mapping[int, Mapping[str, str]] = raw["years"]
    steps = [(None, raw["before"]), *((year * 12, years[year]) for year in sorted(years))]
    return _table(GENERAL, steps)


@cache
def general_source() -> Source:
    """The document that the general table is: the first of those that its file names."""
    id, said = next(iter(_file(GENERAL)["sources"].items()))
    return Source(id, dict.fromkeys(LANGUAGES, said["title"]), str(said["date"]), said["issuer"])


@cache
def later_table() -> RetirementTable:
    """The table of those for whom `later_retirement` is yes, read once: women only, men stay in the general one."""
    return _table(LATER, _steps(_file(LATER)["ages"]))


@cache
def service_tables() -> Mapping[str, Mapping[str, RetirementTable]]:
    """The tables by service (`army`, `police`) and rank, read once."""
    found: dict[str, dict[str, RetirementTable]] = {}
    for service, file in SERVICES.items():
        found[service] = {}
        for row in _file(file)["ranks"]:
            table = _table(file, _steps(row["ages"]))
            found[service].update(dict.fromkeys(row["of"], table))
    return found


@cache
def tables_sha256() -> Mapping[str, str]:
    """The SHA-256 of each table that months to retirement are counted by, by the name of its file without the ending."""
    files = (GENERAL, LATER, *SERVICES.values())
    return {Path(name).stem: hashlib.sha256(_path(name).read_bytes()).hexdigest() for name in files}


def _path(name: str) -> Path:
    return packs()[0] / "retirement" / name


@dataclass(frozen=True)
class NotServing:
    """Who bears a service's mark and does not serve in it: the post begins so, and post or unit name one of `bodies`.

    All are folded. `other_bodies` hold a word of `bodies` and are none (thị xã).
    """

    posts: tuple[str, ...]
    bodies: tuple[str, ...]
    other_bodies: tuple[str, ...]

    def holds(self, post: str, unit: str) -> bool:
        """Whether it speaks of this post (folded) in this unit (folded, may be empty)."""
        return any(_begins(post, title) for title in self.posts) and (self._names_body(post) or self._names_body(unit))

    def _names_body(self, text: str) -> bool:
        for other in self.other_bodies:
            text = _whole(other).sub(" ", text)
        return any(_whole(body).search(text) for body in self.bodies)


@cache
def not_serving() -> Mapping[str, NotServing]:
    """By service (`army`), read once: people of the general table though the list marks them as of the service."""
    found: dict[str, NotServing] = {}
    for service, file in SERVICES.items():
        raw = _file(file).get("not_serving")
        if raw is not None:
            found[service] = NotServing(*(tuple(map(fold, raw[key])) for key in ("posts", "bodies", "other_bodies")))
    return found


def _begins(text: str, words: str) -> bool:
    return re.match(rf"{re.escape(words)}(?!\w)", text) is not None


@cache
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _file(name: str) -> Any:
    import yaml

    return yaml.safe_load(_path(name).read_text(encoding="utf-8"))


def _steps(ages: Iterable[Mapping[str, Any]]) -> list[tuple[int | None, Mapping[str, str]]]:
    """(first month or None, ages by sex) of each entry of a list."""
    return [(parse_month(str(entry["from"])) if "from" in entry else None, entry) for entry in ages]


def _table(file: str, steps: list[tuple[int | None, Mapping[str, str]]]) -> RetirementTable:
    sexes = [sex for sex in SEXES if all(sex in entry for _, entry in steps)]
    return RetirementTable(
        {sex: _ages_by_birth([(first, _months(file, entry[sex])) for first, entry in steps]) for sex in sexes}
    )


def _ages_by_birth(steps: list[tuple[int | None, int]]) -> LongArray:
    """The age in months for each birth month: the first that is reached before the month from which the next one holds."""
    birth = np.arange(_MONTHS, dtype=np.int64) + _FIRST_MONTH
    ages = np.full(_MONTHS, steps[-1][1], dtype=np.int64)
    for (_, age), (following, _) in zip(reversed(steps[:-1]), reversed(steps[1:]), strict=True):
        if following is not None:
            ages[birth + age < following] = age
    return ages


def _months(file: str, age: str) -> int:
    found = _AGE.fullmatch(age)
    if found is None:
        raise ValueError(f"{file}: {age!r} is no age such as 61y3m")
    return int(found[1]) * 12 + int(found[2])
