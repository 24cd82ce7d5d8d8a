"""Posts and people as one long table: a line is one person for one post, as planning forms and HR suites have it.

Of a slate the posts are its committees; without one they are those that the pool says people are planned for. Read back with
`pool: {posts: ...}`, the lines are the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from planner.exports import Asked, Exported, Said
from planner.exports.table import Table
from planner.language.folding import fold
from planner.language.plan import Committee, Plan
from planner.pool.planned import PostLine, is_post, lines_of
from planner.report.vietnamese_order import word_key

COLUMNS = ("post", "person_id", "full_name", "rank", "readiness", "emergency")
FILE = "posts.csv"


def export(asked: Asked) -> Exported:
    """Posts in the order of the plan, then by name; within each by rank, then in the order of the pool."""
    case = asked.case
    planned = lines_of(case.pool, case.plan.catalogue)
    lines = planned if asked.slate is None else list(_of_slate(asked, planned))
    names = _names(case.plan)
    if asked.committee is not None:
        lines = [line for line in lines if fold(line.post) in names[asked.committee]]
    order = {name: at for at, own in enumerate(names.values()) for name in own}

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
    names = _names(asked.case.plan)
    for committee in asked.case.plan.committees:
        own = names[committee.id]
        for person in (asked.slate or {}).get(committee.id, ()):
            told = next((known[person, name] for name in own if (person, name) in known), None)
            line = told if told is not None else PostLine("", person)
            yield replace(line, post=_post(committee, own, asked.lang))


def _names(plan: Plan) -> dict[str, list[str]]:
    """What each committee is called in lists of posts: keys, that of its id first. A title that two have names neither."""
    called = {c.id: {fold(name) for name in (c.id, *c.title.values())} for c in plan.committees}
    times = Counter(name for names in called.values() for name in names)
    return {id: [fold(id), *sorted(n for n in names if n != fold(id) and times[n] == 1)] for id, names in called.items()}


def _post(committee: Committee, names: Collection[str], lang: str) -> str:
    """The post that a committee is: its title, or its id where the title does not name it or no list can hold it."""
    title = committee.title.get(lang) or next(iter(committee.title.values()), "")
    return title if is_post(title) and fold(title) in names else committee.id


def _row(asked: Asked, line: PostLine) -> tuple[str, ...]:
    rank = "" if line.rank is None else str(line.rank)
    emergency = "" if line.emergency is None else "yes" if line.emergency else "no"
    pool = asked.case.pool
    return (line.post, line.person, pool.name(pool.row_of[line.person]), rank, line.readiness or "", emergency)
