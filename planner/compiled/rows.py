"""Rules as rows over columns: integers only, shares cleared of their denominators.

A row bounds a sum over the members of one committee, each member's coefficient given by a *feature*: a small code for each
person in the pool (which answers a selector allows, which unit, ...) and a table from code to coefficient. People with the
same codes in every feature are interchangeable and form one group (`planner.compiled.groups`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from planner.language.bounds import Side
from planner.language.plan import Plan, Rule
from planner.language.selectors import Selector
from planner.pool.matching import NumberOptions, number_options, options
from planner.pool.pool import CodedColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import labels_asked, number_label

LARGEST_SUM = 1 << 60  # over every column that a model may have; the solver doubles it and must stay within 64 bits

Codes = npt.NDArray[np.integer]


@dataclass(frozen=True)
class Slack:
    """What a relaxation moves in a row: rows with the same (bound, value) share one amount.

    The amount, times `step`, is added to the row's sum (a lower bound) or taken from it (an upper one). `most` bounds the
    amount (1 for a mean); None leaves it open. Slacks that differ in `part` alone are shown as one change, summed.
    `is_by_any`: the amount says that the bound moves, not how far.
    """

    bound: str
    value: str | None
    step: int
    most: int | None = None
    part: int = 0
    is_by_any: bool = False


@dataclass(frozen=True)
class AnyOf:
    """In place of a committee: whoever is in any of these, each person once."""

    committees: tuple[str, ...]


Membership = str | AnyOf  # whose members a row sums


@dataclass(frozen=True)
class Overlap:
    """Coefficient by membership alone: 1 for whoever is in both committees."""

    committees: tuple[str, str]


@dataclass(frozen=True)
class Surplus:
    """Coefficient by membership alone: how many of these committees a person is in beyond `at_most`."""

    committees: tuple[str, ...]
    at_most: int


@dataclass(frozen=True)
class Row:
    """lower <= sum over members of table[feature code] + sum of auxiliary terms <= upper; a bound may be None.

    `committee` names whose members are summed (or several committees, see `AnyOf`); `joint` replaces feature and table where
    membership alone decides.
    `aux` maps an auxiliary variable of the rule to its coefficient. `kept`, beside a lower bound that depends on the members:
    the codes of those who surely count; without any of them the bound, once moved, is 0. `asks`: the whole number that a lower
    bound asks for, where `lower` is another.
    """

    committee: Membership | None = None
    feature: int = 0
    table: Mapping[int, int] = field(default_factory=dict)
    joint: Overlap | Surplus | None = None
    aux: Mapping[str, int] = field(default_factory=dict)
    lower: int | None = None
    upper: int | None = None
    slack: Slack | None = None
    kept: Mapping[int, int] | None = None
    asks: int | None = None

    @property
    def several(self) -> tuple[str, ...]:
        """The committees of a row over several; none of a row of one committee."""
        over = self.committee if isinstance(self.committee, AnyOf) else self.joint
        return () if over is None else over.committees


@dataclass(frozen=True)
class Aux:
    """An auxiliary variable of a rule: whole, within [lower, upper]; upper None: as large as it needs to be."""

    lower: int = 0
    upper: int | None = None


@dataclass(frozen=True)
class Limit:
    """How far a relaxation may move the slacks of a rule.

    `waivers`: so many at most, in all. `floors`: on each side that may move (at_least, at_most), the rule as it stands when
    moved as far as it may go; its rows hold also where the rule is relaxed (their `slack` tells what they bound). A side in
    `shut` does not move at all. A side in `asks` may lie on the loose side of the bound on some slates and on its strict side
    on others (a whole number beside a share): there it holds only where the side is moved.
    """

    waivers: int | None = None
    floors: Mapping[str, CompiledRule] = field(default_factory=dict)
    shut: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CompiledRule:
    """`rows` state the rule. For a `should` rule `soft_rows` and `cost` state its shortfall: the least sum of
    cost[aux] * aux over the rows is the shortfall of the worst completion. `aux` declares the variables of both.

    `deepened`: where that is no sum of each member's worst, the soft rows know some completions only, and their least is no
    more than the shortfall. From the pool rows of members, the rule with the completion that is worst for them (None: it is
    there already).

    `cap`: no slate that meets the rule has more members in its committee, whoever they are. `limit`: how far a relaxation may
    move it, where that is limited."""

    rule: Rule
    rows: tuple[Row, ...]
    soft_rows: tuple[Row, ...] = ()
    cost: Mapping[str, int] = field(default_factory=dict)
    aux: Mapping[str, Aux] = field(default_factory=dict)
    deepened: Callable[[Sequence[int]], CompiledRule | None] | None = None
    cap: int | None = None
    limit: Limit | None = None


@dataclass(frozen=True)
class ValueFeature:
    """Which codes of a feature have each value that occurs in the pool (by its label), and which codes are blank."""

    feature: int
    having: Mapping[str, tuple[int, ...]]
    blank: tuple[int, ...]


def side_of(row: Row) -> Side:
    """The side that a row bounds."""
    return "at_least" if row.upper is None else "at_most"


class Features:
    """The register of features of one plan: each made once, under a name."""

    def __init__(self, size: int) -> None:
        self.codes: list[Codes] = [np.zeros(size, dtype=np.int8)]
        self._known: dict[object, int] = {}

    def copy(self) -> Features:
        """A register of its own that begins with the same features."""
        found = Features(0)
        found.codes, found._known = list(self.codes), dict(self._known)
        return found

    def index(self, name: object, make: Callable[[], Codes]) -> int:
        """The index of a feature: codes [people], small and not negative."""
        if name not in self._known:
            codes = make()
            top = int(codes.max(initial=0))
            self.codes.append(codes.astype(np.int8 if top < 128 else np.int32, copy=False))
            self._known[name] = len(self.codes) - 1
        return self._known[name]


class RowMaker:
    """What a body needs to make the rows of one rule: the pool, the reference month, and the register of features."""

    EVERYONE = 0  # the feature that gives everybody the code 0

    def __init__(self, plan: Plan, pool: Pool, rule: Rule, register: Features) -> None:
        self.plan = plan
        self.pool = pool
        self.rule = rule
        self.register = register

    @property
    def features(self) -> list[Codes]:
        return self.register.codes

    def feature(self, name: object, make: Callable[[], Codes]) -> int:
        return self.register.index(name, make)

    @property
    def committee(self) -> str:
        """The committee of the rule; a joint rule has none and asks for none."""
        return self.rule.committee or ""

    @property
    def as_of(self) -> int | None:
        """The reference month of the committee; of a joint rule that of the plan."""
        return self.plan.month_of(self.rule)

    @property
    def is_soft(self) -> bool:
        return self.rule.force == "should"

    @property
    def waived(self) -> frozenset[str]:
        return self.plan.waived(self.rule)

    def answers(self, *selectors: Selector) -> int:
        """The feature whose code is the mask of possible answers (see `planner.pool.matching.options`)."""
        return self.feature(("answers", selectors, self.as_of), lambda: options(self.pool, selectors, self.as_of))

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """Every row that these people have."""
        return [self.pool.row_of[pid] for pid in ids]

    def listed(self, ids: Sequence[str]) -> int:
        """The feature that is 1 for the people listed."""

        def make() -> Codes:
            codes = np.zeros(len(self.pool), dtype=np.int8)
            codes[self.rows_of(ids)] = 1
            return codes

        return self.feature(("listed", tuple(sorted(set(ids)))), make)

    def values(self, field: str) -> ValueFeature:
        """The feature that tells which value each person has in a text, category, level, yesno, number or list field."""
        column = self.pool.columns.get(field)
        name = ("values", field)
        match column:
            case CodedColumn():
                feature = self.feature(name, lambda: column.codes + 1)
                having: dict[str, tuple[int, ...]] = {column.labels[c - 1]: (c,) for c in self.codes_of(feature) if c > 0}
            case ListColumn():
                feature = self.feature(name, lambda: column.codes + 1)
                by_value: dict[int, list[int]] = {}
                for c in self.codes_of(feature):
                    for v in column.cells[c - 1] if c > 0 else ():
                        by_value.setdefault(v, []).append(c)
                having = {column.labels[v]: tuple(by_value[v]) for v in sorted(by_value)}
            case NumberColumn():
                numbers = np.unique(column.scaled[column.known])
                feature = self.feature(name, lambda: np.where(column.known, np.searchsorted(numbers, column.scaled) + 1, 0))
                having = {number_label(int(n), column.scale): (i + 1,) for i, n in enumerate(numbers)}
            case _:
                return ValueFeature(self.EVERYONE, {}, (0,))
        return ValueFeature(feature, having, tuple(c for c in self.codes_of(feature) if c == 0))

    def values_matching(self, field: str, selector: Selector) -> int:
        """The feature that tells both which value somebody has and whether the selector holds: value code * 4 + answer."""
        values, answers = self.values(field), self.answers(selector)
        return self.feature(
            ("values matching", field, selector, self.as_of),
            lambda: self.features[values.feature].astype("int32") * 4 + self.features[answers],
        )

    def labels_asked(self, field: str, values: Sequence[str] | None) -> dict[str, str]:
        """The values that a rule looks at, as shown, each with its label in the pool; None: all that the pool has."""
        return labels_asked(self.pool, field, values)

    def numbers(self, field: str) -> NumberOptions:
        return number_options(self.pool, field, self.as_of)

    def having(self, feature: int, codes: Sequence[int]) -> int:
        """How many people in the pool have one of these codes."""
        return int(np.isin(self.features[feature], codes).sum())

    def people_of(self, feature: int) -> dict[int, int]:
        """How many people of the pool have each code of a feature."""
        codes, counts = np.unique(self.features[feature], return_counts=True)
        return dict(zip(codes.tolist(), counts.tolist(), strict=True))

    def codes_of(self, feature: int) -> list[int]:
        """The codes that occur in a feature."""
        return [int(c) for c in np.unique(self.features[feature])]
