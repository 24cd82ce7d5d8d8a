"""The verdict of `if` and `then` on a slate, by plain counting: both in one completion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from planner.check.members import Members
from planner.check.verdict import ConditionJudgement, Judgement, verdict_of

if TYPE_CHECKING:
    from planner.bodies.if_then.body import IfThen

# Bits of a member's possible answers to (if, then).
_NEITHER, _IF, _THEN, _BOTH = 1, 2, 4, 8
_ADDED = {_NEITHER: (0, 0), _IF: (1, 0), _THEN: (0, 1), _BOTH: (1, 1)}


def judge(body: IfThen, members: Members) -> Judgement:
    masks = [int(mask) for mask in members.answers(body.given, body.then)]
    base = len(masks)
    floor, cap = body.given_bounds.lower(base), body.given_bounds.upper(base)
    low, high = body.then_bounds.lower(base), body.then_bounds.upper(base)
    always, ever, worst, below, above = True, False, 0, 0, 0
    for given, then in _numbers(masks):
        if (floor is not None and given < floor) or (cap is not None and given > cap):
            ever = True
            continue
        lack = max(0, low - then) if low is not None else 0
        surplus = max(0, then - high) if high is not None else 0
        holds = not lack and not surplus
        always, ever = always and holds, ever or holds
        below, above, worst = max(below, lack), max(above, surplus), max(worst, lack + surplus)
    sure = [i for i, mask in enumerate(masks) if not mask & (_NEITHER | _IF)]
    return Judgement(
        verdict_of(always, ever),
        shortfall=worst,
        actual=len(sure),
        base=base,
        at_least=low,
        at_most=high,
        members=sure,
        unsure=[i for i, mask in enumerate(masks) if mask & (_NEITHER | _IF) and mask & (_THEN | _BOTH)],
        gaps={("at_least", None): below, ("at_most", None): above},
        condition=_condition(body, masks),
    )


def _condition(body: IfThen, masks: Sequence[int]) -> ConditionJudgement:
    """The condition by itself: whoever is open may or may not count."""
    base, bounds = len(masks), body.given_bounds
    sure = [i for i, mask in enumerate(masks) if not mask & (_NEITHER | _THEN)]
    unsure = [i for i, mask in enumerate(masks) if mask & (_NEITHER | _THEN) and mask & (_IF | _BOTH)]
    holds = [not bounds.lack(n, base) and not bounds.surplus(n, base) for n in range(len(sure), len(sure) + len(unsure) + 1)]
    verdict = verdict_of(all(holds), any(holds))
    return ConditionJudgement(verdict, len(sure), base, bounds.lower(base), bounds.upper(base), sure, unsure)


def _numbers(masks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every (number of `if`, number of `then`) that some completion gives."""
    reached = np.zeros((len(masks) + 1, len(masks) + 1), dtype=bool)
    reached[0, 0] = True
    given = then = 0  # of those who leave nothing open
    for mask in masks:
        added = [step for bit, step in _ADDED.items() if mask & bit]
        if len(added) == 1:
            given, then = given + added[0][0], then + added[0][1]
            continue
        after = np.zeros_like(reached)
        for more_given, more_then in added:
            after[more_given:, more_then:] |= reached[: len(reached) - more_given, : len(reached) - more_then]
        reached = after
    for open_given, open_then in zip(*np.nonzero(reached), strict=True):
        yield given + int(open_given), then + int(open_then)
