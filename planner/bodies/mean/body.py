"""`mean: FIELD` + bounds: the mean of a number field over the members, exactly."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER
from planner.bodies.lint import Lint
from planner.bodies.mean import outcomes, rows, verdict
from planner.bodies.mean.lint import MeanLint
from planner.bodies.number_bounds import NumberBody
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.pool.pool import BoolArray
from planner.results.result import Tells


@dataclass(frozen=True)
class Mean(NumberBody):
    keyword: ClassVar[str] = "mean"
    lint: ClassVar[Lint[Any]] = MeanLint()
    tells: ClassVar[Tells] = "numbers"

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
        return NO_NUMBER
