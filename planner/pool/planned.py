"""For which posts somebody is planned, line by line (one person for one post), and the same as fields of a pool.

A line has a rank, a readiness and whether the person would step in at once. A cell holds no table, so a pool has a list field
for each answer: `ready_now_posts` are the posts that somebody is ready for now. What these fields hold is what the lines say:
`lines_of` is the inverse of `columns_of`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.pool.pool import Column, ListColumn, NumberColumn, Pool
from planner.problems import CONTROL, InternalDisagreement
from planner.written.catalogue_text import read_catalogue
from planner.written.problem_list import ProblemList
from planner.written.search_path import packs
from planner.written.yaml_places import PlacedDict, read_yaml

PLANNED = "planned_posts"
RANKS = "post_ranks"  # `1: Bí thư Đảng ủy`
BEST = "best_rank"
EMERGENCY: Mapping[bool, str] = {True: "emergency_posts", False: "non_emergency_posts"}

LONGEST_POST = 500  # characters
_RANKED = re.compile(r"(\d{1,9}): (.+)")


@dataclass(frozen=True)
class PostLine:
    """One person for one post; None: nothing is said of it. `readiness` is a canonical value."""

    post: str
    person: str
    rank: int | None = None
    readiness: str | None = None
    emergency: bool | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The person and the post, however it is spelled."""
        return self.person, fold(self.post)


def is_post(name: str) -> bool:
    """Whether a list of posts can hold this name: cells of several posts part them by semicolons."""
    return bool(name) and len(name) <= LONGEST_POST and ";" not in name and not CONTROL.search(name)


@cache
def list_fields() -> Mapping[str, Field]:
    """The columns that a list of posts and people may have (`rules/fields/post-list.yaml`)."""
    problems = ProblemList()
    for folder in packs():
        file = read_yaml(folder / "fields" / "post-list.yaml", problems)
        if file is not None and isinstance(file.value, PlacedDict):
            found = read_catalogue(file.value["fields"], file.shown, problems)
            problems.raise_any()
            return found.fields
    raise InternalDisagreement("the columns of lists of posts are not installed")


def readiness_field(catalogue: Catalogue) -> Field:
    """The levels of readiness: those of the catalogue, where it has them, else the usual ones."""
    own = catalogue.fields.get("readiness")
    return own if own is not None and own.type == "level" else list_fields()["readiness"]


def ready_posts(level: str) -> str:
    """The field of the posts that somebody is ready for to this degree: `ready_now_posts`."""
    return f"{level}_posts"


def post_fields(catalogue: Catalogue) -> tuple[str, ...]:
    """The fields of a pool that the lines fill, in the order in which files have them; the most ready first."""
    levels = (ready_posts(level) for level in reversed(readiness_field(catalogue).canonical_values))
    return (PLANNED, RANKS, *levels, *EMERGENCY.values(), BEST)


def with_post_fields(catalogue: Catalogue) -> Catalogue:
    """The catalogue with those of the fields that it does not declare itself."""
    added = {name: Field(name, "number" if name == BEST else "list") for name in post_fields(catalogue)}
    return replace(catalogue, fields={**added, **catalogue.fields})


def lines_of(pool: Pool, catalogue: Catalogue) -> list[PostLine]:
    """What the fields of a pool say, person by person; the posts of somebody in the order of his cells."""
    readiness = {name: level for level in readiness_field(catalogue).canonical_values if (name := ready_posts(level))}
    cells = {name: list(_cells(pool, name)) for name in post_fields(catalogue) if name != BEST}
    lines: list[PostLine] = []
    for row, person in enumerate(pool.ids):
        found: dict[str, PostLine] = {}
        for name, of_all in cells.items():
            for text in of_all[row] if of_all else ():
                ranked = _RANKED.fullmatch(text) if name == RANKS else None
                post = ranked[2] if ranked else text
                line = found.get(fold(post)) or PostLine(post, person)
                if ranked:
                    line = replace(line, rank=int(ranked[1]))
                elif name in readiness:
                    line = replace(line, readiness=readiness[name])
                elif name in EMERGENCY.values():
                    line = replace(line, emergency=name == EMERGENCY[True])
                found[fold(post)] = line
        lines += found.values()
    return lines


def columns_of(lines: Sequence[PostLine], ids: Sequence[str], catalogue: Catalogue) -> dict[str, Column]:
    """[people] the fields that hold these lines; of those but `planned_posts` the ones that somebody has."""
    posts: dict[str, str] = {}  # as it is first spelled
    said: dict[str, dict[str, list[str]]] = {name: {} for name in post_fields(catalogue)}
    best: dict[str, int] = {}
    for line in lines:
        post = posts.setdefault(fold(line.post), line.post)
        said[PLANNED].setdefault(line.person, []).append(post)
        if line.rank is not None:
            said[RANKS].setdefault(line.person, []).append(f"{line.rank}: {post}")
            best[line.person] = min(line.rank, best.get(line.person, line.rank))
        if line.readiness is not None:
            said[ready_posts(line.readiness)].setdefault(line.person, []).append(post)
        if line.emergency is not None:
            said[EMERGENCY[line.emergency]].setdefault(line.person, []).append(post)
    columns: dict[str, Column] = {
        name: _list_column([of_all.get(pid, []) for pid in ids]) for name, of_all in said.items() if of_all or name == PLANNED
    }
    if best:
        known = np.array([pid in best for pid in ids], dtype=np.bool_)
        columns[BEST] = NumberColumn(np.array([best.get(pid, 0) for pid in ids], dtype=np.int64), 1, known)
    return columns


def _cells(pool: Pool, name: str) -> Iterator[tuple[str, ...]]:
    """[people] the values of a list field; nothing where the pool has none of this name."""
    column = pool.columns.get(name)
    if isinstance(column, ListColumn):
        values = [tuple(column.labels[value] for value in cell) for cell in column.cells]
        for code in column.codes.tolist():
            yield values[code] if code >= 0 else ()


def _list_column(cells: Sequence[Sequence[str]]) -> ListColumn:
    codes: dict[str, int] = {}
    labels: list[str] = []
    of_cell: dict[tuple[int, ...], int] = {}
    found: list[int] = []
    for cell in cells:
        values: dict[int, None] = {}
        for text in cell:
            key = fold(text)
            if key not in codes:
                codes[key] = len(labels)
                labels.append(text)
            values[codes[key]] = None
        found.append(of_cell.setdefault(tuple(values), len(of_cell)) if values else -1)
    return ListColumn(np.array(found, dtype=np.int32), tuple(of_cell), tuple(labels), tuple(codes))
