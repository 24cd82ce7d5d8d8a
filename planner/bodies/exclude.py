"""`exclude: [id, ...]`: none of them is a member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.forbid_rows import forbid
from planner.compiled.rows import CompiledRule, RowMaker
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Exclude(Body):
    keyword: ClassVar[str] = "exclude"
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)

    def judge(self, members: Members) -> Judgement:
        listed = set(self.ids) - members.waived
        offending = [i for i, pid in enumerate(members.pool.ids) if pid in listed]
        return Judgement(
            verdict_of(always=not offending, ever=not offending),
            shortfall=len(offending),
            actual=len(offending),
            at_most=0,
            members=offending,
            gaps={("waivers", None): len(offending)},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        return forbid(maker, maker.listed([pid for pid in self.ids if pid not in maker.waived]))


class ExcludeText(RuleText):
    """`exclude: [id, ...]`: none of them is a member."""

    keyword: ClassVar[str] = "exclude"
    exclude: Several = WrittenField(description="ids of people in the pool")

    def resolve(self, reading: RuleReading) -> Exclude:
        return Exclude(reading.people("exclude", self.exclude))
