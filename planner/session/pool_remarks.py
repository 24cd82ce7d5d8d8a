"""What an answer says of the cells of its pool: what does not fit together, what decides answers, and how much else there is.

`planner pool lint` lists every place; here a kind with many places is its first one and a line that sums up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.intake.sense.identity_number import without_number
from planner.intake.sense.listing import sense_problems
from planner.intake.sense.people import people_of
from planner.language.catalogue import Catalogue
from planner.pool.loading import PoolRead
from planner.problems import Problem

MOST_ALIKE = 3  # of one kind that are said one by one
MOST_CHECKED = 100_000  # people; in larger pools only the quick checks are made
DECIDING = frozenset({"marks-only", "cells-unused"})  # notes that say what a blank means


def pool_remarks(read: PoolRead, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Warnings by kind, the notes that decide answers, and one note that counts all notes.

    Answers are kept and handed on: of personal numbers they name the cells only.
    """
    if read.pool is None:
        return ()
    people = people_of(read, catalogue)
    warnings = [problem for problem in read.remarks if problem.severity == "warning"]
    sensed = sense_problems(people, quick=len(people) > MOST_CHECKED) if people is not None else []
    warnings += [without_number(problem) for problem in sensed if problem.severity == "warning"]
    notes = [problem for problem in (*read.remarks, *sensed) if problem.severity == "note"]
    shown = read.pool.shown
    deciding = [note for note in notes if note.code in DECIDING]
    found = [*_by_kind(warnings, shown), *deciding]
    count = sum(_number(note) for note in notes)
    return tuple([*found, Problem("pool-notes", shown, shown, "note", {"count": count})] if count > len(deciding) else found)


def _by_kind(warnings: Sequence[Problem], shown: str) -> Iterator[Problem]:
    kinds: dict[str, list[Problem]] = {}
    kind = ""
    for problem in warnings:
        # The line that closes a long list belongs to the kind before it.
        kind = kind if problem.code == "problems-more" and kind else problem.code
        kinds.setdefault(kind, []).append(problem)
    for kind, alike in kinds.items():
        count = sum(map(_number, alike))
        if count <= MOST_ALIKE:
            yield from alike
            continue
        places = ", ".join(problem.where.removeprefix(shown).lstrip("!:") for problem in alike[:MOST_ALIKE])
        yield alike[0]
        yield Problem("pool-warnings-alike", shown, shown, "warning", {"kind": kind, "count": count, "places": places})


def _number(problem: Problem) -> int:
    left_out = problem.params.get("count")
    return left_out if problem.code == "problems-more" and isinstance(left_out, int) else 1
