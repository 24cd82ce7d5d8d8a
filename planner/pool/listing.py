"""How many problems of a pool are listed one by one: a column of the wrong kind has one in every row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from planner.problems import Problem

MOST_LISTED = 1000


def capped(problems: Iterable[Problem], shown: str) -> tuple[Problem, ...]:
    """The first problems, and one that says how many more there are."""
    rest = iter(problems)
    listed = tuple(islice(rest, MOST_LISTED))
    more = sum(1 for _ in rest)
    return (*listed, more_problems(more, shown)) if more else listed


def more_problems(count: int, shown: str) -> Problem:
    """The problem that closes a list cut short."""
    return Problem("problems-more", shown, params={"count": count, "listed": MOST_LISTED})
