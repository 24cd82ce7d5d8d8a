"""Counting reasons: whom a rule can count on. How many the pool has, whom each standard takes away, how many remain.

Every figure is a plain count of people, so a reviewer can follow it by hand; a rule left with fewer people than it needs is
a reason by itself why there is no slate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from planner.bodies.distinct.body import Distinct
from planner.bodies.exclude.body import Exclude
from planner.bodies.require.body import Require
from planner.bodies.seats.body import Seats
from planner.language.plan import Committee, Plan, Rule
from planner.pool.matching import options
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Demand, Supply
from planner.pool.values import occurring


@dataclass(frozen=True)
class Step:
    """People who fall out at one rule: surely or because they cannot be shown to meet it (`unproven`)."""

    rule: str
    people: int
    unproven: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Funnel:
    rule: str
    kind: str
    needs: int
    in_pool: int
    steps: tuple[Step, ...]
    remain: int
    value: str | None = None

    @property
    def is_short(self) -> bool:
        return self.remain < self.needs


def funnels(plan: Plan, pool: Pool) -> list[Funnel]:
    """A funnel for every `must` rule that asks for people, the shortest supply first."""
    found: list[Funnel] = []
    for committee in plan.committees:
        filters = list(standards(plan, pool, committee))
        supply = Supply(pool, committee.as_of)
        fewest = committee.seats.body.bounds.lower(0) or 0 if isinstance(committee.seats.body, Seats) else 0
        for rule in committee.rules:
            if rule.force != "must":
                continue
            if isinstance(rule.body, Distinct):
                found += _values(pool, committee, rule, rule.body, filters)
            found += [_run(pool, rule, demand, filters) for demand in rule.body.minima(supply, fewest)]
    return sorted(found, key=lambda f: f.remain - f.needs)


def standards(plan: Plan, pool: Pool, committee: Committee) -> Iterator[tuple[Rule, BoolArray, BoolArray]]:
    """(rule, who may not pass, who surely does not) of every `must` that forbids members, outer committees first."""
    chain = [committee]
    while chain[0].within is not None:
        chain.insert(0, plan.committee(chain[0].within))
    for place in chain:
        for rule in place.rules:
            if rule.force != "must":
                continue
            excused = np.zeros(len(pool), dtype=bool)
            excused[[pool.row_of[pid] for pid in plan.waived(rule)]] = True
            match rule.body:
                case Require(require=require, who=who):
                    answers = options(pool, (who, require), place.as_of)  # digit 0: who, digit 1: require
                    yield rule, (answers & 0b0010 != 0) & ~excused, (answers == 0b0010) & ~excused
                case Exclude(ids=ids):
                    listed = np.zeros(len(pool), dtype=bool)
                    listed[[pool.row_of[pid] for pid in ids]] = True
                    yield rule, listed & ~excused, listed & ~excused


def _values(
    pool: Pool, committee: Committee, rule: Rule, body: Distinct, filters: list[tuple[Rule, BoolArray, BoolArray]]
) -> list[Funnel]:
    """The same for `distinct`, in different values: how many the pool has, and the people whom no standard takes away."""
    seats = committee.seats.body
    needs = body.bounds.lower(seats.bounds.lower(0) or 0) if isinstance(seats, Seats) else None
    if not needs:
        return []
    left = np.ones(len(pool), dtype=bool)
    for _, fails, _ in filters:
        left &= ~fails
    return [
        Funnel(
            rule.key,
            body.keyword,
            needs,
            _sure_values(pool, body.field),
            (),
            _sure_values(pool.take(np.flatnonzero(left)), body.field),
        )
    ]


def _sure_values(pool: Pool, field: str) -> int:
    """Different values for certain: those that occur, or one where there are only blanks."""
    return max(len(occurring(pool, field)), min(1, len(pool)))


def _run(pool: Pool, rule: Rule, demand: Demand, filters: list[tuple[Rule, BoolArray, BoolArray]]) -> Funnel:
    left = demand.who.copy()
    steps = []
    for standard, fails, surely in filters:
        lost = left & fails
        people = int(lost.sum())
        if people:
            rows = np.flatnonzero(lost)
            ids = tuple(pool.ids[r] for r in rows.tolist())
            steps.append(Step(standard.key, people, int((lost & ~surely).sum()), ids))
            left &= ~fails
    return Funnel(
        rule.key, rule.body.keyword, demand.number, int(demand.who.sum()), tuple(steps), int(left.sum()), demand.value
    )
