"""`distinct: FIELD` + bounds: the number of different values among the members (a share: of all members)."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.distinct import measures, outcomes, rows, verdict
from planner.bodies.distinct.lint import DistinctLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.pool import BoolArray
from planner.results.result import Tells


@dataclass(frozen=True)
class Distinct(Body):
    keyword: ClassVar[str] = "distinct"
    lint: ClassVar[Lint[Any]] = DistinctLint()
    tells: ClassVar[Tells] = "values"
    moves: ClassVar[Moves] = "bounds"
    field: str = ""
    bounds: Bounds = UNBOUNDED
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field

    def values_needed(self, members: int) -> tuple[str, int | None]:
        return self.field, self.bounds.lower(members)

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
