"""`template: [id, ...]` + whole bounds: of these people, so many are members."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.lint import Lint
from planner.bodies.TEMPLATE import measures, outcomes, rows, verdict
from planner.bodies.TEMPLATE.lint import TemplateLint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.pool.supply import Demand, Stock, Supply, demands
from planner.results.result import Tells


@dataclass(frozen=True)
class Template(Body):
    # Aspects that are stated, never inherited.
    keyword: ClassVar[str] = "template"
    lint: ClassVar[Lint[Any]] = TemplateLint()
    tells: ClassVar[Tells] = "members"  # what a finding's number tells of people: see `planner.results.result.Tells`
    moves: ClassVar[Moves] = "bounds"  # what a relaxation moves
    # What is left of the rule: whole numbers, Fractions, ids, selectors; no text that would have to be read again.
    ids: tuple[str, ...] = ()
    bounds: Bounds = UNBOUNDED

    # What it names, so that unknown fields and people are noticed: also `selectors`, `fields`, `ties` (of joint bodies).

    def people(self) -> Iterator[str]:
        return iter(self.ids)

    # What the pool must have for it, so that "why not" needs no solver. `stock`: who could count towards what is asked.

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        low, who = self.bounds.at_least, supply.listed(self.ids)
        yield Stock(None if low is None else low.lower(members), who, who)

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        return demands(self.stock(supply, members))

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.bounds.at_most is not None:
            yield Demand(self.bounds.at_most.upper(members), supply.listed(self.ids))

    # Its bounds: as they were written, and moved as far as a plan allows a relaxation to.

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds)

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    # What is left of it whichever of the names on a list are elected, and which of them are alike to it. A joint body has none.

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(self, members)

    # The verdict, the rows, the number behind them: each in a file of its own.

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
