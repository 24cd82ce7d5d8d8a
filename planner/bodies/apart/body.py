"""`apart: FIELD`, `apart: {fields: [...]}` or `apart: [[id, id], ...]`: no two members share the value
(all of the values), or come from one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from planner.bodies.apart import outcomes, rows, verdict
from planner.bodies.apart.lint import ApartLint
from planner.bodies.body import NO_NUMBER, Body
from planner.bodies.lint import Lint
from planner.check.members import Members
from planner.check.outcomes import Outcomes, Search
from planner.check.verdict import Judgement
from planner.compiled.measures import Measure
from planner.compiled.rows import CompiledRule, RowMaker
from planner.pool.pool import BoolArray
from planner.pool.supply import Demand, Supply
from planner.results.result import Tells


@dataclass(frozen=True)
class Apart(Body):
    """Either `shared` (the fields all of whose values are shared) or `lists` is given."""

    keyword: ClassVar[str] = "apart"
    lint: ClassVar[Lint[Any]] = ApartLint()
    tells: ClassVar[Tells] = "people"
    shared: tuple[str, ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()

    def fields(self) -> Iterator[str]:
        yield from self.shared

    def people(self) -> Iterator[str]:
        for ids in self.lists:
            yield from ids

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.shared:
            first, *others = (supply.having(field, None) for field in self.shared)
            for value, who in first.items():
                yield from _shared(value, who, others)
        for ids in self.lists:
            yield Demand(1, supply.listed(ids))

    def kept_apart(self, members: Members) -> Sequence[Sequence[int]]:
        return verdict.sharing(self, members)

    def slack(self, judgement: Judgement) -> None:
        return None

    def judge(self, members: Members) -> Judgement:
        return verdict.judge(self, members)

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes:
        return outcomes.outcomes(self, members, seats, search)

    def met_on(self, members: Members, elected: BoolArray) -> BoolArray:
        return outcomes.met_on(self, members, elected)

    def rows(self, maker: RowMaker) -> CompiledRule:
        return rows.rows(self, maker)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER


def _shared(value: str, who: BoolArray, others: Sequence[Mapping[str, BoolArray]]) -> Iterator[Demand]:
    """One of those who share the values so far (`value` says which) and further ones. Whoever shares with nobody is passed over
    where there is a second field: pairs of values are many, and most have one person."""
    if not others:
        yield Demand(1, who, value)
    elif int(who.sum()) > 1:
        for further, also in others[0].items():
            both = who & also
            if int(both.sum()) > 1:
                yield from _shared(f"{value}, {further}", both, others[1:])
