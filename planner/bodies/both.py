"""`both: [A, B]` + whole bounds (joint): how many people are members of both committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import Aux, CompiledRule, Overlap, Row, RowMaker, Slack
from planner.language.bounds import UNBOUNDED, Bounds
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText, WholeBounds


@dataclass(frozen=True)
class Both(Body):
    """Exactly two different committees."""

    keyword: ClassVar[str] = "both"
    committees: tuple[str, str] = ("", "")
    bounds: Bounds = UNBOUNDED

    def ties(self) -> tuple[str, ...]:
        return self.committees

    def judge(self, members: Members) -> Judgement:
        first, second = (members.slate.get(committee, ()) for committee in self.committees)
        also = set(second)
        shared = [pid for pid in first if pid in also]
        low, high = self.bounds.lower(len(shared)), self.bounds.upper(len(shared))
        lack = max(0, low - len(shared)) if low is not None else 0
        surplus = max(0, len(shared) - high) if high is not None else 0
        holds = not lack and not surplus
        return Judgement(
            verdict_of(always=holds, ever=holds),
            shortfall=lack + surplus,
            actual=len(shared),
            at_least=low,
            at_most=high,
            people=shared,
            gaps={("at_least", None): lack, ("at_most", None): surplus},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        shared = Overlap(self.committees)
        rows, soft = [], []
        low, high = self.bounds.at_least, self.bounds.at_most
        if low is not None:
            rows.append(Row(joint=shared, lower=int(low.value), slack=Slack("at_least", None, 1)))
            soft.append(Row(joint=shared, aux={"short": 1}, lower=int(low.value)))
        if high is not None:
            rows.append(Row(joint=shared, upper=int(high.value), slack=Slack("at_most", None, 1)))
            soft.append(Row(joint=shared, aux={"short": -1}, upper=int(high.value)))
        if low is not None and high is not None and low.value > high.value:
            soft.append(Row(aux={"short": 1}, lower=int(low.value - high.value)))
        return CompiledRule(maker.rule, tuple(rows), tuple(soft), {"short": 1}, {"short": Aux()})


class BothText(RuleText, WholeBounds):
    """`both: [A, B]` with whole bounds: how many people are members of both."""

    keyword: ClassVar[str] = "both"
    both: Several = WrittenField(description="two committees of the plan")

    def resolve(self, reading: RuleReading) -> Both | None:
        names = reading.committee("both", self.both)
        bounds = reading.bounds(self)
        if len(names) != 2:
            reading.problem("needs-two-committees", "both", names)
            return None
        return Both((names[0], names[1]), bounds)
