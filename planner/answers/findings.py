"""Verdicts as findings: the same numbers with titles, basis and the people behind them, ready to print."""

from __future__ import annotations

from collections.abc import Sequence

from planner.answers.asks import asks
from planner.answers.facts import facts
from planner.check.judge import Judged, Outside
from planner.language.plan import Basis, Plan, Rule
from planner.pool.pool import Pool
from planner.results.result import BasisShown, Condition, Finding, RuleShown, ValueFinding


def findings(plan: Plan, pool: Pool, judged: Sequence[Judged], breaks: Sequence[Outside]) -> list[Finding]:
    """One finding for each rule in the order of the plan, then one for each `within` that is broken."""
    return [*(_finding(plan, pool, j) for j in judged), *(_outside(b) for b in breaks)]


def _finding(plan: Plan, pool: Pool, judged: Judged) -> Finding:
    rule, judgement = judged.rule, judged.judgement
    by_value = None
    if judgement.by_value is not None:
        by_value = {
            value: ValueFinding(
                actual=v.actual, base=v.base, at_least=v.at_least, at_most=v.at_most, shortfall=v.shortfall, verdict=v.verdict,
                people=[judged.ids[i] for i in v.members],
            )
            for value, v in judgement.by_value.items()
        }  # fmt: skip
    return Finding(
        rule=rule.key,
        topic=rule.topic,
        force=rule.force,
        verdict=judgement.verdict,
        kind=rule.body.keyword,
        tells=rule.body.told(),
        title=dict(rule.title),
        basis=_basis(rule.basis),
        authority=rule.authority,
        required=rule.body.required(),
        actual=judgement.actual,
        base=judgement.base,
        at_least=judgement.at_least,
        at_most=judgement.at_most,
        nearest=judgement.nearest,
        shortfall=judgement.shortfall,
        slack=rule.body.slack(judgement),
        people=judged.people,
        unsure=judged.unsure,
        actual_range=None if judgement.range is None else list(judgement.range),
        by_value=by_value,
        excused=sum(pid in plan.waived(rule) for pid in judged.ids),
        facts=facts(plan, pool, rule, judged),
        asks=_asked_of_each(plan, judged),
        field=next(rule.body.fields(), None),
        values=None if judgement.values is None else list(judgement.values),
        condition=_condition(plan, judged),
    )


def _asked_of_each(plan: Plan, judged: Judged) -> dict[str, list[str]]:
    asked = judged.rule.body.asked_of_each()
    return {} if asked is None or not judged.people else asks(plan.catalogue, asked[1])


def _condition(plan: Plan, judged: Judged) -> Condition | None:
    found, written = judged.judgement.condition, judged.rule.body.condition()
    if found is None or written is None:
        return None
    who, bounds = written
    return Condition(
        verdict=found.verdict, actual=found.actual, base=found.base, required=bounds,
        at_least=found.at_least, at_most=found.at_most, asks=asks(plan.catalogue, who),
        people=[judged.ids[i] for i in found.members], unsure=[judged.ids[i] for i in found.unsure],
    )  # fmt: skip


def _outside(broken: Outside) -> Finding:
    return Finding(
        rule=f"{broken.committee}/within", topic="other", force="must", verdict="not_met", kind="within",
        tells="members", required={"within": broken.within}, actual=len(broken.people), at_most=0, shortfall=len(broken.people),
        people=list(broken.people),
    )  # fmt: skip


def rule_shown(rule: Rule) -> RuleShown:
    """The rule as it was written."""
    return RuleShown(
        rule=rule.key, topic=rule.topic, force=rule.force, kind=rule.body.keyword, tells=rule.body.told(),
        title=dict(rule.title), basis=_basis(rule.basis), authority=rule.authority, required=rule.body.required(),
        field=next(rule.body.fields(), None),
    )  # fmt: skip


def _basis(basis: Basis | None) -> BasisShown | None:
    if basis is None:
        return None
    title = dict(basis.described.title) if basis.described is not None else {}
    return BasisShown(source=basis.source, title=title, clause=basis.clause, confidence=basis.confidence)
