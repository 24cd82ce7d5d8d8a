"""The stages of `prefer`: what each is worth, column by column, and how it is printed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np

from planner.check.judge import judge
from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Linear
from planner.compiled.rows import LARGEST_SUM, Row, side_of
from planner.language.bounds import Side
from planner.language.plan import Preference
from planner.pool.matching import number_options
from planner.pool.values import whole_sum
from planner.problems import BadInput, Problem
from planner.solve.slate import FoundSlate

EMPTIED = "nothing "  # how auxiliary variables are named that tell that a lower bound comes down to 0
TIE_BITS = 24  # what one row number weighs, in bits, where the pool leaves so many: more than all that settles ties adds up to


@dataclass(frozen=True)
class Stage(ABC):
    """Something to maximise after all before it. `needs_people` tells whether people of one group may differ in it."""

    label: str

    needs_people = True

    @abstractmethod
    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        """What each column is worth [columns], whole numbers, more is better."""

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        """The worth of auxiliary variables."""
        return {}

    def extend(self, compiled: Compiled, bundles: Bundles, linear: Linear) -> None:
        """Add variables and rows of its own to a model."""
        return

    is_asked_again = False  # where it is, with what the slate that was found gives `since`, while that `is_nearer`
    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to better: every slate must be worth what is `enough`."""
        return False

    def since(self, compiled: Compiled, slate: FoundSlate) -> Stage:
        """The stage as it is asked from this slate on."""
        return self

    def is_nearer(self, before: Stage) -> bool:
        """Whether the stage since the slate that was found asks for more than the one before it."""
        return False

    def enough(self, compiled: Compiled) -> int:
        """What a slate is worth that does as well as that which the stage was asked from."""
        return 0

    is_never_positive = False  # where it is, a worth of 0 is the best there is

    def is_hopeless(self, bound: int) -> bool:
        """Whether a bound below what is needed ends the stage."""
        return False

    @property
    def priorities(self) -> tuple[int, ...]:
        """Priorities of the `should` rules whose shortfalls it measures."""
        return ()

    def value(self, total: int) -> Fraction:
        """The value of the preference that a total worth stands for."""
        return Fraction(total)

    def shown(self, total: int) -> int | float:
        """The same to print: a whole number, or the nearest decimal that a number of JSON can be."""
        value = self.value(total)
        return int(value) if value.denominator == 1 else float(value)


@dataclass(frozen=True)
class Shortfalls(Stage):
    """Least sum of weight times shortfall over the `should` rules of one priority."""

    priority: int = 1
    needs_people = False
    is_never_positive = True

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        return np.zeros(len(columns), dtype=np.int64)

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        found = {}
        for c in compiled.should:
            if c.rule.priority == self.priority:
                for name, cost in c.cost.items():
                    found[linear.aux[c.rule.key, name]] = -cost * c.rule.weight
        return found

    @property
    def priorities(self) -> tuple[int, ...]:
        return (self.priority,)

    def value(self, total: int) -> Fraction:
        return Fraction(-total)


@dataclass(frozen=True)
class LeastEased(Stage):
    """Least sum of slacks: what the eased rules are short of, or what a relaxation costs. `is_needed` to be 0?

    `costs`: what one person of a rule costs, where that is not 1.
    """

    is_needed: bool = False
    costs: Mapping[str, int] = field(default_factory=dict)

    needs_people = False
    is_never_positive = True

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        return np.zeros(len(columns), dtype=np.int64)

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        return {variable: -self.costs.get(rule, 1) for (rule, _), variable in linear.slacks.items()}

    def is_hopeless(self, bound: int) -> bool:
        return self.is_needed and bound < 0


def _moved(linear: Linear) -> dict[tuple[str, str, str | None], list[int]]:
    """The slacks by what they are shown as: one change for each rule, bound and value."""
    found: dict[tuple[str, str, str | None], list[int]] = {}
    for (rule, slack), variable in linear.slacks.items():
        found.setdefault((rule, slack.bound, slack.value), []).append(variable)
    return found


def _changed(linear: Linear, rule: str, bound: str, value: str | None, slacks: Sequence[int]) -> int:
    """The variable that is 1 where this change is made."""
    name = (rule, f"changed {bound} {value}")
    if name not in linear.aux:
        linear.aux[name] = linear.variable(0, 1)
        for slack in slacks:
            linear.add([slack, linear.aux[name]], [1, -linear.upper[slack]], None, 0)
    return linear.aux[name]


