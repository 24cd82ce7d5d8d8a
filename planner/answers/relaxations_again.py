"""A relaxation counted again by the checker, for `verify`: what its slate needs, and what that costs."""

from __future__ import annotations

from collections.abc import Sequence

from planner.check.judge import Judged, judge
from planner.check.verdict import Gap
from planner.results.result import Change, Relaxation
from planner.session.case import Case
from planner.why.relaxations import changes_of, cost_of, relaxation


def relaxation_again(said: Relaxation, case: Case) -> Relaxation:
    """The changes as the relaxation's slate needs them, what it needs beyond those stated included."""
    slate = {committee.id: list(said.slate.get(committee.id, ())) for committee in case.plan.committees}
    judged = judge(case.plan, case.pool, slate)
    by_key = {j.rule.key: j for j in judged if j.rule.force == "must"}
    stated = {(change.rule, _gap(change, by_key)): _amount(change, by_key) for change in said.changes if change.rule in by_key}
    open_rules = {key: j.judgement.gaps for key, j in by_key.items() if j.judgement.verdict != "met"}
    needed = {(key, gap): short for key, gaps in open_rules.items() for gap, short in gaps.items()}
    # A slate may need less than what was granted, never more.
    amounts = {at: max(stated.get(at, 0), needed.get(at, 0)) for at in dict.fromkeys([*stated, *needed])}
    changes = [
        change
        for (key, gap), amount in amounts.items()
        if amount and (gap[1] is None or gap[1] in (by_key[key].judgement.by_value or {}))
        for change in changes_of(by_key[key], gap, amount)
    ]
    order = [(change.rule, change.bound, change.value) for change in said.changes]
    changes.sort(key=lambda c: (*(n for n, at in enumerate(order) if at == (c.rule, c.bound, c.value)), len(order)))
    costs = {key: j.rule.relax.cost for key, j in by_key.items()}
    return relaxation(amounts, costs, changes, slate)


def cost_again(changes: Sequence[Change], case: Case) -> int:
    """What the changes cost, by how far each is said to move."""
    slate: dict[str, list[str]] = {committee.id: [] for committee in case.plan.committees}
    by_key = {j.rule.key: j for j in judge(case.plan, case.pool, slate) if j.rule.force == "must"}
    amounts = {(one.rule, _gap(one, by_key)): _amount(one, by_key) for one in changes if one.rule in by_key}
    return cost_of(amounts, {key: j.rule.relax.cost for key, j in by_key.items()})


def _gap(change: Change, by_key: dict[str, Judged]) -> Gap:
    return ("mean" if by_key[change.rule].rule.body.moves == "number" else change.bound), change.value


def _amount(change: Change, by_key: dict[str, Judged]) -> int:
    if by_key[change.rule].rule.body.moves == "number":
        return 1
    return 0 if change.to is None or change.from_ is None else int(abs(change.to - change.from_))
