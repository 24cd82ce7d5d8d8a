"""What only a printed report needs beside an answer: the people's own data, the structure, ages, open cells, the rules' texts.

With it a result is whole: it can be printed, redacted and verified later, on another machine.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

import numpy as np

from planner.answers.asks import SIGNS
from planner.answers.bundle import bundled
from planner.answers.facts import WITHHELD, texts
from planner.answers.findings import rule_shown
from planner.answers.sources import sources
from planner.answers.structure import structure
from planner.language.dates import month_key
from planner.language.plan import Plan
from planner.language.selectors import All, Any, Compares, Not, Selector
from planner.pool.matching import number_options
from planner.pool.pool import BoolArray, CodedColumn, DateColumn, Pool
from planner.pool.retirement import tables_sha256
from planner.results.marks import texts_in
from planner.results.naming import People
from planner.results.result import (
    AgeBand,
    Details,
    LetterheadShown,
    MonthsAsked,
    Named,
    NameOrder,
    OpenCell,
    PersonShown,
    Pyramid,
    Reckoned,
    Result,
    SignatureShown,
)
from planner.session.case import Case
from planner.why.funnel import standards

_BAND = 5  # years
_YOUNGEST, _OLDEST = 30, 65


def detailed(case: Case, result: Result, withheld: Collection[str] = WITHHELD) -> Result:
    """The result with everything that a report shows but the fields `withheld`. Does nothing to the answer itself."""
    plan, pool = case.plan, case.pool
    unsaid = {"id", *withheld}
    columns = [name for name in pool.columns if name not in unsaid and not _is_found_in_another(plan, pool, name)]
    mentioned = [pid for pid in _shown(result) if pid in pool.row_of]
    committees = {id: [pid for pid in ids if pid in pool.row_of] for id, ids in (result.slate or {}).items()}
    result.details = Details(
        people=_people(plan, pool, mentioned, columns),
        columns=columns,
        rules=[] if result.findings else [rule_shown(rule) for rule in plan.rules()],
        numbers=plan.numbers(),
        sources=[],
        structure=structure(plan, pool, committees),
        pyramids=_pyramids(plan, pool, committees),
        months_asked=_months_asked(plan),
        open_cells=open_cells(plan, pool, result),
        seats={c.id: list(c.seats.body.size()) for c in plan.committees},
        between={rule.key: list(ties) for rule in plan.rules() if (ties := rule.body.ties())},
        filled={id: len(ids) for id, ids in (result.slate or {}).items()},
        name_order=_name_order(plan),
        letterhead=_letterhead(plan),
        bundle=bundled(plan),
    )
    counts_months = any(at.months_left is not None or at.months_left_range for at in _reckoned(result.details))
    if counts_months and result.provenance is not None:
        result.provenance.tables_sha256 = {**result.provenance.tables_sha256, **tables_sha256()}
    result.details.sources = sources(plan, has_table=counts_months)
    result.details.named = _named(pool, result)
    return result


def _reckoned(details: Details) -> Iterator[Reckoned]:
    for person in details.people.values():
        yield from person.at.values()


def _named(pool: Pool, result: Result) -> Named:
    """Whom the texts of the result name, of the whole pool: what redaction takes out of it later, without the pool."""
    texts = list(texts_in(result))
    return Named(names=People(pool.names or ()).named_in(texts), ids=People((), pool.ids).named_in(texts))


def _name_order(plan: Plan) -> NameOrder:
    return NameOrder() if plan.letterhead is None else NameOrder(tones=plan.letterhead.tones, ties=plan.letterhead.ties)


def _letterhead(plan: Plan) -> LetterheadShown | None:
    head = plan.letterhead
    if head is None:
        return None
    shown = LetterheadShown(
        head=head.head, over=head.over, issuer=head.issuer, number=head.number, place=head.place, date=head.date,
        kind=head.kind, subject=head.subject, secrecy=head.secrecy, recipients=list(head.recipients),
        form_number=head.form_number, unit_line=head.unit_line,
        signatures=[SignatureShown(lines=list(s.lines), name=s.name) for s in head.signatures],
    )  # fmt: skip
    return None if shown == LetterheadShown() else shown


def _shown(result: Result) -> Iterable[str]:
    found: dict[str, None] = {}
    for ids in (result.slate or {}).values():
        found.update(dict.fromkeys(ids))
    return found


def _people(plan: Plan, pool: Pool, ids: Sequence[str], columns: Sequence[str]) -> dict[str, PersonShown]:
    rows = [pool.row_of[pid] for pid in ids]
    some = pool.take(rows)
    by_field = {field: texts(some, field, None) for field in columns}
    at = {month_key(month): _at(some, month) for month in plan.months if month is not None}
    return {
        pid: PersonShown(
            row=rows[i] + 1, fields={field: by_field[field][i] for field in columns if by_field[field][i]},
            at={month: people[i] for month, people in at.items() if people[i] != Reckoned()},
        )
        for i, pid in enumerate(ids)
    }  # fmt: skip


def _at(people: Pool, month: int) -> list[Reckoned]:
    """Age and months left of each of these people at a month (index)."""
    ages, left = (_numbers(people, field, month) for field in ("age", "months_to_retirement"))
    return [
        Reckoned(age=age, age_range=age_range, months_left=months, months_left_range=months_range)
        for (age, age_range), (months, months_range) in zip(ages, left, strict=True)
    ]


def _numbers(people: Pool, field: str, month: int) -> list[tuple[int | None, list[int] | None]]:
    """Of each the number, or its least and most where that is open."""
    found = number_options(people, field, month)
    ends = zip(found.least.tolist(), found.greatest.tolist(), found.known.tolist(), strict=True)
    return [(None, None) if not known else (low, None) if low == high else (None, [low, high]) for low, high, known in ends]


def _pyramids(plan: Plan, pool: Pool, committees: Mapping[str, Sequence[str]]) -> list[Pyramid]:
    """The pool's ages at the plan's month, then those of each committee that stands on its own, at its own month."""
    outer = [c for c in plan.committees if c.within is None]
    as_of = plan.as_of if plan.as_of is not None else next((c.as_of for c in outer if c.as_of is not None), None)
    if as_of is None or "birth_date" not in pool.columns:
        return []
    limits = {c.id: _limits(plan, c.id) for c in outer}
    found = [_pyramid("pool", pool, as_of, {k: v for own in limits.values() for k, v in own.items()})]
    for committee in outer:
        members = committees.get(committee.id, ())
        if members and committee.as_of is not None:
            found.append(age_pyramid(plan, pool, committee.id, members, committee.as_of))
    return found


def age_pyramid(plan: Plan, pool: Pool, committee: str, members: Sequence[str], as_of: int) -> Pyramid:
    """The ages of these people in a month (index), with the ages at which rules of the committee draw a line."""
    return _pyramid(committee, pool.take([pool.row_of[pid] for pid in members]), as_of, _limits(plan, committee))


def _pyramid(of: str, pool: Pool, as_of: int, limits: dict[str, float]) -> Pyramid:
    ages = number_options(pool, "age", as_of)
    sure: BoolArray = ages.known & (ages.least == ages.greatest)
    women, men = (_is(pool, sex) for sex in ("female", "male"))
    edges: list[tuple[int | None, int | None]] = [(None, _YOUNGEST - 1)]
    edges += [(low, low + _BAND - 1) for low in range(_YOUNGEST, _OLDEST, _BAND)]
    edges += [(_OLDEST, None)]
    bands = []
    for low, high in edges:
        inside = sure.copy()
        if low is not None:
            inside &= ages.least >= low
        if high is not None:
            inside &= ages.least <= high
        counts = (int((inside & men).sum()), int((inside & women).sum()), int((inside & ~men & ~women).sum()))
        bands.append(AgeBand(at_least=low, at_most=high, male=counts[0], female=counts[1], unknown=counts[2]))
    return Pyramid(of=of, bands=bands, no_age=int((~sure).sum()), limits=limits)


def _is(pool: Pool, sex: str) -> BoolArray:
    column = pool.columns.get("gender")
    if not isinstance(column, CodedColumn):
        return np.zeros(len(pool), dtype=np.bool_)
    return np.isin(column.codes, [i for i, key in enumerate(column.keys) if key == sex])


def _limits(plan: Plan, committee: str) -> dict[str, float]:
    """Ages that a rule of the committee draws a line at: `< 42` at 42."""
    found: dict[str, float] = {}
    for rule in plan.committee(committee).rules:
        for selector in rule.body.selectors():
            for part in _comparisons(selector):
                if part.field == "age" and isinstance(part.value, int | Fraction):
                    found[f"{SIGNS[part.comparison]} {part.value}"] = float(part.value)
    return found


def _months_asked(plan: Plan) -> list[MonthsAsked]:
    """The months to retirement that rules draw a line at, rule by rule."""
    found: dict[tuple[str, str], MonthsAsked] = {}
    for rule in plan.rules():
        for selector in rule.body.selectors():
            for part in _comparisons(selector):
                value = part.value if isinstance(part.value, int | Fraction) else None
                if part.field == "months_to_retirement" and value is not None and value == int(value):
                    asked = f"{SIGNS[part.comparison]} {value}"
                    found.setdefault((rule.key, asked), MonthsAsked(rule=rule.key, asked=asked, at=int(value)))
    return list(found.values())


def _comparisons(selector: Selector) -> Iterable[Compares]:
    if isinstance(selector, Compares):
        yield selector
    elif isinstance(selector, All | Any):
        for part in selector.parts:
            yield from _comparisons(part)
    elif isinstance(selector, Not):
        yield from _comparisons(selector.part)


def _is_found_in_another(plan: Plan, pool: Pool, name: str) -> bool:
    """Whether a field only repeats what the text of another column says."""
    source = plan.catalogue.field(name).source
    return source is not None and source in pool.columns


def open_cells(plan: Plan, pool: Pool, result: Result) -> list[OpenCell]:
    """The blank or partial cells of the people whom a rule is not sure of, each with the rules that it would settle."""
    rules = {rule.key: rule for rule in plan.rules()}
    wanted: dict[tuple[str, str], list[str]] = {}
    for key, pid in dict.fromkeys([*_judged_open(result), *_open_in_the_way(plan, pool, result)]):
        rule = rules.get(key)
        if rule is None or pid not in pool.row_of:
            continue
        for field in sorted({base for one in rule.fields for base in plan.catalogue.bases(one)}):
            if _is_open(pool, field, pool.row_of[pid]):
                wanted.setdefault((pid, field), []).append(key)
    return [OpenCell(id=pid, field=field, rules=keys) for (pid, field), keys in wanted.items()]


def _judged_open(result: Result) -> Iterator[tuple[str, str]]:
    """(rule, id) of those whom a rule is not sure of on the slate."""
    for finding in result.findings:
        if finding.verdict != "met" and finding.facts:
            yield from ((finding.rule, pid) for pid in finding.unsure)
        condition = finding.condition
        if finding.verdict != "met" and condition is not None and condition.verdict == "unproven":
            yield from ((finding.rule, pid) for pid in condition.unsure)


def _open_in_the_way(plan: Plan, pool: Pool, result: Result) -> Iterator[tuple[str, str]]:
    """The same where there is no slate: whom a waiver would excuse for want of data, who is lost to a short rule for it."""
    if result.status != "infeasible":
        return
    for relaxation in result.relaxations:
        for change in relaxation.changes:
            yield from ((change.rule, pid) for pid in change.unproven)
    in_conflict = {rule for conflict in result.conflicts for rule in conflict.rules}
    for funnel in result.funnels:
        if funnel.remain >= funnel.needs and funnel.rule not in in_conflict:
            continue
        unsure = {
            rule.key: fails & ~surely
            for rule, fails, surely in standards(plan, pool, plan.committee(funnel.rule.rpartition("/")[0]))
        }
        for lost in funnel.lost:
            if lost.unproven and lost.rule in unsure:
                yield from ((lost.rule, pid) for pid in lost.ids if unsure[lost.rule][pool.row_of[pid]])


def _is_open(pool: Pool, field: str, row: int) -> bool:
    """A blank, or a date not known to the month. What the pool has no column for cannot be filled in its cells."""
    column = pool.columns.get(field)
    if column is None or field == "retirement_month":
        return False
    one = column.take(np.array([row], dtype=np.int64))
    if isinstance(one, DateColumn):
        return not one.known[0] or int(one.first_month[0]) != int(one.last_month[0])
    return not bool(one.known[0])
