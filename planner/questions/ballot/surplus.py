"""The surplus of a list (số dư): how many more names than seats, against what congress directives ask for.

10% to 15% of the seats is what the outgoing committee prepares by the directives on congresses (to be confirmed in the
directive in force; observed 10.2% to 18.5%); the election regulation (190-QĐ/TW of 10/10/2024) asks for more names than seats
and lets the congress go no further than 30%.
"""

from __future__ import annotations

import math
from fractions import Fraction

from planner.questions.ballot.part import SurplusShown

LEAST, MOST = Fraction(10, 100), Fraction(15, 100)


def surplus(names: int, seats: int) -> SurplusShown:
    more = Fraction(names - seats, seats)
    low, high = math.ceil(LEAST * seats), math.floor(MOST * seats)
    found = SurplusShown(
        names=names, seats=seats, share=share_text(more), asked={"at_least": share_text(LEAST), "at_most": share_text(MOST)},
        state="none" if not more else "below" if more < LEAST else "above" if more > MOST else "within",
    )  # fmt: skip
    if low <= high:
        found.at_least, found.at_most = seats + low, seats + high
    else:
        found.nearest = [seats + high, seats + low]
    return found


def share_text(share: Fraction) -> str:
    """A share as plans write it: `12.5%` where so few digits tell it, else `1/3`."""
    hundredths = share * 10_000
    if hundredths.denominator == 1:
        whole, rest = divmod(int(hundredths), 100)
        return f"{whole}{f'.{rest:02d}'.rstrip('0') if rest else ''}%"
    return f"{share.numerator}/{share.denominator}"