@dataclass(frozen=True)
class LowestAuthority(Stage):
    """The changes that the lowest authorities can grant: least highest rank, then least sum of ranks over the changes.

    `cost`: that of the relaxation, so that there are at most so many changes.
    """

    cost: int = 0

    needs_people = False
    is_never_positive = True

    def extend(self, compiled: Compiled, bundles: Bundles, linear: Linear) -> None:
        if ("", "highest") in linear.aux:
            return
        ranks = {c.rule.key: c.rule.rank for c in compiled.must}
        highest = linear.variable(0, max(ranks.values(), default=0))
        linear.aux["", "highest"] = highest
        for (rule, bound, value), slacks in _moved(linear).items():
            if ranks[rule]:
                linear.add([_changed(linear, rule, bound, value, slacks), highest], [ranks[rule], -1], None, 0)

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        return np.zeros(len(columns), dtype=np.int64)

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        ranks = {c.rule.key: c.rule.rank for c in compiled.must}
        found = {linear.aux["", "highest"]: -(self.cost * max(ranks.values(), default=0) + 1)}
        for rule, bound, value in _moved(linear):
            if ranks[rule]:
                found[linear.aux[rule, f"changed {bound} {value}"]] = -ranks[rule]
        return found


@dataclass(frozen=True)
class Gentlest(Stage):
    """Fewest lower bounds brought down to 0, then the least largest move, in people (a mean: 1).

    `cost`: that of the relaxation, so that no move is larger.
    """

    cost: int = 0

    needs_people = False
    is_never_positive = True

    def extend(self, compiled: Compiled, bundles: Bundles, linear: Linear) -> None:
        if ("", "beyond one") in linear.aux:
            return
        beyond = linear.variable(0, max(0, self.cost - 1))  # by how much the largest move is larger than 1
        linear.aux["", "beyond one"] = beyond
        for (rule, bound, value), slacks in _moved(linear).items():
            if sum(linear.upper[slack] for slack in slacks) > 1:
                linear.add([*slacks, beyond], [*([1] * len(slacks)), -1], None, 1)
            for slack in slacks:
                if slack in linear.kept:
                    index, counted = linear.kept[slack]
                    nothing = self._nothing(linear, rule, value)
                    changed = _changed(linear, rule, bound, value, slacks)
                    terms = [*index.tolist(), nothing, changed]
                    linear.add(terms, [*([1] * (len(terms) - 1)), -1], 0, None, source=counted)
                elif 0 < linear.asked.get(slack, 0) <= linear.upper[slack]:
                    asked, most = linear.asked[slack], linear.upper[slack]
                    nothing = self._nothing(linear, rule, value)
                    linear.add([slack, nothing], [1, asked - 1 - most], None, asked - 1)

    @staticmethod
    def _nothing(linear: Linear, rule: str, value: str | None) -> int:
        """The variable that is 1 where the lower bound comes down to 0."""
        linear.aux[rule, f"{EMPTIED}{value}"] = linear.variable(0, 1)
        return linear.aux[rule, f"{EMPTIED}{value}"]

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        return np.zeros(len(columns), dtype=np.int64)

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        found = {linear.aux["", "beyond one"]: -1}
        for rule, _, value in _moved(linear):
            if (rule, f"{EMPTIED}{value}") in linear.aux:
                found[linear.aux[rule, f"{EMPTIED}{value}"]] = -max(1, self.cost)
        return found


