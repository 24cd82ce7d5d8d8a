"""Whom the pool has for rules that are not met: whether anybody could make up for it, or the pool itself is short."""

from __future__ import annotations

from collections.abc import Iterable

from planner.pool.supply import Supply
from planner.results.result import Finding
from planner.session.case import Case


def with_supply(case: Case, findings: list[Finding]) -> list[Finding]:
    """The findings, those that are short of people with how many of the pool count or may (`in_pool`), and how many of these
    no `must` rule keeps out of the committee for certain (`can_join`)."""
    rules = {rule.key: rule for rule in case.plan.rules()}
    for finding in _short(findings):
        rule = rules.get(finding.rule)
        if rule is None or rule.committee is None:
            continue
        supply = Supply(case.pool, case.plan.committee(rule.committee).as_of)
        stock = [one.perhaps for one in rule.body.stock(supply, finding.base or 0) if one.value is None]
        if len(stock) == 1:
            finding.in_pool = int(stock[0].sum())
            finding.can_join = int((stock[0] & case.eligible(rule.committee)).sum())
    return findings


def _short(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Those with fewer people than they ask for."""
    for finding in findings:
        is_number = finding.counts_people and isinstance(finding.actual, int) and finding.by_value is None
        if finding.verdict != "met" and is_number and (finding.actual or 0) < (finding.at_least or 0):
            yield finding
