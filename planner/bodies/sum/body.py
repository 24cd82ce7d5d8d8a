"""`sum: FIELD` + bounds (with `of: SELECTOR`): the sum of a number field over the members, exactly. The sum of nobody is 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.lint import Lint
from planner.bodies.number_bounds import NumberBody
from planner.bodies.sum import measures, rows, verdict
from planner.bodies.sum.lint import SumLint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.results.result import Tells


@dataclass(frozen=True)
class Sum(NumberBody):
    keyword: ClassVar[str] = "sum"
    lint: ClassVar[Lint[Any]] = SumLint()
    tells: ClassVar[Tells] = "numbers"

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
