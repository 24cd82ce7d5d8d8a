"""Supply: how many people of a pool could count for each rule of a plan by itself, against the number that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from planner.bodies.count.body import Count
from planner.bodies.count_each.body import CountEach
from planner.bodies.distinct.body import Distinct
from planner.bodies.exclude.body import Exclude
from planner.bodies.include.body import Include
from planner.bodies.require.body import Require
from planner.bodies.seats.body import Seats
from planner.language.plan import Committee, Plan, Rule
from planner.language.selectors import Selector
from planner.pool.matching import options
from planner.pool.pool import BoolArray, Pool
from planner.pool.values import having, occurring

_BOTH = 0b1000  # of the options of two selectors: both answers true
_OFFENDS = 0b0010  # asked (digit 0) and not compliant (digit 1)


@dataclass(frozen=True)
class Supply:
    """People who could count for a rule for certain (`people`), perhaps (`unsure`: the data does not say), and the number
    that the fewest seats need; `needs` None where a rule only sets an upper limit or its base depends on the slate.

    `value`: one value of a count_each. Of `distinct` both are numbers of different values.
    """

    rule: Rule
    kind: str
    people: int
    unsure: int
    needs: int | None
    value: str | None = None

    @property
    def is_short(self) -> bool:
        """Even with everybody whom the data leaves open there are too few."""
        return self.needs is not None and self.people + self.unsure < self.needs


def supply(plan: Plan, pool: Pool) -> list[Supply]:
    """One line a rule (one a value for count_each), in the order of the plan. Ages are counted at each committee's own month.

    Rules of which no single person can tell (apart, mean, joint rules, the most of each value) have none.
    """
    return [line for committee in plan.committees for rule in committee.rules for line in _of(plan, pool, committee, rule)]


def _of(plan: Plan, pool: Pool, committee: Committee, rule: Rule) -> Iterator[Supply]:
    seats = committee.seats.body
    fewest = (seats.bounds.lower(0) or 0) if isinstance(seats, Seats) else 0
    kind = rule.body.keyword
    match rule.body:
        case Seats():
            yield Supply(rule, kind, len(pool), 0, fewest)
        case Require(require=require, who=who):
            answers = _options(pool, committee, who, require)
            excused = _listed(pool, plan.waived(rule))
            may_offend = (answers & _OFFENDS != 0) & ~excused
            surely = (answers == _OFFENDS) & ~excused
            yield Supply(rule, kind, int((~may_offend).sum()), int((may_offend & ~surely).sum()), fewest)
        case Exclude(ids=ids):
            out = _listed(pool, frozenset(ids)) & ~_listed(pool, plan.waived(rule))
            yield Supply(rule, kind, int((~out).sum()), 0, fewest)
        case Include(ids=ids):
            yield Supply(rule, kind, int(_listed(pool, frozenset(ids)).sum()), 0, len(ids))
        case Count(count=count, of=of, bounds=bounds):
            answers = _options(pool, committee, of, count)
            sure, may = answers == _BOTH, answers & _BOTH != 0
            everybody = bool((_options(pool, committee, of) == 0b10).all())
            share = bounds.at_least is not None and bounds.at_least.is_share
            needs = None if share and not everybody else bounds.lower(fewest)
            yield Supply(rule, kind, int(sure.sum()), int((may & ~sure).sum()), needs)
        case CountEach(field=field, values=values, bounds=bounds, of=of) if bounds.at_least is not None:
            answers = _options(pool, committee, of)
            sure, may = answers == 0b10, answers & 0b10 != 0
            needs = None if bounds.at_least.is_share and not sure.all() else bounds.lower(fewest)
            column = pool.columns.get(field)
            blank = np.full(len(pool), True) if column is None else ~column.known
            for value, members in having(pool, field, values).items():
                unsure = (members & may & ~sure) | (blank & may)
                yield Supply(rule, kind, int((members & sure).sum()), int(unsure.sum()), needs, value)
        case Distinct(field=field, bounds=bounds):
            yield Supply(rule, kind, len(occurring(pool, field)), 0, bounds.lower(fewest))


def _options(pool: Pool, committee: Committee, *selectors: Selector) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return options(pool, selectors, committee.as_of)


def _listed(pool: Pool, ids: frozenset[str]) -> BoolArray:
    listed = np.zeros(len(pool), dtype=np.bool_)
    listed[[pool.row_of[pid] for pid in ids if pid in pool.row_of]] = True
    return listed
