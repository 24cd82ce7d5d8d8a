"""Who is in all, in some and in none of the slates that are as good as the best in every stage that is printed.

A slate is asked for with as many memberships as can be that no slate had so far, then one without as many as can be of those
that every slate had, until none is left (after Janota, Lynce, Marques-Silva 2015). People whom no rule and no finished stage
tells apart can change places, so that what one of them may be all of them may be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index
from planner.compiled.linear import Bundles, Columns
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.search import Best, Progress, Search, Tied
from planner.solve.slate import FoundSlate
from planner.solve.stages import Stage

Role = Literal["always", "sometimes", "never"]


@dataclass
class BestRoles:
    """`taken` and `missed` [committees, people]: whether some slate as good has the person there, and some has not.

    `nobody_else`: no slate has more than is taken; `nobody_missing`: none lacks more than is missed. `slates` show it.
    """

    committees: tuple[str, ...]
    taken: np.ndarray
    missed: np.ndarray
    nobody_else: bool = False
    nobody_missing: bool = False
    slates: list[FoundSlate] = field(default_factory=list)

    @property
    def is_proved(self) -> bool:
        return self.nobody_else and self.nobody_missing

    def role(self, committee: str, row: int) -> Role | None:
        """What a person of the pool is in a committee; None where the clock left it open."""
        at = self.committees.index(committee)
        taken, missed = bool(self.taken[at, row]), bool(self.missed[at, row])
        if taken and missed:
            return "sometimes"
        if taken:
            return "always" if self.nobody_missing else None
        return "never" if self.nobody_else else None

    def always(self, committee: str) -> list[int]:
        """The pool rows of those who are in it in every slate as good; nobody where that is not decided."""
        if not self.nobody_missing:
            return []
        at = self.committees.index(committee)
        return np.flatnonzero(self.taken[at] & ~self.missed[at]).tolist()


@dataclass(frozen=True)
class _Memberships(Stage):
    """The most of these memberships, or with sign -1 the fewest; `wanted` [committees, people]."""

    committees: tuple[str, ...] = ()
    wanted: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), dtype=bool), compare=False)
    sign: int = 1

    def worth(self, compiled: Compiled, bundles: Bundles, columns: Columns) -> Index:
        rows = columns.first[columns.unit]
        total = np.zeros(len(columns), dtype=np.int64)
        for at, committee in enumerate(self.committees):
            inside = np.isin(columns.bundle, bundles.having(committee))
            total[inside] += self.sign * self.wanted[at, rows[inside]]
        return total


def as_good(
    bundles: Bundles,
    best: Best,
    clock: Clock,
    is_whole: bool = True,
    learn: Callable[[FoundSlate], None] = lambda _slate: None,
    progress: Progress | None = None,
) -> BestRoles:
    """The roles of everybody over the slates as good as the best; not `is_whole`: only who is in all of them.

    `learn` is given every slate that is found, to be judged. What is known when the clock runs out stands in the answer.
    Raises ValueError where the stages that are printed are not decided.
    """
    tied = best.tied
    if tied is None:
        raise ValueError("it is not decided how good the best slate is")
    committees = tuple(c.id for c in tied.compiled.plan.committees)
    people = len(tied.compiled.pool)
    roles = BestRoles(committees, np.zeros((len(committees), people), bool), np.zeros((len(committees), people), bool))
    search = Search(tied.compiled, bundles, clock, progress, tied.modes)
    search.finished = list(tied.finished)
    classes = _exchangeable(search, tied) if is_whole else np.arange(people, dtype=np.int64)
    for slate in (tied.slate, best.slate, *([] if best.other is None else [best.other])):
        _note(roles, slate, search.compiled, classes)

    def best_in(stage: Stage) -> int:
        """The most that a slate is worth in it; what such a slate shows is noted."""
        found = search.best_in(stage, space, used, best.stages)
        learn(found.slate)
        _note(roles, found.slate, search.compiled, classes)
        return found.value

    try:
        space, used = search.of_people(tied)
        while is_whole and (wanted := ~roles.taken).any():
            if not best_in(_Memberships("people", committees, wanted)):
                break
        roles.nobody_else = is_whole
        while (wanted := roles.taken & ~roles.missed).any():
            if best_in(_Memberships("people", committees, wanted, -1)) == -int(wanted.sum()):
                break
        roles.nobody_missing = True
    except OutOfTime:
        pass
    return roles


def _exchangeable(search: Search, tied: Tied) -> Index:
    """The class of each person [people]: two of one class are alike in the rules and in what the finished stages are worth."""
    compiled, people = search.compiled, len(search.compiled.pool)
    if compiled.bundling.is_split:
        return np.arange(people, dtype=np.int64)
    everybody = np.arange(people, dtype=np.int64)
    alone = Groups(everybody, everybody)
    columns = Columns.of_groups(alone, search.bundles)
    classes = compiled.finest.of
    for done in tied.finished:
        if not done.stage.needs_people:
            continue
        worth = np.zeros((people, len(search.bundles)), dtype=np.int64)
        worth[columns.first[columns.unit], columns.bundle] = done.stage.worth(compiled, search.bundles, columns)
        for b in range(len(search.bundles)):
            _, codes = np.unique(worth[:, b], return_inverse=True)
            _, classes = np.unique(classes * (int(codes.max(initial=0)) + 1) + codes.ravel(), return_inverse=True)
            classes = classes.ravel().astype(np.int64)
    return np.asarray(classes, dtype=np.int64)


def _note(roles: BestRoles, slate: FoundSlate, compiled: Compiled, classes: Index) -> None:
    """What a slate shows of its members and of everybody who can change places with one."""
    roles.slates.append(slate)
    number = int(classes.max(initial=0)) + 1
    for at, committee in enumerate(roles.committees):
        inside = np.zeros(len(classes), dtype=bool)
        inside[[compiled.pool.row_of[pid] for pid in slate[committee]]] = True
        roles.taken[at] |= (np.bincount(classes[inside], minlength=number) > 0)[classes]
        roles.missed[at] |= (np.bincount(classes[~inside], minlength=number) > 0)[classes]
