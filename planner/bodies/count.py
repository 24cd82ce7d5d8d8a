"""`count: SELECTOR` + bounds (with `of: SELECTOR`): the number, or the share, of members matching `count`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Judgement
from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, RowMaker
from planner.language.bounds import UNBOUNDED, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.supply import Demand, Supply
from planner.written.models import SelectorText
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, RuleText


def contributions(answers: int) -> int:
    """What a member may contribute, from its possible answers to (count, of): digit 0 is count, digit 1 is of."""
    return (OUT if answers & 0b0011 else 0) | (BASE if answers & 0b0100 else 0) | (COUNTED if answers & 0b1000 else 0)


@dataclass(frozen=True)
class Count(Body):
    keyword: ClassVar[str] = "count"
    count: Selector = EVERYBODY
    bounds: Bounds = UNBOUNDED
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.count
        yield self.of

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.bounds.at_least is None or (self.bounds.at_least.is_share and not supply.surely(self.of).all()):
            return  # a share of some of the members: how many that asks for depends on the slate
        if needs := self.bounds.at_least.lower(members):
            yield Demand(needs, supply.surely(self.count, self.of))

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.bounds.at_most is None or (self.bounds.at_most.is_share and not supply.surely(self.of).all()):
            return
        yield Demand(self.bounds.at_most.upper(members), supply.perhaps(self.count, self.of))

    def judge(self, members: Members) -> Judgement:
        kinds = [contributions(int(mask)) for mask in members.answers(self.count, self.of)]
        tally = Tally.of(kinds)
        weighed = weigh(tally, self.bounds)
        return Judgement(
            weighed.verdict,
            shortfall=weighed.shortfall,
            actual=tally.sure_count,
            base=tally.sure_base,
            at_least=self.bounds.lower(tally.sure_base),
            at_most=self.bounds.upper(tally.sure_base),
            members=[i for i, kind in enumerate(kinds) if kind == COUNTED],
            unsure=[i for i, kind in enumerate(kinds) if kind & COUNTED and kind != COUNTED],
            gaps={("at_least", None): weighed.below, ("at_most", None): weighed.above},
            asked={("at_least", None): weighed.low or 0, ("at_most", None): weighed.high or 0},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        feature = maker.answers(self.count, self.of)
        options = {code: contributions(code) for code in maker.codes_of(feature)}
        counted = share_rows.Counted(maker.committee, feature, options)
        return CompiledRule(
            maker.rule,
            tuple(share_rows.hard_rows(counted, self.bounds)),
            tuple(share_rows.soft_rows(counted, self.bounds, "short")),
            {"short": 1},
            {"short": Aux()},
        )


class CountText(RuleText, AmountBounds):
    """`count: SELECTOR` with bounds: how many members match it, or which share of the members matching `of`."""

    keyword: ClassVar[str] = "count"
    count: SelectorText = WrittenField(description="whom to count")
    of: SelectorText = WrittenField(None, description="the members that a share is of; default all members")

    def resolve(self, reading: RuleReading) -> Count:
        return Count(reading.selector("count"), reading.bounds(self), reading.selector("of"))
