"""What every outcome of an election makes of `apart`: any two who share something may both be elected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.bodies.apart.verdict import sharing
from planner.check.members import Members
from planner.check.outcomes import Draw, Drawn, Elected, Outcomes, Search, decided, first
from planner.pool.pool import BoolArray

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


def outcomes(body: Apart, members: Members, seats: int, search: Search) -> Outcomes:
    groups = sharing(body, members)
    names = len(members)
    if len({i for group in groups for i in group}) == sum(map(len, groups)):
        fewest, most = Drawn(_spread(groups, names, seats), True), Drawn(_together(groups, names, seats), True)
    else:
        fewest, most = (search(_draw(groups, names, seats, sign)) for sign in (-1, 1))
    found = [Drawn(tuple(range(seats)), False) if drawn.elected is None else drawn for drawn in (fewest, most)]
    least, greatest = (_surplus(groups, drawn.elected or ()) for drawn in found)
    breaks = found[1].elected if greatest else None
    keeps = found[0].elected if not least else None
    is_known = (breaks is not None or found[1].proved) and (keeps is not None or found[0].proved)
    return Outcomes(
        decided(breaks, keeps, is_known), least, greatest, breaks, keeps, ends_proved=all(drawn.proved for drawn in found)
    )


def _surplus(groups: list[list[int]], elected: Elected) -> int:
    there = set(elected)
    return sum(max(0, len(there.intersection(group)) - 1) for group in groups)


def _spread(groups: list[list[int]], names: int, seats: int) -> Elected:
    """As few as can be who share: one of each group before any second."""
    second = {i for group in groups for i in group[1:]}
    return first((i for i in range(names) if i not in second), names, seats)


def _together(groups: list[list[int]], names: int, seats: int) -> Elected:
    """As many as can be: the largest groups whole."""
    return first((i for group in sorted(groups, key=lambda group: -len(group)) for i in group), names, seats)


def _draw(groups: list[list[int]], names: int, seats: int, sign: int) -> Draw:
    draw = Draw(names, seats)
    options = [draw.option(i) for i in range(names)]
    worth: dict[int, int] = {}
    for group in groups:
        members = [options[i] for i in group]
        for one in members:
            worth[one] = worth.get(one, 0) + sign
        worth[draw.any_of(members)] = -sign
    draw.greatest = worth
    return draw


def met_on(body: Apart, members: Members, elected: BoolArray) -> BoolArray:
    found = np.ones(len(elected), dtype=bool)
    for group in sharing(body, members):
        found &= elected[:, group].sum(axis=1) < 2
    return found
