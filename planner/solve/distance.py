"""How far a slate is from another, in memberships added plus removed: a rule of a question's own, never of a plan.

As rows with features it keeps groups, prices and disproofs right; as a body the checker judges it like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from planner.bodies.body import NO_NUMBER, Body
from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of
from planner.compiled.compile import Compiled
from planner.compiled.measures import Measure
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.language.plan import Rule, Slate
from planner.language.slates import changes
from planner.results.result import Tells


@dataclass(frozen=True)
class Distance(Body):
    """At least, or at most, so many memberships differ from those of a slate. `slate`: (committee, ids) of every committee."""

    keyword: ClassVar[str] = "distance"
    tells: ClassVar[Tells] = "posts"
    slate: tuple[tuple[str, tuple[str, ...]], ...] = ()
    at_least: int | None = None
    at_most: int | None = None

    def judge(self, members: Members) -> Judgement:
        apart = changes(dict(self.slate), members.slate)
        missing = 0 if self.at_least is None else max(0, self.at_least - apart)
        surplus = 0 if self.at_most is None else max(0, apart - self.at_most)
        holds = not missing and not surplus
        return Judgement(
            verdict_of(always=holds, ever=holds), missing + surplus, apart, at_least=self.at_least, at_most=self.at_most,
            gaps={("at_least", None): missing, ("at_most", None): surplus},
        )  # fmt: skip

    def rows(self, maker: RowMaker) -> CompiledRule:
        """An auxiliary variable for each committee: no more than its memberships that differ (`at_most`: no fewer)."""
        aux: dict[str, Aux] = {}
        rows: list[Row] = []
        for side in ("at_least", "at_most"):
            bound = self.at_least if side == "at_least" else self.at_most
            if bound is None:
                continue
            names = []
            for committee, ids in self.slate:
                # A member who was there takes one from the changes, anybody else adds one.
                feature, table, name = maker.listed(ids), {0: 1, 1: -1}, f"{side} {committee}"
                most = len(maker.pool) + len(ids)
                aux[name] = Aux(0, most)
                names.append(name)
                if side == "at_least":
                    rows.append(Row(committee, feature, table, aux={name: -1}, lower=-len(ids)))
                else:
                    rows.append(Row(committee, feature, table, aux={name: -1}, upper=-len(ids)))
            total = dict.fromkeys(names, 1)
            if side == "at_least":
                rows.append(Row(aux=total, lower=bound, slack=Slack("at_least", None, 1)))
            else:
                rows.append(Row(aux=total, upper=bound, slack=Slack("at_most", None, 1)))
        return CompiledRule(maker.rule, tuple(rows), aux=aux)

    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        return NO_NUMBER


def apart(
    compiled: Compiled, slates: Sequence[Slate], at_least: int | None = None, at_most: int | None = None
) -> Compiled:
    """The plan with a fixed rule more for each slate: so many memberships differ from it. Ids must be in the pool.

    The rules' names cannot be those of a plan.
    """
    plan, register = compiled.plan, compiled.register.copy()
    taken = len(plan.joint)
    rules = []
    for number, slate in enumerate(slates):
        of = tuple((c.id, tuple(slate.get(c.id, ()))) for c in plan.committees)
        rules.append(Rule(f"distance {taken + number}", None, Distance(of, at_least, at_most), fixed=True))
    plan = replace(plan, joint=(*plan.joint, *rules))
    stated = tuple(rule.body.rows(RowMaker(plan, compiled.pool, rule, register)) for rule in rules)
    return replace(compiled, plan=plan, rules=(*compiled.rules, *stated), register=register, _cache={})
