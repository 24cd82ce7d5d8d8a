"""How far the number of each rule can go while all other `must` rules hold, and which numbers of two rules go together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner.check.verdict import number_shown
from planner.compiled.measures import Measure
from planner.compiled.rows import Row
from planner.language.bounds import Bounds, Side
from planner.language.plan import Rule
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.slate import FoundSlate
from planner.solve.workbench import AtLeast, Reach, Sought, Workbench

Number = int | float
Start = Callable[[str | None], FoundSlate | None]
"""A slate that keeps every `must` rule but this one (None: every one); None where there is none. Raises OutOfTime."""


@dataclass(frozen=True)
class Ends:
    """The least and the greatest, None where they are not known or there is no slate."""

    least: Number | None = None
    most: Number | None = None


@dataclass(frozen=True)
class Range:
    """The number of a rule (of one `value` of it): `counted` as a finding has it, `possible` with whom the data leaves open
    where that is more. `at_least`, `at_most`: the bounds in whole numbers where they are the same on all these slates, else as
    written. `is_proven`: no slate has less or more; without a slate that there is none.
    """

    rule: str
    value: str | None
    counted: Ends
    possible: Ends | None
    at_least: Number | str | None
    at_most: Number | str | None
    is_proven: bool


def ranges(bench: Workbench, start: Start, rules: Sequence[Rule], told: Callable[[int], None]) -> Iterator[Range]:
    """The ranges of these rules, in order; those without a number are left out. `told` is called with the place of each rule
    before it is asked. What the clock leaves open is not proven.
    """
    for place, rule in enumerate(rules, start=1):
        measures = bench.measures.get(rule.key, ())
        if not measures:
            continue
        told(place)
        drop = frozenset([rule.key]) & bench.must
        try:
            slate = start(rule.key if drop else None)
        except OutOfTime:
            yield from (_without(rule, measure, is_proven=False) for measure in measures)
            continue
        if slate is None:
            yield from (_without(rule, measure, is_proven=True) for measure in measures)
            continue
        bench.tell(slate)
        yield from (_range(bench, rule, measure, drop) for measure in measures)


def not_asked(bench: Workbench, rules: Sequence[Rule], found: Sequence[Range]) -> list[Range]:
    """The ranges that the clock left out, of which nothing is known."""
    known = {(one.rule, one.value) for one in found}
    return [
        _without(rule, measure, is_proven=False)
        for rule in rules
        for measure in bench.measures.get(rule.key, ())
        if (rule.key, measure.value) not in known
    ]


def _without(rule: Rule, measure: Measure, is_proven: bool) -> Range:
    """Where no slate is known, or there is none."""
    low, high = _written(rule)
    return Range(rule.key, measure.value, Ends(), None, low, high, is_proven)


def _range(bench: Workbench, rule: Rule, measure: Measure, drop: frozenset[str]) -> Range:
    most, least = _both(bench, measure, measure.sure, drop)
    counted = _ends(least, most, measure)
    for reach, found in ((least, counted.least), (most, counted.most)):
        actual = reach.witness.actual[rule.key, measure.value]
        if actual is not None and actual != found:
            raise InternalDisagreement(f"{rule.key}: the checker counts {actual}, the rows {found}")
    is_proven = most.is_proven and least.is_proven
    possible = None
    if measure.possible != measure.sure:
        greater, smaller = _both(bench, measure, measure.possible, drop)
        is_proven = is_proven and greater.is_proven and smaller.is_proven
        possible = _ends(smaller, greater, measure)
        possible = None if possible == counted else possible
    low, high = _written(rule)
    if isinstance(low, str) or isinstance(high, str):
        base, is_known = _base(bench, measure, drop)
        is_proven, bounds = is_proven and is_known, _bounds(rule)
        if base is not None and bounds is not None:
            low, high = bounds.lower(base), bounds.upper(base)
    return Range(rule.key, measure.value, counted, possible, low, high, is_proven)


def _both(bench: Workbench, measure: Measure, row: Row, drop: frozenset[str]) -> tuple[Reach, Reach]:
    """The greatest, and the least as the greatest of its negative."""
    asked = Sought.of(measure, row)
    return bench.greatest(asked, drop), bench.greatest(asked.negated, drop)


def _ends(least: Reach, most: Reach, measure: Measure) -> Ends:
    """From the greatest, and the greatest of the negative."""
    return Ends(number_shown(Fraction(-least.value, measure.scale)), number_shown(Fraction(most.value, measure.scale)))


def _base(bench: Workbench, measure: Measure, drop: frozenset[str]) -> tuple[int | None, bool]:
    """Of how many people a share is, where these are as many on all slates and in every completion of the data; whether that is
    decided."""
    if measure.base is None:
        return None, True
    found: set[int] = set()
    for row in [measure.base] if measure.possible_base in (None, measure.base) else [measure.base, measure.possible_base]:
        assert row is not None  # noqa: S101
        asked = Sought.of(measure, row)
        found |= {bench.value(asked, witness) for witness in bench.serving(drop)}
        if len(found) > 1:
            return None, True
        most, least = _both(bench, measure, row, drop)
        found |= {most.value, -least.value}
        if len(found) > 1:
            return None, True
        if not most.is_proven or not least.is_proven:
            return None, False
    return found.pop(), True


def _bounds(rule: Rule) -> Bounds | None:
    bounds = getattr(rule.body, "bounds", None)
    return bounds if isinstance(bounds, Bounds) else None


def _written(rule: Rule) -> tuple[Number | str | None, Number | str | None]:
    """The bounds of a rule: numbers as they are, shares as written."""
    bounds = _bounds(rule)
    sides: tuple[Side, Side] = ("at_least", "at_most")
    if bounds is None:
        given = [getattr(rule.body, side, None) for side in sides]
        numbers = [number_shown(one) if isinstance(one, Fraction) else None for one in given]
        return numbers[0], numbers[1]
    shown = [
        None if amount is None else amount.text if amount.is_share else int(amount.value)
        for amount in (bounds.at_least, bounds.at_most)
    ]
    return shown[0], shown[1]


# -------------------------------------------------------------------------------------------------- two rules


@dataclass(frozen=True)
class Frontier:
    """Pairs of numbers, from the best of the first on. `is_complete`: there are no others, and no slate betters one of them."""

    points: list[tuple[Number, Number]]
    is_complete: bool


def frontier(
    bench: Workbench, first: Measure, second: Measure, least: bool, told: Callable[[int], None], start: FoundSlate
) -> Frontier:
    """All pairs of what surely counts that no slate which keeps every `must` rule equals in one and betters in the other:
    greater is better, with `least` smaller is.

    The best of the first, then the best of the second with that; then again with more of the second than that, until there is
    no more. Each pair is proved twice over: in its first number, and in its second.
    """
    bench.tell(start)
    x, y = Sought.of(first, first.sure), Sought.of(second, second.sure)
    if least:
        x, y = x.negated, y.negated
    points: list[tuple[int, int]] = []
    last = bench.greatest(y)
    is_complete = last.is_proven
    also: list[AtLeast] = []
    while is_complete:
        told(len(points) + 1)
        best = bench.greatest(x, also=also)
        with_it = bench.greatest(y, also=[*also, AtLeast(x, best.value)]) if best.is_proven else None
        if with_it is None or not with_it.is_proven:
            is_complete = False
            break
        points.append((best.value, with_it.value))
        if with_it.value >= last.value:
            break
        also = [AtLeast(y, with_it.value + 1)]
        # A slate with more of the second is known: `last`.
    sign = -1 if least else 1
    shown = [
        (number_shown(Fraction(sign * a, first.scale)), number_shown(Fraction(sign * b, second.scale))) for a, b in points
    ]
    return Frontier(shown, is_complete)
