"""A planning list under review: who stays and who leaves, by which rules, and who of the pool could join.

Each person is asked what a committee asks of each member alone (`require`, `exclude`). Who leaves a committee leaves those
within it; who fails the rules of an inner one alone stays in the outer. Plain counting: no search.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.language.plan import Committee, Plan, Slate
from planner.pool.pool import BoolArray, Pool
from planner.why.funnel import own_standards


@dataclass(frozen=True)
class Leaver:
    """`rules` are those that the person fails, in the order of the plan, `unproven` those of them that the data leaves open;
    `committees` those that the person leaves."""

    id: str
    rules: Sequence[str]
    unproven: Sequence[str]
    committees: Sequence[str]


@dataclass(frozen=True)
class Reviewed:
    """`stay` fail nothing; `may_join` maps who is in no committee to those whose rules they keep (and those of the ones that it
    lies within). All in the order of the pool. `after`: the list without the memberships that end."""

    stay: Sequence[str]
    leave: Sequence[Leaver]
    may_join: Mapping[str, Sequence[str]]
    after: Slate


def review(plan: Plan, pool: Pool, given: Slate) -> Reviewed:
    """Ids must be in the pool."""
    standards = {committee.id: list(own_standards(plan, pool, committee)) for committee in plan.committees}
    failing = {name: _any([may for _, may, _ in found], len(pool)) for name, found in standards.items()}
    places = {committee.id: [place.id for place in _chain(plan, committee)] for committee in plan.committees}
    listed = {name: set(given.get(name, ())) for name in standards}
    row_of = pool.row_of

    def goes(pid: str, name: str) -> bool:
        return any(failing[place][row_of[pid]] for place in places[name] if pid in listed[place])

    after = {name: [pid for pid in given.get(name, ()) if not goes(pid, name)] for name in standards}
    stay, leave = [], []
    for pid in sorted(set().union(*listed.values()), key=row_of.__getitem__):
        row, own = row_of[pid], [name for name in standards if pid in listed[name]]
        failed = [(rule.key, not surely[row]) for name in own for rule, may, surely in standards[name] if may[row]]
        if failed:
            gone = [name for name in own if goes(pid, name)]
            leave.append(Leaver(pid, [key for key, _ in failed], [key for key, is_open in failed if is_open], gone))
        else:
            stay.append(pid)
    return Reviewed(stay, leave, _may_join(pool, failing, places, listed), after)


def _may_join(
    pool: Pool, failing: Mapping[str, BoolArray], places: Mapping[str, Sequence[str]], listed: Mapping[str, set[str]]
) -> dict[str, list[str]]:
    out = {name: _any([failing[place] for place in chain], len(pool)) for name, chain in places.items()}
    known = set().union(*listed.values())
    found = {pid: [name for name in out if not out[name][row]] for row, pid in enumerate(pool.ids) if pid not in known}
    return {pid: names for pid, names in found.items() if names}


def _chain(plan: Plan, committee: Committee) -> list[Committee]:
    """The committee and those that it lies within."""
    chain = [committee]
    while (outer := chain[-1].within) is not None:
        chain.append(plan.committee(outer))
    return chain


def _any(masks: Sequence[BoolArray], people: int) -> BoolArray:
    found = np.zeros(people, dtype=np.bool_)
    for mask in masks:
        found |= mask
    return found
