"""`count: SELECTOR, in: [COMMITTEE, ...]` + bounds (joint, with `of`): of the people in any of these committees, each counted
once, the number or the share matching `count`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.body import Body, Moved, Moves, moved_bounds, written_bounds
from planner.bodies.joint_count import measures, rows, verdict
from planner.bodies.joint_count.lint import JointCountLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.results.result import Tells


@dataclass(frozen=True)
class JointCount(Body):
    """Shares are of these people, or of those of them who match `of`; ages are at the reference month of the plan."""

    keyword: ClassVar[str] = "joint_count"
    lint: ClassVar[Lint[Any]] = JointCountLint()
    tells: ClassVar[Tells] = "members"
    moves: ClassVar[Moves] = "bounds"
    committees: tuple[str, ...] = ()
    count: Selector = EVERYBODY
    bounds: Bounds = UNBOUNDED
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.count
        yield self.of

    def ties(self) -> tuple[str, ...]:
        return self.committees

    def among(self) -> tuple[str, ...]:
        return self.committees

    def moved(self, to: Amount) -> dict[str, Moved]:
        return moved_bounds(self, to)

    def required(self) -> dict[str, str]:
        return written_bounds(self.bounds)

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return measures.measures(self, maker)
