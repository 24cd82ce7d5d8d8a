"""The slate of an answer as a table, a line for each membership: what an office files, and `validate` reads back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.pool.pool import Pool
from planner.pool.values import column_texts
from planner.results.result import Result

OF_THE_PERSON = ("post", "unit", "birth_date")  # canonical texts, dates as yyyy-mm-dd, yyyy-mm or yyyy, "" where unknown


def slate_columns(result: Result, pool: Pool, supposes: str = "") -> Mapping[str, Sequence[str]]:
    """`committee, id, full_name, post, unit, birth_date`: column to its texts [memberships], committee by committee, the
    people in the order of the pool, whoever is new last, by the id alone; where the answer supposes something a column more,
    that `supposes` in every line.

    Raises ValueError: the answer has no slate."""
    if result.slate is None:
        raise ValueError("no slate")
    new = set(result.newcomers)
    members: list[tuple[str, str]] = []
    for committee, ids in result.slate.items():
        there = sorted(pool.row_of[pid] for pid in ids if pid in pool.row_of)
        members += [(committee, pool.ids[row]) for row in there]
        members += [(committee, pid) for pid in ids if pid in new]
    taken = pool.take([pool.row_of[pid] for _, pid in members if pid not in new])

    def told(texts: Sequence[str] | None) -> list[str]:
        """A text for each membership: nothing is known of whom the pool does not have."""
        left = iter(texts if texts is not None else [""] * len(taken))
        return ["" if pid in new else next(left) for _, pid in members]

    own = {name: told(column_texts(taken.columns[name]) if name in taken.columns else None) for name in OF_THE_PERSON}
    return {
        "committee": [committee for committee, _ in members],
        "id": [pid for _, pid in members],
        "full_name": told(list(taken.names) if len(taken.names) else None),
        **own,
        **({"supposes": [supposes] * len(members)} if supposes else {}),
    }
