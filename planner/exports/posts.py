"""Posts and people as one long table: a line is one person for one post, as planning forms and HR suites have it.

Of a slate the posts are its committees; without one they are those that the pool says people are planned for. Read back with
`pool: {posts: ...}`, the lines are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.exports import Asked, Exported, Said
from planner.exports.table import Table
from planner.language.folding import fold
from planner.language.plan import Committee
from planner.pool.planned import PostLine, is_post, lines_of
from planner.reading.slate_file import committee_named
from planner.report.vietnamese_order import word_key

COLUMNS = ("post", "person_id", "full_name", "rank", "readiness", "emergency")
FILE = "posts.csv"


def export(asked: Asked) -> Exported:
    """Posts in the order of the plan, then by name; within each by rank, then in the order of the pool."""
    case = asked.case
    planned = lines_of(case.pool, case.plan.catalogue)
    lines = planned if asked.slate is None else list(_of_slate(asked, planned))
    meant = {post: committee_named(case.plan, post) for post in {line.post: None for line in lines}}
    if asked.committee is not None:
        lines = [line for line in lines if meant[line.post] == asked.committee]
    order = {committee.id: at for at, committee in enumerate(case.plan.committees)}

    def place(line: PostLine) -> tuple[object, ...]:
        key = fold(line.post)
        is_ranked = line.rank is not None
        within = (not is_ranked, line.rank or 0, case.pool.row_of[line.person])
        return (order.get(meant[line.post] or "", len(order)), [word_key(word) for word in line.post.split()], key, *within)

    rows = [_row(asked, line) for line in sorted(lines, key=place)]
    table = Table(COLUMNS, rows)
    said = [Said("export.posts", {"file": FILE}, len(rows)) if rows else Said("export.posts-none", {"file": FILE})]
    if table.guarded:
        said.append(Said("export.guarded", {}, table.guarded))
    return Exported({FILE: table}, tuple(said))


def _of_slate(asked: Asked, planned: list[PostLine]) -> Iterator[PostLine]:
    """Each member for each of his committees, with what the pool says of him for it."""
    known: dict[tuple[str, str | None], PostLine] = {}
    for line in planned:
        known.setdefault((line.person, committee_named(asked.case.plan, line.post)), line)
    for committee in asked.case.plan.committees:
        post = _post(committee, asked)
        for person in (asked.slate or {}).get(committee.id, ()):
            yield replace(known.get((person, committee.id)) or PostLine(post, person), post=post)


def _post(committee: Committee, asked: Asked) -> str:
    """The post that a committee is: its title, or its id where the title does not name it alone or no list can hold it."""
    title = committee.title.get(asked.lang) or next(iter(committee.title.values()), "")
    return title if is_post(title) and committee_named(asked.case.plan, title) == committee.id else committee.id


def _row(asked: Asked, line: PostLine) -> tuple[str, ...]:
    rank = "" if line.rank is None else str(line.rank)
    emergency = "" if line.emergency is None else "yes" if line.emergency else "no"
    pool = asked.case.pool
    return (line.post, line.person, pool.name(pool.row_of[line.person]), rank, line.readiness or "", emergency)
