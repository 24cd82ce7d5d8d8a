"""Bundles: the permitted sets of committees that one person may be a member of at once.

One column per person and bundle, at most one bundle per person, keeps the linear relaxation tight where a variable per
person and committee does not (`within` is then no constraint at all, and `holds` and `both` are plain sums). Committees
that no rule ties together form blocks of their own, each with its own bundles.

Which sets are permitted depends on the question: a `holds` that it does not move leaves out every set of too many posts, so
that twelve exclusive posts are twelve bundles and not 4,095 (`Compiled.under`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from planner.compiled.rows import CompiledRule, Overlap, Surplus
from planner.language.plan import Plan

MOST_BUNDLES = 96  # a block with more is split; measured: the model grows with people times bundles


@dataclass(frozen=True)
class Block:
    """Committees that one bundle choice covers, and the bundles: sets of committees closed under `within`."""

    committees: tuple[str, ...]
    bundles: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Bundling:
    """`blocks` cover every committee once. `within_links` are those that reach over blocks.

    Where it `is_split`, rules or `within` reach over blocks and are tied person by person.
    """

    blocks: tuple[Block, ...]
    within_links: tuple[tuple[str, str], ...] = ()  # (inner, outer) in different blocks
    is_split: bool = False

    def block_of(self, committee: str) -> int:
        return next(i for i, block in enumerate(self.blocks) if committee in block.committees)

    def in_one(self, committees: Iterable[str]) -> bool:
        """Whether these committees lie in one block: a person has one bundle for them all."""
        return len({self.block_of(c) for c in committees}) <= 1

    def bundles_with(self, *committees: str) -> int:
        """No question of the plan has more bundles with any of these committees. What is split here may be whole in a question
        whose rules leave bundles out."""
        if self.is_split:
            return MOST_BUNDLES * len(committees)
        return sum(not bundle.isdisjoint(committees) for block in self.blocks for bundle in block.bundles)


def joint_weight(weight: Overlap | Surplus, members: frozenset[str]) -> int:
    """What one person in these committees adds to a joint row; no less where the committees are more."""
    if isinstance(weight, Overlap):
        return int(members.issuperset(weight.committees))
    return max(0, len(members.intersection(weight.committees)) - weight.at_most)


def forbidden_by(rule: CompiledRule) -> frozenset[Overlap | Surplus]:
    """The joint sums of which the rule, where it holds, allows nobody anything."""
    return frozenset(row.joint for row in rule.rows if row.joint is not None and row.upper == 0 and not row.aux)


def bundled_together(plan: Plan, forbidden: Collection[Overlap | Surplus] = ()) -> Bundling:
    """All committees in one block, so that a bundle says all that one person is in; where those would be too many, the blocks
    of the plan, everybody tied person by person over them. `forbidden`: as of `bundling`."""
    outer = {c.id: c.within for c in plan.committees}
    names = tuple(outer)
    whole = _bundles(names, outer, forbidden, MOST_BUNDLES)
    return replace(bundling(plan, forbidden), is_split=True) if whole is None else Bundling((Block(names, whole),))


def bundling(plan: Plan, forbidden: Collection[Overlap | Surplus] = (), most: int = MOST_BUNDLES) -> Bundling:
    """The blocks of a plan, in a question in which nobody adds anything to the `forbidden` sums.

    Where committees tied together would make more than `most` bundles, the joint rules among them are cut first (each tree of
    `within` a block), and trees that are still too large are cut to single committees.
    """
    outer = {c.id: c.within for c in plan.committees}
    names = list(outer)
    nested = [(inner, out) for inner, out in outer.items() if out is not None]
    joined = [pair for rule in plan.rules() for pair in pairwise(rule.body.ties())]
    blocks: list[Block] = []
    for part in _components(names, nested + joined):
        if (whole := _bundles(part, outer, forbidden, most)) is not None:
            blocks.append(Block(part, whole))
            continue
        for tree in _components(part, [edge for edge in nested if edge[0] in part]):
            if (whole := _bundles(tree, outer, forbidden, most)) is not None:
                blocks.append(Block(tree, whole))
            else:
                blocks += [Block((name,), (frozenset((name,)),)) for name in tree]
    where = {name: i for i, block in enumerate(blocks) for name in block.committees}
    cut = tuple((inner, out) for inner, out in nested if where[inner] != where[out])
    is_split = bool(cut) or any(where[a] != where[b] for a, b in joined)
    return Bundling(tuple(blocks), cut, is_split)


def _components(names: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected components, in the order of the names."""
    order = list(names)
    root = {name: name for name in order}

    def find(name: str) -> str:
        while root[name] != name:
            name = root[name]
        return name

    for a, b in edges:
        if a in root and b in root:
            root[find(b)] = find(a)
    parts: dict[str, list[str]] = {}
    for name in order:
        parts.setdefault(find(name), []).append(name)
    return [tuple(part) for part in parts.values()]


def _bundles(
    names: tuple[str, ...], outer: dict[str, str | None], forbidden: Collection[Overlap | Surplus], most: int
) -> tuple[frozenset[str], ...] | None:
    """Every non-empty set of these committees that is closed under `within` and not forbidden; None where there are more than
    `most`. A set is left out as soon as it is forbidden, since whatever is made from it is forbidden, too."""
    ordered: list[str] = []  # outer before inner
    waiting = list(names)
    while waiting:
        for name in waiting:
            if outer[name] not in waiting:
                ordered.append(name)
                waiting.remove(name)
                break
    found: list[frozenset[str]] = [frozenset()]
    for name in ordered:
        out = outer[name] if outer[name] in names else None
        longer = [bundle | {name} for bundle in found if out is None or out in bundle]
        found += [bundle for bundle in longer if not any(joint_weight(joint, bundle) for joint in forbidden)]
        if len(found) > most + 1:
            return None
    place = {name: i for i, name in enumerate(names)}
    return tuple(sorted((b for b in found if b), key=lambda b: (len(b), sorted(place[name] for name in b))))
