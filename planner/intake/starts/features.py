"""Quotas of a citizens' panel: the features file of sortition tools.

One row a value of a feature, under `feature,value,min,max[,min_flex,max_flex]` or the older `category,name,...`; further
columns (`suggest min`, `Current #`) are left alone. As `sortition-algorithms` 0.12 reads it (its features.py), but for what
would be lost there without a word: a value listed twice, which there counts as its last row, and a number below 0 are problems.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.intake.starts import plain_table, source_of
from planner.language.folding import fold
from planner.pool.cells import trimmed
from planner.pool.table import HEADER, RawTable, texts_of
from planner.problems import BadInput
from planner.written.problem_list import ProblemList

# The columns by the headings that mean them, the newer first.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "feature": ("feature", "category"),
    "value": ("value", "name", "category value", "category_value", "category-value"),
    "min": ("min",),
    "max": ("max",),
    "min_flex": ("min_flex", "min flex"),
    "max_flex": ("max_flex", "max flex"),
}
NEEDED = ("feature", "value", "min", "max")
FLEX = ("min_flex", "max_flex")
_WHOLE = re.compile(r"\+?[0-9]{1,9}")


@dataclass(frozen=True)
class Quota:
    """How many members have one value: `least` to `most`; `least_flex`, `most_flex` are as far as a relaxation may go, None
    where the file has no such columns."""

    value: str
    least: int
    most: int
    least_flex: int | None
    most_flex: int | None


@dataclass
class Feature:
    """A feature with the quotas of its values, by the folded value, in the order of the file.

    `values`: every value that a row names, by the folded one, also those of rows with something wrong: of such a row that is
    told, and not of each person that the value is none. `nameless`: a row names no value, so that any might be one.
    """

    name: str
    where: str
    quotas: dict[str, Quota] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    nameless: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether every row of it is a quota."""
        return not self.nameless and len(self.quotas) == len(self.values)

    @property
    def least(self) -> int:
        """The sum of the minimums."""
        return sum(quota.least for quota in self.quotas.values())

    @property
    def most(self) -> int | None:
        """The sum of the maximums; None where one is not known."""
        return sum(quota.most for quota in self.quotas.values()) if self.is_sound else None


@dataclass(frozen=True)
class Features:
    """The features in the order of the file. `unnamed`: rows with numbers that name neither feature nor value (a sum below the
    list), which are no quotas."""

    features: tuple[Feature, ...]
    unnamed: tuple[str, ...] = ()
    has_flex: bool = False

    @property
    def least(self) -> int:
        """The fewest people that all features together allow; 0 without features."""
        return max((one.least for one in self.features), default=0)

    @property
    def most(self) -> int:
        """The most people that all features together allow; 0 without features."""
        return min((one.most for one in self.features if one.most is not None), default=0)


def is_features(headers: Collection[str]) -> bool:
    """Whether these (folded) headers are those of a features file, complete or not."""
    found = {name for name, words in COLUMNS.items() if any(fold(word) in headers for word in words)}
    return {"min", "max"} <= found or ("feature" in found and bool(found & {"min", "max", "value"}))


def read_features(file: Path, problems: ProblemList) -> Features | None:
    """The quotas; everything wrong goes to `problems`. None where there are none to go on with."""
    try:
        table = plain_table(source_of(file))
    except BadInput as bad:
        problems.extend(bad.problems)
        return None
    problems.extend(table.faults)
    columns = _columns(table, problems)
    if columns is None:
        return None
    before = len(problems)
    features, unnamed = _rows(table, columns, problems)
    if not features and len(problems) == before:
        problems.add("panel-no-features", table.shown)
    return Features(tuple(features), tuple(unnamed), "min_flex" in columns)


def check_seats(features: Features, seats: int | None, problems: ProblemList) -> None:
    """Whether every feature leaves room for so many people; without a number, whether there is one that all leave room for."""
    for one in features.features if seats is not None else ():
        if one.least > (seats or 0):
            problems.add("panel-least-above-seats", one.where, one.name, sum=one.least, seats=seats)
        if one.most is not None and one.most < (seats or 0):
            problems.add("panel-most-below-seats", one.where, one.name, sum=one.most, seats=seats)
    low = next((one for one in features.features if one.most == features.most), None)
    if seats is None and low is not None and features.least > features.most:
        high = max(features.features, key=lambda one: one.least)
        params = {"least": high.least, "other": low.name, "most": features.most}
        problems.add("panel-seats-impossible", high.where, high.name, **params)


