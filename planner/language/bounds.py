"""Bounds of rules: whole numbers, exact shares, and decimals for means. Never a float."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_RATIO = re.compile(r"(\d+)\s*/\s*(\d+)")
_FRACTION = re.compile(r"(-?\d+)\s*/\s*(\d+)")
_WHOLE = re.compile(r"\d+")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d+)?")


Rounding = Literal["up", "down", "nearest"]
Side = Literal["at_least", "at_most"]


@dataclass(frozen=True)
class Amount:
    """A whole number or a share (exact), with the text that was written.

    `is_strict`: written as `above` or `below`; a whole number is then already the one that is asked for (above 3: 4).
    `rounding`: how the whole number that a share asks for is made; None: `at_least` up, `at_most` down. `nearest`: halves up.
    """

    value: Fraction
    is_share: bool
    text: str
    rounding: Rounding | None = None
    is_strict: bool = False

    def lower(self, base: int) -> int:
        """The whole number that this amount asks for at least, out of `base` members; of nobody a share asks for 0."""
        if not self.is_share:
            return int(self.value)
        if self.is_strict and base:
            return math.floor(self.value * base) + 1
        return _rounded(self.value * base, self.rounding or "up")

    def upper(self, base: int) -> int:
        """The whole number that this amount allows at most, out of `base` members; of nobody a share allows 0."""
        if not self.is_share:
            return int(self.value)
        if self.is_strict and base:
            return math.ceil(self.value * base) - 1
        return _rounded(self.value * base, self.rounding or "down")

    def cleared(self, side: Side) -> Cleared:
        """The same as a row over whole numbers."""
        if not self.is_share:
            return Cleared(1, 0, int(self.value))
        share, whole = self.value.numerator, self.value.denominator
        if self.is_strict:
            return Cleared(whole, share, 1 if side == "at_least" else -1, is_strict=True)
        rounding = self.rounding or ("up" if side == "at_least" else "down")
        if rounding == "nearest":  # at least: number + 1 > share of the base + 1/2; at most: number <= share of the base + 1/2
            return Cleared(2 * whole, 2 * share, 1 - whole if side == "at_least" else whole)
        if side == "at_least":
            return Cleared(whole, share, 0 if rounding == "up" else 1 - whole)
        return Cleared(whole, share, 0 if rounding == "down" else whole - 1)


@dataclass(frozen=True)
class Cleared:
    """`number * counted - share * base`, held against `bound`: at least, or at most. A bound moved by one person moves by
    `number`. `is_strict`: the bound is 0 where the base is 0.
    """

    number: int
    share: int
    bound: int
    is_strict: bool = False


@dataclass(frozen=True)
class Bounds:
    """`exactly` is kept as equal `at_least` and `at_most`, with the flag. `or_none`: none at all will do as well."""

    at_least: Amount | None = None
    at_most: Amount | None = None
    is_exact: bool = False
    or_none: bool = False

    @property
    def has_share(self) -> bool:
        return any(a is not None and a.is_share for a in (self.at_least, self.at_most))

    @property
    def pull(self) -> int:
        """1 where more of what is counted can only help, -1 where it can only harm, else 0."""
        if self.or_none or (self.at_least is None) == (self.at_most is None):
            return 0
        return 1 if self.at_most is None else -1

    def lower(self, base: int) -> int | None:
        return None if self.at_least is None else self.at_least.lower(base)

    def upper(self, base: int) -> int | None:
        return None if self.at_most is None else self.at_most.upper(base)

    def lack(self, count: int, base: int) -> int:
        """By how many the count falls short of the lower bound."""
        if self.at_least is None or (self.or_none and not count):
            return 0
        return max(0, self.at_least.lower(base) - count)

    def surplus(self, count: int, base: int) -> int:
        """By how many the count is above the upper bound."""
        return 0 if self.at_most is None else max(0, count - self.at_most.upper(base))

    def shortfall(self, count: int, base: int) -> int:
        """People to add or to take away; where none will do as well, the fewer of those missing and those there."""
        lack = self.lack(count, base)
        return (min(lack, count) if self.or_none else lack) + self.surplus(count, base)

    def written(self) -> dict[str, str]:
        """The bounds by the keys that they are written under, as they are written."""
        if self.is_exact and self.at_least is not None:
            return {"exactly": self.at_least.text} | self._manner()
        found = {}
        for side, strict, amount in (("at_least", "above", self.at_least), ("at_most", "below", self.at_most)):
            if amount is not None:
                found[strict if amount.is_strict else side] = amount.text
        return found | self._manner()

    def _manner(self) -> dict[str, str]:
        """How the bounds are meant, by the keys that say it."""
        roundings = [amount.rounding for amount in (self.at_least, self.at_most) if amount is not None and amount.rounding]
        return ({"round": roundings[0]} if roundings else {}) | ({"or_none": "true"} if self.or_none else {})

    def moved(self, to: Amount) -> dict[str, tuple[Bounds | None, bool]]:
        """For each side with a bound: the bounds with that one alone, moved to `to` (None where that is stricter), and whether
        it is stricter on some slates only, as a whole number may be beside a share.
        """
        found: dict[str, tuple[Bounds | None, bool]] = {}
        if (low := self.at_least) is not None:
            differ = to.is_share != low.is_share
            moved = to if differ else replace(low, value=to.value, text=to.text, is_strict=False)
            loose = Bounds(at_least=moved, or_none=self.or_none)
            found["at_least"] = (loose if differ or to.value <= low.value else None, differ)
        if (high := self.at_most) is not None:
            differ = to.is_share != high.is_share
            moved = to if differ else replace(high, value=to.value, text=to.text, is_strict=False)
            found["at_most"] = (Bounds(at_most=moved) if differ or to.value >= high.value else None, differ)
        return found


UNBOUNDED = Bounds()


def _rounded(value: Fraction, rounding: Rounding) -> int:
    if rounding == "up":
        return math.ceil(value)
    return math.floor(value if rounding == "down" else value + Fraction(1, 2))


def parse_amount(raw: object) -> Amount | None:
    """`8`, `15%`, `12.5%`, `1/3` as an Amount; None if it is none of these. A share above 1 is returned: the caller says so."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return Amount(Fraction(raw), False, str(raw)) if raw >= 0 else None
    if not isinstance(raw, str):
        return None
    text = raw.strip()
    if m := _PERCENT.fullmatch(text):
        return Amount(Fraction(m[1].replace(",", ".")) / 100, True, text)
    if (m := _RATIO.fullmatch(text)) and int(m[2]):
        return Amount(Fraction(int(m[1]), int(m[2])), True, text)
    if _WHOLE.fullmatch(text):
        return Amount(Fraction(int(text)), False, text)
    return None


def parse_decimal(raw: object) -> Fraction | None:
    """A whole or decimal number, exactly; None if it is none. No floats: the YAML reader hands decimals over as text."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return Fraction(raw)
    if isinstance(raw, str) and _DECIMAL.fullmatch(raw.strip()):
        return Fraction(raw.strip().replace(",", "."))
    return None


def parse_number(raw: object) -> Amount | None:
    """Any number, decimal or a fraction (`145/3`), as an Amount; None if it is none."""
    value = parse_decimal(raw)
    if value is None and isinstance(raw, str) and (ratio := _FRACTION.fullmatch(raw.strip())) and int(ratio[2]):
        value = Fraction(int(ratio[1]), int(ratio[2]))
    return None if value is None else Amount(value, False, str(raw).strip())
