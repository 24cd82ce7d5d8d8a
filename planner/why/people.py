"""Who is in every slate that keeps all `must` rules, in some, in none, and which rules keep them out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index
from planner.compiled.linear import Bundles, allowed
from planner.compiled.rows import RowMaker
from planner.language.edits import INCLUDED
from planner.problems import OutOfTime
from planner.reading.supposing import membership
from planner.solve.clock import Clock
from planner.solve.slate import FoundSlate
from planner.solve.workbench import Sought, Witness, Workbench
from planner.why.conflicts import Explorer

Role = Literal["always", "sometimes", "never"]
Told = Callable[[str, dict[str, object]], None]


@dataclass(frozen=True)
class Place:
    """One person in one committee. `role` None: not decided. `rules`, of never: a minimal set of rules with which the
    membership cannot stand, in the order of the plan; None where the clock left them open."""

    id: str
    committee: str
    role: Role | None
    rules: list[str] | None


def people(bench: Workbench, start: FoundSlate, committees: Sequence[str], told: Told) -> list[Place]:
    """The role of everybody in each of these committees, committee by committee in pool order, as far as the clock allows.

    `start`: a slate that keeps every `must` rule.
    """
    bench.tell(start)
    roles = Roles(bench, committees)
    roles.find(told)
    reasons = Reasons(bench, roles, told)
    reasons.find()
    ids = bench.compiled.pool.ids
    found = []
    for k, committee in enumerate(committees):
        for row, group in enumerate(roles.groups.of.tolist()):
            role = roles.role(group, k)
            found.append(Place(ids[row], committee, role, reasons.of(group, k) if role == "never" else []))
    return found


class Roles:
    """What the slates known say of each group of people alike in the `must` rules, in each committee [groups, committees].

    `seen`: somebody of it is in one of them; `full`: all of it are in every one. People alike may be changed round, so whoever
    is of a group that was seen and is not full is in some slate and not in another.
    """

    def __init__(self, bench: Workbench, committees: Sequence[str]) -> None:
        self.bench, self.committees = bench, committees
        self.groups = must_groups(bench)
        space = bench.space
        self._group = self.groups.of[space.first[space.unit]]
        self._inside = np.array(
            [np.isin(space.bundle, bench.bundles.having(committee)) for committee in committees], dtype=bool
        ).reshape(len(committees), len(space))
        shape = (len(self.groups), len(committees))
        self.seen = np.zeros(shape, dtype=bool)
        self.full = np.ones(shape, dtype=bool)
        self.none_is_left = False  # nobody who was not seen is in any slate
        self.nobody_is_absent = False  # nobody who was always there is out of any slate
        self._told: set[int] = set()
        for witness in bench.serving():
            self._look_at(witness)

    def role(self, group: int, committee: int) -> Role | None:
        if not self.seen[group, committee]:
            return "never" if self.none_is_left else None
        if not self.full[group, committee]:
            return "sometimes"
        return "always" if self.nobody_is_absent else None

    def find(self, told: Told) -> None:
        """Ask for slates with people not yet seen, then for slates without those who were always there; until there are none,
        or the clock runs out."""
        memberships = len(self.groups.of) * len(self.committees)
        while not self.none_is_left:
            told("people", {"seen": self._memberships(self.seen), "of": memberships})
            reach = self.bench.greatest(Sought(weights=self._weights(~self.seen)), enough=1)
            if reach.value > 0:
                self._look_at(reach.witness)
            elif reach.is_proven:
                self.none_is_left = True
            else:
                return
        while not self.nobody_is_absent:
            told("always", {"people": self._memberships(self.full)})
            all_there = self._memberships(self.full)
            reach = self.bench.greatest(Sought(weights=self._weights(self.full), sign=-1), enough=1 - all_there)
            if reach.value > -all_there:
                self._look_at(reach.witness)
            elif reach.is_proven:
                self.nobody_is_absent = True
            else:
                return

    def _memberships(self, which: np.ndarray) -> int:
        return int((which * self.groups.sizes[:, None]).sum())

    def _weights(self, which: np.ndarray) -> Index:
        """[columns] in how many of these memberships a column is."""
        total = np.zeros(len(self.bench.space), dtype=np.int64)
        for k in range(len(self.committees)):
            total += self._inside[k] & which[self._group, k]
        return total

    def _look_at(self, witness: Witness) -> None:
        if id(witness) in self._told:
            return
        self._told.add(id(witness))
        for k in range(len(self.committees)):
            inside = self._inside[k][witness.columns]
            used = np.bincount(
                self._group[witness.columns[inside]], weights=witness.counts[inside], minlength=len(self.groups)
            ).astype(np.int64)
            self.seen[:, k] |= used > 0
            self.full[:, k] &= used >= self.groups.sizes


def must_groups(bench: Workbench) -> Groups:
    """People alike in every `must` rule."""
    return bench.compiled.groups_for(bench.compiled.must)


class Reasons:
    """Which rules keep out whoever is in no slate: one rule where one does by itself, else a minimal set."""

    def __init__(self, bench: Workbench, roles: Roles, told: Told) -> None:
        self.bench, self.roles, self.told = bench, roles, told
        self._found: dict[tuple[int, int], list[str]] = {}
        self._keeps_out: dict[tuple[str, int, int], bool] = {}  # by rule, the first of those alike in it, and committee
        self._sets: dict[int, list[tuple[list[str], frozenset[int]]]] = {}  # by committee: rules, and whom they keep out
        self._explorer: tuple[tuple[int, int], Explorer, str] | None = None

    def of(self, group: int, committee: int) -> list[str] | None:
        return self._found.get((group, committee))

    def find(self) -> None:
        """The reasons of everybody who is in none, as far as the clock allows."""
        never = [
            (group, k)
            for k in range(len(self.roles.committees))
            for group in range(len(self.roles.groups))
            if self.roles.role(group, k) == "never"
        ]
        self._bans(never)
        left = [place for place in never if place not in self._found]
        try:
            for number, (group, k) in enumerate(left, start=1):
                if (group, k) in self._found:
                    continue
                self.told("reasons", {"number": number, "of": len(left)})
                if (alone := self._alone(group, k)) is not None:
                    self._found[group, k] = [alone]
                    continue
                if (known := self._known(group, k)) is not None:
                    self._found[group, k] = known
                    continue
                explorer, serves = self._with_member(group, k)
                self._found[group, k] = rules = together(explorer, serves)
                self._sets.setdefault(k, []).append((rules, frozenset(self._alike(group, rules))))
        except OutOfTime:
            return

    def _bans(self, never: Collection[tuple[int, int]]) -> None:
        """The first rule that forbids somebody by itself to be in a committee, or in one that it lies within."""
        compiled, groups = self.bench.compiled, self.roles.groups
        by_committee: dict[str, dict[int, str]] = {committee.id: {} for committee in compiled.plan.committees}
        for c in compiled.must:
            allow = allowed(compiled, self.bench.bundles, groups, [c])
            if allow.all():
                continue
            for committee, rules in by_committee.items():
                bundles = self.bench.bundles.having(committee)
                if not bundles.size:  # left out for everybody, by another rule
                    continue
                out = ~allow[:, bundles].any(axis=1)
                for group in np.flatnonzero(out).tolist():
                    rules.setdefault(group, c.rule.key)
        place = {c.rule.key: at for at, c in enumerate(compiled.must)}
        for group, k in never:
            at: str | None = self.roles.committees[k]
            keys = []
            while at is not None:
                if group in by_committee[at]:
                    keys.append(by_committee[at][group])
                at = compiled.plan.committee(at).within
            if keys:
                self._found[group, k] = [min(keys, key=place.__getitem__)]

    def _alone(self, group: int, k: int) -> str | None:
        """The first rule that keeps somebody out by itself. None does so of which somebody alike in it was seen."""
        for c in self.bench.compiled.must:
            alike = self._alike(group, [c.rule.key])
            if self.roles.seen[alike, k].any():
                continue
            asked = (c.rule.key, alike[0], k)
            if asked not in self._keeps_out:
                explorer, serves = self._with_member(group, k)
                self._keeps_out[asked] = not explorer.can_hold([c.rule.key, serves])
            if self._keeps_out[asked]:
                return c.rule.key
        return None

    def _known(self, group: int, k: int) -> list[str] | None:
        """A set that keeps out somebody alike in its rules: each of its parts lets in both, or neither."""
        return next((rules for rules, alike in self._sets.get(k, ()) if group in alike), None)

    def _with_member(self, group: int, k: int) -> tuple[Explorer, str]:
        if self._explorer is None or self._explorer[0] != (group, k):
            row, committee = int(self.roles.groups.first[group]), self.roles.committees[k]
            bench, known = self.bench, self.bench.serving()[0].slate
            made = with_member(bench.compiled, bench.bundles, bench.clock, row, committee, known)
            self._explorer = (group, k), *made
        return self._explorer[1:]

    def _alike(self, group: int, rules: Sequence[str]) -> list[int]:
        """The groups of people alike in these rules: what keeps one out keeps out the others."""
        coarse = self.bench.compiled.groups_for([c for c in self.bench.compiled.must if c.rule.key in rules])
        of = coarse.of[self.roles.groups.first]
        return np.flatnonzero(of == of[group]).tolist()


def kept_out(
    compiled: Compiled, bundles: Bundles, clock: Clock, row: int, committee: str, known: FoundSlate
) -> list[str]:
    """A minimal set of `must` rules with which this person (a pool row) cannot be in a committee, in the order of the plan: one
    rule where one does. `known`: a slate that keeps every `must`. Raises OutOfTime."""
    explorer, serves = with_member(compiled, bundles, clock, row, committee, known)
    alone = next((key for key in explorer.rules if key != serves and not explorer.can_hold([key, serves])), None)
    return together(explorer, serves) if alone is None else [alone]


def together(explorer: Explorer, serves: str) -> list[str]:
    """A minimal set of rules that cannot hold beside the one that somebody is a member. Raises OutOfTime."""
    _, reason = explorer.seed(list(explorer.rules))
    return [key for key in explorer.ordered(explorer.shrink(reason)) if key != serves]


def with_member(
    compiled: Compiled, bundles: Bundles, clock: Clock, row: int, committee: str, known: FoundSlate
) -> tuple[Explorer, str]:
    """What can hold together in the plan with one rule more, that this person is in the committee; and the key of that rule.

    `known`: a slate that keeps every `must` rule of the plan itself.
    """
    plan = compiled.plan
    made = membership(plan.committee(committee).rules, committee, INCLUDED, (compiled.pool.ids[row],))
    plan = replace(
        plan, committees=tuple(replace(c, rules=(*c.rules, made)) if c.id == committee else c for c in plan.committees)
    )
    rows = made.body.rows(RowMaker(plan, compiled.pool, made, compiled.register))
    stated = Compiled(plan, compiled.pool, (*compiled.rules, rows), compiled.register, compiled.bundling, whole=compiled.whole)
    explorer = Explorer(stated, bundles, clock)
    explorer.possible[frozenset(c.rule.key for c in compiled.must)] = known
    return explorer, made.key
