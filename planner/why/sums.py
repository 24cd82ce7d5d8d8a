"""Sums that decide a plan before any search: minima that ask for more people than there are seats, caps that leave fewer.

Groups that share nobody ask for the sum of their minima; where that is more than the seats, no slate exists, and a reader can
add it up. In the same way groups that share nobody and have a cap let in so many of their people at most; with whoever is
eligible and in none of them that must reach the seats. Which groups are added up is a heaviest set of nodes of a graph of which
no two are joined (they share nobody); it is searched exactly for the few groups that rules have, and any such set is a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from planner.language.plan import Committee, Plan, Rule
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Demand, Supply
from planner.results.result import Sum, SumPart
from planner.why.funnel import standards

Sizes = tuple[int, int]  # of a committee: least and most
MOST_WORK = 2_000_000_000  # sizes of a committee, times groups, times people of the pool, that are looked at one by one
MOST_NODES = 400  # groups that are compared with each other
MOST_STEPS = 20_000  # of the search for the heaviest set


@dataclass(frozen=True)
class _Node:
    """Demands of one rule whose groups share nobody: `weight` people in all, `who` [people] of any of them.

    `name` is the rule's key and, where each demand is a node of its own, which of them.
    """

    name: tuple[str, int]
    demands: tuple[Demand, ...]
    weight: int
    who: BoolArray


def sums(plan: Plan, pool: Pool) -> list[Sum]:
    """Every committee whose seats cannot be filled for such a reason.

    Nothing is said where the size is open upwards, or the sum depends on the slate.
    """
    found: list[Sum] = []
    for committee in plan.committees:
        rules = [rule for rule in committee.rules[1:] if rule.force == "must"]
        low, high = committee.seats.body.size()
        if high is None or not rules or (low or 0) > high:
            continue
        supply = Supply(pool, committee.as_of)
        said = [kind(plan, supply, committee, rules, (low or 0, high)) for kind in (_over, _under)]
        found += [one for one in said if one is not None]
    return found


def rules_of(said: Sum) -> frozenset[str]:
    """The rules that cannot hold together for this reason."""
    return frozenset([said.rule, *(part.rule for part in said.parts), *said.standards])


def counts_out(found: Sequence[Sum], rules: Collection[str]) -> bool:
    """Whether one of these sums says of the rules that they cannot hold together: with all that it names among them, or with
    enough of its minima to be more than the seats."""
    asked = frozenset(rules)
    for said in found:
        if rules_of(said) <= asked:
            return True
        minima = sum(part.number for part in said.parts if part.rule in asked)
        if said.kind == "over" and said.at_any_size and said.rule in asked and minima > said.limit:
            return True
    return False


def _over(_plan: Plan, supply: Supply, committee: Committee, rules: Sequence[Rule], sizes: Sizes) -> Sum | None:
    """Minima of groups that share nobody ask for more people than the committee has seats, whatever its size."""
    low, high = sizes

    def demands(members: int, asked: Sequence[Rule] = rules) -> list[_Node]:
        made: list[_Node] = []
        for rule in asked:
            made += _nodes(rule, list(rule.body.minima(supply, members)), lambda demand: demand.number)
        return made

    chosen = _heaviest(demands(high))
    total = sum(node.weight for node in chosen)
    if total <= high:
        return None
    # Fewer members are asked for less, where shares are.
    at_any_size = _at_other_sizes(chosen, demands, rules, range(low, high), lambda members, weight: weight > members)
    if at_any_size is None:
        return None
    return Sum(
        kind="over",
        rule=committee.seats.key,
        limit=high,
        total=total,
        parts=[_part(node, node.weight) for node in chosen],
        at_any_size=at_any_size,
    )


def _under(plan: Plan, supply: Supply, committee: Committee, rules: Sequence[Rule], sizes: Sizes) -> Sum | None:
    """Caps, and whoever is eligible and under none, leave fewer people than the committee must have, whatever its size."""
    low, high = sizes
    eligible, taking = _eligible(plan, supply, committee)
    in_all = int(eligible.sum())

    def spared(members: int, asked: Sequence[Rule] = rules) -> list[_Node]:
        made: list[_Node] = []
        for rule in asked:
            demands = [Demand(d.number, d.who & eligible, d.value) for d in rule.body.maxima(supply, members)]
            made += _nodes(rule, demands, lambda demand: max(0, int(demand.who.sum()) - demand.number))
        return made

    chosen = _heaviest([node for node in spared(low) if node.weight])
    if not chosen or in_all - sum(node.weight for node in chosen) >= low:
        return None
    # More members let more people in, where shares are.
    others = range(high, low, -1)
    at_any_size = _at_other_sizes(chosen, spared, rules, others, lambda members, weight: in_all - weight < members)
    if at_any_size is None:
        return None
    parts = [_part(node, int(node.who.sum()) - node.weight) for node in chosen]
    under_none = int((eligible & ~np.logical_or.reduce([node.who for node in chosen])).sum())
    return Sum(
        kind="under",
        rule=committee.seats.key,
        limit=low,
        total=sum(part.number for part in parts) + under_none,
        parts=parts,
        rest=under_none,
        at_any_size=at_any_size,
        standards=taking,
    )


def _at_other_sizes(
    chosen: Sequence[_Node],
    nodes: Callable[[int, Sequence[Rule]], list[_Node]],
    rules: Sequence[Rule],
    sizes: range,
    decides: Callable[[int, int], bool],
) -> bool | None:
    """Whether the chosen groups weigh the same at these other sizes; None where their sum does not decide the plan at each.

    The sizes begin with the one furthest from that of the choice, and bounds rise with the size: where the groups weigh the
    same there, they do in between. `nodes` makes those of some rules at a size; `decides` is asked with a size and the weight.
    """
    keys = {node.name[0] for node in chosen}
    asked = [rule for rule in rules if rule.key in keys]
    work = len(sizes) * sum(len(node.demands) * len(node.who) for node in chosen)
    for members in sizes:
        weights = {node.name: node.weight for node in nodes(members, asked)}
        now = [weights.get(node.name, 0) for node in chosen]
        if now == [node.weight for node in chosen] and members == sizes[0]:
            return True
        if work > MOST_WORK or not decides(members, sum(now)):
            return None
    return not sizes


def _eligible(plan: Plan, supply: Supply, committee: Committee) -> tuple[BoolArray, list[str]]:
    """(who may serve, the standards that take somebody away)."""
    eligible, taking = supply.everybody, []
    for rule, fails, _ in standards(plan, supply.pool, committee):
        if (eligible & fails).any():
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
        yield _Node((rule.key, 0), tuple(demands), sum(map(weight, demands)), times > 0)
        return
    for which, demand in enumerate(demands):
        yield _Node((rule.key, which), (demand,), weight(demand), demand.who)


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
        rule=node.name[0],
        number=number,
        value=values[0] if len(values) == 1 else None,
        values=len(values) if len(values) > 1 else None,
        each=each.pop() if len(each) == 1 else None,
    )
