"""`seats` of a committee: how many members it has. Written in the plan, not in a rule set; the rule `COMMITTEE/seats`."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.lint import Lint
from planner.bodies.seats import measures, outcomes, rows, verdict
from planner.bodies.seats.lint import SeatsLint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.pool.supply import Demand, Stock, Supply, demands
from planner.results.result import Tells


@dataclass(frozen=True)
class Seats(Body):
    """Whole bounds, or shares of the members of the committee `of`."""

    keyword: ClassVar[str] = "seats"
    lint: ClassVar[Lint[Any]] = SeatsLint()
    tells: ClassVar[Tells] = "committee"
    moves: ClassVar[Moves] = "bounds"
    is_size: ClassVar[bool] = True
    bounds: Bounds = UNBOUNDED
    of: str | None = None

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        yield Stock(self.size()[0] or 0, supply.everybody, supply.everybody)

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        return demands(self.stock(supply, members))

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def size(self) -> tuple[int | None, int | None]:
        low, high = self.bounds.at_least, self.bounds.at_most
        return (
            None if low is None or low.is_share else low.lower(0),
            None if high is None or high.is_share else high.upper(0),
        )

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds) | ({} if self.of is None else {"of": self.of})

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
