"""`count_each: FIELD` + bounds (with `values`, `of`): for each value the number, or the share, of members that have it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.count_each import measures, outcomes, rows, verdict
from planner.bodies.count_each.lint import CountEachLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.pool import BoolArray
from planner.pool.supply import Demand, Stock, Supply, demands
from planner.results.result import Tells


@dataclass(frozen=True)
class CountEach(Body):
    """`values` are different texts as the catalogue spells them, or else as the rule does; None: each value in the pool."""

    keyword: ClassVar[str] = "count_each"
    lint: ClassVar[Lint[Any]] = CountEachLint()
    tells: ClassVar[Tells] = "people"
    moves: ClassVar[Moves] = "bounds"
    field: str = ""
    bounds: Bounds = UNBOUNDED
    values: tuple[str, ...] | None = None
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        low = self.bounds.at_least
        if low is None:
            return
        of, may = supply.surely(self.of), supply.perhaps(self.of)
        needs = None if self.bounds.or_none or (low.is_share and not of.all()) else low.lower(members)
        blank = supply.unknown(self.field)
        for value, who in supply.having(self.field, self.values).items():
            yield Stock(needs, who & of, (who | blank) & may, value)

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        return demands(self.stock(supply, members))

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        of = supply.surely(self.of)
        if self.bounds.at_most is None or (self.bounds.at_most.is_share and not of.all()):
            return
        for value, who in supply.having(self.field, self.values).items():
            yield Demand(self.bounds.at_most.upper(members), who & of, value)

    @property
    def only_caps_values(self) -> bool:
        return self.bounds.at_least is None

    def on_values(self, values: Callable[[str], Sequence[str]]) -> CountEach:
        return self if self.values is not None else replace(self, values=tuple(values(self.field)))

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds)

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats, search)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(self, members)

    def met_on(self, members: Members, elected: BoolArray) -> BoolArray:
        return outcomes.met_on(self, members, elected)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