@dataclass(frozen=True)
class NearestNumber(Stage):
    """The mean or sum of a rule as little outside one of its bounds (`side`) as can be; no side but `sides` moves.

    A slate is worth what its members are inside the bound, in all, when that is moved to `limit` and strict; one less where
    somebody counts. Where `limit` is what a slate needs, another needs less if and only if it is worth more; so the best is
    asked for again from the slate that was found, until there is none (Dinkelbach 1967).
    """

    rule: str = ""
    side: Side = "at_least"
    sides: frozenset[tuple[str, Side]] = frozenset()
    limit: Fraction | None = None  # None: the slate is within the bound as it is written, and none may move it

    needs_people = False
    is_asked_again = True

    def since(self, compiled: Compiled, slate: FoundSlate) -> NearestNumber:
        judged = next(one for one in judge(compiled.plan, compiled.pool, slate) if one.rule.key == self.rule)
        reached = judged.judgement.reach.get(self.side)
        return replace(self, limit=None if reached is None else reached.number)

    @property
    def is_settled(self) -> bool:
        return self.limit is None

    def enough(self, compiled: Compiled) -> int:
        row, _ = compiled.moved(self.rule, self.side, self.limit)
        return int(row.lower or 0) if self.side == "at_least" else -int(row.upper or 0)

    def is_nearer(self, before: Stage) -> bool:
        if not isinstance(before, NearestNumber) or before.limit is None or self.limit is None:
            return self.is_settled
        return self.limit > before.limit if self.side == "at_least" else self.limit < before.limit

    def extend(self, compiled: Compiled, bundles: Bundles, linear: Linear) -> None:
        if ("", "held sides") not in linear.aux:
            self._hold(linear)
        if self.limit is None:
            return
        row, links = compiled.moved(self.rule, self.side, self.limit)
        for name in row.aux:
            linear.aux[self.rule, self._named(name)] = linear.variable(0, 1)
        for link in links:
            sums = _sums(compiled, bundles, linear.columns, link)
            index = np.flatnonzero(sums)
            told = {linear.aux[self.rule, self._named(name)]: k for name, k in link.aux.items()}
            linear.add([*index.tolist(), *told], [*sums[index].tolist(), *told.values()], link.lower, link.upper)

    def _hold(self, linear: Linear) -> None:
        """The sides that do not move, without their slack."""
        linear.aux["", "held sides"] = linear.variable(0, 0)
        moving = np.array(list(linear.slacks.values()), dtype=np.int64)
        for row in list(linear.rows):
            if row.source is None or row.source.slack is None or not row.source.slack.is_by_any or row.rule is None:
                continue
            still = ~np.isin(row.index, moving)
            if (row.rule, side_of(row.source)) not in self.sides and not still.all():
                linear.add(row.index[still], row.coefficients[still], row.lower, row.upper, row.rule, row.source)

    def _named(self, name: str) -> str:
        return f"{name} {self.side} {self.limit}"

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        row, _ = compiled.moved(self.rule, self.side, self.limit)
        return (1 if self.side == "at_least" else -1) * _sums(compiled, bundles, columns, row)

    def weights(self, compiled: Compiled, linear: Linear) -> dict[int, int]:
        if self.limit is None:
            return {}
        row, _ = compiled.moved(self.rule, self.side, self.limit)
        sign = 1 if self.side == "at_least" else -1
        return {linear.aux[self.rule, self._named(name)]: sign * k for name, k in row.aux.items()}


def _sums(compiled: Compiled, bundles: Bundles, columns: Columns, row: Row) -> Index:
    """What each column adds to the sum of a row of one committee [columns]."""
    total = np.zeros(len(columns), dtype=np.int64)
    table = np.zeros(int(compiled.features[row.feature].max(initial=0)) + 1, dtype=np.int64)
    table[list(row.table)] = list(row.table.values())
    inside = np.isin(columns.bundle, bundles.having(str(row.committee)))
    total[inside] = table[compiled.codes(row.feature, columns.first)[columns.unit[inside]]]
    return total


@dataclass(frozen=True)
class Filled(Stage):
    """Most memberships."""

    needs_people = False

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        return np.array([len(b) for b in bundles.sets], dtype=np.int64)[columns.bundle]


@dataclass(frozen=True)
class FieldSum(Stage):
    """Largest (sign 1) or least (sign -1) sum of a number over memberships; `values` [committees, people], scaled."""

    values: Mapping[str, Index]
    sign: int
    scale: int

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        rows = columns.first[columns.unit]
        total = np.zeros(len(columns), dtype=np.int64)
        for committee, values in self.values.items():
            inside = np.isin(columns.bundle, bundles.having(committee))
            total[inside] += self.sign * values[rows[inside]]
        return total

    def value(self, total: int) -> Fraction:
        return Fraction(self.sign * total, self.scale)


@dataclass(frozen=True)
class Changes(Stage):
    """Fewest memberships added or removed against a slate; `current` [committees, people] is 1 for its members.

    `gone` are memberships of people who are not in the pool: removed, whatever the slate.
    """

    current: Mapping[str, Index]
    gone: int = 0

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        rows = columns.first[columns.unit]
        total = np.zeros(len(columns), dtype=np.int64)
        for committee, member in self.current.items():
            inside = np.isin(columns.bundle, bundles.having(committee))
            total[inside] += 2 * member[rows[inside]] - 1
        return total

    def value(self, total: int) -> Fraction:
        return Fraction(sum(int(member.sum()) for member in self.current.values()) + self.gone - total)


