"""The number that a rule is about, as sums over columns: what its rows bound, without the bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.compiled.rows import Aux, Membership, Row
from planner.compiled.share_rows import ALONE, BASE, COUNTED, OUT

_COUNTS = COUNTED | ALONE


@dataclass(frozen=True)
class Measure:
    """One number of a rule (of a `count_each` that of one `value`). A sum is a row without bounds.

    `sure` counts who counts for certain, which is the `actual` of a finding and what a lower bound is held against; `possible`
    whoever may count, as an upper bound is held against. `base` and `possible_base` are the same of those whom a share is of;
    None where a share would be of nobody in particular. Of a number that is no sum over members, `links` are rows that hold
    each auxiliary variable in `aux` to what is there: on a slate they leave it one value. The number is the sum divided by
    `scale`: of decimals the sums are whole all the same.
    """

    value: str | None
    sure: Row
    possible: Row
    base: Row | None = None
    possible_base: Row | None = None
    links: tuple[Row, ...] = ()
    aux: Mapping[str, Aux] = field(default_factory=dict)
    scale: int = 1


def counted(committee: Membership, feature: int, options: Mapping[int, int], value: str | None = None) -> Measure:
    """The measure of a count: `options` are what people of each code may contribute, a mask of OUT, BASE, COUNTED, ALONE."""

    def of(codes: list[int]) -> Row:
        return Row(committee, feature, dict.fromkeys(codes, 1))

    return Measure(
        value,
        sure=of([code for code, mask in options.items() if mask & _COUNTS and not mask & ~_COUNTS]),
        possible=of([code for code, mask in options.items() if mask & _COUNTS]),
        base=of([code for code, mask in options.items() if not mask & (OUT | ALONE)]),
        possible_base=of([code for code, mask in options.items() if mask & (BASE | COUNTED)]),
    )
