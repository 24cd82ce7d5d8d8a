"""How hard each rule of a conflict presses: how many people fail it, and how many fail it and nothing else.

Plain counts over the whole pool: whoever cannot be shown to comply fails. `alone` looks at the `must` rules of the rule's own
committee that forbid single people (contract, section 8).
"""

from __future__ import annotations

import numpy as np

from planner.language.plan import Plan, Rule
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Supply


def lost_to(plan: Plan, pool: Pool, rule: Rule) -> tuple[int, int] | None:
    """(people who fail the rule, those of them who fail no other one of its committee); None of a rule that forbids nobody."""
    fails = _failing(plan, pool, rule)
    if fails is None or rule.committee is None:
        return None
    alone = fails.copy()
    for other in plan.committee(rule.committee).rules:
        if other.key != rule.key and other.force == "must" and (out := _failing(plan, pool, other)) is not None:
            alone &= ~out
    return int(np.count_nonzero(fails)), int(np.count_nonzero(alone))


def _failing(plan: Plan, pool: Pool, rule: Rule) -> BoolArray | None:
    if rule.committee is None:
        return None
    supply = Supply(pool, plan.committee(rule.committee).as_of)
    out = rule.body.offenders(supply, plan.waived(rule))
    return None if out is None else out[0]