@dataclass(frozen=True)
class FirstInPool(Stage):
    """Least sum of row numbers (from 1) over all memberships.

    Slates that are tied even then are told apart by a fixed, random-looking number for each column (after the isolation lemma:
    Mulmuley, Vazirani, Vazirani 1987), so that every machine takes the same one, whatever way its solver took.
    """

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        sizes = np.array([len(b) for b in bundles.sets], dtype=np.int64)
        rows = columns.first[columns.unit]
        mixed = rows.astype(np.uint64) * np.uint64(len(bundles)) + columns.bundle.astype(np.uint64) + np.uint64(1)
        for factor in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9):
            mixed = mixed * np.uint64(factor)
            mixed ^= mixed >> np.uint64(29)
        bits = _tie_bits(len(compiled.pool), len(bundles))
        settling = (mixed >> np.uint64(64 - max(1, bits - 12))).astype(np.int64)
        return -(rows + 1) * sizes[columns.bundle] * (1 << bits) - settling


def _tie_bits(people: int, bundles: int) -> int:
    """Bits that row numbers leave below 2**60, summed over as many columns as a model ever has."""
    taken = (people * bundles).bit_length() + min(people * bundles, 200_000).bit_length()
    return max(2, min(TIE_BITS, 60 - taken))


@dataclass(frozen=True)
class PrintedStage:
    """How a stage stands in the results: the preference as written, and its priority for `should`."""

    stage: Stage
    prefer: str | None  # None: an implicit last stage, not printed
    priority: int | None = None


def stages(compiled: Compiled, current: Mapping[str, Mapping[str, Sequence[str]]]) -> list[PrintedStage]:
    """The stages of a plan in order, then the implicit ones. `current` gives the slate of each `fewest_changes` by its text."""
    found: list[PrintedStage] = []
    for preference in compiled.plan.prefer:
        match preference.kind:
            case "should":
                priorities = sorted({c.rule.priority for c in compiled.should})
                found += [PrintedStage(Shortfalls(f"should {p}", p), preference.text, p) for p in priorities]
            case "seats":
                found.append(PrintedStage(Filled("seats"), preference.text))
            case "highest" | "lowest":
                found.append(PrintedStage(_field_sum(compiled, preference), preference.text))
            case "fewest_changes":
                found.append(PrintedStage(_changes(compiled, preference, current[preference.text]), preference.text))
    if all(not isinstance(p.stage, Filled) for p in found):
        found.append(PrintedStage(Filled("seats"), None))
    found.append(PrintedStage(FirstInPool("rows"), None))
    return found


def changes_from(compiled: Compiled, slate: Mapping[str, Sequence[str]]) -> Changes:
    """Fewest memberships changed against this slate, in all committees."""
    return _changes(compiled, Preference("fewest_changes", "changes"), slate)


def _changes(compiled: Compiled, preference: Preference, before: Mapping[str, Sequence[str]]) -> Changes:
    members: dict[str, Index] = {}
    gone = 0
    for committee in compiled.plan.committees:
        if preference.committee in (None, committee.id):
            rows = [compiled.pool.row_of.get(pid) for pid in before.get(committee.id, ())]
            members[committee.id] = np.zeros(len(compiled.pool), dtype=np.int64)
            members[committee.id][[row for row in rows if row is not None]] = 1
            gone += rows.count(None)
    return Changes(preference.text, members, gone)


def _field_sum(compiled: Compiled, preference: Preference) -> FieldSum:
    assert preference.field is not None  # noqa: S101  (the loader gives every such preference its field)
    scope = [c for c in compiled.plan.committees if preference.committee in (None, c.id)]
    scale = 1
    by_month: dict[int | None, Index] = {}
    values = defaultdict[str, Index](lambda: np.zeros(0, dtype=np.int64))
    highest = preference.kind == "highest"
    total = 0  # over every column that a model may have
    for committee in scope:
        if committee.as_of not in by_month:
            numbers = number_options(compiled.pool, preference.field, committee.as_of)
            scale = numbers.scale
            # A value that is not sure counts at its worse end; a blank counts 0.
            by_month[committee.as_of] = np.where(numbers.known, numbers.least if highest else numbers.greatest, 0)
        values[committee.id] = by_month[committee.as_of]
        total += whole_sum(np.abs(values[committee.id])) * compiled.bundling.bundles_with(committee.id)
    if total > LARGEST_SUM:
        raise BadInput([Problem("numbers-too-large", preference.place, preference.field)])
    return FieldSum(preference.text, dict(values), 1 if highest else -1, scale)
