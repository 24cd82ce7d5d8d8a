"""Posts that somebody is planned for: not one already held, and three at most (Quy định 377-QĐ/TW)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, ListColumn

MOST_POSTS = 3
HELD = ("post", "concurrent_posts", "committee_post")

_PARTS = re.compile(r"[,;+\r\n]")


def find(people: People) -> Findings:
    """A held post is a part of the cell between commas or semicolons; the texts compare folded."""
    planned = people.several("planned_posts")
    if planned is None:
        return
    sizes = np.array([*(len(cell) for cell in planned.cells), 0], dtype=np.int64)[planned.codes]
    many = np.flatnonzero(sizes > MOST_POSTS)
    yield Sense("planned-posts-many", "planned_posts", many, lambda row: {"count": int(sizes[row]), "most": MOST_POSTS})
    for name in HELD:
        held = people.coded(name) or people.several(name)
        if held is not None:
            yield from _held_already(planned, held)


def _held_already(planned: ListColumn, column: CodedColumn | ListColumn) -> Findings:
    held = list(_held(column))
    both = np.flatnonzero((planned.codes >= 0) & (column.codes >= 0))
    if not len(both):
        return
    pairs, inverse = np.unique(planned.codes[both].astype(np.int64) * len(held) + column.codes[both], return_inverse=True)
    shared = [
        [planned.labels[value] for value in planned.cells[pair // len(held)] if planned.keys[value] in held[pair % len(held)]]
        for pair in pairs.tolist()
    ]
    which = inverse.reshape(-1)
    clash = np.flatnonzero(np.array([bool(posts) for posts in shared])[which])
    posts = {int(both[at]): shared[int(which[at])] for at in clash}
    yield Sense("planned-post-held", "planned_posts", both[clash], lambda row: {"posts": posts[row]})


def _held(column: CodedColumn | ListColumn) -> Iterator[set[str]]:
    """The folded posts of each different cell."""
    if isinstance(column, ListColumn):
        for cell in column.cells:
            yield {column.keys[value] for value in cell}
    else:
        for label, key in zip(column.labels, column.keys, strict=True):
            yield {key, *(fold(part) for part in _PARTS.split(label))} - {""}
