"""`both: [A, B]` + bounds (joint): how many people are members of both committees; with `of`, as a share of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.both import measures, rows, verdict
from planner.bodies.both.lint import BothLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.results.result import Tells


@dataclass(frozen=True)
class Both(Body):
    """Exactly two different committees; shares are of the members of the committee `of`."""

    keyword: ClassVar[str] = "both"
    lint: ClassVar[Lint[Any]] = BothLint()
    tells: ClassVar[Tells] = "members"
    moves: ClassVar[Moves] = "bounds"
    committees: tuple[str, str] = ("", "")
    bounds: Bounds = UNBOUNDED
    of: str | None = None

    def ties(self) -> tuple[str, ...]:
        return self.committees

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds) | ({} if self.of is None else {"of": self.of})

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self)
