"""`apart: FIELD` or `apart: [[id, id], ...]`: no two members share the value, or come from one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.apart import rows, verdict
from planner.bodies.apart.lint import ApartLint
from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.pool.supply import Demand, Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Apart(Body):
    """Either `field` or `lists` is given."""

    keyword: ClassVar[str] = "apart"
    lint: ClassVar[Lint[Any]] = ApartLint()
    tells: ClassVar[Tells] = "people"
    field: str | None = None
    lists: tuple[tuple[str, ...], ...] = ()

    def fields(self) -> Iterator[str]:
        if self.field is not None:
            yield self.field

    def people(self) -> Iterator[str]:
        for ids in self.lists:
            yield from ids

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.field is not None:
            for value, who in supply.having(self.field, None).items():
                yield Demand(1, who, value)
        for ids in self.lists:
            yield Demand(1, supply.listed(ids))

    def slack(self, judgement: Judgement) -> None:
        return None

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER
