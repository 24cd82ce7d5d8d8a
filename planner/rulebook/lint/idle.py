"""Rules that ask nothing: bounds that every slate meets."""

from __future__ import annotations

from collections.abc import Iterator

from planner.language.bounds import Bounds
from planner.language.plan import Rule
from planner.problems import Problem
from planner.rulebook.lint.subjects import Subjects


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        for rule in file.rules:
            if file.is_own(rule):
                yield from _always_met(rule)
    for plan in subjects.plans:
        for committee in plan.committees:
            _, most = committee.seats.body.size()
            for rule in committee.rules[1:]:
                yield from _always_met(rule)
                if most is not None:
                    yield from _above_seats(rule, committee.id, most)
        for rule in plan.joint:
            yield from _always_met(rule)


def _always_met(rule: Rule) -> Iterator[Problem]:
    bounds = getattr(rule.body, "bounds", None)
    if not isinstance(bounds, Bounds):
        return
    low, high = bounds.at_least, bounds.at_most
    if low is None and high is None:  # not known on this day: a problem of its own
        return
    low_idle = low is None or low.value == 0
    high_idle = high is None or (high.is_share and high.value >= 1)
    if low_idle and high_idle:
        written = " ".join(amount.text for amount in (low, high) if amount is not None)
        yield Problem("rule-idle", rule.place, written, "warning", {"rule": rule.id})


def _above_seats(rule: Rule, committee: str, seats: int) -> Iterator[Problem]:
    """An upper bound that the committee is too small to pass."""
    bounds = getattr(rule.body, "bounds", None)
    if not isinstance(bounds, Bounds) or bounds.at_most is None or bounds.at_most.is_share or bounds.at_least is not None:
        return
    if int(bounds.at_most.value) >= seats:
        yield Problem(
            "bound-above-seats", rule.place, bounds.at_most.text, "note",
            {"rule": rule.id, "committee": committee, "seats": seats},
        )  # fmt: skip
