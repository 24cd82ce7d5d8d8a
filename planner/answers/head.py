"""What every result carries besides its answer: the plan, the committees, the waivers, the names, and where it came from."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable

from planner.answers.one_person import listed_twice
from planner.language.dates import month_key, month_text
from planner.language.plan import Plan, Slate, Waiver
from planner.pool.retirement import tables_sha256
from planner.pool.supply import Supply
from planner.reading.installed import standing
from planner.report.problems import shown
from planner.results.marks import ids_in
from planner.results.result import CommitteeShown, EditsShown, Note, Provenance, Result, WaiverShown
from planner.session.case import Case
from planner.version import __version__
from planner.written.places_file import places_sha256


def headed(case: Case, result: Result, settings: dict[str, object] | None = None) -> Result:
    """Fill in the parts of a result that do not depend on the question."""
    plan = case.plan
    result.plan = plan.id
    result.edits = EditsShown.model_validate(plan.edits.written())
    result.title = dict(plan.title)
    result.term = plan.term
    result.lang = plan.lang
    result.committees = [
        CommitteeShown(
            id=c.id, title=dict(c.title), within=c.within,
            as_of=None if c.as_of is None or c.as_of == plan.as_of else month_key(c.as_of),
        )
        for c in plan.committees
    ]  # fmt: skip
    result.waivers = [
        WaiverShown(rule=w.rule, id=w.id, authority=w.authority, reason=w.reason, used=_is_used(case, result.slate, w))
        for w in plan.waivers
    ]
    result.rule_titles = {rule.key: dict(rule.title) for rule in (*plan.left_out, *plan.rules()) if rule.title}
    if case.pool.names:
        rows = {pid: case.pool.row_of[pid] for pid in ids_in(result) if pid in case.pool.row_of}  # who has left it is not
        result.names = {pid: name for pid, row in rows.items() if (name := case.pool.name(row))}
    warnings = [*listed_twice(case.pool, result.slate or {}), *case.warnings]
    result.problems = [shown(warning, case.lang) for warning in warnings]
    # Also where remarks on the input are shortened or left out: who reads the title of a pack trusts the pack.
    different = [rule_set.id for rule_set in plan.rule_sets if standing(rule_set) == "different"]
    if different:
        result.notes.append(Note(code="note.pack-altered", params={"names": ", ".join(different)}))
    told = result.told_findings
    fields = [field for finding in told for values in finding.facts.values() for field in values]
    fields += [field for finding in told if finding.condition is not None for field in finding.condition.asks]
    fields += [finding.field for finding in told if finding.field is not None]
    fields += [preference.field for preference in plan.prefer if preference.field is not None]
    fields += result.told_fields
    result.field_titles = field_titles(plan, fields)
    result.provenance = Provenance(
        planner=__version__,
        ortools=_solver_version(),
        plan_sha256=plan.sha256,
        pool_sha256=case.pool.sha256,
        posts_sha256=case.pool.posts_sha256,
        rules_sha256={rule_set.id: rule_set.sha256 for rule_set in plan.rule_sets},
        tables_sha256=_tables(plan, result),
        as_of=None if plan.as_of is None else month_text(plan.as_of),
        pool_size=len(case.pool),
        settings=settings or {},
    )
    return result


def _is_used(case: Case, slate: Slate | None, waiver: Waiver) -> bool | None:
    """Whether somebody on the slate would break the rule without it, or could not be shown to keep it."""
    rule = next((rule for rule in case.plan.rules() if rule.key == waiver.rule), None)
    if slate is None or rule is None or rule.committee is None:
        return None
    if waiver.id not in slate.get(rule.committee, ()) or waiver.id not in case.pool.row_of:
        return False
    member = case.pool.take([case.pool.row_of[waiver.id]])
    out = rule.body.offenders(Supply(member, case.plan.month_of(rule)), ())
    return out is None or bool(out[0][0])


def field_titles(plan: Plan, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """What these fields are called, where the catalogue has a header for them."""
    headers = {field: plan.catalogue.field(field).headers for field in dict.fromkeys(fields)}
    return {field: {"vi": named[0]} for field, named in headers.items() if named}


def _tables(plan: Plan, result: Result) -> dict[str, str]:
    """The retirement tables and files of provinces that a plan or a question counts by, which no plan names."""
    named = {mention.name for mention in plan.mentions if mention.kind == "field"}
    counts = result.counts_by_tables or "months_to_retirement" in named
    located = (plan.catalogue.field(name).located for name in named)
    places = {one.places: places_sha256(one.places) for one in located if one is not None}
    return {**(tables_sha256() if counts else {}), **dict(sorted(places.items()))}


def _solver_version() -> str:
    """ "" where it is not installed: judging and verifying do without it."""
    try:
        return importlib.metadata.version("ortools")
    except importlib.metadata.PackageNotFoundError:
        return ""
