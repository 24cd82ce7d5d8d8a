"""The slate of an answer as a table, a line for each membership: what an office files, and `validate` reads back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.pool.pool import Pool
from planner.pool.values import column_texts
from planner.results.result import Result

OF_THE_PERSON = ("post", "unit", "birth_date")  # canonical texts, dates as yyyy-mm-dd, yyyy-mm or yyyy, "" where unknown


def slate_columns(result: Result, pool: Pool, supposes: str = "") -> Mapping[str, Sequence[str]]:
    """`committee, id, full_name, post, unit, birth_date`: column to its texts [memberships], committee by committee, the
    people in the order of the pool; where the answer supposes something a column more, that `supposes` in every line.

    Raises ValueError: the answer has no slate."""
    if result.slate is None:
        raise ValueError("no slate")
    members = [
        (committee, row)
        for committee, ids in result.slate.items()
        for row in sorted(pool.row_of[pid] for pid in ids if pid in pool.row_of)
    ]
    rows = [row for _, row in members]
    taken = pool.take(rows)
    blank = [""] * len(rows)
    own = {name: column_texts(taken.columns[name]) if name in taken.columns else blank for name in OF_THE_PERSON}
    return {
        "committee": [committee for committee, _ in members],
        "id": list(taken.ids),
        "full_name": list(taken.names) if len(taken.names) else blank,
        **own,
        **({"supposes": [supposes] * len(rows)} if supposes else {}),
    }
