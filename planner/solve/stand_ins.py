"""Who could take exactly the memberships of a member, nobody else moved, with every `must` rule met.

A member and whoever comes in their place change the sum of a row by their own coefficients alone, so that one sweep over the
pool and the rows decides everybody at once, in whole numbers. Rules with auxiliary variables are decided by the checker, once
for people alike in everything that the rule looks at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from planner.check.judge import broken, judge, outside
from planner.compiled.bundles import joint_weight
from planner.compiled.compile import Compiled
from planner.compiled.groups import Index, group_by
from planner.compiled.rows import AnyOf, CompiledRule, Row
from planner.language.plan import Slate
from planner.problems import InternalDisagreement
from planner.solve.slate import FoundSlate

Committees = frozenset[str]
NOWHERE: Committees = frozenset()


@dataclass(frozen=True)
class _Stated:
    """A `must` rule: the committees whose members decide it, its rows without auxiliary variables, whether it has no others."""

    rule: CompiledRule
    about: Committees
    plain: tuple[Row, ...]
    is_plain: bool


class StandIns:
    """The people who could stand in for each member of one slate. Its ids must be in the pool."""

    def __init__(self, compiled: Compiled, slate: Slate) -> None:
        self.compiled = compiled
        self.slate: FoundSlate = {c.id: list(slate.get(c.id, ())) for c in compiled.plan.committees}
        rows = compiled.pool.row_of
        held: dict[int, set[str]] = {}
        for committee, ids in self.slate.items():
            for pid in ids:
                held.setdefault(rows[pid], set()).add(committee)
        self.held: dict[int, Committees] = {row: frozenset(held[row]) for row in sorted(held)}
        self._stated = [_stated(c) for c in compiled.must]
        self._within = {c.id: c.within for c in compiled.plan.committees if c.within is not None}
        self._sums: dict[int, int] = {}  # by the identity of a row, which its rule holds
        self._verdicts: dict[tuple[object, ...], bool] = {}
        self._classes: dict[str, Index] = {}
        everybody = np.arange(len(compiled.pool), dtype=np.int64)
        serving: dict[Committees, list[int]] = {}
        for row, committees in self.held.items():
            serving.setdefault(committees, []).append(row)
        members = np.array(list(self.held), dtype=np.int64)
        self._by_held: list[tuple[Committees, Index]] = [(NOWHERE, np.setdiff1d(everybody, members))]
        self._by_held += [(committees, np.array(people, dtype=np.int64)) for committees, people in serving.items()]

    @cached_property
    def broken(self) -> frozenset[str]:
        """The `must` rules that the slate itself breaks, by the checker."""
        return frozenset(broken(judge(self.compiled.plan, self.compiled.pool, self.slate)))

    @cached_property
    def outside(self) -> frozenset[int]:
        """Who is in a committee without being in the one that it lies within."""
        rows = self.compiled.pool.row_of
        return frozenset(rows[pid] for one in outside(self.compiled.plan, self.slate) for pid in one.people)

    def of(self, member: int) -> list[int]:
        """Pool rows, ascending, of all who could stand in for this member (a pool row).

        Raises InternalDisagreement where the checker denies the first of them.
        """
        left = self.held[member]
        touched = self._touched(left)
        if touched is None:
            return []
        found: list[int] = []
        for committees, people in self._by_held:
            if committees & left or not len(people) or not self._is_closed(member, committees):
                continue
            people = self._outside_ends(member, committees, people)
            people = self._swept(member, committees, people, touched)
            for stated in touched:
                if len(people) and not stated.is_plain:
                    people = self._judged(member, committees, people, stated)
            found += people.tolist()
        found.sort()
        if found and (denied := self._broken(member, found[0], [one.rule.rule.key for one in touched])):
            raise InternalDisagreement(f"a stand-in breaks {sorted(denied)}")
        return found

    def is_spare(self, member: int) -> bool:
        """Whether the slate without this member, nobody in their place, meets every `must` rule."""
        touched = self._touched(self.held[member])
        if touched is None or any(row != member for row in self.outside):
            return False
        return not self._broken(member, None, [one.rule.rule.key for one in touched])

    def swapped(self, member: int, other: int | None) -> FoundSlate:
        """The slate with somebody (None: nobody) in the place of a member, each committee in pool order."""
        left, ids, rows = self.held[member], self.compiled.pool.ids, self.compiled.pool.row_of
        found = {}
        for committee, members in self.slate.items():
            kept = members
            if committee in left:
                kept = [pid for pid in members if rows[pid] != member] + ([] if other is None else [ids[other]])
            found[committee] = sorted(kept, key=rows.__getitem__)
        return found

    # ---------------------------------------------------------------------------------------------- one sweep

    def _touched(self, committees: Committees) -> list[_Stated] | None:
        """The rules that these committees decide; None where the slate breaks another, which nobody coming in can mend."""
        touched = [one for one in self._stated if one.about & committees]
        keys = {one.rule.rule.key for one in touched}
        return touched if self.broken <= keys else None

    def _is_closed(self, member: int, committees: Committees) -> bool:
        """Whether somebody who is in these committees, and then in those of the member too, is in every outer one."""
        there = committees | self.held[member]
        return all(self._within.get(one) is None or self._within[one] in there for one in there)

    def _outside_ends(self, member: int, committees: Committees, people: Index) -> Index:
        """Those of them with whom nobody is left outside: whoever is so now is the member, or the one who comes in."""
        others = self.outside - {member}
        if not others:
            return people
        return people[np.isin(people, list(others))] if len(others) == 1 else people[:0]

    def _swept(self, member: int, committees: Committees, people: Index, touched: Sequence[_Stated]) -> Index:
        """Those with whom every row without auxiliary variables holds."""
        left = self.held[member]
        for stated in touched:
            for row in stated.plain:
                rest = self._sum(row) - self._part(row, member, NOWHERE, left)
                least = None if row.lower is None else row.lower - rest
                most = None if row.upper is None else row.upper - rest
                parts = self._parts(row, people, committees, committees | left)
                if isinstance(parts, int):
                    if (least is not None and parts < least) or (most is not None and parts > most):
                        return people[:0]
                    continue
                holds = np.ones(len(people), dtype=bool)
                if least is not None:
                    holds &= parts >= least
                if most is not None:
                    holds &= parts <= most
                people = people[holds]
                if not len(people):
                    return people
        return people

    def _sum(self, row: Row) -> int:
        if id(row) not in self._sums:
            self._sums[id(row)] = sum(self._part(row, member, NOWHERE, held) for member, held in self.held.items())
        return self._sums[id(row)]

    def _part(self, row: Row, person: int, before: Committees, after: Committees) -> int:
        """What somebody adds to the sum of a row by going from these committees to those."""
        parts = self._parts(row, np.array([person], dtype=np.int64), before, after)
        return parts if isinstance(parts, int) else int(parts[0])

    def _parts(self, row: Row, people: Index, before: Committees, after: Committees) -> int | Index:
        """The same for several people [people]; one number where it is that of all."""
        if row.joint is not None:
            return joint_weight(row.joint, after) - joint_weight(row.joint, before)
        if row.committee is None:
            return 0
        over = frozenset(row.committee.committees) if isinstance(row.committee, AnyOf) else frozenset((row.committee,))
        times = bool(after & over) - bool(before & over)
        if not times or not row.table:
            return 0
        if not row.feature:  # everybody alike
            return times * row.table.get(0, 0)
        codes = self.compiled.codes(row.feature, people)
        table = np.zeros(max(int(codes.max(initial=0)), *row.table) + 1, dtype=np.int64)
        table[list(row.table)] = list(row.table.values())
        return times * table[codes]

    # ---------------------------------------------------------------------------------------------- by the checker

    def _judged(self, member: int, committees: Committees, people: Index, stated: _Stated) -> Index:
        """Those with whom a rule is met; the checker is asked once of people alike in everything that the rule looks at."""
        key, about = stated.rule.rule.key, stated.about
        classes = self._alike(stated)
        kinds, first, kind = np.unique(classes[people], return_index=True, return_inverse=True)
        holds = np.zeros(len(kinds), dtype=bool)
        for n, (own, at) in enumerate(zip(kinds.tolist(), first.tolist(), strict=True)):
            asked = (key, int(classes[member]), self.held[member] & about, own, committees & about)
            if asked not in self._verdicts:
                self._verdicts[asked] = not self._broken(member, int(people[at]), [key])
            holds[n] = self._verdicts[asked]
        return people[holds[kind.ravel()]]

    def _alike(self, stated: _Stated) -> Index:
        """[people] the number of those alike in the features of a rule."""
        key = stated.rule.rule.key
        if key not in self._classes:
            used = sorted({row.feature for row in stated.rule.rows if row.committee is not None and row.feature})
            codes = [self.compiled.features[feature] for feature in used]
            self._classes[key] = group_by(codes, len(self.compiled.pool)).of
        return self._classes[key]

    def _broken(self, member: int, other: int | None, keys: Collection[str]) -> list[str]:
        """Which of these rules the checker finds broken with somebody in the place of a member."""
        return broken(judge(self.compiled.plan, self.compiled.pool, self.swapped(member, other), frozenset(keys)))


def _stated(compiled: CompiledRule) -> _Stated:
    about = set(_about(compiled))
    plain = tuple(row for row in compiled.rows if not row.aux)
    return _Stated(compiled, frozenset(about), plain, len(plain) == len(compiled.rows))


def _about(compiled: CompiledRule) -> Iterator[str]:
    """The committees whose members decide a rule."""
    if compiled.rule.committee is not None:
        yield compiled.rule.committee
    else:
        yield from (*compiled.rule.body.among(), *compiled.rule.body.ties())
    for row in (*compiled.rows, *compiled.soft_rows):
        yield from row.several or ((row.committee,) if isinstance(row.committee, str) else ())
