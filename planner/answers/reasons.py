"""Why not: counting reasons, conflicts and relaxations in the form of results."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Mapping

from planner.compiled.rows import CompiledRule
from planner.compiled.weighed import Certificate
from planner.results.result import AgeLoss, AgeLost, Change, Conflict, Funnel, Lost, Note, Proof, Relaxation, WeightedRow
from planner.session.session import Session
from planner.solve.clock import OutOfTime
from planner.why import age_losses, funnel, relaxations


def shown_funnels(found: Iterable[funnel.Funnel]) -> list[Funnel]:
    return [
        Funnel(
            rule=f.rule, kind=f.kind, needs=f.needs, in_pool=f.in_pool, remain=f.remain, value=f.value,
            lost=[Lost(rule=s.rule, people=s.people, unproven=s.unproven, ids=list(s.ids)) for s in f.steps],
        )
        for f in found
    ]  # fmt: skip


def shown_conflicts(session: Session, sets: Iterable[list[str]]) -> list[Conflict]:
    return [Conflict(rules=rules, proof=shown_proof(session, rules)) for rules in sets]


def shown_proof(session: Session, rules: Collection[str] | None = None) -> Proof:
    """What it rests on that these rules (None: all `must` rules) cannot hold together.

    Of the plan itself what counting says comes first, as it is the easiest to follow.
    """
    certificate = None
    if rules is not None or not session.sums:
        with contextlib.suppress(OutOfTime):
            certificate = session.certificate(session.explorer.rules if rules is None else rules)
    if certificate is not None:
        compiled = {c.rule.key: c for c in session.compiled.must}
        return proof_of(certificate, compiled)
    counted = bool(session.sums) if rules is None else session.counts_out(rules)
    return Proof(by="counting" if counted else "solver")


def proof_of(certificate: Certificate, compiled: Mapping[str, CompiledRule]) -> Proof:
    rows = []
    for one in certificate.weights:
        slack = compiled[one.rule].rows[one.row].slack
        value = None if slack is None else slack.value
        rows.append(WeightedRow(rule=one.rule, row=one.row + 1, bound=one.bound, weight=one.weight, value=value))
    return Proof(by="prices", weights=rows, asked=certificate.asked, greatest=certificate.greatest)


def shown_relaxations(found: Iterable[relaxations.Found]) -> list[Relaxation]:
    return [
        Relaxation(
            cost=one.cost,
            people=None if one.people == one.cost else one.people,
            changes=[
                Change.model_validate(
                    {
                        "rule": m.rule,
                        "bound": m.bound,
                        "from": m.before,
                        "to": m.after,
                        "value": m.value,
                        "authority": m.authority,
                        "people": list(m.people),
                        "unproven": [pid for pid in m.people if pid in set(m.unproven)],
                    }
                )
                for m in one.moves
            ],
            slate=one.slate,
        )
        for one in found
    ]


def blocking(found: Iterable[funnel.Funnel], conflicts: Iterable[list[str]]) -> list[funnel.Funnel]:
    """Of all funnels those that are short by themselves, and those of the rules in a conflict."""
    involved = {rule for conflict in conflicts for rule in conflict}
    return [f for f in found if f.is_short or f.rule in involved]


def shown_age_losses(found: Iterable[age_losses.AgeLoss]) -> list[AgeLoss]:
    return [
        AgeLoss(
            rule=loss.rule, measure=loss.measure, bound="at_least" if loss.bound == "at_least" else "at_most",
            needs=loss.needs, people=loss.people, alone=loss.alone,
            lost=[AgeLost(id=p.id, months=p.months, short=p.short, alone=p.alone, worst=p.worst) for p in loss.lost],
        )
        for loss in found
    ]  # fmt: skip


def relaxation_notes(found: relaxations.Relaxations) -> list[Note]:
    """Says so where the search was cut off, or where nothing may be moved."""
    if not found.complete:
        return [Note(code="note.relaxations-cut")]
    return [] if found.found else [Note(code="note.no-relaxation")]
