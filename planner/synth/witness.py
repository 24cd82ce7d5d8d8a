"""A committee that meets a plan's rules, picked greedily from a pool of texts, and the rules with bounds that it meets.

Selectors are judged here by a small reading of their own, on people without gaps in their data only; it serves the making of
plans and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from planner.language.dates import parse_date, parse_month
from planner.pool.retirement import SEXES, retirement_table
from planner.synth.draws import Stream
from planner.synth.generator import DEGREE, RATING, STATE, THEORY

if TYPE_CHECKING:
    import pandas as pd

Mask = npt.NDArray[np.bool_]
Condition = Any

AS_OF = "2025-09"
SAMPLE = 3_000
_LEVELS: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "political_theory": (THEORY, ("none", "elementary", "intermediate", "senior", "bachelor")),
    "state_management": (STATE, ("none", "officer", "expert", "principal", "senior")),
    "degree": (DEGREE, ("secondary", "intermediate", "college", "bachelor", "master", "doctor")),
    "rating": (RATING, ("not_completed", "completed", "good", "excellent")),
}
_PLAIN = ("ethnicity", "hometown", "unit", "sector", "post", "discipline")


@dataclass(frozen=True)
class Target:
    """A count rule as a target: what is wished, moved to what the witness has where it has less (or more)."""

    id: str
    topic: str
    count: Condition
    at_least: str | int | None = None
    at_most: str | int | None = None
    of: Condition = field(default_factory=dict)
    force: str = "must"
    priority: int = 1


def requirements() -> list[dict[str, Any]]:
    first, again = {"incumbent": "no"}, {"incumbent": "yes"}
    return [
        {"id": "first-term-age", "topic": "age", "who": first, "require": {"months_to_retirement": {"at_least": 60}}},
        {"id": "re-election-age", "topic": "age", "who": again, "require": {"months_to_retirement": {"at_least": 48}}},
        {"id": "degree", "topic": "qualification", "require": {"degree": {"at_least": "bachelor"}}},
        {"id": "theory", "topic": "qualification", "require": {"political_theory": {"at_least": "intermediate"}}},
        {"id": "rating", "topic": "standard", "require": {"rating": {"at_least": "completed"}}},
        {"id": "discipline", "topic": "standard", "require": {"discipline": "Không"}},
    ]


class Sample:
    """The first people of a pool as numbers, and the committees that are picked from them as masks over them."""

    def __init__(self, people: pd.DataFrame, seed: int) -> None:
        import pandas as pd

        as_of = parse_month(AS_OF)
        assert as_of is not None  # noqa: S101
        # Some of everybody, and those whom the preference will ask for first.
        first = people.head(SAMPLE)
        best = pd.to_numeric(people["confidence"].iloc[SAMPLE:], errors="coerce").nlargest(SAMPLE // 3)
        part = pd.concat([first, people.loc[best.index]]).reset_index(drop=True)
        self._part = part
        self._taste = Stream(seed, 0).draw("taste", len(part))
        birth, party = _months(part["birth_date"]), _months(part["party_date"])
        written = part["retirement_month"].to_numpy(dtype=object) != ""
        female = (part["gender"] == "nữ").to_numpy()
        table = retirement_table()
        by_table = np.where(female, table.month(birth, SEXES[0]), table.month(birth, SEXES[1]))
        self._numbers = {
            "age": (as_of - birth) // 12,
            "party_years": (as_of - party) // 12,
            "months_to_retirement": np.where(written, _months(part["retirement_month"]), by_table) - as_of,
        }
        self._texts = {name: part[name].to_numpy(dtype=object) for name in _PLAIN}
        self._texts["gender"] = np.where(female, "female", "male").astype(object)
        self._texts["incumbent"] = np.where(part["incumbent"] == "có", "yes", "no").astype(object)
        self._studies = part["degree_field"].str.split("; ").to_list()
        self._ranks = {
            name: part[name].map({text: i for i, text in enumerate(texts)}).fillna(-1).to_numpy(dtype=np.int64)
            for name, (texts, _) in _LEVELS.items()
        }
        self._confidence = pd.to_numeric(part["confidence"], errors="coerce").fillna(0.0).to_numpy()
        complete = (part.drop(columns="retirement_month") != "").all(axis=1).to_numpy()
        self._complete = complete & (birth > 0) & (party > 0)
        self.eligible: Mask = self._complete.copy()
        for rule in requirements():
            self.eligible &= self.holds(rule["require"]) | ~self.holds(rule.get("who", {}))

    def holds(self, selector: Mapping[str, Condition]) -> Mask:
        """Who of the sample matches a selector of fields and conditions (people without gaps only are judged rightly)."""
        mask = np.ones(len(self._part), dtype=np.bool_)
        for name, condition in selector.items():
            mask &= self._matches(name, condition)
        return mask

    def _matches(self, name: str, condition: Condition) -> Mask:
        if isinstance(condition, dict) and "not" in condition:
            return ~self._matches(name, condition["not"])
        wanted = condition if isinstance(condition, list) else [condition]
        if name in self._texts:
            return np.isin(self._texts[name], wanted)
        if name == "degree_field":
            return np.array([any(value in wanted for value in cell) for cell in self._studies], dtype=np.bool_)
        values = self._ranks[name] if name in _LEVELS else self._numbers[name]

        def number(value: Any) -> int:
            return _LEVELS[name][1].index(value) if name in _LEVELS else int(value)

        if not isinstance(condition, dict):
            return np.asarray(values == number(condition))
        mask = np.ones(len(values), dtype=np.bool_)
        for operator, value in condition.items():
            if operator == "between":
                mask &= (values >= number(value[0])) & (values <= number(value[1]))
            else:
                mask &= {"below": np.less, "at_most": np.less_equal, "at_least": np.greater_equal, "above": np.greater}[
                    operator
                ](values, number(value))
        return mask

    def pick(
        self, seats: int, among: Mask, targets: Sequence[Target], extra: Sequence[tuple[Mapping[str, Any], int]] = ()
    ) -> Mask:
        """A committee: seat by seat whoever serves most of what is still short and least of what is full."""
        if among.sum() < seats:
            raise ValueError(f"{int(among.sum())} of the first {len(among)} people are eligible for {seats} seats")
        rows = np.flatnonzero(among)
        wishes: list[tuple[Mask, float, float]] = []
        for target in targets:
            low = 0 if target.at_least is None or target.of else _need(target.at_least, seats, up=True)
            high = seats if target.at_most is None else _need(target.at_most, seats, up=False)
            wishes.append((self.holds(target.count)[rows], low, high))
        wishes += [(self.holds(selector)[rows], low, seats) for selector, low in extra]
        taste = self._confidence[rows] / 1000 + self._taste[rows] / 100
        crowd: dict[tuple[str, Any], int] = {}
        chosen: list[int] = []
        counts = np.zeros(len(wishes), dtype=np.int64)
        masks = np.array([mask for mask, _, _ in wishes]).T
        lows, highs = np.array([w[1] for w in wishes]), np.array([w[2] for w in wishes])
        free = np.ones(len(rows), dtype=np.bool_)
        for _ in range(seats):
            score = masks @ (np.maximum(0, lows - counts) / np.maximum(1, lows)) - 10.0 * (masks @ (counts >= highs)) + taste
            # Spread over units and sectors, so that the caps on them stay close.
            for name in ("unit", "sector"):
                values = self._texts[name][rows]
                score -= 0.1 * np.array([crowd.get((name, v), 0) for v in values]) * (1.0 if name == "unit" else 0.3)
            best = int(np.argmax(np.where(free, score, -np.inf)))
            free[best] = False
            chosen.append(best)
            counts += masks[best]
            for name in ("unit", "sector"):
                value = (name, self._texts[name][rows[best]])
                crowd[value] = crowd.get(value, 0) + 1
        picked = np.zeros(len(among), dtype=np.bool_)
        picked[rows[chosen]] = True
        return picked

    def counts(self, members: Mask, targets: Sequence[Target]) -> list[dict[str, Any]]:
        """The rules of the targets; `must` bounds moved to what the witness has where that is short of them."""
        rules = []
        for target in targets:
            base = members & self.holds(target.of)
            have, size = int((base & self.holds(target.count)).sum()), int(base.sum())
            rule: dict[str, Any] = {"id": target.id, "topic": target.topic, "count": target.count}
            if target.of:
                rule["of"] = target.of
            if target.at_least is not None:
                reached = target.force == "should" or have >= _need(target.at_least, size, up=True)
                rule["at_least"] = target.at_least if reached else have
            if target.at_most is not None:
                reached = target.force == "should" or have <= _need(target.at_most, size, up=False)
                rule["at_most"] = target.at_most if reached else have
            if target.force == "should":
                rule |= {"force": "should", "priority": target.priority}
            rules.append(rule)
        return rules

    def each(
        self, name: str, column: str, members: Mask, most: int, cap: str | int, among: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """A `count_each` rule on the `most` commonest values (of people matching `among`): a cap, and 1 where all have one."""
        import pandas as pd

        column_of = pd.Series(self._texts[column][self.holds(among or {})])
        values = sorted(column_of.value_counts().index[:most])
        have = [int((members & (self._texts[column] == value)).sum()) for value in values]
        rule: dict[str, Any] = {"id": name, "topic": "structure", "count_each": column, "values": values}
        if min(have) > 0:
            rule["at_least"] = 1
        whole = max(have) > _need(cap, int(members.sum()), up=False)
        return rule | {"at_most": max(have) if whole else cap}

    def mean_age(self, members: Mask, wished: int) -> int:
        ages = self._numbers["age"][members]
        return max(wished, -(-int(ages.sum()) // len(ages)))

    def distinct(self, members: Mask) -> int:
        """As many sectors as the witness has but one."""
        return max(1, len(set(self._texts["sector"][members])) - 1)

    def favourites(self, count: int, outside: Mask) -> list[str]:
        """The eligible people with most confidence that the witness does without."""
        return self._outsiders(outside)[:count]

    def relatives(self, count: int, members: Mask) -> list[list[str]]:
        """Pairs of people whom the preference would like and the witness does without."""
        ids = self._outsiders(~members)[3 : 3 + 2 * count]
        return [list(pair) for pair in zip(ids[::2], ids[1::2], strict=True)]

    def _outsiders(self, outside: Mask) -> list[str]:
        """Ids of those outside, the eligible first, then by confidence."""
        rows = np.flatnonzero(outside)
        order = np.lexsort((-self._confidence[rows], ~self.eligible[rows]))
        return [str(person) for person in self._part["id"].iloc[rows[order]]]


def _need(bound: str | int, base: int, *, up: bool) -> int:
    """The whole number that a bound asks for, out of `base`."""
    if isinstance(bound, int):
        return bound
    share = Fraction(bound[:-1]) / 100 if bound.endswith("%") else Fraction(bound)
    return math.ceil(share * base) if up else math.floor(share * base)


def _months(texts: pd.Series[str]) -> npt.NDArray[np.int64]:
    """[people] month index; 0 where blank or known to the year only."""
    found: dict[str, int] = {}
    for text in texts.unique():
        span = parse_date(text) if text else None
        found[text] = span.first_month if span is not None and span.first_month == span.last_month else 0
    return np.asarray(texts.map(found).to_numpy(dtype=np.int64), dtype=np.int64)
