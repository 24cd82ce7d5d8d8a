"""`require: SELECTOR` (with `who: SELECTOR`): every member matching `who` matches `require`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.forbid_rows import forbid
from planner.compiled.rows import Codes, CompiledRule, RowMaker
from planner.language.selectors import EVERYBODY, Selector
from planner.written.models import SelectorText
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Require(Body):
    keyword: ClassVar[str] = "require"
    require: Selector = EVERYBODY
    who: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.require
        yield self.who

    def judge(self, members: Members) -> Judgement:
        answers = members.answers(self.who, self.require)  # digit 0: who, digit 1: require
        may_offend = (answers & 0b0010 != 0) & ~members.excused
        surely = (answers == 0b0010) & ~members.excused
        offending = [i for i in range(len(members)) if may_offend[i]]
        # Everybody who may be asked: a blank in `who` leaves somebody in question under two rules, rather than under none.
        in_question = np.flatnonzero((answers & 0b1010 != 0) & ~members.excused)
        short = len(offending)
        return Judgement(
            verdict_of(always=not short, ever=not surely.any()),
            shortfall=short,
            actual=len(in_question) - short,
            base=len(in_question),
            at_least=len(in_question),
            members=offending,
            unsure=[i for i in offending if not surely[i]],
            gaps={("waivers", None): short},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        answers = maker.answers(self.who, self.require)
        excused = maker.waived

        def offends() -> Codes:
            codes = (maker.features[answers] >> 1) & 1
            codes[[maker.pool.row_of[pid] for pid in excused]] = 0
            return codes

        feature = maker.feature(("offends", self.who, self.require, maker.as_of, excused), offends)
        return forbid(maker, feature)


class RequireText(RuleText):
    """`require: SELECTOR` (with `who`): every member matching `who` matches it."""

    keyword: ClassVar[str] = "require"
    require: SelectorText = WrittenField(description="what a member must match")
    who: SelectorText = WrittenField(None, description="of whom it is asked; default everybody")

    def resolve(self, reading: RuleReading) -> Require:
        return Require(reading.selector("require"), reading.selector("who"))
