"""`distinct: FIELD` + bounds: the number of different values among the members (a share: of all members)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.language.bounds import UNBOUNDED, Amount, Bounds
from planner.written.models import Text
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import AmountBounds, RuleText


@dataclass(frozen=True)
class Distinct(Body):
    keyword: ClassVar[str] = "distinct"
    field: str = ""
    bounds: Bounds = UNBOUNDED

    def fields(self) -> Iterator[str]:
        yield self.field

    def judge(self, members: Members) -> Judgement:
        values = members.values(self.field)
        seen = {value for cell in values if cell is not None for value in cell}
        blank = [i for i, cell in enumerate(values) if cell is None]
        low, high = self.bounds.lower(len(members)), self.bounds.upper(len(members))
        always, ever, worst, below, above = True, False, 0, 0, 0
        for number in range(max(len(seen), min(1, len(blank))), len(seen) + len(blank) + 1):
            lack = max(0, low - number) if low is not None else 0
            surplus = max(0, number - high) if high is not None else 0
            holds = not lack and not surplus
            always, ever = always and holds, ever or holds
            worst, below, above = max(worst, lack + surplus), max(below, lack), max(above, surplus)
        return Judgement(
            verdict_of(always, ever),
            shortfall=worst,
            actual=len(seen),
            base=len(members),
            at_least=low,
            at_most=high,
            unsure=blank,
            gaps={("at_least", None): below, ("at_most", None): above},
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        """seenV is 1 only where (lower bound) or wherever (upper bound) somebody has value V; `fresh` counts one value
        for members who are all blank."""
        values = maker.values(self.field)
        low, high = self.bounds.at_least, self.bounds.at_most
        aux = {f"seen{v}": Aux(0, 1) for v in range(len(values.having))}
        links, rows, soft = [], [], []
        for v, codes in enumerate(values.having.values()):
            table = dict.fromkeys(codes, 1)
            if low is not None:
                links.append(Row(maker.committee, values.feature, table, aux={f"seen{v}": -1}, lower=0))
            if high is not None:
                links.append(
                    Row(maker.committee, values.feature, table, aux={f"seen{v}": -maker.having(values.feature, codes)}, upper=0)
                )
        seen = dict.fromkeys(aux, 1)
        aux["short"] = Aux()
        blank = dict.fromkeys(values.blank, 1)
        if low is not None:
            lowest = dict(seen)
            if blank:
                aux["fresh"] = Aux(0, 1)
                lowest["fresh"] = 1
                links.append(Row(maker.committee, values.feature, blank, aux={"fresh": -1}, lower=0))
                links.append(Row(aux={**seen, "fresh": max(1, len(seen))}, upper=max(1, len(seen))))
            share, step, bound = shares(low)
            terms = {a: step * c for a, c in lowest.items()}
            everybody = dict.fromkeys(maker.codes_of(values.feature), -share) if share else {}
            rows.append(
                Row(maker.committee, values.feature, everybody, aux=terms, lower=bound, slack=Slack("at_least", None, step))
            )
            soft.append(Row(maker.committee, values.feature, everybody, aux={**terms, "short": step}, lower=bound))
        if high is not None:
            share, step, bound = shares(high)
            terms = {a: step * c for a, c in seen.items()}
            table = {code: step * blank.get(code, 0) - share for code in maker.codes_of(values.feature)}
            rows.append(Row(maker.committee, values.feature, table, aux=terms, upper=bound, slack=Slack("at_most", None, step)))
            soft.append(Row(maker.committee, values.feature, table, aux={**terms, "short": -step}, upper=bound))
        everyone = share_rows.Counted(
            maker.committee, values.feature, dict.fromkeys(maker.codes_of(values.feature), share_rows.COUNTED)
        )
        soft += share_rows.crossed_soft(everyone, self.bounds, "short")
        return CompiledRule(maker.rule, (*links, *rows), (*links, *soft), {"short": 1}, aux)


def shares(amount: Amount) -> tuple[int, int, int]:
    """(numerator or 0, step, bound) of a row that holds a number against this amount."""
    if amount.is_share:
        return amount.value.numerator, amount.value.denominator, 0
    return 0, 1, int(amount.value)


class DistinctText(RuleText, AmountBounds):
    """`distinct: FIELD` with bounds: how many different values the members have."""

    keyword: ClassVar[str] = "distinct"
    distinct: Text = WrittenField(description="the field whose different values are counted")

    def resolve(self, reading: RuleReading) -> Distinct:
        return Distinct(reading.field("distinct", self.distinct, COUNTABLE).name, reading.bounds(self))
