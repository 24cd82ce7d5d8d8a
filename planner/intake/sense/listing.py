"""Every sense check, and their findings as warnings. One more check is one more file with a `find`, and one more line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.intake.sense import (
    age_column,
    bare_rows,
    birth,
    degree_field,
    duplicates,
    future_dates,
    identity_number,
    incumbent,
    only_signs,
    party_dates,
    planned_posts,
    retirement,
)
from planner.intake.sense.people import Findings, People, Sense
from planner.pool.listing import MOST_LISTED, more_problems
from planner.problems import Problem

CHECKS: tuple[Callable[[People], Findings], ...] = (
    bare_rows.find,
    birth.find,
    future_dates.find,
    party_dates.find,
    retirement.find,
    age_column.find,
    degree_field.find,
    incumbent.find,
    planned_posts.find,
    only_signs.find,
    duplicates.find,
    identity_number.find,
)

# Those that look at the text of every cell or name: seconds for a million people.
SLOW = (only_signs.find, duplicates.find, identity_number.find)


def sense_problems(people: People, *, quick: bool = False) -> list[Problem]:
    """What does not fit together, as warnings and notes: check by check, each in the order of the list and up to a thousand.

    `quick`: without the checks that take seconds for a million people.
    """
    checks = [check for check in CHECKS if not (quick and check in SLOW)]
    return [problem for check in checks for sense in check(people) for problem in _problems(people, sense)]


def _problems(people: People, sense: Sense) -> list[Problem]:
    shown = [int(row) for row in sense.rows[:MOST_LISTED]]
    found = [
        Problem(sense.code, people.place(sense.field, row), people.text(sense.field, row), sense.severity, sense.params(row))
        for row in shown
    ]
    more = len(sense.rows) - len(shown)
    return [*found, replace(more_problems(more, people.table.shown), severity=sense.severity)] if more else found
