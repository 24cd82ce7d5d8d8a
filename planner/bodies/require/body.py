"""`require: SELECTOR` (with `who: SELECTOR`): every member matching `who` matches `require`."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.lint import Lint
from planner.bodies.require import outcomes, rows, verdict
from planner.bodies.require.lint import RequireLint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.pool import BoolArray
from planner.pool.supply import Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Require(Body):
    keyword: ClassVar[str] = "require"
    lint: ClassVar[Lint[Any]] = RequireLint()
    excuses: ClassVar[bool] = True
    tells: ClassVar[Tells] = "others"
    lasts: ClassVar[bool] = False
    require: Selector = EVERYBODY
    who: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.require
        yield self.who

    def pulls(self) -> Iterator[tuple[Selector, int]]:
        yield self.require, 1
        yield self.who, -1

    def asked_of_each(self) -> tuple[Selector, Selector]:
        return self.who, self.require

    def offenders(self, supply: Supply, excused: Collection[str]) -> tuple[BoolArray, BoolArray]:
        may, surely = supply.offending(self.who, self.require)
        others = ~supply.listed(excused)
        return may & others, surely & others

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER
