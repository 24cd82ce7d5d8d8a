"""`apart: FIELD` or `apart: [[id, id], ...]`: no two members share the value, or come from one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.body import Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.pool.supply import Demand, Supply
from planner.written.models import Kept, Several
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import RuleText


@dataclass(frozen=True)
class Apart(Body):
    """Either `field` or `lists` is given."""

    keyword: ClassVar[str] = "apart"
    field: str | None = None
    lists: tuple[tuple[str, ...], ...] = ()

    def fields(self) -> Iterator[str]:
        if self.field is not None:
            yield self.field

    def people(self) -> Iterator[str]:
        for ids in self.lists:
            yield from ids

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        if self.field is not None:
            for value, who in supply.having(self.field, None).items():
                yield Demand(1, who, value)
        for ids in self.lists:
            yield Demand(1, supply.listed(ids))

    def judge(self, members: Members) -> Judgement:
        sharing: list[list[int]]
        if self.field is not None:
            by_value: dict[str, list[int]] = {}
            for i, values in enumerate(members.values(self.field)):
                for value in values or ():
                    by_value.setdefault(value, []).append(i)
            sharing = list(by_value.values())
        else:
            at = {pid: i for i, pid in enumerate(members.pool.ids)}
            sharing = [[at[pid] for pid in dict.fromkeys(ids) if pid in at] for ids in self.lists]
        sharing = [group for group in sharing if len(group) > 1]
        surplus = sum(len(group) - 1 for group in sharing)
        return Judgement(
            verdict_of(always=not surplus, ever=not surplus),
            shortfall=surplus,
            actual=surplus,
            at_most=0,
            members=sorted({i for group in sharing for i in group}),
            gaps={("waivers", None): surplus},
            to_excuse=list(dict.fromkeys(members.pool.ids[i] for group in sharing for i in group[1:])),
        )

    def rows(self, maker: RowMaker) -> CompiledRule:
        groups: list[tuple[int, dict[int, int]]]
        if self.field is not None:
            values = maker.values(self.field)
            groups = [(values.feature, dict.fromkeys(codes, 1)) for codes in values.having.values()]
        else:
            groups = [(maker.listed(ids), {1: 1}) for ids in self.lists]
        rows, soft, cost = [], [], {}
        for part, (feature, table) in enumerate(groups):
            aux = f"surplus{part}"
            rows.append(Row(maker.committee, feature, table, upper=1, slack=Slack("waivers", None, 1, part=part)))
            soft.append(Row(maker.committee, feature, table, aux={aux: -1}, upper=1))
            cost[aux] = 1
        return CompiledRule(maker.rule, tuple(rows), tuple(soft), cost, {aux: Aux() for aux in cost})


class ApartText(RuleText):
    """`apart: FIELD` or lists of ids: no two members share the value, or come from one list."""

    keyword: ClassVar[str] = "apart"
    apart: Annotated[Any, Kept(str | list[Several])] = WrittenField(description="a field, or lists of two or more ids")

    def resolve(self, reading: RuleReading) -> Apart | None:
        if not isinstance(self.apart, list):
            if not isinstance(self.apart, str) or not self.apart.strip():
                reading.problem("apart-form", "apart", self.apart)
                return None
            return Apart(field=reading.field("apart", self.apart.strip(), COUNTABLE).name)
        if not self.apart:
            reading.problem("list-empty", "apart")
            return None
        return Apart(lists=tuple(reading.people_lists("apart")))
