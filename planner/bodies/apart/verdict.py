"""The verdict of `apart` on a slate, by plain counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


def judge(body: Apart, members: Members) -> Judgement:
    sharing: list[list[int]]
    if body.field is not None:
        by_value: dict[str, list[int]] = {}
        for i, values in enumerate(members.values(body.field)):
            for value in values or ():
                by_value.setdefault(value, []).append(i)
        sharing = list(by_value.values())
    else:
        at = {pid: i for i, pid in enumerate(members.pool.ids)}
        sharing = [[at[pid] for pid in dict.fromkeys(ids) if pid in at] for ids in body.lists]
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
