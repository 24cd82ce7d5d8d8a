"""`mean: FIELD` + bounds: the mean of a number field over the members, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from planner.bodies.body import Body
from planner.bodies.mean import rows, verdict
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.rows import CompiledRule, RowMaker


@dataclass(frozen=True)
class Mean(Body):
    keyword: ClassVar[str] = "mean"
    field: str = ""
    at_least: Fraction | None = None
    at_most: Fraction | None = None

    def fields(self) -> Iterator[str]:
        yield self.field

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)
