"""Counting reasons: whom a rule can count on. How many the pool has, whom each standard takes away, how many remain.

Every figure is a plain count of people, so a reviewer can follow it by hand; a rule left with fewer people than it needs is
a reason by itself why there is no slate.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planner.language.plan import Committee, Plan, Rule
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Demand, Supply
from planner.pool.values import sure_values
from planner.results.result import Funnel, Lost


def funnels(plan: Plan, pool: Pool) -> list[Funnel]:
    """A funnel for every `must` rule that asks for people, the shortest supply first."""
    found: list[Funnel] = []
    for committee in plan.committees:
        filters = list(standards(plan, pool, committee))
        supply = Supply(pool, committee.as_of)
        fewest = committee.seats.body.size()[0] or 0
        for rule in committee.rules:
            if rule.force != "must":
                continue
            asked = rule.body.values_needed(fewest)
            if asked is not None:
                found += _values(pool, rule, *asked, filters)
            found += [_run(pool, rule, demand, filters) for demand in rule.body.minima(supply, fewest)]
    return sorted(found, key=lambda f: f.remain - f.needs)


def standards(plan: Plan, pool: Pool, committee: Committee) -> Iterator[tuple[Rule, BoolArray, BoolArray]]:
    """(rule, who may not pass, who surely does not) of every `must` that forbids members, outer committees first."""
    chain = [committee]
    while chain[0].within is not None:
        chain.insert(0, plan.committee(chain[0].within))
    for place in chain:
        yield from own_standards(plan, pool, place)


def own_standards(plan: Plan, pool: Pool, committee: Committee) -> Iterator[tuple[Rule, BoolArray, BoolArray]]:
    """The same of the committee's own rules alone."""
    supply = Supply(pool, committee.as_of)
    for rule in committee.rules:
        if rule.force == "must" and (out := rule.body.offenders(supply, plan.waived(rule))) is not None:
            yield rule, *out


def _values(
    pool: Pool, rule: Rule, field: str, needs: int | None, filters: list[tuple[Rule, BoolArray, BoolArray]]
) -> list[Funnel]:
    """The same in different values: how many the pool has, and the people whom no standard takes away."""
    if not needs:
        return []
    left = np.ones(len(pool), dtype=bool)
    for _, fails, _ in filters:
        left &= ~fails
    remain = sure_values(pool.take(np.flatnonzero(left)), field)
    in_pool = sure_values(pool, field)
    return [Funnel(rule=rule.key, kind=rule.body.keyword, needs=needs, in_pool=in_pool, remain=remain)]


def _run(pool: Pool, rule: Rule, demand: Demand, filters: list[tuple[Rule, BoolArray, BoolArray]]) -> Funnel:
    left = demand.who.copy()
    lost: list[Lost] = []
    for standard, fails, surely in filters:
        out = left & fails
        if out.any():
            ids = [pool.ids[r] for r in np.flatnonzero(out).tolist()]
            lost.append(Lost(rule=standard.key, people=len(ids), unproven=int((out & ~surely).sum()), ids=ids))
            left &= ~fails
    return Funnel(
        rule=rule.key, kind=rule.body.keyword, needs=demand.number, in_pool=int(demand.who.sum()), lost=lost,
        remain=int(left.sum()), value=demand.value,
    )  # fmt: skip
