"""`include: [id, ...]`: all of them are members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Include(Body):
    keyword: ClassVar[str] = "include"
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)

    def judge(self, members: Members) -> Judgement:
        listed = set(self.ids)
        present = [i for i, pid in enumerate(members.pool.ids) if pid in listed]
        missing = len(listed) - len(present)
        return Judgement(
            verdict_of(always=not missing, ever=not missing),
            shortfall=missing,
            actual=len(present),
            at_least=len(listed),
            members=present,
            to_excuse=[pid for pid in dict.fromkeys(self.ids) if pid not in set(members.pool.ids)],
            gaps={("waivers", None): missing},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        feature, table, needed = maker.listed(self.ids), {1: 1}, len(set(self.ids))
        row = Row(maker.committee, feature, table, lower=needed, slack=Slack("waivers", None, 1))
        soft = Row(maker.committee, feature, table, aux={"missing": 1}, lower=needed)
        return CompiledRule(maker.rule, (row,), (soft,), {"missing": 1}, {"missing": Aux()})


class IncludeText(RuleText):
    """`include: [id, ...]`: all of them are members."""

    keyword: ClassVar[str] = "include"
    include: Several = WrittenField(description="ids of people in the pool")

    def resolve(self, reading: RuleReading) -> Include:
        return Include(reading.people("include", self.include))
