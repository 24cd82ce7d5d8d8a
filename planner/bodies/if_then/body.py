"""`if: {count: S, BOUNDS}` with `then: {count: T, BOUNDS}`: where the first holds, the second holds."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from planner.bodies.body import NO_NUMBER, Body, Moved, Moves, written_bounds
from planner.bodies.if_then import outcomes, rows, verdict
from planner.bodies.if_then.lint import IfThenLint
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.results.result import Tells


@dataclass(frozen=True)
class IfThen(Body):
    """Shares are of all members. What findings show and relaxations move are the bounds of `then`."""

    keyword: ClassVar[str] = "if"
    lint: ClassVar[Lint[Any]] = IfThenLint()
    tells: ClassVar[Tells] = "members"
    moves: ClassVar[Moves] = "bounds"
    given: Selector = EVERYBODY
    given_bounds: Bounds = UNBOUNDED
    then: Selector = EVERYBODY
    then_bounds: Bounds = UNBOUNDED

    def selectors(self) -> Iterator[Selector]:
        yield self.given
        yield self.then

    def moved(self, to: Amount) -> dict[str, Moved]:
        return {
            side: Moved(None if loose is None else replace(self, then_bounds=loose), sometimes)
            for side, (loose, sometimes) in self.then_bounds.moved(to).items()
        }

    def required(self) -> dict[str, str]:
        return written_bounds(self.then_bounds)

    def condition(self) -> tuple[Selector, dict[str, str]]:
        return self.given, written_bounds(self.given_bounds)

    def slack(self, judgement: Judgement) -> int | float | None:
        """None where nothing falls short: it may be that nothing is asked."""
        return -judgement.shortfall if judgement.shortfall else None

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats)

    def kinds(self, members: Members) -> Sequence[Hashable]:
        return outcomes.kinds(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER
