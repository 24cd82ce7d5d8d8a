"""`holds: [COMMITTEE, ...], at_most: N` (joint): nobody is a member of more than N of these committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.holds import rows, verdict
from planner.bodies.holds.lint import HoldsLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.results.result import Tells


@dataclass(frozen=True)
class Holds(Body):
    keyword: ClassVar[str] = "holds"
    lint: ClassVar[Lint[Any]] = HoldsLint()
    tells: ClassVar[Tells] = "posts"
    committees: tuple[str, ...] = ()
    at_most: int = 1

    def ties(self) -> tuple[str, ...]:
        return self.committees

    def required(self) -> dict[str, str]:
        return {"at_most": str(self.at_most)}

    def slack(self, judgement: Judgement) -> int | float | None:
        return -judgement.shortfall if judgement.shortfall else super().slack(judgement)

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER
