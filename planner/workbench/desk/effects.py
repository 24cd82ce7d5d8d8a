"""What another plan would change on the desk: verdicts that turn, people whose standing turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.api import LoadedPlan
from planner.results.result import Finding, Result
from planner.why.funnel import standards


@dataclass(frozen=True)
class Turned:
    """A rule whose verdict, number or bound is another: as it was and as it would be; None where it is not asked."""

    rule: str
    was: Finding | None
    now: Finding | None


@dataclass(frozen=True)
class Standing:
    """Of one committee: whom no standard kept out and one would, and the other way round; of the whole pool, by id."""

    committee: str
    stopped: Sequence[str]
    freed: Sequence[str]


@dataclass(frozen=True)
class Effect:
    """`before`, `after`: the board judged."""

    turned: Sequence[Turned]
    moved: Sequence[Turned]  # the same verdict, another number or bound
    standings: Sequence[Standing]
    before: Result
    after: Result

    @property
    def is_none(self) -> bool:
        return not (self.turned or self.moved or self.standings)


def effect(before: Result, was: LoadedPlan, now: LoadedPlan) -> Effect:
    """The board judged by the other plan, and the pool held against its standards."""
    after = now.validate(before.slate or {})
    old, new = ({finding.rule: finding for finding in result.findings} for result in (before, after))
    turned, moved = [], []
    for rule in dict.fromkeys([*old, *new]):
        one = Turned(rule, old.get(rule), new.get(rule))
        if one.was is None or one.now is None or one.was.verdict != one.now.verdict:
            turned.append(one)
        elif _numbers(one.was) != _numbers(one.now):
            moved.append(one)
    return Effect(turned, moved, list(_standings(was, now)), before, after)


def _numbers(finding: Finding) -> tuple[object, ...]:
    return finding.actual, finding.at_least, finding.at_most, finding.shortfall


def _standings(was: LoadedPlan, now: LoadedPlan) -> Sequence[Standing]:
    if was.case.pool is not now.case.pool and tuple(was.case.pool.ids) != tuple(now.case.pool.ids):
        return ()
    found = []
    before, after = _kept_out(was), _kept_out(now)
    for committee in before.keys() & after.keys():
        stopped = np.flatnonzero(after[committee] & ~before[committee]).tolist()
        freed = np.flatnonzero(before[committee] & ~after[committee]).tolist()
        if stopped or freed:
            ids = now.case.pool.ids
            found.append(Standing(committee, [ids[row] for row in stopped], [ids[row] for row in freed]))
    order = [committee.id for committee in now.case.plan.committees]
    return sorted(found, key=lambda one: order.index(one.committee))


def _kept_out(plan: LoadedPlan) -> Mapping[str, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """Who cannot be shown to meet the standards of each committee [people]."""
    found = {}
    for committee in plan.case.plan.committees:
        out = np.zeros(len(plan.case.pool), dtype=np.bool_)
        for _, may, _ in standards(plan.case.plan, plan.case.pool, committee):
            out |= may
        found[committee.id] = out
    return found
