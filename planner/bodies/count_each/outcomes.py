"""What every outcome of an election makes of `count_each`: value by value, and whether all of them hold at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from planner.bodies.count_each.verdict import contributions
from planner.check.kinds import by_kinds
from planner.check.members import Members
from planner.check.outcomes import Draw, Outcomes, Search, counts, decided
from planner.check.tally import Tally, weigh
from planner.pool.matching import FALSE, TRUE
from planner.pool.pool import BoolArray

if TYPE_CHECKING:
    from planner.bodies.count_each.body import CountEach
    from planner.language.bounds import Bounds


def outcomes(body: CountEach, members: Members, seats: int, search: Search) -> Outcomes:
    masks = _masks(body, members)
    known = {own: counts(own, seats, body.bounds) for own in set(masks.values())}
    by_value = {value: known[own] for value, own in masks.items()}
    broken = next((one.breaks for one in by_value.values() if one.breaks is not None), None)
    if broken is None or any(one.keeps is None for one in by_value.values()):
        keeps = None if broken is not None else next((one.keeps for one in by_value.values()), tuple(range(seats)))
        return Outcomes(decided(broken, keeps), breaks=broken, keeps=keeps, by_value=by_value)
    kept = search(_draw(body, members, seats))
    return Outcomes(
        decided(broken, kept.elected, kept.proved), breaks=broken, keeps=kept.elected, by_value=by_value
    )


def _masks(body: CountEach, members: Members) -> dict[str, tuple[int, ...]]:
    """For each value what each member may contribute: of a thousand values most have nobody on the list, and are alike."""
    cells = members.values(body.field)
    asked = [int(mask) for mask in members.answers(body.of)]
    return {
        value: tuple(
            contributions(mask, None if cell is None else label in cell) for mask, cell in zip(asked, cells, strict=True)
        )
        for value, label in members.labels_asked(body.field, body.values).items()
    }


def _draw(body: CountEach, members: Members, seats: int) -> Draw:
    """Is there an outcome, and a completion, with every value within the bounds? A blank is one value, or none of these."""
    cells, asked, bounds = members.values(body.field), members.answers(body.of), body.bounds
    labels = list(members.labels_asked(body.field, body.values).values())
    draw = Draw(len(members), seats)
    counted: Mapping[str, dict[int, int]] = {label: {} for label in labels}
    base: dict[int, int] = {}
    for i, (cell, mask) in enumerate(zip(cells, asked, strict=True)):
        if mask != TRUE:
            draw.option(i)
        if mask == FALSE:
            continue
        for own in [(), *((label,) for label in labels)] if cell is None else [cell]:
            option = draw.option(i)
            base[option] = 1
            for label in dict.fromkeys(own):
                if label in counted:
                    counted[label][option] = 1
    of_base = draw.by_number(base, 0, seats) if bounds.has_share else {0: None}
    for terms in counted.values():
        there = draw.any_of(list(terms)) if bounds.or_none and terms else None
        for of, when in of_base.items():
            low, high = bounds.lower(of), bounds.upper(of)
            draw.row(terms, None, high, when)
            if there is None:
                draw.row(terms, low if terms or not bounds.or_none else None, None, when)
            elif low is not None:
                draw.row(terms | {there: -low}, 0, None, when)
    return draw


def kinds(body: CountEach, members: Members) -> list[Hashable]:
    """The values of each, and the answer to `of`."""
    return list(zip(members.values(body.field), members.answers(body.of).tolist(), strict=True))


def met_on(body: CountEach, members: Members, elected: BoolArray) -> BoolArray:
    """Where every value by itself is within the bounds, whatever the completion."""
    found = np.ones(len(elected), dtype=bool)
    for masks in set(_masks(body, members).values()):
        found &= by_kinds(masks, elected, partial(_is_met, body.bounds, masks))
    return found


def _is_met(bounds: Bounds, masks: Sequence[int], places: Sequence[int]) -> bool:
    return weigh(Tally.of(masks[i] for i in places), bounds).verdict == "met"
