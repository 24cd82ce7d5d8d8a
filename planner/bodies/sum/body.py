"""`sum: FIELD` + bounds (with `of: SELECTOR`): the sum of a number field over the members, exactly. The sum of nobody is 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves
from planner.bodies.lint import Lint
from planner.bodies.sum import measures, rows, verdict
from planner.bodies.sum.lint import SumLint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import Amount
from planner.language.selectors import EVERYBODY, Selector
from planner.results.result import Tells


@dataclass(frozen=True)
class Sum(Body):
    """The bounds are in the unit of the field."""

    keyword: ClassVar[str] = "sum"
    lint: ClassVar[Lint[Any]] = SumLint()
    tells: ClassVar[Tells] = "numbers"
    moves: ClassVar[Moves] = "number"
    field: str = ""
    at_least: Fraction | None = None
    at_most: Fraction | None = None
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field

    def moved(self, to: Amount) -> dict[str, Moved]:
        found: dict[str, Moved] = {}
        if self.at_least is not None:
            found["at_least"] = Moved(replace(self, at_least=to.value, at_most=None) if to.value <= self.at_least else None)
        if self.at_most is not None:
            found["at_most"] = Moved(replace(self, at_least=None, at_most=to.value) if to.value >= self.at_most else None)
        return found

    def required(self) -> dict[str, str]:
        sides = {"at_least": self.at_least, "at_most": self.at_most}
        return {side: str(verdict.shown(value)) for side, value in sides.items() if value is not None}

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
