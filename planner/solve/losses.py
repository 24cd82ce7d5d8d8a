"""What the loss of members of one slate comes to: who could stand in, the fewest changes that make up for it, and whose loss,
alone or two at once, nothing makes up for.

Whether some compliant slate does without one or two of them is asked of all at once: each slate that is found settles
everybody who is not in it, and every two of those; what is left is asked one by one. The fewest changes are sought only where
a stand-in, or a slate that is known, is more than what the sizes of the committees ask for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles
from planner.compiled.rows import Row
from planner.language.plan import Slate
from planner.language.slates import changes
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.solve.slate import FoundSlate
from planner.solve.stages import changes_from
from planner.solve.stand_ins import StandIns
from planner.solve.workbench import FEW_COLUMNS, AtLeast, Reach, Sought, Workbench

FEATURE = "members of the slate"  # tells each of them from everybody else; no rule's own feature has such a name


@dataclass
class Loss:
    """Of one member (`row` of the pool), what is known when they are lost. `stand_ins`: pool rows; None: not asked. `changes`:
    the fewest found, with a slate that has so many, and `at_least` so many are needed; None: none known. `is_fatal`: no
    compliant slate does without them; None: not decided."""

    row: int
    stand_ins: list[int] | None = None
    changes: int | None = None
    slate: FoundSlate | None = None
    at_least: int = 0
    is_fatal: bool | None = None

    @property
    def is_decided(self) -> bool:
        return self.is_fatal is True or (self.changes is not None and self.changes == self.at_least)


@dataclass
class Losses:
    """`members` in pool order. `pairs`: fatal together and not alone (pool rows), None where nobody asked; `open_pairs`: not
    decided."""

    members: list[Loss]
    pairs: list[tuple[int, int]] | None = None
    open_pairs: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_proved(self) -> bool:
        return all(one.is_decided and one.stand_ins is not None for one in self.members) and not self.open_pairs


class Loser:
    """Asks what losses come to, for one slate. `start`: a slate that meets every `must` rule."""

    def __init__(
        self,
        compiled: Compiled,
        bundles: Bundles,
        given: Slate,
        start: FoundSlate,
        clock: Clock,
        told: Progress | None = None,
        few: int = FEW_COLUMNS,
    ) -> None:
        self.clock, self.told = clock, told or (lambda _event, _facts: None)
        self.stand_ins = StandIns(compiled, given)
        self.rows = list(self.stand_ins.held)  # of the members, ascending
        self.losses = Losses([Loss(row) for row in self.rows])
        register = compiled.register.copy()
        number = np.zeros(len(compiled.pool), dtype=np.int32)
        number[self.rows] = np.arange(1, len(self.rows) + 1)
        self._feature = register.index(FEATURE, lambda: number)
        self.compiled = replace(compiled, register=register, _cache={})
        self.bench = Workbench(self.compiled, bundles, clock, few)
        space = self.bench.space
        self._member = number[space.first[space.unit]].astype(np.int64) - 1  # [columns] -1: nobody of the slate
        self._worth = changes_from(self.compiled, self.stand_ins.slate).worth(self.bench.compiled, self.bench.bundles, space)
        self._before = sum(len(ids) for ids in self.stand_ins.slate.values())
        self._both = np.zeros((len(self.rows), len(self.rows)), dtype=bool)  # some slate does without both
        self._looked = 0  # so many of the bench's slates
        self._is_one_block = len(self.bench.compiled.bundling.blocks) == 1
        self._is_compliant = not self.stand_ins.broken and not self.stand_ins.outside
        self.bench.tell(start)
        if self._is_compliant:
            self.bench.tell(self.stand_ins.slate)

    # ---------------------------------------------------------------------------------------------- everything in order

    def find(self, with_pairs: bool) -> Losses:
        """What is proved when the clock runs out stands in it."""
        if with_pairs:
            self.losses.pairs = []
            self.losses.open_pairs = list(combinations(self.rows, 2))
        self._look()
        try:
            self._find_stand_ins()
            self._find_fatal()
            self._find_changes()
            if with_pairs:
                self._find_pairs()
        except OutOfTime:
            pass
        return self.losses

    def _find_stand_ins(self) -> None:
        for number, loss in enumerate(self.losses.members, 1):
            self.clock.check()
            self.told("stand-ins", {"number": number, "of": len(self.rows)})
            loss.stand_ins = self.stand_ins.of(loss.row)
            loss.at_least = self._sizes_ask(loss.row)
            held = len(self.stand_ins.held[loss.row])
            if loss.at_least == held:
                if self.stand_ins.is_spare(loss.row):
                    self._better(loss, self.stand_ins.swapped(loss.row, None), held)
                else:
                    loss.at_least += 1
            if loss.stand_ins:
                self._better(loss, self.stand_ins.swapped(loss.row, loss.stand_ins[0]), 2 * held)

    def _sizes_ask(self, row: int) -> int:
        """So many changes the sizes of the committees alone ask for, with this member gone."""
        found = 0
        for committee, ids in self.stand_ins.slate.items():
            lower, upper = self._sizes[committee]
            is_member = committee in self.stand_ins.held[row]
            left = len(ids) - is_member
            found += is_member + max(0, lower - left, 0 if upper is None else left - upper)
        return found

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, int | None]]:
        """The least and greatest size of each committee, by rows that count everybody in it."""
        found: dict[str, tuple[int, int | None]] = dict.fromkeys(self.stand_ins.slate, (0, None))
        for stated in self.compiled.must:
            for row in stated.rows:
                if isinstance(row.committee, str) and not row.feature and row.table == {0: 1} and not row.aux:
                    lower, upper = found[row.committee]
                    lower = max(lower, row.lower or 0)
                    if row.upper is not None:
                        upper = row.upper if upper is None else min(upper, row.upper)
                    found[row.committee] = lower, upper
        return found

    # ---------------------------------------------------------------------------------------------- slates that are known

    def _look(self) -> None:
        """What the slates that were found since say of each loss, and of every two."""
        for witness in self.bench.serving()[self._looked :]:
            self._looked += 1
            rows = {int(row) for members in witness.members.values() for row in members}
            absent = np.array([row not in rows for row in self.rows], dtype=bool)
            self._both |= absent[:, None] & absent[None, :]
            apart = changes(self.stand_ins.slate, witness.slate)
            for loss, is_absent in zip(self.losses.members, absent.tolist(), strict=True):
                if is_absent:
                    self._better(loss, witness.slate, apart)

    def _better(self, loss: Loss, slate: FoundSlate, apart: int) -> None:
        """Keep a slate without the member where it has fewer changes."""
        loss.is_fatal = False
        if loss.changes is None or apart < loss.changes:
            loss.changes, loss.slate = apart, slate

    def _without(self, weights: Mapping[int, int], enough: int | None = None) -> Reach:
        """A slate in which members (by number) serve as little as can be, each weighed: minus how much they do."""
        each = np.zeros(len(self.rows) + 1, dtype=np.int64)
        each[list(weights)] = list(weights.values())
        found = self.bench.greatest(Sought(weights=each[self._member], sign=-1), enough=enough)
        self._look()
        return found

    # ---------------------------------------------------------------------------------------------- without one, without two

    def _find_fatal(self) -> None:
        """Whom no compliant slate does without. Slates with as few as can be of those who were in all settle many at once."""
        open_ = self._open()
        while open_:
            self.told("losses", {"people": len(open_)})
            self.clock.check()
            reach = self._without(dict.fromkeys(open_, 1))
            if len(left := self._open()) < len(open_):
                open_ = left
                continue
            # Where nobody has more than one column, no fewer columns are no fewer people.
            are_all = self._is_one_block and reach.bound == -len(left)
            for n in left:
                self.losses.members[n].is_fatal = True if are_all else self._is_fatal(n)
            return

    def _open(self) -> list[int]:
        return [n for n, loss in enumerate(self.losses.members) if loss.is_fatal is None]

    def _is_fatal(self, *members: int) -> bool | None:
        """Whether no compliant slate does without these members (by number); None where that is not decided."""
        self.clock.check()
        reach = self._without(dict.fromkeys(members, 1), enough=0)
        return False if reach.value == 0 else True if reach.bound is not None and reach.bound < 0 else None

    def _find_pairs(self) -> None:
        """Every two whom no compliant slate does without, though it does without either."""
        losses, rows = self.losses, self.rows
        alone = [n for n, loss in enumerate(losses.members) if loss.is_fatal is not True]
        asked = np.zeros_like(self._both)
        asked[np.ix_(alone, alone)] = True
        asked = np.triu(asked, 1)
        found: list[tuple[int, int]] = []

        def still_open() -> list[tuple[int, int]]:
            return [(int(a), int(b)) for a, b in np.argwhere(asked & ~self._both)]

        def keep() -> None:
            losses.pairs = [(rows[a], rows[b]) for a, b in found]
            losses.open_pairs = [(rows[a], rows[b]) for a, b in still_open()]

        keep()
        while open_ := still_open():
            self.told("pairs", {"pairs": len(open_)})
            self.clock.check()
            if (is_fatal := self._is_fatal_beside(open_)) is None:
                is_fatal = self._is_fatal(*open_[0])
            if is_fatal is None:
                raise OutOfTime
            if is_fatal:
                found.append(open_[0])
                asked[open_[0]] = False
            keep()

    def _is_fatal_beside(self, open_: Sequence[tuple[int, int]]) -> bool | None:
        """The same of the first of these pairs, by a slate that also does without as many of the others as can be."""
        often = np.bincount(np.array(open_).ravel(), minlength=len(self.rows))
        weights = {n: k for n, k in enumerate(often.tolist()) if k}
        most = sum(weights.values()) * len(self.bench.compiled.bundling.blocks) + 1
        a, b = open_[0]
        reach = self._without({**weights, a: most, b: most}, enough=1 - most)
        return False if self._both[a, b] else True if reach.bound is not None and reach.bound <= -most else None

    # ---------------------------------------------------------------------------------------------- the fewest changes

    def _find_changes(self) -> None:
        """The fewest changes for each loss that slates known, and what the sizes ask for, do not decide."""
        open_ = [loss for loss in self.losses.members if not loss.is_decided and loss.is_fatal is False]
        if open_ and not self._is_compliant:  # what repairs the slate itself is a part of every loss
            self.told("changes", {"number": 0, "of": len(open_)})
            reach = self.bench.greatest(Sought(weights=self._worth))
            self._look()
            if reach.bound is not None:
                for loss in open_:
                    loss.at_least = max(loss.at_least, self._before - reach.bound)
        for number, loss in enumerate(open_, 1):
            if loss.is_decided:
                continue
            self.told("changes", {"number": number, "of": len(open_)})
            self.clock.check()
            if loss.slate is not None:
                self.bench.tell(loss.slate)
            there = {self.rows.index(loss.row) + 1: 1}
            gone = [AtLeast(Sought(Row(committee, self._feature, there), sign=-1), 0) for committee in self.stand_ins.slate]
            reach = self.bench.greatest(Sought(weights=self._worth), also=gone)
            self._look()
            if reach.bound is not None:
                loss.at_least = max(loss.at_least, self._before - reach.bound)
