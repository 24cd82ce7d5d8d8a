"""Bounds of rules: whole numbers, exact shares, and decimals for means. Never a float."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_RATIO = re.compile(r"(\d+)\s*/\s*(\d+)")
_WHOLE = re.compile(r"\d+")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Amount:
    """A whole number or a share (0 to 1, exact), with the text that was written."""

    value: Fraction
    is_share: bool
    text: str

    def lower(self, base: int) -> int:
        """The whole number that `at_least` this amount asks for, out of `base` members."""
        return math.ceil(self.value * base) if self.is_share else int(self.value)

    def upper(self, base: int) -> int:
        """The whole number that `at_most` this amount allows, out of `base` members."""
        return math.floor(self.value * base) if self.is_share else int(self.value)


@dataclass(frozen=True)
class Bounds:
    """`exactly` is kept as equal `at_least` and `at_most`, with the flag."""

    at_least: Amount | None = None
    at_most: Amount | None = None
    is_exact: bool = False

    @property
    def has_share(self) -> bool:
        return any(a is not None and a.is_share for a in (self.at_least, self.at_most))

    def lower(self, base: int) -> int | None:
        return None if self.at_least is None else self.at_least.lower(base)

    def upper(self, base: int) -> int | None:
        return None if self.at_most is None else self.at_most.upper(base)


    def moved(self, to: Amount) -> dict[str, tuple[Bounds | None, bool]]:
        """For each side with a bound: the bounds with that one alone, moved to `to` (None where that is stricter), and whether
        it is stricter on some slates only, as a whole number may be beside a share.
        """
        found: dict[str, tuple[Bounds | None, bool]] = {}
        if self.at_least is not None:
            differ = to.is_share != self.at_least.is_share
            found["at_least"] = (Bounds(at_least=to) if differ or to.value <= self.at_least.value else None, differ)
        if self.at_most is not None:
            differ = to.is_share != self.at_most.is_share
            found["at_most"] = (Bounds(at_most=to) if differ or to.value >= self.at_most.value else None, differ)
        return found


UNBOUNDED = Bounds()


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
    """Any number, decimal or not, as an Amount; None if it is none."""
    value = parse_decimal(raw)
    return None if value is None else Amount(value, False, str(raw).strip())
