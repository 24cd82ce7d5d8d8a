"""The verdict of `apart` on a slate, by plain counting."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.verdict import Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


def judge(body: Apart, members: Members) -> Judgement:
    groups = sharing(body, members)
    surplus = sum(len(group) - 1 for group in groups)
    return Judgement(
        verdict_of(always=not surplus, ever=not surplus),
        shortfall=surplus,
        actual=surplus,
        at_most=0,
        members=sorted({i for group in groups for i in group}),
        gaps={("waivers", None): surplus},
        to_excuse=list(dict.fromkeys(members.pool.ids[i] for group in groups for i in group[1:])),
    )


def sharing(body: Apart, members: Members) -> list[list[int]]:
    """Those who share something, group by group: two at least."""
    groups: list[list[int]]
    if body.shared:
        by_values: dict[tuple[str, ...], list[int]] = {}
        for i, cells in enumerate(zip(*(members.values(field) for field in body.shared), strict=True)):
            for values in itertools.product(*(cell or () for cell in cells)):
                by_values.setdefault(values, []).append(i)
        groups = list(by_values.values())
    else:
        at = {pid: i for i, pid in enumerate(members.pool.ids)}
        groups = [[at[pid] for pid in dict.fromkeys(ids) if pid in at] for ids in body.lists]
    return [group for group in groups if len(group) > 1]
