"""Conflicts that differ only in which of some interchangeable rules they hold, as one: any 8 of these 12, with the seats.

Two rules are interchangeable here where exchanging them turns the conflicts into the same conflicts. Exchanges of two make up
every permutation of a class, so conflicts with as many rules of each class are all there are of that kind: nothing is added.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

MOST_COMPARED = 3_000_000  # looks at a conflict; beyond them every conflict stands for itself


@dataclass(frozen=True)
class Family:
    """`always`: rules in each conflict of the family; `choices`: so many of these rules; `size`: how many conflicts it is."""

    always: list[str]
    choices: list[tuple[int, list[str]]]
    size: int


def families(conflicts: Sequence[Sequence[str]]) -> list[Family]:
    """The conflicts, those that exchanges lead into each other as one; rules in the order in which they are first named."""
    order = list(dict.fromkeys(rule for rules in conflicts for rule in rules))
    classes = _classes(order, [frozenset(rules) for rules in conflicts])
    place = {rule: at for at, members in enumerate(classes) for rule in members}
    kinds: dict[tuple[int, ...], int] = {}
    for rules in conflicts:
        signature = [0] * len(classes)
        for rule in rules:
            signature[place[rule]] += 1
        kinds[tuple(signature)] = kinds.get(tuple(signature), 0) + 1
    found = []
    for numbers, size in kinds.items():
        parts = [(n, members) for n, members in zip(numbers, classes, strict=True) if n]
        always = [rule for n, members in parts if n == len(members) for rule in members]
        found.append(Family(sorted(always, key=order.index), [(n, m) for n, m in parts if n < len(m)], size))
    return found


def _classes(order: Sequence[str], sets: Sequence[frozenset[str]]) -> list[list[str]]:
    known = set(sets)
    within = {rule: [s for s in known if rule in s] for rule in order}
    looks = sum(len(within[a]) + len(within[b]) for a, b in itertools.combinations(order, 2))
    classes: list[list[str]] = []
    for rule in order:
        for members in classes if looks <= MOST_COMPARED else ():
            if _exchangeable(rule, members[0], within, known):
                members.append(rule)
                break
        else:
            classes.append([rule])
    return classes


def _exchangeable(a: str, b: str, within: dict[str, list[frozenset[str]]], known: set[frozenset[str]]) -> bool:
    if len(within[a]) != len(within[b]):
        return False
    return all((s - {a}) | {b} in known for s in within[a] if b not in s) and all(
        (s - {b}) | {a} in known for s in within[b] if a not in s
    )
