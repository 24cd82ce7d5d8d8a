"""Can `must` rules hold together at all, whatever the pool? Asked of a pool with every kind of people, as many as needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planner.bodies.registry import any_size
from planner.language.bounds import Bounds
from planner.language.catalogue import Catalogue
from planner.language.plan import Committee, Plan, PoolSource, Rule
from planner.language.selectors import Any, Equals, Not, leaves_of
from planner.problems import BadInput, TooMany
from planner.rulebook.kinds import Kinds, Questions, kinds_of
from planner.solve.clock import Clock

LARGEST = 100  # members of a committee whose seats are free
_LARGEST_SET = 400
_MOST_PEOPLE = 300_000
_MOST_CONFLICTS, _MOST_TRIES = 20, 60
SECONDS = 20.0


@dataclass(frozen=True)
class Bound:
    """A committee with the `must` rules that bind it; `seats` None where any number from 1 will do."""

    id: str
    rules: tuple[Rule, ...]
    seats: Rule | None
    as_of: int
    within: str | None = None


def weighable(rule: Rule, catalogue: Catalogue) -> bool:
    """Whether the kinds of people tell all that matters to this rule (no single people, no values that only a pool gives)."""
    body = rule.body
    leaves = [leaf for selector in body.selectors() for leaf in leaves_of(selector)]
    if rule.force != "must" or any(isinstance(leaf, Equals) and leaf.field == "id" for leaf in leaves):
        return False
    return body.lint.kinds_tell(body, catalogue)


def can_hold(chain: Sequence[Bound], catalogue: Catalogue) -> bool | None:
    """Whether the rules of these committees (each within the next) can hold together; None where that was not decided."""
    from planner.compiled.compile import compile_plan
    from planner.compiled.linear import Bundles
    from planner.solve.feasibility import feasibility

    outermost = chain[-1]
    size = _size(outermost)
    try:
        kinds = _kinds(chain, catalogue)
        if not len(kinds.pool):
            return all(_low(bound) == 0 for bound in chain)
        if len(kinds.pool) * size > _MOST_PEOPLE:
            raise TooMany
        committees = tuple(
            Committee(
                b.id, {}, b.within, b.as_of, (_seats(b, chain), *(replace(rule, committee=b.id) for rule in b.rules))
            )
            for b in reversed(chain)
        )
        plan = Plan("lint", Path("."), PoolSource(Path("."), ""), catalogue, committees, as_of=outermost.as_of)
        compiled = compile_plan(plan, kinds.copies(size))
        found = feasibility(compiled, Bundles.of(compiled), compiled.must, Clock(SECONDS))
    except (TooMany, BadInput):
        return None
    return None if found.status == "undecided" else found.status == "feasible"


def with_one_mean(chain: Sequence[Bound]) -> list[Bound]:
    """The same with the first mean alone: two could need somebody who is neither the least nor the greatest of his kind."""
    means = [rule for bound in chain for rule in bound.rules if _weighs(rule)]
    return [replace(b, rules=tuple(r for r in b.rules if not _weighs(r) or r is means[0])) for b in chain]


def _weighs(rule: Rule) -> bool:
    return rule.body.lint.extremes(rule.body) is not None


def least_conflicts(chain: Sequence[Bound], catalogue: Catalogue) -> list[list[Rule]]:
    """The minimal sets of the rules (seats among them) that cannot hold together, each once.

    Of very many, or where that takes long, the first few. Each next one is looked for without one rule of each that was
    found, for every choice of these rules.
    """
    found: list[list[Rule]] = []
    seen: set[frozenset[int]] = {frozenset()}
    waiting: list[frozenset[int]] = [frozenset()]
    tries, clock = 0, Clock(SECONDS)
    while waiting and len(found) < _MOST_CONFLICTS and tries < _MOST_TRIES and not (found and clock.is_up):
        left_out = waiting.pop(0)
        conflict = next((one for one in found if not left_out & {*map(id, one)}), None)
        if conflict is None:
            tries += 1
            left = [_without(bound, left_out) for bound in chain]
            if can_hold(left, catalogue) is not False:
                continue
            conflict = least_conflict(left, catalogue)
            found.append(conflict)
        for rule in conflict:
            more = left_out | {id(rule)}
            if more not in seen:
                seen.add(more)
                waiting.append(more)
    return found


def _without(bound: Bound, left_out: frozenset[int]) -> Bound:
    seats = None if bound.seats is None or id(bound.seats) in left_out else bound.seats
    return replace(bound, rules=tuple(rule for rule in bound.rules if id(rule) not in left_out), seats=seats)


def least_conflict(chain: Sequence[Bound], catalogue: Catalogue) -> list[Rule]:
    """A minimal set of the rules (seats among them) that cannot hold together, found by leaving out one after the other."""
    left = list(chain)
    needed: list[Rule] = []
    for at, bound in enumerate(chain):
        for rule in bound.rules:
            tried = list(left)
            tried[at] = replace(left[at], rules=tuple(r for r in left[at].rules if r is not rule))
            if can_hold(tried, catalogue) is False:
                left = tried
            else:
                needed.append(rule)
        if bound.seats is not None:
            tried = list(left)
            tried[at] = replace(left[at], seats=None)
            if can_hold(tried, catalogue) is False:
                left = tried
            else:
                needed.append(bound.seats)
    return needed


def _kinds(chain: Sequence[Bound], catalogue: Catalogue) -> Kinds:
    bodies = [(rule.body, bound.as_of) for bound in chain for rule in bound.rules]
    selectors = [(selector, as_of) for body, as_of in bodies for selector in body.selectors()]
    fields = [(field, tuple(values)) for body, _ in bodies for field, values in body.lint.values(body, catalogue)]
    extremes = [(found, as_of) for body, as_of in bodies if (found := body.lint.extremes(body)) is not None]
    means = [(found.field, as_of) for found, as_of in extremes]
    amounts = [(found.field, bound) for found, _ in extremes for bound in found.bounds]
    # Everybody is a member of the outermost committee: whoever its standards refuse need not be looked at.
    asked = [each for rule in chain[-1].rules if (each := rule.body.asked_of_each()) is not None]
    standards = [(Any((Not(who), what)), chain[-1].as_of) for who, what in asked]
    return kinds_of(Questions(selectors, fields, means, amounts, standards), catalogue)


def _size(bound: Bound) -> int:
    """How many members of one kind may be needed."""
    most = None if bound.seats is None else bound.seats.body.size()[1]
    if most is not None:
        return max(1, min(most, _LARGEST_SET))
    asked = 0
    for rule in bound.rules:
        bounds = getattr(rule.body, "bounds", None)
        if isinstance(bounds, Bounds) and bounds.at_least is not None and not bounds.at_least.is_share:
            asked += int(bounds.at_least.value)
    return min(max(LARGEST, 2 * asked), _LARGEST_SET)


def _low(bound: Bound) -> int:
    return 1 if bound.seats is None else bound.seats.body.size()[0] or 0


def _seats(bound: Bound, chain: Sequence[Bound]) -> Rule:
    """Its seats; any number of them where they are a share of a committee that is not asked about."""
    of = None if bound.seats is None else bound.seats.body.required().get("of")
    if bound.seats is not None and (of is None or of in {other.id for other in chain}):
        return replace(bound.seats, committee=bound.id)
    return any_size(bound.id)
