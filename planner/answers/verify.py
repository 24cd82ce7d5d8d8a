"""`verify`: every line of a result counted again from the pool and the rules, by the checker alone.

What only the solver can show (that a slate is best, that a plan is infeasible, that a conflict is minimal) is not looked at
again; what was said of it is left as it is, and named.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner.answers.bundle import unbundled
from planner.answers.details import detailed
from planner.answers.facts import WITHHELD
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.in_pool import with_supply
from planner.answers.moves import moves, unplaced
from planner.answers.reasons import blocking, proof_of
from planner.answers.relaxations_again import relaxation_again
from planner.answers.repairs_again import nearest_again, objective_again
from planner.check.judge import Judged, broken, is_compliant, judge, outside
from planner.compiled.weighed import Certificate, Weight, weighed
from planner.problems import BadInput, Problem
from planner.reading.installed import Standing, standing
from planner.results.questions import module_of
from planner.results.result import Details, Finding, Pressure, Proof, Result, Status
from planner.session.case import Case, read_case
from planner.session.session import Session
from planner.session.supposing import edits_of, suppose
from planner.why.pressure import lost_to
from planner.written.yaml_places import shown_path

# What a part of a list is called by: the first of these keys that it has, with those beside it.
_LABELS = {"prefer": ("priority",), "rule": ("id", "bound", "value"), "id": ("field",), "key": (), "of": ()}
_NOT_COUNTED = {
    "details": {"since", "redacted", "bundle", "named"},
    "provenance": {"planner", "ortools", "settings"},
}
# Lines of the structure table since 1.8.0.
_FORM_LINES = frozenset(
    ("form-to-40", "form-41-50", "form-over-50", "college", "above-bachelor", "associate-professor", "professor")
)
_LONGEST = 300  # characters shown of either side


@dataclass(frozen=True)
class Difference:
    """A line of the result that comes out otherwise: where it stands, what the result says, what was counted."""

    where: str
    said: str
    found: str


@dataclass
class Verified:
    """`checked` lines were counted again. `left` names what cannot be shown without the solver (message codes). `rule_sets`:
    each file of rules or fields that was counted by, and how it stands to the installed pack of its name. `proofs`: how many
    proofs that rules cannot hold together were summed up again, by what they rest on (`solver`: were not)."""

    checked: int = 0
    rule_sets: dict[str, Standing] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    proofs: dict[str, int] = field(default_factory=dict)

    def compare(self, where: str, said: Any, found: Any) -> None:
        """Both sides part by part, so that a difference names the number, not the table that it stands in."""
        if isinstance(said, dict) and isinstance(found, dict):
            for key in dict.fromkeys([*said, *found]):
                self.compare(f"{where}.{key}" if where else str(key), said.get(key), found.get(key))
        elif _is_labelled(said) and _is_labelled(found) and (said or found):
            one, other = _by_label(said), _by_label(found)
            if list(one) != list(other):
                self._line(where, list(one), list(other))
            for label in one.keys() & other.keys():
                self.compare(f"{where}[{label}]", one[label], other[label])
        else:
            self._line(where, said, found)

    def _line(self, where: str, said: Any, found: Any) -> None:
        self.checked += 1
        if said != found:
            self.differences.append(Difference(where, *_told_apart(said, found)))


def verify(result: Result, pool: Path, plan: Path | None = None) -> Verified:
    """Count every line of `result` again from the pool file and the rules (in the result itself, or those of `plan`).

    Raises BadInput: the pool or the plan cannot be read; the result carries no rules and no plan is given; it is a refusal,
    or was redacted, so that there is nothing to count.
    """
    if result.status == "bad_input":
        raise BadInput([Problem("verify-refusal", "status", result.status)])
    if result.details is not None and result.details.redacted != "none":
        raise BadInput([Problem("verify-redacted", "details.redacted", result.details.redacted)])
    if not pool.exists():  # else it would be placed in the plan of the bundle, where nobody can name another
        raise BadInput([Problem("file-missing", shown_path(pool), shown_path(pool))])
    with contextlib.ExitStack() as stack:
        if plan is None:
            texts = result.details.bundle if result.details is not None else {}
            plan = stack.enter_context(unbundled(texts))
        case = read_case(plan, result.lang, pool)
        return _verified(result, suppose(case, edits_of(result.edits.model_dump())))


def _verified(result: Result, case: Case) -> Verified:
    session = Session(case)
    asked = _asked(result, session)
    done = Verified(rule_sets={rule_set.id: standing(rule_set) for rule_set in case.plan.rule_sets})
    if _slates_fit(result, asked.case, done):
        said, found = _lines(result), _lines(_again(result, session, asked))
        if not (said["provenance"] or {}).get("tables_sha256"):  # results of 1.2.0 and before do not say
            for lines in (said, found):
                (lines["provenance"] or {}).pop("tables_sha256", None)
        for key in dict.fromkeys([*said, *found]):
            done.compare(key, said.get(key), found.get(key))
    _proofs(result, asked, done)
    done.left += _left(result)
    return done


def _asked(result: Result, session: Session) -> Session:
    """What a question held not to be possible, where that is not the plan as it stands."""
    asked = getattr(module_of(result.command, "again"), "asked", None)
    return session if asked is None else asked(result, session)


def _slates_fit(result: Result, case: Case, done: Verified) -> bool:
    """Whether everybody named is in the pool, once, in a committee of the plan: else nothing can be judged on the slate."""
    known = {committee.id for committee in case.plan.committees}
    there = {*case.pool.ids, *result.newcomers}
    named = [("slate", result.slate or {})]
    named += [(f"relaxations[{i}].slate", relaxation.slate) for i, relaxation in enumerate(result.relaxations)]
    fits = True
    for where, slate in named:
        for committee, ids in slate.items():
            found = [pid for pid in dict.fromkeys(ids) if pid in there] if committee in known else None
            done.compare(f"{where}.{committee}", ids, found)
            fits = fits and ids == found
    for i, conflict in enumerate(result.conflicts):
        must = {rule.key for rule in case.plan.rules() if rule.force == "must"}
        done.compare(f"conflicts[{i}]", conflict.rules, [key for key in conflict.rules if key in must])
    return fits


def _proofs(result: Result, session: Session, done: Verified) -> None:
    """Sum up again what proves that rules cannot hold together, without the solver: weights on rows, which are compiled anew
    from plan and pool, or plain sums. Of a result of 1.3.0 and before there is nothing to sum up."""
    said: list[tuple[str, Proof, Sequence[str] | None]] = [("proof", result.proof, None)] if result.proof is not None else []
    said += [(f"conflicts[{i}].proof", one.proof, one.rules) for i, one in enumerate(result.conflicts) if one.proof is not None]
    for where, proof, rules in said:
        found = Proof(by="solver")
        if proof.by == "counting":
            counted = bool(session.sums) if rules is None else session.counts_out(rules)
            found = Proof(by="counting" if counted else "solver")
        elif proof.by == "prices":
            found = _summed(proof, session, rules)
        done.compare(where, proof.model_dump(exclude_none=True), found.model_dump(exclude_none=True))
        done.proofs[found.by] = done.proofs.get(found.by, 0) + 1


def _summed(proof: Proof, session: Session, rules: Sequence[str] | None) -> Proof:
    """The same weights on the rows of these rules (None: of any `must` rule), summed up; `solver` where they prove nothing."""
    weights = [Weight(one.rule, one.row - 1, one.bound, one.weight) for one in proof.weights]
    with contextlib.suppress(ValueError):
        asked, greatest = weighed(session.compiled, weights)
        if greatest < asked and (rules is None or {one.rule for one in weights} <= set(rules)):
            compiled = {c.rule.key: c for c in session.compiled.must}
            return proof_of(Certificate(tuple(weights), asked, greatest), compiled)
    return Proof(by="solver")


def _lines(result: Result) -> dict[str, Any]:
    """The result as the lines that are compared. Remarks on the input are none: they depend on where the files lie."""
    left_out = {"proof", "conflicts", "conflicts_complete", "notes", "problems", "lang", "command", "against"}
    data = result.model_dump(by_alias=True, exclude=left_out)
    for part, keys in _NOT_COUNTED.items():
        if data[part] is not None:
            data[part] = {key: value for key, value in data[part].items() if key not in keys}
    return data


def _again(result: Result, session: Session, asked: Session) -> Result:
    """The same question answered from the pool, the rules and the slate; what only the solver can say is taken over."""
    case = session.case
    own = {name: getattr(result, name) for name in type(result).model_fields.keys() - Result.model_fields.keys()}
    again = type(result)(command=result.command, status=result.status, conflicts=result.conflicts, slate=result.slate)
    for name, part in deepcopy(own).items():
        setattr(again, name, part)
    counted = module_of(result.command, "again")
    is_answer = result.status == "answered" or (counted is not None and result.status in ("infeasible", "undecided"))
    if is_answer and result.slate is not None:
        again.slate = {c.id: list(result.slate[c.id]) for c in case.plan.committees if c.id in result.slate}
    if counted is not None:
        counted.again(again, session)
        _as_far_as_said(again.told_findings, result)
    if result.slate is not None and not is_answer:
        again.slate = {committee.id: list(result.slate.get(committee.id, ())) for committee in case.plan.committees}
        judged = judge(case.plan, case.pool, again.slate)
        breaks = list(outside(case.plan, again.slate))
        found = findings(case.plan, case.pool, judged, breaks)
        says_supply = _is_of(result, 1, 7) or any(one.in_pool is not None for one in result.findings)
        says_supply = says_supply and result.command in ("propose", "validate")
        again.findings = _as_far_as_said(with_supply(case, found) if says_supply else found, result)
        if result.command == "propose":
            again.objective = objective_again(case, again.slate, result.objective, result.status == "optimal")
        again.unique, again.in_all = result.unique, result.in_all
        is_proposed = result.command == "propose"
        again.moves = moves(case, again.slate) if result.moves or (is_proposed and _is_of(result, 1, 5)) else []
        says_who_is_left = result.unplaced or (is_proposed and _is_of(result, 1, 6))
        again.unplaced = unplaced(case, again.moves, again.slate) if says_who_is_left else []
        again.nearest = None if result.nearest is None else nearest_again(case, again.slate, result.nearest)
        again.status = _status(result, judged, bool(breaks), is_compliant(judged, breaks, _is_strict(result)))
    elif result.command == "validate" or result.status in ("optimal", "compliant", "not_compliant"):
        again.status = "undecided"  # a slate was judged, and there is none
    is_of_plan = result.status == "infeasible" and result.slate is None  # else it is said of lists, whatever the plan
    if is_of_plan:
        session = asked
        again.sums = session.sums
    if result.command == "explain":
        again.funnels = list(session.funnels)
        again.pressure = [_pressure(said, session) for said in result.pressure]
    elif is_of_plan:
        again.funnels = blocking(session.funnels, [conflict.rules for conflict in result.conflicts])
    if result.command in ("check", "explain"):
        again.age_losses = list(session.age_losses)
    again.relaxations = [relaxation_again(said, case) for said in result.relaxations]
    if _is_older(result):
        _as_told_before(again, result)
    again = headed(case, again)
    if not _is_of(result, 1, 7):  # 1.6.0 and before say neither
        if not any(waiver.used is not None for waiver in result.waivers):
            for waiver in again.waivers:
                waiver.used = None
        if not any(committee.as_of for committee in result.committees):
            for committee in again.committees:
                committee.as_of = None
    if result.details is None:
        return again
    tables = {} if again.provenance is None else again.provenance.tables_sha256
    again = detailed(case, again, WITHHELD.difference(result.details.columns))  # 1.7.0 and before said them
    if not _is_of(result, 1, 7) and _lists_no_ages(result.details):
        _without_ages(again, tables)
    if again.details is not None:
        if not _is_of(result, 1, 8):
            _without_form_lines(again.details, result.details)
        if _is_older(result):
            _as_detailed_before(again.details, result.details)
    return again


def _pressure(said: Pressure, session: Session) -> Pressure:
    """Whom the rule loses, counted again; what the plan costs without it only the solver can say."""
    rule = next((rule for rule in session.plan.rules() if rule.key == said.rule), None)
    lost = None if rule is None else lost_to(session.plan, session.pool, rule)
    return said.model_copy(update={"lost": lost and lost[0], "lost_only": lost and lost[1]})


def _as_far_as_said(again: list[Finding], result: Result) -> list[Finding]:
    """Without the different values where the result does not list them (those of 1.3.0 and before), and what is asked of each
    where it does not say so (of 1.6.0 and before)."""
    unsaid = {finding.rule for finding in result.told_findings if finding.values is None}
    says_what_is_asked = _is_of(result, 1, 7) or any(finding.asks for finding in result.told_findings)
    for finding in again:
        if finding.rule in unsaid:
            finding.values = None
        if not says_what_is_asked:
            finding.asks = {}
    return again


def _lists_no_ages(details: Details) -> bool:
    """Whether they are those of a result of 1.6.0 or before."""
    return not details.numbers and not details.sources and not any(person.at for person in details.people.values())


def _without_form_lines(again: Details, said: Details) -> None:
    """The structure table as 1.7.0 and before had it: without the lines of the yearly forms, sections titled as they were."""
    titles = {line.key: line.group for line in said.structure}
    if titles.keys() & _FORM_LINES:
        return
    again.structure = [line for line in again.structure if line.key not in _FORM_LINES]
    for line in again.structure:
        line.group = titles.get(line.key, line.group)


def _without_ages(again: Result, tables: Mapping[str, str]) -> None:
    """Without what such details do not say: numbers of rules, documents, ages, months asked and the tables of both."""
    if again.details is not None:
        again.details.numbers, again.details.sources, again.details.months_asked = {}, [], []
        for person in again.details.people.values():
            person.at = {}
    if again.provenance is not None:
        again.provenance.tables_sha256 = dict(tables)


def _is_of(result: Result, *version: int) -> bool:
    """Whether this version of the program, or a later one, says that it made the result."""
    told = result.provenance.planner.split(".")[:2] if result.provenance is not None else []
    return all(part.isdecimal() for part in told) and tuple(map(int, told)) >= version


def _is_older(result: Result) -> bool:
    """Whether it is told as 1.2.0 and before did."""
    if result.details is None:
        told = result.provenance.planner if result.provenance is not None else ""
        return not told or told.startswith(("1.0.", "1.1.", "1.2."))
    return result.details.named is None


def _as_told_before(again: Result, result: Result) -> None:
    """Take out what a result of 1.2.0 or before does not say: sums, and who is lost at a step where they are many; months at
    worst."""
    again.sums = again.sums if result.sums else []
    said = {(funnel.rule, funnel.value): {lost.rule: lost.ids for lost in funnel.lost} for funnel in result.funnels}
    again.funnels = [funnel.model_copy(deep=True) for funnel in again.funnels]  # the session keeps its own
    again.age_losses = [loss.model_copy(deep=True) for loss in again.age_losses]
    for funnel in again.funnels:
        for lost in funnel.lost:
            if not said.get((funnel.rule, funnel.value), {}).get(lost.rule, lost.ids):
                lost.ids = []
    for loss in again.age_losses:
        for person in loss.lost:
            person.worst = None


def _as_detailed_before(again: Details, said: Details) -> None:
    """Take out of the details what a result of 1.2.0 or before does not say, and its average ages, which counted the months,
    too: they are not counted again, and `_left` says so."""
    for part in ("rules", "open_cells", "between"):
        if not getattr(said, part):
            setattr(again, part, getattr(said, part))
    before = {line.key: line for line in said.structure}
    for line in again.structure:
        if line.key in before and line.means:
            line.means = before[line.key].means
        if line.key in before and not before[line.key].rules:
            line.rules = []


def _is_strict(result: Result) -> bool:
    return bool(result.provenance is not None and result.provenance.settings.get("strict"))


def _status(result: Result, judged: Sequence[Judged], outsiders: bool, compliant: bool) -> Status:
    if result.command == "validate":
        return "compliant" if compliant else "not_compliant"
    if outsiders or broken(judged):
        return "not_compliant"
    proved = all(stage.value == stage.bound for stage in result.objective)
    return "optimal" if result.status == "optimal" and proved else "feasible"


def _left(result: Result) -> Iterator[str]:
    if module_of(result.command, "part") is not None:
        yield "verify.left-question"
    if result.pressure:
        yield "verify.left-pressure"
    if result.against is not None:
        yield "verify.left-against"
    if result.objective:
        yield "verify.left-optimal"
    if result.unique is not None:
        yield "verify.left-unique"
    if result.proof is not None:  # what is summed up again, and what is not, is told by itself
        if result.conflicts:
            yield "verify.left-minimal"
    elif result.conflicts or result.status == "infeasible":
        yield "verify.left-infeasible"
    if result.status == "feasible" and result.slate is None:
        yield "verify.left-feasible"
    if result.relaxations:
        yield "verify.left-relaxations"
    if result.details is not None and result.details.since is not None:
        yield "verify.left-since"
    if _is_older(result) and result.details is not None and any(line.means for line in result.details.structure):
        yield "verify.left-means"
    yield "verify.left-remarks"  # always: one that was taken out is as little noticed as one that was changed


def _is_labelled(parts: Any) -> bool:
    return isinstance(parts, list) and all(isinstance(part, dict) for part in parts)


def _by_label(parts: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The parts of a list by what each is about; those that are called the same are numbered."""
    found: dict[str, dict[str, Any]] = {}
    times: dict[str, int] = {}
    for part in parts:
        first = next((key for key in _LABELS if part.get(key) is not None), None)
        names = [] if first is None else [first, *_LABELS[first]]
        label = " ".join(str(part[key]) for key in names if part.get(key) is not None)
        times[label] = times.get(label, 0) + 1
        found[label if label and times[label] == 1 else f"{label} #{times[label]}".strip()] = part
    return found


def _told_apart(said: Any, found: Any) -> tuple[str, str]:
    """Both sides as texts; of long lists what only one of them has."""
    if isinstance(said, list) and isinstance(found, list) and len(said) + len(found) > 12:
        one, other = ([part for part in a if part not in b] for a, b in ((said, found), (found, said)))
        if one or other:
            return _shown(one), _shown(other)
    return _shown(said), _shown(found)


def _shown(value: Any) -> str:
    text = "–" if value is None else ", ".join(map(str, value)) or "–" if isinstance(value, list) else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
