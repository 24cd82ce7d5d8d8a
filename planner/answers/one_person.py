"""One person who sits on a slate under several ids: the list names him twice, and no rule can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.language.folding import fold
from planner.pool.pool import DateColumn, Pool
from planner.problems import Problem


def listed_twice(pool: Pool, slate: Mapping[str, Sequence[str]]) -> list[Problem]:
    """A warning for each name and full birth date that several ids of a slate share."""
    ids = list(dict.fromkeys(pid for members in slate.values() for pid in members if pid in pool.row_of))
    born = pool.columns.get("birth_date")
    if not ids or not pool.names or not isinstance(born, DateColumn):
        return []
    alike: dict[tuple[str, int], list[str]] = {}
    for pid in ids:
        row = pool.row_of[pid]
        name, first, last = pool.name(row), int(born.first[row]), int(born.last[row])
        if name and first and first == last:
            alike.setdefault((fold(name), first), []).append(pid)
    return [
        Problem("slate-person-twice", pool.shown, pool.name(pool.row_of[same[0]]), "warning", {"ids": ", ".join(same)})
        for same in alike.values()
        if len(same) > 1
    ]
