"""Who is lost to the age rules, and by how many months: people whom one changed figure in a directive takes away.

Ages and the time before retirement are counted in whole months (contract, section 2), so each loss is a plain difference
that a reviewer can recompute from the birth month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from planner.language.bounds import Side
from planner.language.plan import Committee, Plan, Rule
from planner.language.selectors import All, Compares, Selector
from planner.pool.matching import TRUE, number_options, options
from planner.pool.pool import BoolArray, LongArray, Pool
from planner.results.result import AgeLoss, AgeLost
from planner.why.age_limits import IN_MONTHS, MONTHS_IN_UNIT, conjuncts, passing
from planner.why.funnel import standards

LISTED = 40  # of each rule, those nearest to the limit


def age_losses(plan: Plan, pool: Pool) -> list[AgeLoss]:
    """One entry for each age limit of a `must` rule that somebody in the pool does not meet, in the order of the plan."""
    found: list[AgeLoss] = []
    for committee in plan.committees:
        limits = [(rule, limit) for rule in committee.rules for limit in _limits(rule)]
        if not limits:
            continue
        fails = {rule.key: may_fail for rule, may_fail, _ in standards(plan, pool, committee)}
        for rule, limit in limits:
            others = np.zeros(len(pool), dtype=np.bool_)
            for key, may_fail in fails.items():
                others |= may_fail if key != rule.key else False
            others |= options(pool, (limit.rest,), committee.as_of) != TRUE
            excused = np.zeros(len(pool), dtype=np.bool_)
            excused[[pool.row_of[pid] for pid in plan.waived(rule)]] = True
            found += _lost(pool, committee, rule, limit, others, excused)
    return found


@dataclass(frozen=True)
class _Limit:
    """A condition on months within a rule: `months` pass `at_least` or `at_most`; `rest` is what else the rule asks."""

    field: str
    measure: str
    bound: Side
    months: int
    who: Selector
    rest: Selector


def _limits(rule: Rule) -> Iterator[_Limit]:
    asked = rule.body.asked_of_each()
    if rule.force != "must" or asked is None:
        return
    who, what = asked
    parts = tuple(conjuncts(what))
    for part in parts:
        if isinstance(part, Compares) and part.field in MONTHS_IN_UNIT and isinstance(part.value, (int, Fraction)):
            bound, months = passing(part.comparison, Fraction(part.value), MONTHS_IN_UNIT[part.field])
            measure = IN_MONTHS.get(part.field, part.field)
            yield _Limit(part.field, measure, bound, months, who, All(tuple(p for p in parts if p is not part)))


def _lost(
    pool: Pool, committee: Committee, rule: Rule, limit: _Limit, others: BoolArray, excused: BoolArray
) -> Iterator[AgeLoss]:
    numbers = number_options(pool, limit.measure, committee.as_of)
    # The best that the data allows: whoever is short even then is lost for certain.
    best: LongArray = numbers.greatest if limit.bound == "at_least" else numbers.least
    worst: LongArray = numbers.least if limit.bound == "at_least" else numbers.greatest
    short = limit.months - best if limit.bound == "at_least" else best - limit.months
    asked = options(pool, (limit.who,), committee.as_of) == TRUE
    rows = np.flatnonzero(numbers.known & (short > 0) & asked & ~excused)
    if not len(rows):
        return
    # Those whom nothing else stops come first, the nearest to the limit before the others.
    order = rows[np.lexsort((rows, short[rows], others[rows]))]
    lost = [
        AgeLost(
            id=pool.ids[r], months=int(best[r]), short=int(short[r]), alone=not others[r],
            worst=int(worst[r]) if worst[r] != best[r] else None,
        )
        for r in order[:LISTED].tolist()
    ]  # fmt: skip
    yield AgeLoss(
        rule=rule.key, measure=limit.measure, bound=limit.bound, needs=limit.months,
        people=len(rows), alone=int((~others[rows]).sum()), lost=lost,
    )  # fmt: skip
