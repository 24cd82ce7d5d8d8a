"""Who moves from where to where, against the slate that a plan stays close to (`fewest_changes`)."""

from __future__ import annotations

from planner.language.plan import Slate
from planner.results.result import Move
from planner.session.case import Case


def moves(case: Case, slate: Slate) -> list[Move]:
    """Of everybody whose memberships change: the committees before and after, in the order of the plan; first those of the
    pool in its order, then who has left it. Nothing where no stage of `prefer` names a slate."""
    preference = next((p for p in case.plan.prefer if p.text in case.current), None)
    if preference is None:
        return []
    before = case.current[preference.text]
    committees = [c.id for c in case.plan.committees if preference.committee in (None, c.id)]
    held = [dict.fromkeys(of.get(name, ())) for of in (before, slate) for name in committees]
    was, now = held[: len(committees)], held[len(committees) :]
    people = dict.fromkeys(pid for ids in held for pid in ids)
    row_of = case.pool.row_of
    found = []
    for pid in sorted(people, key=lambda pid: row_of.get(pid, len(row_of))):
        left = [name for name, ids in zip(committees, was, strict=True) if pid in ids]
        joined = [name for name, ids in zip(committees, now, strict=True) if pid in ids]
        if left != joined:
            found.append(Move(id=pid, from_=left, to=joined))
    return found
