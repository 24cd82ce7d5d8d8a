"""`count: SELECTOR` + bounds (with `of` or `per: SELECTOR`): the number, or the share, of members matching `count`."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeGuard

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.count import measures, outcomes, rows, verdict
from planner.bodies.count.lint import CountLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.supply import Demand, Stock, Supply, demands
from planner.results.result import Tells


@dataclass(frozen=True)
class Count(Body):
    keyword: ClassVar[str] = "count"
    lint: ClassVar[Lint[Any]] = CountLint()
    tells: ClassVar[Tells] = "members"
    moves: ClassVar[Moves] = "bounds"
    count: Selector = EVERYBODY
    bounds: Bounds = UNBOUNDED
    of: Selector = EVERYBODY
    per: Selector | None = None

    def selectors(self) -> Iterator[Selector]:
        yield self.count
        yield self.of if self.per is None else self.per

    def pulls(self) -> Iterator[tuple[Selector, int]]:
        sign = self.bounds.pull
        yield self.count, sign
        yield (self.of, 0) if self.per is None else (self.per, -sign)

    def is_told_by_members(self, amount: Amount | None, supply: Supply) -> TypeGuard[Amount]:
        """Whether the number of members alone tells what the amount asks for: a share of some of them hangs on the slate."""
        return amount is not None and not (amount.is_share and (self.per is not None or not supply.surely(self.of).all()))

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        low = self.bounds.at_least
        needs = low.lower(members) if not self.bounds.or_none and self.is_told_by_members(low, supply) else None
        asked = (self.count, self.of) if self.per is None else (self.count,)
        yield Stock(needs, supply.surely(*asked), supply.perhaps(*asked))

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        return demands(self.stock(supply, members))

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if not self.is_told_by_members(self.bounds.at_most, supply):
            return
        yield Demand(self.bounds.at_most.upper(members), supply.perhaps(self.count, self.of))

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def counts_all(self) -> Selector | None:
        return self.count if self.of == EVERYBODY and self.per is None else None

    def told(self) -> Tells:
        return self.tells if self.per is None else "pair"

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds)

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
