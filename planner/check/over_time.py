"""A slate month by month: who has reached retirement leaves, and the rules that go on are judged anew on who is left.

Every committee's reference month moves along with the calendar; the rules stay those of the plan's day. A rule is judged again
only where its verdict may have changed: somebody left, or one of its conditions may have turned (`turning_months`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from planner.check.judge import Judged, Outside, judge, outside
from planner.check.turning_months import turning_months
from planner.language.plan import Plan, Rule, Slate
from planner.pool.matching import number_options
from planner.pool.pool import BoolArray, Pool

RETIREMENT = "months_to_retirement"


@dataclass(frozen=True)
class Retiring:
    """The months (indices) in which somebody reaches retirement at the earliest and at the latest; None: that is not known."""

    earliest: int | None
    latest: int | None


@dataclass(frozen=True)
class MonthJudged:
    """`leaves` are those who leave in this month, in the order of the pool, `slate` who is left, `judged` the verdicts on them,
    in the order of the plan: of every rule at the election, of those that go on later."""

    month: int
    leaves: Sequence[str]
    slate: Slate
    judged: Sequence[Judged]
    breaks: Sequence[Outside]


def first_month(plan: Plan) -> int | None:
    """The month of the election: the plan's reference month, else that of its first committee that has one."""
    return plan.as_of if plan.as_of is not None else next((c.as_of for c in plan.committees if c.as_of is not None), None)


def retiring(pool: Pool, ids: Sequence[str]) -> dict[str, Retiring]:
    """When each of these people retires, by the row or by the tables."""
    numbers = number_options(pool.take([pool.row_of[pid] for pid in ids]), RETIREMENT, 0)
    return {
        pid: Retiring(int(least), int(greatest)) if known else Retiring(None, None)
        for pid, least, greatest, known in zip(ids, numbers.least, numbers.greatest, numbers.known, strict=True)
    }


def moved_on(plan: Plan, months: int) -> Plan:
    """The plan so many months later; the rules themselves stay as they are."""

    def later(as_of: int | None) -> int | None:
        return None if as_of is None else as_of + months

    committees = tuple(replace(committee, as_of=later(committee.as_of)) for committee in plan.committees)
    return replace(plan, committees=committees, as_of=later(plan.as_of))


def over_time(plan: Plan, pool: Pool, given: Slate, start: int, until: int) -> Iterator[MonthJudged]:
    """First the election at `start`, by every rule, then each month from `start` on in which somebody leaves or a rule may
    turn, by the rules that go on. Ids must be in the pool."""
    everybody = sorted({pid for ids in given.values() for pid in ids}, key=pool.row_of.__getitem__)
    leaving: dict[int, list[str]] = {}
    for pid, retires in retiring(pool, everybody).items():
        if retires.latest is not None and retires.latest <= until:
            leaving.setdefault(max(retires.latest, start), []).append(pid)
    judged = judge(plan, pool, given)
    breaks = list(outside(plan, given))
    yield MonthJudged(start, [], given, judged, breaks)

    lasting = [rule for rule in plan.rules() if rule.lasts]
    known = {one.rule.key: one for one in judged if one.rule.lasts}
    slate: Slate = given
    turns = _turns(plan, pool, given, lasting, until - start)  # on fewer people nothing turns that does not on all of them
    for month in range(start, until + 1):
        gone = leaving.get(month, [])
        if gone:
            left = set(gone)
            slate = {committee: [pid for pid in ids if pid not in left] for committee, ids in slate.items()}
            breaks = list(outside(plan, slate))
            due = {rule.key for rule in lasting}
        else:
            due = {rule.key for rule in lasting if month > start and turns[rule.key][month - start]}
        if due:
            found = judge(moved_on(plan, month - start), pool, slate, due)
            known |= {one.rule.key: one for one in found}
            yield MonthJudged(month, gone, slate, [known[rule.key] for rule in lasting], breaks)


def _turns(plan: Plan, pool: Pool, slate: Slate, rules: Sequence[Rule], months: int) -> Mapping[str, BoolArray]:
    """For each rule whether its verdict on these people may turn in so many months after the election."""
    people: dict[tuple[str, ...], Pool] = {}
    found = {}
    for rule in rules:
        named = (rule.committee,) if rule.committee is not None else rule.body.among()
        if named not in people:
            rows = sorted({pool.row_of[pid] for name in named for pid in slate.get(name, ())})
            people[named] = pool.take(np.array(rows, dtype=np.int64))
        found[rule.key] = turning_months(rule.body, people[named], plan.month_of(rule), months)
    return found
