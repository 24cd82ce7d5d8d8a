"""Counting reasons: whom a rule can count on. How many the pool has, whom each standard takes away, how many remain.

Every figure is a plain count of people, so a reviewer can follow it by hand; a rule left with fewer people than it needs is
a reason by itself why there is no slate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from planner.bodies.count import Count
from planner.bodies.count_each import CountEach
from planner.bodies.distinct import Distinct
from planner.bodies.exclude import Exclude
from planner.bodies.require import Require
from planner.bodies.seats import Seats
from planner.compiled.compile import Compiled
from planner.language.plan import Committee, Plan, Rule
from planner.pool.matching import options
from planner.pool.pool import BoolArray, Pool
from planner.pool.values import having, occurring

LISTED = 12  # more people than this are counted, not listed


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


def funnels(compiled: Compiled) -> list[Funnel]:
    """A funnel for every `must` rule that asks for people, the shortest supply first."""
    plan, pool = compiled.plan, compiled.pool
    found: list[Funnel] = []
    for committee in plan.committees:
        filters = list(standards(plan, pool, committee))
        for rule in committee.rules:
            if rule.force != "must":
                continue
            if isinstance(rule.body, Distinct):
                found += _values(pool, committee, rule, rule.body, filters)
            found += [_run(pool, rule, needs, who, value, filters) for needs, who, value in _asked(pool, committee, rule)]
    return sorted(found, key=lambda f: f.remain - f.needs)


def _asked(pool: Pool, committee: Committee, rule: Rule) -> Iterator[tuple[int, BoolArray, str | None]]:
    """(how many, who counts for certain, value) for each lower bound of a rule that asks for somebody."""
    seats = committee.seats.body
    fewest = seats.bounds.lower(0) or 0 if isinstance(seats, Seats) else 0
    everybody = np.ones(len(pool), dtype=bool)
    match rule.body:
        case Seats():
            if fewest:
                yield fewest, everybody, None
        case Count(count=count, of=of, bounds=bounds) if bounds.at_least is not None:
            of_all = _surely(pool, committee, of)
            if bounds.at_least.is_share and not of_all.all():
                return  # a share of some of the members: how many that asks for depends on the slate
            needs = bounds.lower(fewest) or 0
            if needs:
                yield needs, _surely(pool, committee, count) & of_all, None
        case CountEach(field=field, values=values, bounds=bounds, of=of) if bounds.at_least is not None:
            of_all = _surely(pool, committee, of)
            if bounds.at_least.is_share and not of_all.all():
                return
            needs = bounds.lower(fewest) or 0
            if needs:
                for value, who in having(pool, field, values).items():
                    yield needs, who & of_all, value


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


def _run(
    pool: Pool, rule: Rule, needs: int, who: BoolArray, value: str | None, filters: list[tuple[Rule, BoolArray, BoolArray]]
) -> Funnel:
    left = who.copy()
    steps = []
    for standard, fails, surely in filters:
        lost = left & fails
        people = int(lost.sum())
        if people:
            rows = np.flatnonzero(lost)
            ids = tuple(pool.ids[r] for r in rows.tolist()) if people <= LISTED else ()
            steps.append(Step(standard.key, people, int((lost & ~surely).sum()), ids))
            left &= ~fails
    return Funnel(rule.key, rule.body.keyword, needs, int(who.sum()), tuple(steps), int(left.sum()), value)


def _surely(pool: Pool, committee: Committee, selector: object) -> BoolArray:
    return np.asarray(options(pool, (selector,), committee.as_of) == 2)  # type: ignore[arg-type]
