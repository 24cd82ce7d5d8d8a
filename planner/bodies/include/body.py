"""`include: [id, ...]`: all of them are members."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.include import outcomes, rows, verdict
from planner.bodies.include.lint import IncludeLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.pool.supply import Demand, Stock, Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Include(Body):
    keyword: ClassVar[str] = "include"
    lint: ClassVar[Lint[Any]] = IncludeLint()
    tells: ClassVar[Tells] = "members"
    wants_people: ClassVar[bool] = True
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        who = supply.listed(self.ids)
        yield Stock(len(self.ids), who, who)

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        yield Demand(len(self.ids), supply.listed(self.ids))

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
