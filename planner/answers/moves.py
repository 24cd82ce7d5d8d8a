"""Who moves from where to where, against the slate that a plan stays close to (`fewest_changes`), and who is left over."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from planner.answers.facts import texts
from planner.language.plan import Slate
from planner.results.result import Move, Unplaced
from planner.session.case import Case
from planner.why.funnel import standards


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


def unplaced(case: Case, moved: Sequence[Move], slate: Slate) -> list[Unplaced]:
    """Of these moves, those of people who are in no committee any more: the unit, what they held, the innermost first, and
    the `must` rules by which they cannot be shown to be able to stay in any of it."""
    placed = {pid for ids in slate.values() for pid in ids}
    left = [move for move in moved if not move.to and move.id not in placed]
    if not left:
        return []
    outer = {c.id: c.within for c in case.plan.committees}
    depth = {name: len(_chain(name, outer)) for name in outer}
    rows = [case.pool.row_of[move.id] for move in left if move.id in case.pool.row_of]
    units = dict(zip(rows, texts(case.pool.take(rows), "unit", None), strict=True)) if rows else {}
    fails = {
        c.id: [(rule.key, out) for rule, out, _ in standards(case.plan, case.pool, c)]
        for c in case.plan.committees
        if c.within is None
    }
    found = []
    for move in left:
        row = case.pool.row_of.get(move.id)
        held = sorted(move.from_, key=lambda name: -depth[name])
        keys: list[str] = []
        if row is not None:
            roots = dict.fromkeys(_chain(name, outer)[-1] for name in held)
            by_root = [[key for key, out in fails[root] if bool(np.asarray(out)[row])] for root in roots]
            keys = [key for of in by_root for key in of] if all(by_root) else []
        unit = None if row is None else units[row] or None
        found.append(Unplaced(id=move.id, unit=unit, held=held, rules=keys, is_gone=row is None))
    return found


def _chain(name: str, outer: dict[str, str | None]) -> list[str]:
    """A committee and those that it lies within, the outermost last."""
    found = [name]
    while (out := outer[found[-1]]) is not None:
        found.append(out)
    return found
