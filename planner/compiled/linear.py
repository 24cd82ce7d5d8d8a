"""A linear model over chosen columns: what CP-SAT, the linear relaxation and the exact bounds all read.

A column is a unit (a person, or a group of interchangeable people) in a bundle of committees; after the columns come the
auxiliary variables of the rules and the slacks of relaxations. Everything is whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from planner.compiled.bundles import Block, joint_weight
from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index
from planner.compiled.rows import AnyOf, CompiledRule, Membership, Overlap, Row, Slack, Surplus, side_of

Mode = Literal["hard", "soft", "relaxed", "eased", "loose"]


@dataclass(frozen=True)
class Bundles:
    """All bundles of a question, numbered: their committees, and the block of each; `blocks` are those that they are of."""

    sets: tuple[frozenset[str], ...]
    block: Index
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, compiled: Compiled) -> Bundles:
        blocks = compiled.bundling.blocks
        return cls(
            tuple(bundle for block in blocks for bundle in block.bundles),
            np.array([i for i, block in enumerate(blocks) for _ in block.bundles], dtype=np.int64),
            blocks,
        )

    def __len__(self) -> int:
        return len(self.sets)

    def having(self, committee: Membership) -> Index:
        """The bundles that contain a committee, or any of several."""
        if isinstance(committee, AnyOf):
            some = frozenset(committee.committees)
            return np.array([b for b, members in enumerate(self.sets) if members & some], dtype=np.int64)
        return np.array([b for b, members in enumerate(self.sets) if committee in members], dtype=np.int64)

    def joint(self, weight: Overlap | Surplus) -> Index:
        """The coefficient of each bundle in a joint row (exact where the committees lie in one block)."""
        return np.array([joint_weight(weight, members) for members in self.sets], dtype=np.int64)


def under(compiled: Compiled, bundles: Bundles, hard: Iterable[CompiledRule]) -> tuple[Compiled, Bundles]:
    """The plan for a question in which these rules hold (`Compiled.under`), and its bundles, which may be those given."""
    asked = compiled.under(hard)
    return asked, bundles if bundles.blocks is asked.bundling.blocks else Bundles.of(asked)


@dataclass(frozen=True)
class Columns:
    """`unit` and `bundle` [columns], sorted by block, then unit; a unit has a first pool row and a size [units].

    `kin` [units], where people have several rows: units of the same kin are the same people, and columns are sorted by block,
    then kin.
    """

    first: Index
    sizes: Index
    unit: Index
    bundle: Index
    kin: Index | None = None

    def __len__(self) -> int:
        return len(self.unit)

    def of_people(self, bundles: Bundles) -> Index:
        """Where each run of columns begins of which the same people have one each: those of a block and a unit, or a kin."""
        if not len(self):
            return np.zeros(0, dtype=np.int64)
        people = self.unit if self.kin is None else self.kin[self.unit]
        block = bundles.block[self.bundle]
        return np.flatnonzero(np.r_[True, (people[1:] != people[:-1]) | (block[1:] != block[:-1])]).astype(np.int64)

    def take(self, chosen: Index) -> Columns:
        """These columns alone (ascending), with the units that they need."""
        units, unit = np.unique(self.unit[chosen], return_inverse=True)
        kin = None if self.kin is None else self.kin[units]
        return Columns(self.first[units], self.sizes[units], unit.astype(np.int64), self.bundle[chosen], kin)

    @classmethod
    def of_groups(cls, groups: Groups, bundles: Bundles, allowed: np.ndarray | None = None) -> Columns:
        """Every group in every bundle, or those allowed [groups, bundles]."""
        allow = np.ones((len(groups), len(bundles)), dtype=bool) if allowed is None else allowed
        unit, bundle = np.nonzero(allow)
        people = unit if groups.kin is None else groups.kin[unit]
        order = np.lexsort((bundle, unit, people, bundles.block[bundle]))
        return cls(groups.first, groups.sizes, unit[order].astype(np.int64), bundle[order].astype(np.int64), groups.kin)


@dataclass(frozen=True)
class LinearRow:
    """lower <= coefficients @ variables[index] <= upper.

    `rule` and `source` tell which row of which rule it states; `stage`, the finished stage that it holds at its optimum.
    """

    index: Index
    coefficients: Index
    lower: int | None
    upper: int | None
    rule: str | None = None
    source: Row | None = None
    stage: int | None = None


@dataclass
class Linear:
    """Variables 0.. are the columns, then come auxiliaries; `upper` [variables], lower bounds in `lower`.

    `one_each` lists, for each unit and block, its columns and its size: at most so many in all.
    `aux` gives the variable of (rule key, name); `slacks` of (rule key, slack). `kept` holds, for the slack of a lower bound
    that depends on the members, the columns of those who surely count, and the row that sums them; `asked` the whole number
    that another lower bound asks for.
    """

    columns: Columns
    rows: list[LinearRow] = field(default_factory=list)
    one_each: list[tuple[Index, int]] = field(default_factory=list)
    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    aux: dict[tuple[str, str], int] = field(default_factory=dict)
    slacks: dict[tuple[str, Slack], int] = field(default_factory=dict)
    kept: dict[int, tuple[Index, Row]] = field(default_factory=dict)
    asked: dict[int, int] = field(default_factory=dict)

    def variable(self, lower: int, upper: int) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def add(
        self,
        index: Sequence[int] | Index,
        coefficients: Sequence[int] | Index,
        lower: int | None,
        upper: int | None,
        rule: str | None = None,
        source: Row | None = None,
        stage: int | None = None,
    ) -> None:
        self.rows.append(
            LinearRow(
                np.asarray(index, dtype=np.int64), np.asarray(coefficients, dtype=np.int64), lower, upper, rule, source, stage
            )
        )


def most_members(compiled: Compiled, rules: Iterable[CompiledRule]) -> dict[str, int]:
    """For each committee: no slate that meets these rules has more members in it."""
    caps = {c.id: len(compiled.pool) for c in compiled.plan.committees}
    for c in rules:
        if c.cap is not None and c.rule.committee is not None:
            caps[c.rule.committee] = min(caps[c.rule.committee], c.cap)
    for committee in compiled.plan.committees:
        out = committee.within
        while out is not None:
            caps[committee.id] = min(caps[committee.id], caps[out])
            out = compiled.plan.committee(out).within
    return caps


def build(compiled: Compiled, bundles: Bundles, columns: Columns, rules: Mapping[str, Mode]) -> Linear:
    """The model of these rules (by key, with what to do with each) over these columns.

    hard: its rows hold. soft: its soft rows, with the auxiliary variables that measure its shortfall. relaxed: its rows with
    slacks (hard where it is fixed) as far as they may move. eased: the same, fixed or not, however far.
    loose: only what nothing relaxes.
    """
    linear = Linear(columns, lower=[0] * len(columns), upper=[int(s) for s in columns.sizes[columns.unit]])
    _one_each(linear, bundles)
    maker = _Rows(compiled, bundles, columns, linear)
    stated = [c for c in compiled.rules if c.rule.key in rules]
    caps = most_members(compiled, [c for c in stated if rules[c.rule.key] == "hard"])
    for c in stated:
        maker.state(c, rules[c.rule.key], caps)
    if compiled.bundling.within_links:
        maker.link_within()
    if columns.kin is not None and len(compiled.bundling.blocks) > 1:
        maker.link_rows(columns.kin)
    return linear


def _one_each(linear: Linear, bundles: Bundles) -> None:
    columns = linear.columns
    if not len(columns):
        return
    starts = columns.of_people(bundles)
    ends = np.r_[starts[1:], len(columns)]
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        if end - start > 1:
            linear.one_each.append((np.arange(start, end), int(columns.sizes[columns.unit[start]])))


class _Rows:
    def __init__(self, compiled: Compiled, bundles: Bundles, columns: Columns, linear: Linear) -> None:
        self.compiled, self.bundles, self.columns, self.linear = compiled, bundles, columns, linear
        self._inside: dict[Membership, tuple[Index, Index]] = {}
        self._sorted: dict[tuple[Membership, int], tuple[Index, Index, Index]] = {}
        self._joint: dict[Overlap | Surplus, tuple[Index, Index]] = {}

    def state(self, compiled: CompiledRule, mode: Mode, caps: Mapping[str, int]) -> None:
        key = compiled.rule.key
        names: dict[str, int] = {}
        rows = compiled.soft_rows if mode == "soft" else compiled.rows
        limit = compiled.limit if mode in ("relaxed", "loose") else None
        if mode == "loose" and limit is None:
            rows = tuple(row for row in rows if row.slack is None)
        used = {name for row in rows for name in row.aux}
        cap = self._cap(compiled, rows, caps)
        for name, aux in compiled.aux.items():
            if name in used:
                names[name] = self.linear.variable(aux.lower, cap if aux.upper is None else aux.upper)
                self.linear.aux[key, name] = names[name]
        relaxed = mode == "eased" or limit is not None or (mode == "relaxed" and not compiled.rule.fixed)
        loose: dict[tuple[str, Slack], int] = {}  # costs nothing: no part of what a stage sums up
        known = loose if mode == "loose" else self.linear.slacks
        moved: dict[Slack, int] = {}
        for row in rows:
            index, coefficients = self.terms(row)
            if self._is_idle(row, index, coefficients):
                continue
            index = np.concatenate([index, np.array([names[a] for a in row.aux], dtype=np.int64)])
            coefficients = np.concatenate([coefficients, np.array(list(row.aux.values()), dtype=np.int64)])
            is_shut = limit is not None and side_of(row) in limit.shut
            if relaxed and row.slack is not None and not is_shut:
                slack = self._slack(key, row, row.slack, index, coefficients, known)
                moved.setdefault(replace(row.slack, step=1), slack)
                if row.kept is not None:
                    counted = Row(row.committee, row.feature, row.kept) if row.joint is None else Row(joint=row.joint)
                    self.linear.kept[slack] = (self.terms(counted)[0], counted)
                elif row.slack.bound == "at_least" and row.slack.step == 1 and row.lower is not None:
                    self.linear.asked[slack] = row.lower if row.asks is None else row.asks
                index = np.append(index, slack)
                coefficients = np.append(coefficients, row.slack.step if row.upper is None else -row.slack.step)
            self.linear.add(index, coefficients, row.lower, row.upper, key, row)
        if limit is not None:
            if limit.waivers is not None and moved:
                self.linear.add(list(moved.values()), [1] * len(moved), None, limit.waivers, key)
            for side, floor in limit.floors.items():
                own = {slack: variable for slack, variable in moved.items() if slack.bound == side}
                self._floor(key, side, floor, own if side in limit.asks else None, caps)

    def _floor(
        self, key: str, side: str, floor: CompiledRule, moved: Mapping[Slack, int] | None, caps: Mapping[str, int]
    ) -> None:
        """The rows of a rule that is moved as far as it may go; with `moved`, each where its slack is more than 0."""
        cap = self._cap(floor, floor.rows, caps)
        names = {
            name: self.linear.variable(aux.lower, cap if aux.upper is None else aux.upper) for name, aux in floor.aux.items()
        }
        self.linear.aux |= {(key, f"{name} moved to {side}"): variable for name, variable in names.items()}
        for row in floor.rows:
            index, coefficients = self.terms(row)
            index = np.concatenate([index, np.array([names[a] for a in row.aux], dtype=np.int64)])
            coefficients = np.concatenate([coefficients, np.array(list(row.aux.values()), dtype=np.int64)])
            lower, upper = row.lower, row.upper
            if row.slack is not None and moved is not None:
                is_moved, slack = self.linear.variable(0, 1), self._moved_by(row.slack, moved)
                if slack is None:
                    continue
                self.linear.add([slack, is_moved], [1, -self.linear.upper[slack]], None, 0)
                room = abs(lower or 0) + abs(upper or 0) + self._most(row, caps) * max(
                    map(abs, row.table.values()), default=1
                ) + sum(abs(k) * self.linear.upper[names[a]] for a, k in row.aux.items())
                index = np.append(index, is_moved)
                coefficients = np.append(coefficients, -room if upper is None else room)
                lower, upper = None if lower is None else lower - room, None if upper is None else upper + room
            self.linear.add(index, coefficients, lower, upper, key, row)

    def _most(self, row: Row, caps: Mapping[str, int]) -> int:
        """No more people than this are summed."""
        over = row.several if isinstance(row.committee, AnyOf) else () if row.committee is None else (row.committee,)
        everybody = len(self.compiled.pool)
        return min(everybody, sum(caps[c] for c in over)) if over else everybody

    @staticmethod
    def _moved_by(slack: Slack, moved: Mapping[Slack, int]) -> int | None:
        """The slack of the rule that moves this bound of this value."""
        return next((v for s, v in moved.items() if (s.bound, s.value, s.part) == (slack.bound, slack.value, slack.part)), None)

    def _is_idle(self, row: Row, index: Index, coefficients: Index) -> bool:
        """Whether these columns cannot break a row: a cap above all of them together. Of a thousand values most have few."""
        if not isinstance(row.committee, str) or row.lower is not None or row.upper is None:
            return False
        if any(k > 0 for k in row.aux.values()):
            return False
        sizes = self.columns.sizes[self.columns.unit[index]]
        return int((np.maximum(coefficients, 0) * sizes).sum()) <= row.upper

    def _cap(self, compiled: CompiledRule, rows: Sequence[Row], caps: Mapping[str, int]) -> int:
        """No auxiliary variable of the rule needs to be larger."""
        cap = 1
        for row in rows:
            members = self._most(row, caps)
            reach = max((abs(k) for k in row.table.values()), default=0)
            if row.joint is not None:
                reach = len(row.joint.committees)
            step = min((abs(k) for k in row.aux.values()), default=1)
            cap += -(-(abs(row.lower or 0) + abs(row.upper or 0) + members * reach) // step)
        return cap

    def _slack(
        self, key: str, row: Row, slack: Slack, index: Index, coefficients: Index, known: dict[tuple[str, Slack], int]
    ) -> int:
        """The variable of a slack, shared by the rows that move together; never larger than the row could need."""
        shared = (key, replace(slack, step=1))
        upper = np.array([self.linear.upper[i] for i in index], dtype=np.int64)
        if row.upper is None:
            short = (row.lower or 0) - int((np.minimum(coefficients, 0) * upper).sum())
        else:
            short = int((np.maximum(coefficients, 0) * upper).sum()) - row.upper
        most = max(0, -(-short // slack.step)) if slack.most is None else slack.most
        if shared not in known:
            known[shared] = self.linear.variable(0, most)
        variable = known[shared]
        self.linear.upper[variable] = max(self.linear.upper[variable], most)
        return variable

    def terms(self, row: Row) -> tuple[Index, Index]:
        """(columns, coefficients) of a row, zeros left out."""
        if row.joint is not None:
            if row.joint not in self._joint:
                self._joint[row.joint] = self._joint_terms(row.joint)
            return self._joint[row.joint]
        if row.committee is None or not row.table:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
        index, codes, starts = self._by_code(row.committee, row.feature)
        parts, values = [], []
        for code, value in sorted(row.table.items()):
            at = int(np.searchsorted(codes, code))
            if value and at < len(codes) and codes[at] == code:
                part = index[starts[at] : starts[at + 1]]
                parts.append(part)
                values.append(np.full(len(part), value, dtype=np.int64))
        if not parts:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
        return np.concatenate(parts), np.concatenate(values)

    def _by_code(self, committee: Membership, feature: int) -> tuple[Index, Index, Index]:
        """The columns of a committee sorted by feature code: (columns, codes that occur, where each begins)."""
        if (committee, feature) not in self._sorted:
            if committee not in self._inside:
                self._inside[committee] = self._members(committee)
            index, unit = self._inside[committee]
            codes = self.compiled.codes(feature, self.columns.first)[unit]
            order = np.argsort(codes, kind="stable")
            present, starts = np.unique(codes[order].astype(np.int64), return_index=True)
            self._sorted[committee, feature] = (index[order], present, np.append(starts, len(order)).astype(np.int64))
        return self._sorted[committee, feature]

    def _members(self, committee: Membership) -> tuple[Index, Index]:
        """(variables, unit of each) that sum up to the members: columns, or where several blocks tell of somebody, a variable
        for that person that is 1 exactly where any of the person's columns is.
        """
        inside = np.flatnonzero(np.isin(self.columns.bundle, self.bundles.having(committee)))
        if isinstance(committee, str) or self.compiled.bundling.in_one(committee.committees):
            return inside, self.columns.unit[inside]
        index, unit = [], []
        for own in self._columns_by_unit():
            own = own[np.isin(own, inside)]
            blocks = self.bundles.block[self.columns.bundle[own]]
            parts = [own[blocks == block] for block in np.unique(blocks)]
            if len(parts) == 1:
                index += own.tolist()
                unit += self.columns.unit[own].tolist()
            elif parts:
                anywhere = self.linear.variable(0, 1)
                for part in parts:
                    self.linear.add([*part, anywhere], [*([1] * len(part)), -1], None, 0)
                self.linear.add([*own, anywhere], [*([1] * len(own)), -1], 0, None)
                index.append(anywhere)
                unit.append(int(self.columns.unit[own[0]]))
        return np.array(index, dtype=np.int64), np.array(unit, dtype=np.int64)

    def _joint_terms(self, joint: Overlap | Surplus) -> tuple[Index, Index]:
        where = {self.compiled.bundling.block_of(c) for c in joint.committees}
        if len(where) > 1:
            return self._linked_terms(joint)
        weights = self.bundles.joint(joint)[self.columns.bundle]
        index = np.flatnonzero(weights)
        return index, weights[index]

    def _linked_terms(self, joint: Overlap | Surplus) -> tuple[Index, Index]:
        """One auxiliary variable for each person, tied to the person's columns in several blocks."""
        amounts = np.array([len(members.intersection(joint.committees)) for members in self.bundles.sets], dtype=np.int64)
        found = []
        for index in self._columns_by_unit():
            held = amounts[self.columns.bundle[index]]
            index, held = index[held > 0], held[held > 0]
            if isinstance(joint, Surplus):
                if int(held.sum()) <= joint.at_most:
                    continue
                over = self.linear.variable(0, len(joint.committees))
                self.linear.add([*index, over], [*held, -1], None, joint.at_most)
                found.append(over)
                continue
            sides = [index[np.isin(self.columns.bundle[index], self.bundles.having(c))] for c in joint.committees]
            if not all(len(side) for side in sides):
                continue
            shared = self.linear.variable(0, 1)
            for side in sides:
                self.linear.add([*side, shared], [*([1] * len(side)), -1], 0, None)
            self.linear.add([*sides[0], *sides[1], shared], [*([1] * (len(sides[0]) + len(sides[1]))), -1], None, 1)
            found.append(shared)
        return np.array(found, dtype=np.int64), np.ones(len(found), dtype=np.int64)

    def link_within(self) -> None:
        """Whoever is in an inner committee of another block is in the outer one."""
        for inner, outer in self.compiled.bundling.within_links:
            inside, outside = self.bundles.having(inner), self.bundles.having(outer)
            for index in self._columns_by_unit():
                bundle = self.columns.bundle[index]
                lower, upper = index[np.isin(bundle, inside)], index[np.isin(bundle, outside)]
                if len(lower):
                    self.linear.add([*upper, *lower], [*([1] * len(upper)), *([-1] * len(lower))], 0, None)

    def link_rows(self, kin: Index) -> None:
        """Each person has one row over all blocks. Where there are several, nobody is grouped with others."""
        taken: dict[int, list[int]] = {}
        for index in self._columns_by_unit():
            is_taken = self.linear.variable(0, 1)
            blocks = self.bundles.block[self.columns.bundle[index]]
            for block in np.unique(blocks):
                own = index[blocks == block]
                self.linear.add([*own, is_taken], [*([1] * len(own)), -1], None, 0)
            taken.setdefault(int(kin[self.columns.unit[index[0]]]), []).append(is_taken)
        for rows in taken.values():
            if len(rows) > 1:
                self.linear.add(rows, [1] * len(rows), None, 1)

    def _columns_by_unit(self) -> list[Index]:
        order = np.argsort(self.columns.unit, kind="stable")
        cuts = np.flatnonzero(np.diff(self.columns.unit[order])) + 1
        return np.split(order, cuts) if len(order) else []


def allowed(compiled: Compiled, bundles: Bundles, groups: Groups, rules: Iterable[CompiledRule]) -> np.ndarray:
    """[groups, bundles]: which bundles no hard rule forbids to a member of the group by itself."""
    allow = np.ones((len(groups), len(bundles)), dtype=bool)
    split = compiled.bundling.is_split
    for c in rules:
        for row in c.rows:
            if row.upper is None or row.lower is not None or row.aux:
                continue
            if row.joint is not None:
                if not split and isinstance(row.joint, Surplus):
                    allow &= (bundles.joint(row.joint) <= row.upper)[None, :]
            elif row.committee is not None and all(k >= 0 for k in row.table.values()):
                banned = [code for code, k in row.table.items() if k > row.upper]
                if banned:
                    who = np.isin(compiled.codes(row.feature, groups.first), banned)
                    allow[np.ix_(who, bundles.having(row.committee))] = False
    return allow
