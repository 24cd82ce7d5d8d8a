"""`seats` of a committee: how many members it has. Written in the plan, not in a rule set; the rule `COMMITTEE/seats`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import CompiledRule, Row, RowMaker, Slack
from planner.language.bounds import UNBOUNDED, Bounds
from planner.pool.supply import Demand, Supply
from planner.written.models import Flag
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import WholeBounds


@dataclass(frozen=True)
class Seats(Body):
    """Whole bounds only."""

    keyword: ClassVar[str] = "seats"
    bounds: Bounds = UNBOUNDED

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if needs := self.bounds.lower(0):
            yield Demand(needs, supply.everybody)

    def judge(self, members: Members) -> Judgement:
        filled = len(members)
        low, high = self.bounds.lower(filled), self.bounds.upper(filled)
        lack = max(0, low - filled) if low is not None else 0
        surplus = max(0, filled - high) if high is not None else 0
        holds = not lack and not surplus
        return Judgement(
            verdict_of(always=holds, ever=holds),
            shortfall=lack + surplus,
            actual=filled,
            at_least=low,
            at_most=high,
            members=range(filled),
            gaps={("at_least", None): lack, ("at_most", None): surplus},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        rows = []
        if self.bounds.at_least is not None:
            rows.append(
                Row(
                    maker.committee,
                    maker.EVERYONE,
                    {0: 1},
                    lower=int(self.bounds.at_least.value),
                    slack=Slack("at_least", None, 1),
                )
            )
        if self.bounds.at_most is not None:
            rows.append(
                Row(
                    maker.committee,
                    maker.EVERYONE,
                    {0: 1},
                    upper=int(self.bounds.at_most.value),
                    slack=Slack("at_most", None, 1),
                )
            )
        most = self.bounds.at_most
        return CompiledRule(maker.rule, tuple(rows), cap=None if most is None else int(most.value))


class SeatsText(WholeBounds):
    """The seats of a committee as a mapping; a plain number means `exactly`."""

    fixed: Flag = WrittenField(False, description="true: never offered as a relaxation")

    def resolve(self, reading: RuleReading) -> Seats:
        return Seats(reading.bounds(self))
