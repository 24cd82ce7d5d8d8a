"""Is one rule at least as strict as another: does every slate that meets the new one meet the old one?

Selectors are compared on every kind of people that they tell apart, bounds exactly. Where that does not settle it the answer is
that the two cannot be compared, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from planner.bodies.apart.body import Apart
from planner.bodies.body import Body
from planner.bodies.both.body import Both
from planner.bodies.count.body import Count
from planner.bodies.count_each.body import CountEach
from planner.bodies.distinct.body import Distinct
from planner.bodies.exclude.body import Exclude
from planner.bodies.holds.body import Holds
from planner.bodies.include.body import Include
from planner.bodies.mean.body import Mean
from planner.bodies.require.body import Require
from planner.bodies.seats.body import Seats
from planner.language.bounds import Amount, Bounds
from planner.language.catalogue import Catalogue
from planner.language.folding import by_key
from planner.language.plan import Rule
from planner.language.selectors import Any, Not, Selector
from planner.rulebook.kinds import Asked, Kinds, TooMany, kinds_of

Strictness = Literal["same", "tighter", "looser", "unclear"]


@dataclass(frozen=True)
class Step:
    """One respect in which two rules differ: `what` is a code (`force`, `at_least`, `require`...)."""

    what: str
    strictness: Strictness
    before: str = ""
    after: str = ""


def compare(old: Rule, new: Rule, catalogue: Catalogue, as_of: int) -> list[Step]:
    """Every respect in which the new rule is stricter, looser, or not to be compared; nothing where they ask the same."""
    steps = []
    if old.force != new.force:
        steps.append(Step("force", "tighter" if new.force == "must" else "looser", old.force, new.force))
    if old.rank != new.rank:
        steps.append(Step("authority", "tighter" if new.rank > old.rank else "looser", old.authority, new.authority))
    if old.fixed != new.fixed:
        steps.append(Step("fixed", "tighter" if new.fixed else "looser", _flag(old.fixed), _flag(new.fixed)))
    steps += compare_bodies(old.body, new.body, catalogue, as_of)
    return steps


def compare_bodies(old: Body, new: Body, catalogue: Catalogue, as_of: int) -> list[Step]:
    if old == new:
        return []
    if type(old) is not type(new):
        return [Step("body", "unclear", old.keyword, new.keyword)]
    try:
        found = list(_steps(old, new, _Selectors(catalogue, as_of)))
    except TooMany:
        found = [Step(old.keyword, "unclear")]
    return [step for step in found if step.strictness != "same"]


def _steps(old: Body, new: Body, selectors: _Selectors) -> Iterator[Step]:
    match old, new:
        case Require(), Require():
            relation = selectors.relation(_passes(old), _passes(new))
            # Fewer who pass is stricter.
            yield Step("require", {"same": "same", "narrower": "tighter", "wider": "looser", "other": "looser"}[relation])  # type: ignore[arg-type]
        case Count(), Count():
            yield from _counts(old, new, selectors)
        case CountEach(), CountEach():
            if old.field != new.field:
                yield Step("field", "unclear", old.field, new.field)
            elif selectors.relation(old.of, new.of) != "same":
                yield Step("of", "unclear")
            else:
                yield Step("values", _values(_keys(old.values), _keys(new.values)), _listed(old.values), _listed(new.values))
                yield from _bounds(old.bounds, new.bounds)
        case Distinct(), Distinct():
            if old.field != new.field:
                yield Step("field", "unclear", old.field, new.field)
            else:
                yield from _bounds(old.bounds, new.bounds)
        case Mean(), Mean():
            if old.field != new.field:
                yield Step("field", "unclear", old.field, new.field)
            else:
                yield _bound("at_least", _number(old.at_least), _number(new.at_least))
                yield _bound("at_most", _number(old.at_most), _number(new.at_most))
        case Apart(), Apart():
            if old.field or new.field:
                yield Step("field", "unclear", old.field or _lists(old), new.field or _lists(new))
            else:
                kept = all(any(set(ids) <= set(other) for other in new.lists) for ids in old.lists)
                yield Step("lists", "tighter" if kept else "looser", _lists(old), _lists(new))
        case (Include(ids=before), Include(ids=after)) | (Exclude(ids=before), Exclude(ids=after)):
            yield Step("people", _values(before, after), _listed(before), _listed(after))
        case Seats(), Seats():
            yield from _bounds(old.bounds, new.bounds)
        case Both(), Both():
            if set(old.committees) != set(new.committees):
                yield Step("committees", "unclear", _listed(old.committees), _listed(new.committees))
            else:
                yield from _bounds(old.bounds, new.bounds)
        case Holds(), Holds():
            gone = set(old.committees) - set(new.committees)
            if set(old.committees) != set(new.committees):
                yield Step("committees", "unclear" if gone else "tighter", _listed(old.committees), _listed(new.committees))
            yield _bound("at_most", Amount(Fraction(old.at_most), False, ""), Amount(Fraction(new.at_most), False, ""))
        case _:
            yield Step("body", "unclear", old.keyword, new.keyword)


def _counts(old: Count, new: Count, selectors: _Selectors) -> Iterator[Step]:
    base = selectors.relation(old.of, new.of)
    counted = selectors.relation(old.count, new.count)
    if base != "same":
        yield Step("of", "unclear")
    if counted == "other":
        yield Step("count", "unclear")
    elif counted != "same":
        # Who are fewer make a lower bound harder to reach and an upper one easier to keep.
        sides = {old.bounds.at_least is not None, new.bounds.at_least is not None} == {True}
        sides_up = {old.bounds.at_most is not None, new.bounds.at_most is not None} == {True}
        harder = "narrower" if sides and not sides_up else "wider" if sides_up and not sides else ""
        yield Step("count", "unclear" if not harder else "tighter" if counted == harder else "looser")
    yield from _bounds(old.bounds, new.bounds)


def _bounds(old: Bounds, new: Bounds) -> Iterator[Step]:
    yield _bound("at_least", old.at_least, new.at_least)
    yield _bound("at_most", old.at_most, new.at_most)


def _bound(side: str, old: Amount | None, new: Amount | None) -> Step:
    before, after = "" if old is None else amount_text(old), "" if new is None else amount_text(new)

    def step(strictness: Strictness) -> Step:
        return Step(side, strictness, before, after)

    if old is None or new is None:
        return step("same" if old is new else "looser" if new is None else "tighter")
    if old.is_share != new.is_share and old.value and new.value:
        return step("unclear")
    if old.value == new.value:
        return step("same")
    return step("tighter" if (new.value > old.value) == (side == "at_least") else "looser")


def amount_text(amount: Amount) -> str:
    """The bound as it was written."""
    return amount.text or str(amount.value)


def _number(value: Fraction | None) -> Amount | None:
    return None if value is None else Amount(value, False, str(value if value.denominator == 1 else float(value)))


def _passes(rule: Require) -> Selector:
    return Any((Not(rule.who), rule.require))


def _values(old: tuple[str, ...] | None, new: tuple[str, ...] | None) -> Strictness:
    if old == new or (old is not None and new is not None and set(old) == set(new)):
        return "same"
    if old is None or new is None:
        return "unclear"
    return "tighter" if set(old) <= set(new) else "looser"


def _keys(values: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Values to be compared; ids are not folded."""
    return None if values is None else tuple(by_key(values))


def _listed(values: tuple[str, ...] | None) -> str:
    return "*" if values is None else ", ".join(values)


def _lists(body: Apart) -> str:
    return "; ".join(", ".join(ids) for ids in body.lists)


def _flag(value: bool) -> str:
    return "true" if value else "false"


@dataclass(frozen=True)
class _Selectors:
    catalogue: Catalogue
    as_of: int

    def relation(self, old: Selector, new: Selector) -> Literal["same", "narrower", "wider", "other"]:
        """How the people whom the new selector means lie to those whom the old one means. Raises TooMany."""
        if old == new:
            return "same"
        kinds: Kinds = kinds_of(Asked([(old, self.as_of), (new, self.as_of)]), self.catalogue)
        before, after = kinds.match(old, self.as_of), kinds.match(new, self.as_of)
        lost, gained = bool((before & ~after).any()), bool((after & ~before).any())
        return "other" if lost and gained else "narrower" if lost else "wider" if gained else "same"
