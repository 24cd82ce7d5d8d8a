"""Shares that no whole number of people meets: 10% to 15% of 11 is more than one and less than two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.language.bounds import Bounds
from planner.language.plan import Committee, Rule
from planner.problems import Problem
from planner.rulebook.lint.subjects import Subjects

LARGEST = 100  # sizes looked at where no plan says how many seats there are
SMALLEST = 5  # a share that fails in smaller ones alone is no trap
_LARGEST_RANGE = 2000


def check(subjects: Subjects) -> Iterator[Problem]:
    in_plans: set[str] = set()
    for plan in subjects.plans:
        for committee in plan.committees:
            sizes = _sizes(committee)
            for rule in committee.rules[1:]:
                in_plans.add(rule.place)
                if sizes:
                    yield from _in_committee(rule, committee, sizes)
    for file in subjects.sets:
        for rule in file.rules:
            if file.is_own(rule) and rule.place not in in_plans:
                yield from _anywhere(rule)


def _sizes(committee: Committee) -> range:
    least, most = committee.seats.body.size()
    if most is None:
        return range(0)
    low = max(1, least or 0)
    return range(low, min(most, low + _LARGEST_RANGE) + 1)


def _may_not_be_empty(committee: Committee) -> bool:
    return bool(committee.seats.body.size()[0])


def _in_committee(rule: Rule, committee: Committee, sizes: range) -> Iterator[Problem]:
    bounds = rule.body.lint.share_of_all(rule.body)
    if bounds is None:
        return
    traps = [size for size in sizes if _is_trap(bounds, size)]
    if traps:
        # A share of nobody holds: where the committee may be empty, the rule can be met.
        is_sure = rule.force == "must" and len(traps) == len(sizes) and _may_not_be_empty(committee)
        yield Problem(
            "share-no-whole-seats", rule.place, _written(bounds), "error" if is_sure else "warning",
            {
                "rule": rule.id, "committee": committee.id, "sizes": spans(traps), "example": traps[0],
                "nearest": _nearest(bounds, traps[0]),
            },
        )  # fmt: skip
    high = bounds.at_most
    if high is not None and high.is_share and high.value and high.upper(sizes[-1]) == 0 and not traps:
        yield Problem(
            "share-allows-nobody", rule.place, high.text, "warning",
            {"rule": rule.id, "committee": committee.id, "size": sizes[-1]},
        )  # fmt: skip


def _anywhere(rule: Rule) -> Iterator[Problem]:
    """A set on its own: the sizes up to a hundred for which there is no whole number (a single share needs no warning)."""
    bounds = rule.body.lint.share_of_all(rule.body)
    if bounds is None:
        return
    if bounds.at_least is not None and bounds.at_most is not None and bounds.at_least.value > bounds.at_most.value:
        return  # no size at all: that is said of the bounds themselves
    traps = [size for size in range(1, LARGEST + 1) if _is_trap(bounds, size)]
    if traps and traps[-1] >= SMALLEST:
        example = next((size for size in traps if size >= 10), traps[-1])
        yield Problem(
            "share-no-whole", rule.place, _written(bounds), "warning",
            {
                "rule": rule.id, "sizes": spans(traps), "largest": LARGEST, "example": example,
                "nearest": _nearest(bounds, example),
            },
        )  # fmt: skip


def _is_trap(bounds: Bounds, size: int) -> bool:
    low, high = bounds.lower(size), bounds.upper(size)
    return low is not None and high is not None and low > high


def _nearest(bounds: Bounds, size: int) -> str:
    return f"{bounds.upper(size)} / {bounds.lower(size)}"


def _written(bounds: Bounds) -> str:
    if bounds.is_exact and bounds.at_least is not None:
        return bounds.at_least.text
    return "–".join(amount.text for amount in (bounds.at_least, bounds.at_most) if amount is not None)


def spans(numbers: Sequence[int]) -> str:
    """1, 2, 3, 5 as `1–3, 5`."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" if b > a + 1 else f"{a}, {b}" for a, b in parts)
