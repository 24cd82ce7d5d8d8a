"""`require: SELECTOR` (with `who: SELECTOR`): every member matching `who` matches `require`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.require import rows, verdict
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.selectors import EVERYBODY, Selector
from planner.results.result import Tells


@dataclass(frozen=True)
class Require(Body):
    keyword: ClassVar[str] = "require"
    tells: ClassVar[Tells] = "others"
    lasts: ClassVar[bool] = False
    require: Selector = EVERYBODY
    who: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.require
        yield self.who

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER
