"""Why not: which reasons an answer tells, and what each rests on."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Mapping

from planner.compiled.rows import CompiledRule
from planner.compiled.weighed import Certificate
from planner.language.plan import Plan
from planner.problems import OutOfTime
from planner.results.result import Conflict, Funnel, Note, Proof, WeightedRow
from planner.session.session import Session
from planner.why.relaxations import Relaxations


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


def blocking(found: Iterable[Funnel], conflicts: Iterable[list[str]]) -> list[Funnel]:
    """Of all funnels those that are short by themselves, and those of the rules in a conflict."""
    involved = {rule for conflict in conflicts for rule in conflict}
    return [f for f in found if f.is_short or f.rule in involved]


def relaxation_notes(found: Relaxations, plan: Plan, conflicts: Iterable[Conflict]) -> list[Note]:
    """Says so where the search was cut off, or where nothing may be moved; then of the rules in a conflict how far their own
    `relax` lets them go."""
    if not found.complete:
        return [Note(code="note.relaxations-cut")]
    if found.found:
        return []
    involved = {rule for conflict in conflicts for rule in conflict.rules}
    limits = [(rule.key, rule.relax.to) for rule in plan.rules() if rule.key in involved and not rule.fixed]
    return [
        Note(code="note.no-relaxation"),
        *(Note(code="note.relax-limit", params={"rule": key, "to": to.text}) for key, to in limits if to is not None),
    ]
