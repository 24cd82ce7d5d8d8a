"""`verify`: every line of a result counted again from the pool and the rules, by the checker alone.

What only the solver can show (that a slate is best, that a plan is infeasible, that a conflict is minimal) is not looked at
again; what was said of it is left as it is, and named.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner.answers.bundle import unbundled
from planner.answers.case import Case, read_case
from planner.answers.details import detailed
from planner.answers.findings import findings
from planner.check.judge import is_compliant, judge, outside
from planner.problems import BadInput, Problem
from planner.report.result import Result

_COMPARED = (
    "topic", "force", "verdict", "kind", "authority", "required", "actual", "actual_range", "base", "at_least", "at_most",
    "nearest", "shortfall", "slack", "people", "unsure", "by_value", "excused", "field", "basis", "title",
)  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """A line of the result that comes out otherwise: where it stands, what the result says, what was counted."""

    where: str
    said: str
    found: str


@dataclass
class Verified:
    """`checked` lines were counted again. `left` names what cannot be shown without the solver (message codes)."""

    checked: int = 0
    differences: list[Difference] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def compare(self, where: str, said: Any, found: Any) -> None:
        self.checked += 1
        if said != found:
            self.differences.append(Difference(where, _shown(said), _shown(found)))


def verify(result: Result, pool: Path, plan: Path | None = None) -> Verified:
    """Count every line of `result` again from the pool file and the rules (in the result itself, or those of `plan`).

    Raises BadInput: the pool, the plan or the slate cannot be read; the result carries no rules and no plan is given.
    """
    with contextlib.ExitStack() as stack:
        if plan is None:
            texts = result.details.bundle if result.details is not None else {}
            plan = stack.enter_context(unbundled(texts))
        return _verified(result, read_case(plan, result.lang, pool))


def _verified(result: Result, case: Case) -> Verified:
    done = Verified()
    said = result.provenance
    if said is not None:
        done.compare("provenance.pool_sha256", said.pool_sha256, case.pool.sha256)
        done.compare("provenance.plan_sha256", said.plan_sha256, case.plan.sha256)
        for rule_set in case.plan.rule_sets:
            done.compare(f"provenance.rules_sha256.{rule_set.id}", said.rules_sha256.get(rule_set.id), rule_set.sha256)
        if said.pool_size is not None:
            done.compare("provenance.pool_size", said.pool_size, len(case.pool))
    if result.slate is not None:
        _judge_again(result, case, done)
    _left(result, done)
    return done


def _judge_again(result: Result, case: Case, done: Verified) -> None:
    slate = {committee.id: list((result.slate or {}).get(committee.id, ())) for committee in case.plan.committees}
    strangers = [(committee, pid) for committee, ids in slate.items() for pid in ids if pid not in case.pool.row_of]
    if strangers:
        raise BadInput(Problem("verify-stranger", f"slate.{committee}", pid) for committee, pid in strangers)
    judged = judge(case.plan, case.pool, slate)
    breaks = list(outside(case.plan, slate))
    recomputed = {finding.rule: finding for finding in findings(case.plan, case.pool, judged, breaks)}
    stated = {finding.rule: finding for finding in result.findings}
    done.compare("findings", sorted(stated), sorted(recomputed))
    for rule in stated.keys() & recomputed.keys():
        one, other = stated[rule].model_dump(), recomputed[rule].model_dump()
        for key in _COMPARED:
            done.compare(f"{rule}.{key}", one[key], other[key])
    if result.command == "validate":
        strict = bool(result.provenance and result.provenance.settings.get("strict"))
        status = "compliant" if is_compliant(judged, breaks, strict) else "not_compliant"
        done.compare("status", result.status, status)
    for pid, name in result.names.items():
        if pid in case.pool.row_of:
            done.compare(f"names.{pid}", name, case.pool.name(case.pool.row_of[pid]))
    if result.details is not None:
        again = detailed(case, result.model_copy(update={"details": None})).details
        if again is not None:
            for label, one, other in _details(result, again.model_dump()):
                done.compare(label, one, other)


def _details(result: Result, again: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    stated = result.details.model_dump() if result.details is not None else {}
    for line, other in zip(stated["structure"], again["structure"], strict=False):
        yield f"structure.{line['key']}", line, other
    yield "structure", len(stated["structure"]), len(again["structure"])
    for pid, person in stated["people"].items():
        yield f"people.{pid}", person, again["people"].get(pid)
    yield "pyramids", stated["pyramids"], again["pyramids"]
    yield "open_cells", stated["open_cells"], again["open_cells"]
    yield "seats", stated["seats"], again["seats"]


def _left(result: Result, done: Verified) -> None:
    if result.objective:
        done.left.append("verify.left-optimal")
    if result.conflicts or result.status == "infeasible":
        done.left.append("verify.left-infeasible")
    if result.relaxations:
        done.left.append("verify.left-relaxations")


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 200 else text[:199] + "…"