def _columns(table: RawTable, problems: ProblemList) -> dict[str, int] | None:
    """The column of each heading; None where one that is needed is lacking or stands there twice."""
    meant = {fold(word): name for name, words in COLUMNS.items() for word in words}
    columns: dict[str, int] = {}
    sound = True
    for at, header in enumerate(table.headers):
        name = meant.get(fold(header))
        if name is None:
            continue
        if name in columns:
            problems.add("panel-column-twice", table.place(HEADER, at), header, first=table.headers[columns[name]])
            sound = False
        columns.setdefault(name, at)
    there = ", ".join(header for header in table.headers if header)
    for name in NEEDED:
        if name not in columns:
            problems.add("panel-column-missing", table.shown, "/".join(COLUMNS[name][:2]), headers=there)
            sound = False
    half = [name for name in FLEX if name in columns]
    if len(half) == 1:
        lacking = next(name for name in FLEX if name not in columns)
        problems.add("panel-flex-half", table.place(HEADER, columns[half[0]]), half[0], lacking=lacking)
        sound = False
    return columns if sound else None


def _rows(table: RawTable, columns: Mapping[str, int], problems: ProblemList) -> tuple[list[Feature], list[str]]:
    features: dict[str, Feature] = {}
    unnamed: list[str] = []
    faulty = {problem.where for problem in table.faults}
    above: Feature | None = None
    places: dict[tuple[str, str], str] = {}
    texts = {name: [trimmed(text) for text in texts_of(table.columns[at])] for name, at in columns.items()}
    for row in range(len(table)):
        cells = {name: column[row] for name, column in texts.items()}
        where = table.place(row, columns["feature"])
        if not any(cells.values()):
            continue
        if not cells["feature"]:
            if cells["value"]:
                problems.add("panel-feature-blank", where, cells["value"])
                if above is not None:
                    above.values.setdefault(fold(cells["value"]), cells["value"])
            elif any(table.place(row, at) not in faulty for at in columns.values()):
                unnamed.append(where)
            continue
        if not cells["value"]:
            problems.add("panel-value-blank", table.place(row, columns["value"]), cells["feature"])
        numbers = _numbers(table, row, columns, cells, faulty, problems)
        above = one = features.setdefault(fold(cells["feature"]), Feature(cells["feature"], where))
        if not cells["value"]:
            one.nameless = True
            continue
        one.values.setdefault(fold(cells["value"]), cells["value"])
        first = places.setdefault((fold(one.name), fold(cells["value"])), where)
        if first != where:
            problems.add("panel-value-twice", where, cells["value"], feature=one.name, first=first)
        elif numbers is not None:
            least, most, *flex = numbers
            least_flex, most_flex = flex or (None, None)
            one.quotas[fold(cells["value"])] = Quota(cells["value"], least, most, least_flex, most_flex)
    return list(features.values()), unnamed


def _numbers(
    table: RawTable,
    row: int,
    columns: Mapping[str, int],
    cells: Mapping[str, str],
    faulty: Collection[str],
    problems: ProblemList,
) -> Sequence[int] | None:
    """min, max and where there are such columns min_flex, max_flex; None where one is no whole number or they contradict."""
    found: dict[str, int] = {}
    names = [name for name in ("min", "max", *FLEX) if name in columns]
    for name in names:
        text, where = cells[name], table.place(row, columns[name])
        if _WHOLE.fullmatch(text):
            found[name] = int(text)
        elif not text and where not in faulty:
            problems.add("panel-number-blank", where, _row_name(cells), column=name)
        elif where not in faulty:
            problems.add("panel-number", where, text, column=name, row=_row_name(cells))
    if len(found) < len(names):
        return None
    wrong = False
    for low, high, code in _orders(found):
        if found[low] > found[high]:
            at = columns[low if low in ("min", "min_flex") else high]
            given = {"low": low, "high": high, "less": found[low], "more": found[high], "row": _row_name(cells)}
            problems.add(code, table.place(row, at), cells[low], **given)
            wrong = True
    return None if wrong else [found[name] for name in names]


def _orders(found: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """Pairs of columns of which the first may not be more than the second."""
    yield "min", "max", "panel-least-above-most"
    if "min_flex" in found:
        yield "min_flex", "min", "panel-flex-tighter"
        yield "max", "max_flex", "panel-flex-tighter"


def _row_name(cells: Mapping[str, str]) -> str:
    return f"{cells['feature']}: {cells['value']}"
