"""What every outcome of an election makes of `distinct`.

Of single values that are known, of people who are all asked, every number from the least to the greatest comes about; all else
is searched.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from planner.check.kinds import by_kinds
from planner.check.members import Members
from planner.check.outcomes import Draw, Elected, Outcomes, Search, decided, first, shortfalls_of
from planner.language.bounds import Bounds
from planner.pool.matching import FALSE, TRUE, UNKNOWN
from planner.pool.pool import BoolArray

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct

Cells = Sequence[tuple[str, ...] | None]


def outcomes(body: Distinct, members: Members, seats: int, search: Search) -> Outcomes:
    cells = members.values(body.field)
    asked = [int(mask) for mask in members.answers(body.of)]
    least, most, fewest, greatest, proved = _ends(cells, asked, seats, search)
    found = Outcomes("undecided", least, most, ends_proved=proved)
    is_plain = all(mask == FALSE or (mask == TRUE and cell is not None and len(cell) < 2)
                   for mask, cell in zip(asked, cells, strict=True))  # fmt: skip
    if is_plain and (not body.bounds.has_share or FALSE not in asked):
        number = {fewest: least, greatest: most}
        short = {elected: body.bounds.shortfall(n, seats) for elected, n in number.items()}
        breaks = max(short, key=short.__getitem__) if any(short.values()) else None
        keeps = next((elected for elected, lack in short.items() if not lack), None)
        if keeps is not None or _between(body.bounds, least, most, seats) is None:
            return replace(found, verdict=decided(breaks, keeps), breaks=breaks, keeps=keeps)
    low = body.bounds.at_least is not None
    sides = [side for side in ("at_least", "at_most") if getattr(body.bounds, side) is not None]
    tries = [search(_draw(cells, asked, seats, body.bounds, side)) for side in sides]
    broken = next((drawn for drawn in tries if drawn.elected is not None), None)
    kept = search(_draw(cells, asked, seats, body.bounds, None, wants_more=low))
    all_tried = kept.proved and (broken is not None or all(drawn.proved for drawn in tries))
    breaks = None if broken is None else broken.elected
    return replace(found, verdict=decided(breaks, kept.elected, all_tried), breaks=breaks, keeps=kept.elected)


def _between(bounds: Bounds, least: int, most: int, seats: int) -> int | None:
    return next((n for n in range(least, most + 1) if not bounds.shortfall(n, seats)), None)


def _ends(
    cells: Cells, asked: Sequence[int], seats: int, search: Search
) -> tuple[int, int, Elected, Elected, bool]:
    """The fewest and the most different values of those who surely count, with an outcome of each, and whether it is proved."""
    values = [cell if mask == TRUE and cell else () for mask, cell in zip(asked, cells, strict=True)]
    if all(len(own) < 2 for own in values):
        groups: dict[str | None, list[int]] = {}
        for i, own in enumerate(values):
            groups.setdefault(own[0] if own else None, []).append(i)
        nobody = groups.pop(None, [])
        largest = sorted(groups.values(), key=lambda group: -len(group))
        fewest = first([*nobody, *(i for group in largest for i in group)], len(values), seats)
        ends = [fewest, first((group[0] for group in groups.values()), len(values), seats)]
        numbers = [len({v for i in elected for v in values[i]}) for elected in ends]
        return numbers[0], numbers[1], ends[0], ends[1], True
    found = []
    for sign in (-1, 1):
        draw = Draw(len(values), seats)
        there = _present(draw, {i: (draw.option(i), own) for i, own in enumerate(values)})
        draw.greatest = dict.fromkeys(there.values(), sign)
        drawn = search(draw)
        elected = drawn.elected if drawn.elected is not None else tuple(range(seats))
        found.append((len({v for i in elected for v in values[i]}), elected, drawn.proved))
    (least, fewest_, one), (greatest, most_, other) = found
    return least, greatest, fewest_, most_, one and other


def _present(draw: Draw, options: Mapping[int, tuple[int, tuple[str, ...]]]) -> dict[str, int]:
    """For each value the variable that is 1 where somebody elected has it."""
    having: dict[str, list[int]] = {}
    for option, own in options.values():
        for value in dict.fromkeys(own):
            having.setdefault(value, []).append(option)
    return {value: draw.any_of(who) for value, who in having.items()}


def _draw(
    cells: Cells, asked: Sequence[int], seats: int, bounds: Bounds, broken: str | None, wants_more: bool = True
) -> Draw:
    """Is there an outcome, and a completion, with a number beyond this bound (None: within both)?"""
    draw = Draw(len(cells), seats)
    inside: dict[int, tuple[int, tuple[str, ...]]] = {}
    blanks: list[int] = []
    for i, (cell, mask) in enumerate(zip(cells, asked, strict=True)):
        if mask != TRUE:
            draw.option(i)
        if mask != FALSE:
            inside[i] = (draw.option(i), cell or ())
            if cell is None:
                blanks.append(inside[i][0])
    there = _present(draw, inside)
    number = draw.variable(0, len(there) + len(blanks))
    sum_ = {number: 1} | dict.fromkeys(there.values(), -1)
    draw.row(sum_, lower=0)
    draw.row(sum_ | dict.fromkeys(blanks, -1), upper=0)  # a blank is a new value, or one that is there
    for blank in blanks:
        draw.row({number: 1, blank: -1}, lower=0)
    base = {option: 1 for option, _ in inside.values()}
    for of, when in (draw.by_number(base, 0, seats) if bounds.has_share else {0: None}).items():
        low, high = bounds.lower(of), bounds.upper(of)
        if broken is None:
            draw.row({number: 1}, low, high, when)
        elif broken == "at_least":
            draw.row({number: 1}, None, (low or 0) - 1, when)
        else:
            draw.row({number: 1}, (high or 0) + 1, None, when)
    if not bounds.has_share:
        draw.greatest = {number: (-1 if broken == "at_least" else 1) if broken else (1 if wants_more else -1)}
    return draw


def kinds(body: Distinct, members: Members) -> list[Hashable]:
    """The values of each, and the answer to `of`."""
    return list(zip(members.values(body.field), members.answers(body.of).tolist(), strict=True))


def met_on(body: Distinct, members: Members, elected: BoolArray) -> BoolArray:
    """Where the least and the greatest number are within the bounds: all between come about. A share of people of whom it is
    open whether they count is judged outcome by outcome."""
    asked = members.answers(body.of)
    if body.bounds.has_share and (asked == UNKNOWN).any():
        return by_kinds(kinds(body, members), elected, lambda at: body.judge(members.taken(at)).verdict == "met")
    cells = members.values(body.field)
    sure, inside = asked == TRUE, asked != FALSE
    blank = np.array([cell is None for cell in cells], dtype=bool)
    least = np.zeros(len(elected), dtype=np.int64)
    most = least.copy()
    for value in {value for cell in cells for value in cell or ()}:
        has = np.array([value in (cell or ()) for cell in cells], dtype=bool)
        least += elected[:, has & sure].any(axis=1)
        most += elected[:, has & inside].any(axis=1)
    least = np.maximum(least, elected[:, blank & sure].any(axis=1))
    most = most + elected[:, blank & inside].sum(axis=1)
    base = elected[:, sure].sum(axis=1)
    shortfalls = shortfalls_of(body.bounds, elected.shape[1])
    found: BoolArray = (shortfalls(least, base) <= 0) & (shortfalls(most, base) <= 0)
    return found
