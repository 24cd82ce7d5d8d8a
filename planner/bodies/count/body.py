"""`count: SELECTOR` + bounds (with `of: SELECTOR`): the number, or the share, of members matching `count`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.count import measures, rows, verdict
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.supply import Demand, Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Count(Body):
    keyword: ClassVar[str] = "count"
    tells: ClassVar[Tells] = "members"
    moves: ClassVar[Moves] = "bounds"
    count: Selector = EVERYBODY
    bounds: Bounds = UNBOUNDED
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.count
        yield self.of

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.bounds.at_least is None or (self.bounds.at_least.is_share and not supply.surely(self.of).all()):
            return  # a share of some of the members: how many that asks for depends on the slate
        if needs := self.bounds.at_least.lower(members):
            yield Demand(needs, supply.surely(self.count, self.of))

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.bounds.at_most is None or (self.bounds.at_most.is_share and not supply.surely(self.of).all()):
            return
        yield Demand(self.bounds.at_most.upper(members), supply.perhaps(self.count, self.of))

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def counts_all(self) -> Selector | None:
        return self.count if self.of == EVERYBODY else None

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds)

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
