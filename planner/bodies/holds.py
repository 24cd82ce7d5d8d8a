"""`holds: [COMMITTEE, ...], at_most: N` (joint): nobody is a member of more than N of these committees."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack, Surplus
from planner.written.dated import WholeOverTime
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Holds(Body):
    keyword: ClassVar[str] = "holds"
    committees: tuple[str, ...] = ()
    at_most: int = 1

    def ties(self) -> tuple[str, ...]:
        return self.committees

    def judge(self, members: Members) -> Judgement:
        held: Counter[str] = Counter()
        for committee in self.committees:
            held.update(members.slate.get(committee, ()))
        over = [pid for pid, posts in held.items() if posts > self.at_most]
        surplus = sum(held[pid] - self.at_most for pid in over)
        return Judgement(
            verdict_of(always=not over, ever=not over),
            shortfall=surplus,
            actual=max(held.values(), default=0),
            at_most=self.at_most,
            people=over,
            gaps={("waivers", None): surplus},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        over = Surplus(self.committees, self.at_most)
        row = Row(joint=over, upper=0, slack=Slack("waivers", None, 1))
        soft = Row(joint=over, aux={"over": -1}, upper=0)
        return CompiledRule(maker.rule, (row,), (soft,), {"over": 1}, {"over": Aux()})


class HoldsText(RuleText):
    """`holds: [COMMITTEE, ...], at_most: N`: nobody is a member of more than N of them."""

    keyword: ClassVar[str] = "holds"
    holds: Several = WrittenField(description="two or more committees of the plan")
    at_most: WholeOverTime = WrittenField(description="how many of them one person may be a member of")

    def resolve(self, reading: RuleReading) -> Holds:
        if len(self.holds) < 2:
            reading.problem("needs-two-committees", "holds", self.holds)
        most = reading.threshold("at_most", self.at_most)
        return Holds(reading.committee("holds", self.holds), 0 if most is None else int(most.value))
