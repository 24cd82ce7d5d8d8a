"""`rules diff --plan`, and the diff of two plans: who passes under the one and not under the other, which findings flip, can
it be met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from planner.answers.facts import texts
from planner.answers.findings import findings
from planner.answers.outcome import Outcome, outcome
from planner.check.judge import judge, outside
from planner.language.bounds import Side
from planner.language.catalogue import COMPUTED
from planner.language.plan import Committee, Plan, Rule, Title
from planner.language.selectors import Compares, Comparison
from planner.language.slates import came_and_went
from planner.pool.matching import number_options
from planner.pool.pool import BoolArray
from planner.problems import BadInput, InternalDisagreement
from planner.reading.against_pool import unknown_fields, unknown_people
from planner.reading.loading import read_plan_value
from planner.results.result import Finding
from planner.rulebook.diff import Diff
from planner.session.case import Case, read_case, slate_given
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.why.age_limits import IN_MONTHS, MONTHS_IN_UNIT, conjuncts, passing
from planner.why.funnel import standards
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml, shown_path


@dataclass(frozen=True)
class Standard:
    """A rule that somebody newly fails or newly passes. `found` and `needed` are of `measure`; `short` by how much (months,
    or the unit of the field), None where the rule asks no single number or the data leaves it open."""

    rule: str
    measure: str = ""
    found: str = ""
    needed: str = ""
    bound: str = ""
    short: Fraction | None = None
    is_unproven: bool = False


@dataclass(frozen=True)
class PersonChange:
    """One person in one committee: which standards are failed under one set and not under the other.

    `effect` is lost (eligible before, not after), gained, or other (not eligible either way, for other reasons).
    """

    id: str
    committee: str
    effect: str
    fails: tuple[Standard, ...] = ()
    passes: tuple[Standard, ...] = ()


@dataclass(frozen=True)
class FindingChange:
    """One rule on the slate, before and after; None where only one of the sets has it."""

    rule: str
    before: Finding | None
    after: Finding | None

    @property
    def flips(self) -> bool:
        """Whether the rule goes from met to not met (or unproven), or back, or comes or goes unmet."""
        verdicts = [finding.verdict == "met" if finding is not None else True for finding in (self.before, self.after)]
        return verdicts[0] != verdicts[1]


@dataclass(frozen=True)
class Consequences:
    """`feasible`: before and after, each feasible, infeasible or undecided. `slate`: given, best (under the first) or none.

    `plan` is the plan before; `plan_after` the plan after, where that is another file. `eligible` and `people` tell of the
    committees that both have, and of the people who are in both pools. `outcomes`: the best slate of each, or what it falls
    short by; `joined`, `left`: who is in the best slate after and not before, and the other way round.
    """

    plan: Plan
    names: Mapping[str, str]
    people: tuple[PersonChange, ...]
    findings: tuple[FindingChange, ...]
    feasible: tuple[str, str]
    slate: str
    eligible: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    titles: tuple[Mapping[str, Title], Mapping[str, Title]] = ({}, {})  # of the rules by key, before and after
    plan_after: Plan | None = None
    outcomes: tuple[Outcome, Outcome] = field(default_factory=lambda: (Outcome(), Outcome()))
    joined: Mapping[str, Sequence[str]] = field(default_factory=dict)
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)


def consequences(found: Diff, plan: Path | None, slate: Path | None, time_limit: float) -> Consequences:
    """The plan under both sets; without a plan, the two plans that were compared.

    Raises BadInput: the plan names neither set, or cannot be used under one of them; one of two plans cannot be used.
    """
    before, after = (read_case(found.before.path), read_case(found.after.path)) if plan is None else _cases(found, plan)
    given = slate_given(before, slate) if slate is not None else None
    people: list[PersonChange] = []
    eligible: dict[str, tuple[int, int]] = {}
    shared = _on_one_pool(before, after)
    in_both = {committee.id for committee in after.plan.committees}
    for committee in before.plan.committees:
        if committee.id not in in_both:
            continue
        people += _people(*shared, committee)
        eligible[committee.id] = (_eligible(before, committee), _eligible(after, after.plan.committee(committee.id)))
    clock = Clock.of(time_limit)
    first = _outcome(before, clock.half())
    second = _outcome(after, clock)
    best = None if first.best is None else first.best.slate
    joined, left = ({}, {}) if best is None or second.best is None else came_and_went(best, second.best.slate)
    shown_slate = given if given is not None else best
    flips = tuple(_findings(before, after, shown_slate)) if shown_slate is not None else ()
    pool = before.pool
    ids = {person.id for person in people} | {pid for change in flips for pid in _named(change)}
    ids |= {pid for change in found.changes for pid in change.people}
    ids |= {pid for side in (joined, left) for listed in side.values() for pid in listed}
    names = {pid: name for pid in ids if pid in pool.row_of and (name := pool.name(pool.row_of[pid]))}
    more = after.pool
    names |= {pid: name for pid in ids - names.keys() if pid in more.row_of and (name := more.name(more.row_of[pid]))}
    source = "given" if given is not None else "best" if best is not None else "none"
    titles = ({rule.key: rule.title for rule in before.plan.rules()}, {rule.key: rule.title for rule in after.plan.rules()})
    return Consequences(
        before.plan, names, tuple(people), flips, (_status(first), _status(second)), source, eligible, titles,
        after.plan if plan is None else None, (first, second), joined, left,
    )  # fmt: skip


def _on_one_pool(before: Case, after: Case) -> tuple[Case, Case]:
    """Both plans on the people whom both pools hold, in the order of the first."""
    if before.pool.ids == after.pool.ids:
        return before, after
    kept = [row for row, pid in enumerate(before.pool.ids) if pid in after.pool.row_of]
    rows = [after.pool.row_of[before.pool.ids[row]] for row in kept]
    return replace(before, pool=before.pool.take(kept)), replace(after, pool=after.pool.take(rows))


def _named(change: FindingChange) -> Iterator[str]:
    for finding in (change.before, change.after):
        if finding is not None:
            yield from finding.people


def _cases(found: Diff, path: Path) -> tuple[Case, Case]:
    """The plan as it is and with the one set in the place of the other; the first of the two is under the first set.

    A set counts as used where a committee names it, and where one that is named builds on it.
    """
    case = read_case(path)
    first, second = found.before.path, found.after.path
    used = {file.path.resolve(): file.id for file in case.plan.rule_sets}
    if first.resolve() in used:
        return case, _swapped(case, path, first, second)
    if second.resolve() in used:
        return _swapped(case, path, second, first), case
    problems = ProblemList()
    named = ", ".join(dict.fromkeys(used.values())) or "-"
    where = f"{shown_path(path)}:1"
    problems.add("diff-not-in-plan", where, f"{found.before.name}, {found.after.name}", plan=shown_path(path), named=named)
    raise BadInput(problems.sorted())


def _swapped(case: Case, path: Path, old: Path, new: Path) -> Case:
    """The same plan and pool, with one rule set read in the place of another."""
    problems = ProblemList()
    file = read_yaml(path, problems)
    problems.raise_any()
    if file is None:
        raise InternalDisagreement(f"{path} was read and cannot be read again")
    read = read_plan_value(file, problems, stand_ins={old: new})
    found = ProblemList()
    found.extend(read.problems)
    if read.plan is not None:
        found.extend(unknown_fields(read.plan, case.pool.columns))
        found.extend(unknown_people(read.plan, case.people))
    found.raise_any()
    if read.plan is None:
        raise InternalDisagreement(f"{file.shown} was refused without a problem")
    return replace(case, plan=read.plan, warnings=())


# Who passes


def _fails(case: Case, committee: Committee) -> dict[str, tuple[Rule, BoolArray, BoolArray]]:
    return {rule.key: (rule, may, surely) for rule, may, surely in standards(case.plan, case.pool, committee)}


def _eligible(case: Case, committee: Committee) -> int:
    out = np.zeros(len(case.pool), dtype=np.bool_)
    for _, may, _ in _fails(case, committee).values():
        out |= may
    return int((~out).sum())


def _people(before: Case, after: Case, committee: Committee) -> list[PersonChange]:
    """Everybody whose standing in this committee changes; those who are lost first, the nearest to the limit first.

    Changes through an outer committee are told there.
    """
    other = after.plan.committee(committee.id)
    old, new = _fails(before, committee), _fails(after, other)
    own = [key for key in {**old, **new} if key.startswith(f"{committee.id}/")]
    size = len(before.pool)
    nobody = np.zeros(size, dtype=np.bool_)

    def out(fails: Mapping[str, tuple[Rule, BoolArray, BoolArray]]) -> BoolArray:
        found = nobody.copy()
        for _, may, _ in fails.values():
            found |= may
        return found

    out_before, out_after = out(old), out(new)
    changed = nobody.copy()
    for key in own:
        changed |= (old[key][1] if key in old else nobody) != (new[key][1] if key in new else nobody)
    found = []
    for row in np.flatnonzero(changed).tolist():
        effect = "other" if out_before[row] == out_after[row] else "lost" if out_after[row] else "gained"
        newly = [key for key in own if key in new and new[key][1][row] and not (key in old and old[key][1][row])]
        no_more = [key for key in own if key in old and old[key][1][row] and not (key in new and new[key][1][row])]
        found.append(
            PersonChange(
                before.pool.ids[row],
                committee.id,
                effect,
                tuple(_standard(after, new[key], row) for key in newly),
                tuple(_standard(before, old[key], row) for key in no_more),
            )
        )
    place = {"lost": 0, "gained": 1, "other": 2}
    return sorted(found, key=lambda p: (place[p.effect], len(p.fails), _shortest(p)))


def _shortest(person: PersonChange) -> Fraction:
    return max((s.short for s in (*person.fails, *person.passes) if s.short is not None), default=Fraction(10**9))


def _standard(case: Case, failed: tuple[Rule, BoolArray, BoolArray], row: int) -> Standard:
    """The rule that somebody fails, with the number that is missing where it asks for one."""
    rule, _, surely = failed
    unproven = not bool(surely[row])
    asked = rule.body.asked_of_each()
    if asked is None or rule.committee is None:
        return Standard(rule.key, is_unproven=unproven)
    as_of = case.plan.committee(rule.committee).as_of
    one = case.pool.take([row])
    for part in conjuncts(asked[1]):
        if not isinstance(part, Compares) or not isinstance(part.value, int | Fraction) or isinstance(part.value, bool):
            continue
        if part.field not in COMPUTED and case.plan.catalogue.field(part.field).type != "number":
            continue
        measure = IN_MONTHS.get(part.field, part.field)
        numbers = number_options(one, measure, as_of)
        if not bool(numbers.known[0]):
            continue
        needed: Fraction | int
        if part.field in MONTHS_IN_UNIT:
            bound, needed = passing(part.comparison, Fraction(part.value), MONTHS_IN_UNIT[part.field])
        else:
            bound, needed = _least_or_most(part.comparison, Fraction(part.value), Fraction(1, numbers.scale))
        best = Fraction(int((numbers.greatest if bound == "at_least" else numbers.least)[0]), numbers.scale)
        worst = Fraction(int((numbers.least if bound == "at_least" else numbers.greatest)[0]), numbers.scale)
        short, at_worst = (needed - best, needed - worst) if bound == "at_least" else (best - needed, worst - needed)
        if short > 0 or (unproven and at_worst > 0):
            found = texts(one, measure, as_of)[0]
            return Standard(rule.key, measure, found, _plain(Fraction(needed)), bound, short if short > 0 else None, unproven)
    return Standard(rule.key, is_unproven=unproven)


def _least_or_most(comparison: Comparison, value: Fraction, step: Fraction) -> tuple[Side, Fraction]:
    """The bound and the least (or greatest) number that passes, of a field whose numbers are multiples of `step`."""
    match comparison:
        case "at_least" | "at_most":
            return comparison, value
        case "above":
            return "at_least", (value // step + 1) * step
        case "below":
            return "at_most", -(-value // step + 1) * step


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else str(float(value))


# What flips


def _findings(before: Case, after: Case, slate: Mapping[str, Sequence[str]]) -> Iterator[FindingChange]:
    def judged(case: Case) -> dict[str, Finding]:
        # Of another plan: its own committees, and of their members those whom its pool holds.
        seated = {c.id: [pid for pid in slate.get(c.id, ()) if pid in case.pool.row_of] for c in case.plan.committees}
        all_rules = judge(case.plan, case.pool, seated)
        found = findings(case.plan, case.pool, all_rules, list(outside(case.plan, seated)))
        return {finding.rule: finding for finding in found}

    old, new = judged(before), judged(after)
    changed = []
    for key in {**old, **new}:
        one, other = old.get(key), new.get(key)
        if one is None or other is None or _figures(one) != _figures(other):
            changed.append(FindingChange(key, one, other))
    yield from sorted(changed, key=lambda change: (not change.flips, _force(change) != "must"))


def _figures(finding: Finding) -> tuple[object, ...]:
    return finding.verdict, finding.shortfall, finding.actual, finding.at_least, finding.at_most, finding.force


def _force(change: FindingChange) -> str:
    return next(finding.force for finding in (change.after, change.before) if finding is not None)


def _status(found: Outcome) -> str:
    return "feasible" if found.best is not None else found.status


def _outcome(case: Case, clock: Clock) -> Outcome:
    """The best slate that is found in time, or what the plan falls short by."""
    session = Session(case)
    session.clock = clock
    return outcome(session, lambda _event, _facts: None)
