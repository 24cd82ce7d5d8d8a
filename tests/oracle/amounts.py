"""Bounds as they are written, and the whole numbers that they ask for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

ROUNDED = {"up": math.ceil, "down": math.floor, "nearest": lambda exact: math.floor(exact + Fraction(1, 2))}


@dataclass(frozen=True)
class Amount:
    """`strict`: more (or less) than that. `rounding` is how a share becomes a whole number where the rule says so."""

    value: Fraction
    is_share: bool
    strict: bool = False
    rounding: str | None = None

    def asks(self, base: int) -> int:
        """The least whole number, as a lower bound."""
        if not self.is_share:
            return int(self.value) + self.strict
        if self.strict:
            return math.floor(self.value * base) + 1 if base else 0
        return int(ROUNDED[self.rounding or "up"](self.value * base))

    def allows(self, base: int) -> int:
        """The greatest whole number, as an upper bound."""
        if not self.is_share:
            return int(self.value) - self.strict
        if self.strict:
            return math.ceil(self.value * base) - 1 if base else 0
        return int(ROUNDED[self.rounding or "down"](self.value * base))


def read_amount(raw: object, strict: bool = False, rounding: str | None = None) -> Amount:
    text = str(raw).strip().replace(",", ".")
    if text.endswith("%"):
        return Amount(Fraction(text[:-1].strip()) / 100, True, strict, rounding)
    return Amount(Fraction(text), "/" in text, strict, rounding)


@dataclass(frozen=True)
class Bounds:
    """`or_none`: none is as good as the lower bound."""

    low: Amount | None
    high: Amount | None
    or_none: bool = False

    def asks(self, base: int) -> int | None:
        return None if self.low is None else self.low.asks(base)

    def allows(self, base: int) -> int | None:
        return None if self.high is None else self.high.allows(base)

    def missing(self, number: int, base: int) -> int:
        """How far the lower bound would have to come down."""
        return 0 if self.low is None or (self.or_none and not number) else max(0, self.low.asks(base) - number)

    def surplus(self, number: int, base: int) -> int:
        """How far the upper bound would have to go up."""
        return 0 if self.high is None else max(0, number - self.high.allows(base))

    def shortfall(self, number: int, base: int) -> int:
        missing = self.missing(number, base)
        return (min(missing, number) if self.or_none else missing) + self.surplus(number, base)

    def nearest(self, base: int) -> list[int] | None:
        """The whole numbers below and above, where none is within the bounds."""
        low, high = self.asks(base), self.allows(base)
        return [high, low] if low is not None and high is not None and high < low and not self.or_none else None

    # A mean or a sum is no whole number.
    def too_low(self, number: Fraction) -> bool:
        return self.low is not None and (number <= self.low.value if self.low.strict else number < self.low.value)

    def too_high(self, number: Fraction) -> bool:
        return self.high is not None and (number >= self.high.value if self.high.strict else number > self.high.value)


def read_bounds(raw: object) -> Bounds:
    """Of a rule, of one part of `if` and `then`, or of seats; a bare number is `exactly`."""
    entry: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {"exactly": raw}
    rounding = entry.get("round")

    def amount(plain: str, strict: str) -> Amount | None:
        if strict in entry:
            return read_amount(entry[strict], strict=True)
        given = entry.get(plain, entry.get("exactly"))
        return None if given is None else read_amount(given, rounding=rounding)

    return Bounds(amount("at_least", "above"), amount("at_most", "below"), is_true(entry.get("or_none", False)))


def is_true(raw: object) -> bool:
    return raw is True or str(raw).casefold() == "true"


@dataclass(frozen=True)
class Relaxing:
    """How a rule may be relaxed: no further than `to`, at a price for each person."""

    to: Amount | None = None
    cost: int = 1

    def stops_lower(self, number: int, base: int) -> bool:
        """The lower bound may not come down to this number."""
        return self.to is not None and number < self.to.asks(base)

    def stops_upper(self, number: int, base: int) -> bool:
        return self.to is not None and number > self.to.allows(base)

    def stops_waivers(self, number: int) -> bool:
        return self.to is not None and number > self.to.value


def read_relaxing(raw: Mapping[str, Any] | None, rounding: str | None = None) -> Relaxing:
    raw = raw or {}
    to = raw.get("to")
    return Relaxing(None if to is None else read_amount(to, rounding=rounding), int(raw.get("cost", 1)))
