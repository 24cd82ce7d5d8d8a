"""`exclude: [id, ...]`: none of them is a member."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.exclude import outcomes, rows, verdict
from planner.bodies.exclude.lint import ExcludeLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.pool.pool import BoolArray
from planner.pool.supply import Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Exclude(Body):
    keyword: ClassVar[str] = "exclude"
    lint: ClassVar[Lint[Any]] = ExcludeLint()
    excuses: ClassVar[bool] = True
    tells: ClassVar[Tells] = "members"
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)

    def offenders(self, supply: Supply, excused: Collection[str]) -> tuple[BoolArray, BoolArray]:
        out = supply.listed(self.ids) & ~supply.listed(excused)
        return out, out

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
