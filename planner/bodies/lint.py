"""What the tools for rules ask of a body: is it stricter than another, does it choose anybody, can it hold at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Generic, Literal, Protocol, TypeVar

from planner.language.bounds import Amount, Bounds
from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.selectors import Selector

if TYPE_CHECKING:
    from planner.bodies.body import Body

Strictness = Literal["same", "tighter", "looser", "unclear"]
Relation = Literal["same", "narrower", "wider", "other"]
Reached = Literal["nobody", "everybody"]
B = TypeVar("B", bound="Body")


@dataclass(frozen=True)
class Step:
    """One respect in which two rules differ: `what` is a code (`force`, `at_least`, `require`...).

    `is_of_people`: it is whom the rules mean, which their single conditions tell better than a text of each.
    """

    what: str
    strictness: Strictness
    before: str = ""
    after: str = ""
    is_of_people: bool = False


class Selectors(Protocol):
    """How selectors lie to each other, over every kind of people that they tell apart."""

    def relation(self, old: Selector, new: Selector) -> Relation:
        """The people whom the new selector means beside those whom the old one means."""


@dataclass(frozen=True)
class Pitfall:
    """A selector made of several of a body that should not reach `reached`; `code` is the problem where it does."""

    selector: Selector
    reached: Reached
    code: str


@dataclass(frozen=True)
class Extremes:
    """A number field of which the least and the greatest of each kind of people matter, and the bounds that it is held to."""

    field: str
    bounds: tuple[Fraction, ...]


class Lint(Generic[B]):
    """One aspect of a body; what a body does not say holds for it as it stands here."""

    def steps(self, old: B, new: B, selectors: Selectors) -> Iterator[Step]:
        """Every respect in which the new body is stricter or looser; `same` steps may be among them."""
        yield Step("body", "unclear", old.keyword, new.keyword)

    def choices(self, body: B) -> Iterator[tuple[str, Selector]]:
        """The selectors by their keys, each of which should choose somebody and leave somebody out. None."""
        return iter(())

    def pitfalls(self, body: B) -> Iterator[Pitfall]:
        """The same of selectors taken together. None."""
        return iter(())

    def share_of_all(self, body: B) -> Bounds | None:
        """The bounds, where any is a share of all members of the committee. None: there is no such share."""
        return None

    def kinds_tell(self, body: B, catalogue: Catalogue) -> bool:
        """Whether kinds of people (no single people, no values that only a pool gives) tell all that matters. No."""
        return False

    def crossed(self, body: B) -> Mapping[str, str]:
        """The bounds by their keys, where no number whatever lies between them. {}: one does, or kinds of people tell it."""
        return {}

    def values(self, body: B, catalogue: Catalogue) -> Iterator[tuple[str, Sequence[str]]]:
        """Fields whose single values matter, with those that must occur among the kinds of people. None."""
        return iter(())

    def extremes(self, body: B) -> Extremes | None:
        """The number field that is weighed. None."""
        return None

    def demanded(self, body: B) -> Sequence[str]:
        """Ids of people without whom the body does not hold. None."""
        return ()

    def refused(self, body: B, wanted: Collection[str], excused: Collection[str]) -> Iterator[str]:
        """Of the `wanted` people (in their order) one for each reason why not all of them can be members. None.

        `excused` are those to whom the body does not apply.
        """
        return iter(())


# Steps that several bodies share


def counted_step(counted: Relation, old: Bounds, new: Bounds) -> Iterator[Step]:
    """Other people are counted, within bounds."""
    if counted == "other":
        yield Step("count", "unclear", is_of_people=True)
    elif counted != "same":
        # Who are fewer make a lower bound harder to reach and an upper one easier to keep.
        sides = {old.at_least is not None, new.at_least is not None} == {True}
        sides_up = {old.at_most is not None, new.at_most is not None} == {True}
        harder = "narrower" if sides and not sides_up else "wider" if sides_up and not sides else ""
        strictness: Strictness = "unclear" if not harder else "tighter" if counted == harder else "looser"
        yield Step("count", strictness, is_of_people=True)


def bounds_steps(old: Bounds, new: Bounds) -> Iterator[Step]:
    yield bound_step("at_least", old.at_least, new.at_least)
    yield bound_step("at_most", old.at_most, new.at_most)
    if old.or_none != new.or_none:
        yield Step("or_none", "looser" if new.or_none else "tighter", _flag(old.or_none), _flag(new.or_none))


def bound_step(side: str, old: Amount | None, new: Amount | None) -> Step:
    before, after = "" if old is None else _text(old), "" if new is None else _text(new)

    def step(strictness: Strictness) -> Step:
        return Step(side, strictness, before, after)

    if old is None or new is None:
        return step("same" if old is new else "looser" if new is None else "tighter")
    if old.is_share != new.is_share and old.value and new.value:
        return step("unclear")
    if old.value == new.value:
        return step(_made(side, old, new))
    return step("tighter" if (new.value > old.value) == (side == "at_least") else "looser")


def _made(side: str, old: Amount, new: Amount) -> Strictness:
    """Of two amounts of one value: by how the whole number is made of a share."""
    if (old.is_strict, old.rounding) == (new.is_strict, new.rounding) or not old.is_share:
        return "same"
    bases = range(1, 2 * old.value.denominator + 2)
    asked = [[one.lower(n) if side == "at_least" else -one.upper(n) for n in bases] for one in (old, new)]
    steps = {(after > before) - (after < before) for before, after in zip(*asked, strict=True)}
    return "same" if steps == {0} else "tighter" if -1 not in steps else "looser" if 1 not in steps else "unclear"


def crossed_wholes(bounds: Bounds) -> Mapping[str, str]:
    """`Lint.crossed` of bounds in whole numbers; of shares loading says it."""
    low, high = bounds.at_least, bounds.at_most
    if low is None or high is None or low.is_share or high.is_share or bounds.or_none or low.value <= high.value:
        return {}
    return bounds.written()


def number_step(
    side: str, old: Fraction | None, new: Fraction | None, was_strict: bool = False, is_strict: bool = False
) -> Step:
    """The same of a bound that is any number, strict or not."""
    step = bound_step(side, _number(old), _number(new))
    if step.strictness == "same" and old is not None and was_strict != is_strict:
        return replace(step, strictness="tighter" if is_strict else "looser")
    return step


def named_step(what: str, old: tuple[str, ...] | None, new: tuple[str, ...] | None, is_folded: bool = False) -> Step:
    """Of a list of names: more of them are stricter. None stands for whatever there is. Ids are not folded."""
    before, after = (None if some is None else {fold(name) if is_folded else name for name in some} for some in (old, new))
    strictness: Strictness
    if before == after:
        strictness = "same"
    elif before is None or after is None:
        strictness = "unclear"
    else:
        strictness = "tighter" if before <= after else "looser"
    return Step(what, strictness, names(old), names(new))


def of_step(old: str | None, new: str | None) -> Step:
    """Of bounds that were shares of one committee's members and are so no longer: their figures do not compare."""
    return Step("of", "unclear", old or "", new or "")


def names(listed: Sequence[str] | None) -> str:
    return "*" if listed is None else ", ".join(listed)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _text(amount: Amount) -> str:
    """The bound as it was written."""
    written = amount.text or str(amount.value)
    return written if amount.rounding is None else f"{written} ({amount.rounding})"


def _number(value: Fraction | None) -> Amount | None:
    return None if value is None else Amount(value, False, str(value if value.denominator == 1 else float(value)))
