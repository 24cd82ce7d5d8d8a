"""Whom the pool has for rules that are not met: whether anybody could make up for it, or the pool itself is short."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from planner.language.plan import Plan
from planner.pool.pool import BoolArray, Pool
from planner.pool.supply import Supply
from planner.results.result import Finding
from planner.why.funnel import standards


def with_supply(plan: Plan, pool: Pool, findings: list[Finding]) -> list[Finding]:
    """The findings, those that are short of people with how many of the pool count or may (`in_pool`), and how many of these
    no `must` rule keeps out of the committee for certain (`can_join`)."""

    @cache
    def eligible(committee: str) -> BoolArray:
        out = np.zeros(len(pool), dtype=np.bool_)
        for _, _, surely in standards(plan, pool, plan.committee(committee)):
            out |= surely
        return ~out

    rules = {rule.key: rule for rule in plan.rules()}
    for finding in _short(findings):
        rule = rules.get(finding.rule)
        if rule is None or rule.committee is None:
            continue
        supply = Supply(pool, plan.committee(rule.committee).as_of)
        stock = [one.perhaps for one in rule.body.stock(supply, finding.base or 0) if one.value is None]
        if len(stock) == 1:
            finding.in_pool = int(stock[0].sum())
            finding.can_join = int((stock[0] & eligible(rule.committee)).sum())
    return findings


def _short(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Those with fewer people than they ask for."""
    for finding in findings:
        is_number = finding.counts_people and isinstance(finding.actual, int) and finding.by_value is None
        if finding.verdict != "met" and is_number and (finding.actual or 0) < (finding.at_least or 0):
            yield finding
