"""What a slate is worth in each preference, counted straight from the pool: the check on the solver's own sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from planner.check.judge import Judged
from planner.language.plan import Plan, Preference, Slate
from planner.pool.matching import number_options
from planner.pool.pool import Pool
from planner.pool.values import whole_sum


def shortfall(judged: Sequence[Judged], priority: int) -> int:
    """The sum of weight times shortfall over the `should` rules of one priority."""
    return sum(
        j.rule.weight * j.judgement.shortfall for j in judged if j.rule.force == "should" and j.rule.priority == priority
    )


def worth(
    plan: Plan, pool: Pool, slate: Slate, preference: Preference, current: Mapping[str, Sequence[str]] | None
) -> Fraction:
    """The value of one preference other than `should`: seats filled, a sum of a field, or memberships changed."""
    asked = [committee for committee in plan.committees if preference.committee in (None, committee.id)]
    if preference.kind == "seats":
        return Fraction(sum(len(ids) for ids in slate.values()))
    if preference.kind == "fewest_changes":
        before = current or {}
        return Fraction(sum(len(set(slate.get(c.id, ())) ^ set(before.get(c.id, ()))) for c in asked))
    total = Fraction(0)
    for committee in asked:
        members = pool.take([pool.row_of[pid] for pid in slate.get(committee.id, ())])
        numbers = number_options(members, preference.field or "", committee.as_of)
        pick = numbers.least if preference.kind == "highest" else numbers.greatest
        total += Fraction(whole_sum(pick[numbers.known]), numbers.scale)
    return total
