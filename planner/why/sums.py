"""Sums that decide a plan before any search: minima that ask for more people than there are seats, caps that leave fewer.

Groups that share nobody ask for the sum of their minima; where that is more than the seats, no slate exists, and a reader can
add it up. In the same way groups that share nobody and have a cap let in so many of their people at most; with whoever is
eligible and in none of them that must reach the seats. Which groups are added up is a heaviest set of nodes of a graph of which
no two are joined (they share nobody); it is searched exactly for the few groups that rules have, and any such set is a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from planner.bodies.seats import Seats
from planner.language.plan import Committee, Plan, Rule
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Demand, Supply
from planner.results.result import Sum, SumPart
from planner.why.funnel import standards

Sizes = tuple[int, int]  # of a committee: least and most
Keys = frozenset[str] | None  # of the rules that are asked; None: all
MOST_SIZES = 2000  # sizes of a committee that are tried; ranges are narrower
MOST_NODES = 400  # groups that are compared with each other
MOST_STEPS = 20_000  # of the search for the heaviest set


@dataclass(frozen=True)
class _Node:
    """Demands of one rule whose groups share nobody: `weight` people in all, `who` [people] of any of them."""

    rule: str
    demands: tuple[Demand, ...]
    weight: int
    who: BoolArray


def sums(plan: Plan, pool: Pool, keys: Iterable[str] | None = None) -> list[Sum]:
    """Every committee whose seats cannot be filled for such a reason; of the rules `keys` alone where they are given.

    Nothing is said where the size is open upwards, or the sum depends on the slate.
    """
    asked = None if keys is None else frozenset(keys)
    found: list[Sum] = []
    for committee in plan.committees:
        seats = committee.seats
        if not isinstance(seats.body, Seats) or (asked is not None and seats.key not in asked):
            continue
        rules = [r for r in committee.rules[1:] if r.force == "must" and (asked is None or r.key in asked)]
        low, high = seats.body.bounds.lower(0) or 0, seats.body.bounds.upper(0)
        if high is None or not rules or high - low > MOST_SIZES:
            continue
        supply = Supply(pool, committee.as_of)
        said = [kind(plan, supply, committee, rules, (low, high), asked) for kind in (_over, _under)]
        found += [one for one in said if one is not None]
    return found


def rules_of(said: Sum) -> frozenset[str]:
    """The rules that cannot hold together for this reason."""
    return frozenset([said.rule, *(part.rule for part in said.parts), *said.standards])


def _over(
    _plan: Plan,
    supply: Supply,
    committee: Committee,
    rules: Sequence[Rule],
    sizes: Sizes,
    _asked: Keys,
) -> Sum | None:
    """Minima of groups that share nobody ask for more people than the committee has seats, whatever its size."""
    high = sizes[1]

    def demands(members: int) -> list[_Node]:
        made: list[_Node] = []
        for rule in rules:
            made += _nodes(rule, list(rule.body.minima(supply, members)), lambda demand: demand.number)
        return made

    chosen = _heaviest(demands(high))
    if sum(node.weight for node in chosen) <= high:
        return None
    weights = [node.weight for node in chosen]
    at_any_size = True
    for members in range(sizes[0], high):  # fewer members are asked for less, where shares are
        again = [node.weight for node in _same(chosen, demands(members))]
        if sum(again) <= members:
            return None
        at_any_size = at_any_size and again == weights
    return Sum(
        kind="over",
        rule=committee.seats.key,
        limit=high,
        total=sum(node.weight for node in chosen),
        parts=[_part(node, node.weight) for node in chosen],
        at_any_size=at_any_size,
    )


def _under(
    plan: Plan,
    supply: Supply,
    committee: Committee,
    rules: Sequence[Rule],
    sizes: Sizes,
    asked: Keys,
) -> Sum | None:
    """Caps, and whoever is eligible and under none, leave fewer people than the committee must have, whatever its size."""
    eligible, taking = _eligible(plan, supply, committee, asked)
    in_all = int(eligible.sum())

    def spared(members: int) -> list[_Node]:
        made: list[_Node] = []
        for rule in rules:
            demands = [Demand(d.number, d.who & eligible, d.value) for d in rule.body.maxima(supply, members)]
            made += _nodes(rule, demands, lambda demand: max(0, int(demand.who.sum()) - demand.number))
        return made

    chosen = _heaviest([node for node in spared(sizes[0]) if node.weight])
    if not chosen or in_all - sum(node.weight for node in chosen) >= sizes[0]:
        return None
    at_any_size = True
    for members in range(sizes[0] + 1, sizes[1] + 1):
        now = _same(chosen, spared(members))
        if in_all - sum(node.weight for node in now) >= members:
            return None
        at_any_size = at_any_size and [node.weight for node in now] == [node.weight for node in chosen]
    parts = [_part(node, int(node.who.sum()) - node.weight) for node in chosen]
    under_none = int((eligible & ~np.logical_or.reduce([node.who for node in chosen])).sum())
    return Sum(
        kind="under",
        rule=committee.seats.key,
        limit=sizes[0],
        total=sum(part.number for part in parts) + under_none,
        parts=parts,
        rest=under_none,
        at_any_size=at_any_size,
        standards=taking,
    )


def _same(chosen: Sequence[_Node], nodes: Iterable[_Node]) -> list[_Node]:
    """The nodes of the same rules and values at another size, as far as they ask for somebody there."""
    by_name = {(node.rule, node.demands[0].value): node for node in nodes}
    return [by_name[name] for node in chosen if (name := (node.rule, node.demands[0].value)) in by_name]


def _eligible(plan: Plan, supply: Supply, committee: Committee, asked: Keys) -> tuple[BoolArray, list[str]]:
    """(who may serve, the standards that take somebody away)."""
    eligible, taking = supply.everybody, []
    for rule, fails, _ in standards(plan, supply.pool, committee):
        if (asked is None or rule.key in asked) and (eligible & fails).any():
            taking.append(rule.key)
            eligible = eligible & ~fails
    return eligible, taking


def _nodes(rule: Rule, demands: Sequence[Demand], weight: Callable[[Demand], int]) -> Iterator[_Node]:
    """One node for the demands of a rule if they share nobody, else one for each."""
    if not demands:
        return
    times = np.zeros(len(demands[0].who), dtype=np.int32)
    for demand in demands:
        times += demand.who
    if times.max(initial=0) <= 1:
        yield _Node(rule.key, tuple(demands), sum(map(weight, demands)), times > 0)
        return
    for demand in demands:
        yield _Node(rule.key, (demand,), weight(demand), demand.who)


def _heaviest(nodes: Sequence[_Node]) -> list[_Node]:
    """Nodes that share nobody, of the greatest weight in all (as far as the steps reach), in the order given."""
    order = sorted(range(len(nodes)), key=lambda i: -nodes[i].weight)[:MOST_NODES]
    apart = {i: {j for j in order if j != i and not (nodes[i].who & nodes[j].who).any()} for i in order}
    best: tuple[int, list[int]] = (0, [])
    steps = 0

    def search(taken: list[int], weight: int, left: list[int]) -> None:
        nonlocal best, steps
        steps += 1
        if weight > best[0]:
            best = weight, taken
        bound = weight + sum(nodes[i].weight for i in left)
        for at, i in enumerate(left):
            if bound <= best[0] or steps > MOST_STEPS:
                return
            search([*taken, i], weight + nodes[i].weight, [j for j in left[at + 1 :] if j in apart[i]])
            bound -= nodes[i].weight

    search([], 0, order)
    return [nodes[i] for i in sorted(best[1])]


def _part(node: _Node, number: int) -> SumPart:
    each = {demand.number for demand in node.demands}
    values = [demand.value for demand in node.demands]
    return SumPart(
        rule=node.rule,
        number=number,
        value=values[0] if len(values) == 1 else None,
        values=len(values) if len(values) > 1 else None,
        each=each.pop() if len(each) == 1 else None,
    )
