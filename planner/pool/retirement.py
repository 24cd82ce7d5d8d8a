"""The retirement table: from birth month and sex to the month in which the retirement age is reached.

The ages stand in `rules/retirement/` as data, by the calendar year in which they are reached; a person retires in the first
year in which birth month + age of that year has come (Nghị định 135/2020/NĐ-CP, article 4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from planner.language.dates import FIRST_YEAR, LAST_YEAR
from planner.language.search_path import packs
from planner.pool.pool import LongArray

Sex = Literal["female", "male"]
SEXES: tuple[Sex, ...] = ("female", "male")
TABLE = "retirement/nd135-2020.yaml"

_AGE = re.compile(r"(\d+)y(\d+)m")
_FIRST_MONTH = FIRST_YEAR * 12
_MONTHS = (LAST_YEAR + 1 - FIRST_YEAR) * 12


@dataclass(frozen=True)
class RetirementTable:
    """Age in months by the birth month: index 0 is January of the first year that a date may have."""

    ages: Mapping[Sex, LongArray]

    def month(self, birth: LongArray, sex: Sex) -> LongArray:
        """Month index in which people born in these months (indices) reach the retirement age."""
        at = np.clip(birth - _FIRST_MONTH, 0, _MONTHS - 1)
        reached: LongArray = birth + self.ages[sex][at]
        return reached


@cache
def retirement_table() -> RetirementTable:
    """The table in force, read once."""
    import yaml

    raw = yaml.safe_load((packs()[0] / TABLE).read_text(encoding="utf-8"))
    years = raw["years"]
    return RetirementTable({sex: _ages_by_birth(raw["before"][sex], {y: years[y][sex] for y in years}) for sex in SEXES})


def _ages_by_birth(before: str, by_year: Mapping[int, str]) -> LongArray:
    """The age in months for each birth month: that of the first year in which the age of the year is reached."""
    years = sorted(by_year)
    birth = np.arange(_MONTHS, dtype=np.int64) + _FIRST_MONTH
    ages = np.full(_MONTHS, _months(by_year[years[-1]]), dtype=np.int64)
    for age, year in [*((_months(by_year[y]), y) for y in reversed(years)), (_months(before), years[0] - 1)]:
        ages[(birth + age) // 12 <= year] = age
    return ages


def _months(age: str) -> int:
    found = _AGE.fullmatch(age)
    if found is None:
        raise ValueError(f"{TABLE}: {age!r} is no age such as 61y3m")
    return int(found[1]) * 12 + int(found[2])
