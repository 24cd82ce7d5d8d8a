"""Who of a slate could be elected again at the end of its term: what is asked of each member then, of members who serve."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from planner.check.over_time import moved_on
from planner.language.plan import Plan, Slate
from planner.pool.pool import CodedColumn, Pool
from planner.why.funnel import standards

_INCUMBENT = "incumbent"


def may_stand_again(plan: Plan, pool: Pool, slate: Slate, months: int) -> dict[str, list[str]]:
    """Of each committee those members who fail none of the `must` rules on single members so many months later, of it and of
    those that it lies within. They count as incumbents then, whatever the pool says of them now, and no waiver of this election
    holds in the next. Ids must be in the pool."""
    later = replace(moved_on(plan, months), waivers=())
    found = {}
    for committee in later.committees:
        ids = list(slate.get(committee.id, ()))
        members = _serving(pool.take([pool.row_of[pid] for pid in ids]))
        fails = np.zeros(len(ids), dtype=np.bool_)
        for _, may_fail, _ in standards(later, members, committee):
            fails |= may_fail
        found[committee.id] = [pid for pid, failing in zip(ids, fails, strict=True) if not failing]
    return found


def _serving(members: Pool) -> Pool:
    """The same people, all of them incumbents, where the pool says who is."""
    column = members.columns.get(_INCUMBENT)
    if not isinstance(column, CodedColumn) or "yes" not in column.code_of:
        return members
    serving = replace(column, codes=np.full(len(members), column.code_of["yes"], dtype=column.codes.dtype))
    return replace(members, columns={**members.columns, _INCUMBENT: serving})
