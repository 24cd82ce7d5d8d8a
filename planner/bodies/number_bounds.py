"""What bodies have in common whose bounds are on a number of any kind (a mean, a sum), in the unit of the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, TypeVar

from planner.bodies.body import Body, Moved, Moves
from planner.bodies.lint import Extremes, Lint, Selectors, Step, number_step
from planner.check.verdict import Reached, number_shown
from planner.language.bounds import Amount, Side
from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.selectors import EVERYBODY, Selector


@dataclass(frozen=True)
class NumberBody(Body):
    """A number made of a number field of the members matching `of`, and exact bounds on it."""

    moves: ClassVar[Moves] = "number"
    field: str = ""
    at_least: Fraction | None = None
    at_most: Fraction | None = None
    of: Selector = EVERYBODY
    is_above: bool = False  # the lower bound is strict
    is_below: bool = False  # the upper one

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field

    @property
    def is_crossed(self) -> bool:
        """Whether no number at all is within the bounds."""
        if self.at_least is None or self.at_most is None:
            return False
        return self.at_least > self.at_most or (self.at_least == self.at_most and (self.is_above or self.is_below))

    def is_low(self, number: Fraction) -> bool:
        return self.at_least is not None and (number <= self.at_least if self.is_above else number < self.at_least)

    def is_high(self, number: Fraction) -> bool:
        return self.at_most is not None and (number >= self.at_most if self.is_below else number > self.at_most)

    def moved(self, to: Amount) -> dict[str, Moved]:
        found: dict[str, Moved] = {}
        if self.at_least is not None:
            loose = replace(self, at_least=to.value, at_most=None, is_above=to.is_strict)
            found["at_least"] = Moved(loose if to.value <= self.at_least else None)
        if self.at_most is not None:
            loose = replace(self, at_least=None, at_most=to.value, is_below=to.is_strict)
            found["at_most"] = Moved(loose if to.value >= self.at_most else None)
        return found

    def required(self) -> dict[str, str]:
        sides = {
            "above" if self.is_above else "at_least": self.at_least,
            "below" if self.is_below else "at_most": self.at_most,
        }
        return {side: _written(value) for side, value in sides.items() if value is not None}


def reach(
    least: Fraction | None, greatest: Fraction | None, rounded_up: Callable[[Fraction], Fraction] = lambda number: number
) -> dict[Side, Reached]:
    """Which bounds would have to move, to which number; None: that side holds. As printed it is rounded outward."""
    found: dict[Side, Reached] = {}
    if least is not None:
        found["at_least"] = Reached(least, number_shown(-rounded_up(-least)))
    if greatest is not None:
        found["at_most"] = Reached(greatest, number_shown(rounded_up(greatest)))
    return found


def shown(value: Fraction | None) -> int | float | None:
    return None if value is None else number_shown(value)


def _written(value: Fraction) -> str:
    """A bound as people write it: `46`, `46.5`, `145/3`."""
    if value.denominator == 1 or 10**6 % value.denominator == 0:
        return str(number_shown(value))
    return f"{value.numerator}/{value.denominator}"


N = TypeVar("N", bound=NumberBody)


class NumberLint(Lint[N]):
    def kinds_tell(self, body: N, catalogue: Catalogue) -> bool:
        # Of each kind only the least and the greatest number are tried: enough for one side, not for a window.
        one_sided = body.at_least is None or body.at_most is None
        return one_sided and (body.field in COMPUTED or catalogue.field(body.field).type == "number")

    def crossed(self, body: N) -> Mapping[str, str]:
        return body.required() if body.is_crossed else {}

    def extremes(self, body: N) -> Extremes:
        return Extremes(body.field, tuple(bound for bound in (body.at_least, body.at_most) if bound))


def number_steps(old: NumberBody, new: NumberBody, selectors: Selectors) -> Iterator[Step]:
    if old.field != new.field:
        yield Step("field", "unclear", old.field, new.field)
        return
    if selectors.relation(old.of, new.of) != "same":
        yield Step("of", "unclear", is_of_people=True)
    yield number_step("at_least", old.at_least, new.at_least, old.is_above, new.is_above)
    yield number_step("at_most", old.at_most, new.at_most, old.is_below, new.is_below)
