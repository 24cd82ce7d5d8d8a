"""How many different values members have, whose data leaves something open."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

MOST_OPEN = 12  # members who perhaps match `of`, each of whom is tried in and out


def numbers_of(
    values: Sequence[tuple[str, ...] | None], sure: Sequence[int], perhaps: Sequence[int], has_share: bool
) -> set[tuple[int, int]]:
    """Every (number of different values, members of the base) that some completion gives.

    `sure` and `perhaps` are the members who count, surely or perhaps; `values` [members] what each has, None where blank.
    """
    found: set[tuple[int, int]] = set()
    if not has_share and len(perhaps) > MOST_OPEN:
        # Without a share only the least and the greatest number matter, and all between come about.
        fewest = _range(values, sure)[0]
        most = _range(values, [*sure, *perhaps])[1]
        return {(number, len(sure)) for number in range(fewest, most + 1)}
    kinds: dict[tuple[str, ...] | None, int] = {}
    for i in perhaps:
        kinds[values[i]] = kinds.get(values[i], 0) + 1
    for chosen in itertools.product(*(range(n + 1) for n in kinds.values())):
        there = {value for i in sure for value in values[i] or ()}
        blanks = sum(values[i] is None for i in sure)
        for (kind, _), number in zip(kinds.items(), chosen, strict=True):
            if kind is None:
                blanks += number
            elif number:
                there |= set(kind)
        base = len(sure) + sum(chosen)
        found |= {(n, base) for n in range(max(len(there), min(1, blanks)), len(there) + blanks + 1)}
    return found


def _range(values: Sequence[tuple[str, ...] | None], members: Sequence[int]) -> tuple[int, int]:
    """The least and the greatest number of different values of these members."""
    there = {value for i in members for value in values[i] or ()}
    blanks = sum(values[i] is None for i in members)
    return max(len(there), min(1, blanks)), len(there) + blanks
