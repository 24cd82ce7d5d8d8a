"""Posts and people as one long table: a line is one person for one post, as planning forms and HR suites have it.

Of a slate the posts are its committees; without one they are those that the pool says people are planned for. Read back with
`pool: {posts: ...}`, the lines are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.exports import Asked, Exported, Said
from planner.exports.table import Table
from planner.language.folding import fold
from planner.language.plan import Committee
from planner.pool.planned import PostLine, lines_of
from planner.report.vietnamese_order import word_key

COLUMNS = ("post", "person_id", "full_name", "rank", "readiness", "emergency")
FILE = "posts.csv"


def export(asked: Asked) -> Exported:
    """Posts in the order of the plan, then by name; within each by rank, then in the order of the pool."""
    case = asked.case
    planned = lines_of(case.pool, case.plan.catalogue)
    lines = planned if asked.slate is None else list(_of_slate(asked, planned))
    if asked.committee is not None:
        names = _names(case.plan.committee(asked.committee))
        lines = [line for line in lines if fold(line.post) in names]
    order = {name: at for at, committee in enumerate(case.plan.committees) for name in _names(committee)}

    def place(line: PostLine) -> tuple[object, ...]:
        key = fold(line.post)
        is_ranked = line.rank is not None
        within = (not is_ranked, line.rank or 0, case.pool.row_of[line.person])
        return (order.get(key, len(order)), [word_key(word) for word in line.post.split()], key, *within)

    rows = [_row(asked, line) for line in sorted(lines, key=place)]
    table = Table(COLUMNS, rows)
    said = [Said("export.posts", {"file": FILE}, len(rows)) if rows else Said("export.posts-none", {"file": FILE})]
    if table.guarded:
        said.append(Said("export.guarded", {}, table.guarded))
    return Exported({FILE: table}, tuple(said))


def _of_slate(asked: Asked, planned: list[PostLine]) -> Iterator[PostLine]:
    """Each member for each of his committees, with what the pool says of him for it."""
    known = {line.key: line for line in planned}
    for committee in asked.case.plan.committees:
        title = committee.title.get(asked.lang) or next(iter(committee.title.values()), "") or committee.id
        for person in (asked.slate or {}).get(committee.id, ()):
            told = next((known[person, name] for name in _names(committee) if (person, name) in known), None)
            yield PostLine(title, person, *((told.rank, told.readiness, told.emergency) if told is not None else ()))


def _names(committee: Committee) -> set[str]:
    """The keys of what a committee is called."""
    return {fold(name) for name in (committee.id, *committee.title.values())}


def _row(asked: Asked, line: PostLine) -> tuple[str, ...]:
    rank = "" if line.rank is None else str(line.rank)
    emergency = "" if line.emergency is None else "yes" if line.emergency else "no"
    pool = asked.case.pool
    return (line.post, line.person, pool.name(pool.row_of[line.person]), rank, line.readiness or "", emergency)
