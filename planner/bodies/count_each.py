"""`count_each: FIELD` + bounds (with `values`, `of`): for each value the number, or the share, of members that have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.each import Each, weigh_each
from planner.check.members import Members
from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Gap, Judgement, ValueJudgement
from planner.compiled import share_rows
from planner.compiled.each_rows import EachPeople, tied_rule
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker
from planner.language.bounds import UNBOUNDED, Bounds
from planner.language.selectors import EVERYBODY, Selector
from planner.pool.supply import Demand, Supply
from planner.written.models import SelectorText, Several, Text
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import AmountBounds, RuleText


@dataclass(frozen=True)
class CountEach(Body):
    """`values` are different texts as the catalogue spells them, or else as the rule does; None: each value in the pool."""

    keyword: ClassVar[str] = "count_each"
    field: str = ""
    bounds: Bounds = UNBOUNDED
    values: tuple[str, ...] | None = None
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        of = supply.surely(self.of)
        if self.bounds.at_least is None or (self.bounds.at_least.is_share and not of.all()):
            return
        if needs := self.bounds.at_least.lower(members):
            for value, who in supply.having(self.field, self.values).items():
                yield Demand(needs, who & of, value)

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        of = supply.surely(self.of)
        if self.bounds.at_most is None or (self.bounds.at_most.is_share and not of.all()):
            return
        for value, who in supply.having(self.field, self.values).items():
            yield Demand(self.bounds.at_most.upper(members), who & of, value)

    def judge(self, members: Members) -> Judgement:
        cells = members.values(self.field)
        asked = [int(mask) for mask in members.answers(self.of)]
        values = members.labels_asked(self.field, self.values)
        by_value: dict[str, ValueJudgement] = {}
        gaps: dict[Gap, int] = {}
        worst_asked: dict[Gap, int] = {}
        # Whoever has a value counts for it otherwise than for all the others.
        having: dict[str, list[int]] = {}
        for i, cell in enumerate(cells):
            for held in dict.fromkeys(cell or ()):
                having.setdefault(held, []).append(i)
        others = Tally.of(contributions(mask, None if cell is None else False) for mask, cell in zip(asked, cells, strict=True))
        for value, label in values.items():
            who = having.get(label, [])
            tally = others.moved((contributions(asked[i], False), contributions(asked[i], True)) for i in who)
            weighed = weigh(tally, self.bounds)
            by_value[value] = ValueJudgement(
                weighed.verdict,
                tally.sure_count,
                tally.sure_base,
                self.bounds.lower(tally.sure_base),
                self.bounds.upper(tally.sure_base),
                weighed.shortfall,
                [i for i in who if contributions(asked[i], True) == COUNTED],
            )
            gaps["at_least", value], gaps["at_most", value] = weighed.below, weighed.above
            worst_asked["at_least", value], worst_asked["at_most", value] = weighed.low or 0, weighed.high or 0
        ever, worst = weigh_each(Each.of(asked, cells, list(values.values())), self.bounds)
        always = all(finding.verdict == "met" for finding in by_value.values())
        return Judgement(
            "met" if always else "unproven" if ever else "not_met",
            shortfall=worst,
            base=sum(mask == 2 for mask in asked),
            members=sorted({i for finding in by_value.values() for i in finding.members}),
            unsure=[
                i for i, (mask, cell) in enumerate(zip(asked, cells, strict=True)) if mask == 3 or (cell is None and mask == 2)
            ],
            by_value=by_value,
            gaps=gaps,
            asked=worst_asked,
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        values = maker.values(self.field)
        answers = maker.answers(self.of)
        # One feature tells both which value somebody has and whether `of` holds: value code * 4 + answer.
        feature = maker.feature(
            ("each", self.field, self.of, maker.as_of),
            lambda: maker.features[values.feature].astype("int32") * 4 + maker.features[answers],
        )
        codes = maker.codes_of(feature)
        unsure = any(code % 4 == 3 for code in codes)
        has_blank = any(code // 4 in values.blank and code % 4 != 1 for code in codes)
        rows: list[Row] = []
        soft: list[Row] = []
        aux: dict[str, Aux] = {}
        cost: dict[str, int] = {}
        both = self.bounds.at_least is not None and self.bounds.at_most is not None
        # Somebody who is perhaps in the base with several values at once ties their shortfalls together.
        held = Counter(code for codes_of_value in values.having.values() for code in codes_of_value)
        several = any(code % 4 == 3 and held[code // 4] > 1 for code in codes)
        tied = maker.is_soft and ((unsure and self.bounds.has_share) or (both and several))
        wanted = maker.labels_asked(self.field, self.values)
        codes_of: dict[int, list[int]] = {}
        for code in codes:
            codes_of.setdefault(code // 4, []).append(code)
        for v, (value, label) in enumerate(wanted.items()):
            having = values.having.get(label, ())
            # Whoever cannot have the value matters to the base of a share alone.
            seen = codes if self.bounds.has_share else [c for held in (*having, *values.blank) for c in codes_of.get(held, ())]

            def options(blanks_count: bool, having: tuple[int, ...] = having, seen: list[int] = seen) -> dict[int, int]:
                return {
                    code: contributions(
                        code % 4, code // 4 in having if code // 4 not in values.blank else None if blanks_count else False
                    )
                    for code in seen
                }

            anyone = share_rows.Counted(maker.committee, feature, options(blanks_count=True))
            rows += share_rows.hard_rows(anyone, self.bounds, value)
            known = share_rows.Counted(maker.committee, feature, options(blanks_count=False))
            aux[f"short{v}"] = Aux()
            soft += share_rows.soft_rows(known, self.bounds, f"short{v}")
            if has_blank:
                aux[f"blanks{v}"] = Aux()
                taken = share_rows.Counted(
                    maker.committee,
                    feature,
                    {
                        code: COUNTED if mask & COUNTED and code // 4 in values.blank else mask
                        for code, mask in anyone.options.items()
                    },
                )
                soft += share_rows.upper_soft(taken, self.bounds, f"blanks{v}")
                soft += share_rows.crossed_soft(taken, self.bounds, f"blanks{v}")
        if tied:
            known_values = {
                code: None
                if code // 4 in values.blank
                else tuple(v for v, label in enumerate(wanted.values()) if code // 4 in values.having.get(label, ()))
                for code in codes
            }
            people = EachPeople.of(maker, feature, known_values)
            return tied_rule(CompiledRule(maker.rule, tuple(rows), tuple(soft), {}, aux), people, self.bounds, len(wanted))
        if not has_blank:
            return CompiledRule(maker.rule, tuple(rows), tuple(soft), dict.fromkeys(aux, 1), aux)
        # The blanks go to one value at a time: at worst all of them to a single value, or to none that counts.
        shorts = {f"short{v}": -1 for v in range(len(wanted))}
        aux["all"], aux["worst"] = Aux(), Aux()
        soft.append(Row(aux={"all": 1, **shorts}, lower=0, upper=0))
        soft.append(Row(aux={"worst": 1, "all": -1}, lower=0))
        for v in range(len(wanted)):
            soft.append(Row(aux={"worst": 1, "all": -1, f"short{v}": 1, f"blanks{v}": -1}, lower=0))
        cost["worst"] = 1
        return CompiledRule(maker.rule, tuple(rows), tuple(soft), cost, aux)


def contributions(answer: int, has: bool | None) -> int:
    """What a member may contribute to one value: `answer` to `of` (a mask), and whether it has the value (None: blank)."""
    counted = {True: COUNTED, False: BASE, None: BASE | COUNTED}[has]
    return (OUT if answer & 1 else 0) | (counted if answer & 2 else 0)


class CountEachText(RuleText, AmountBounds):
    """`count_each: FIELD` with bounds: for each value how many members, or which share of those matching `of`, have it."""

    keyword: ClassVar[str] = "count_each"
    count_each: Text = WrittenField(description="the field whose values are counted")
    values: Several | None = WrittenField(None, description="the values to look at; default each value in the pool")
    of: SelectorText = WrittenField(None, description="the members that a share is of; default all members")

    def resolve(self, reading: RuleReading) -> CountEach:
        field = reading.field("count_each", self.count_each, COUNTABLE)
        values = None if self.values is None else reading.labels("values", field)
        return CountEach(field.name, reading.bounds(self), values, reading.selector("of"))
