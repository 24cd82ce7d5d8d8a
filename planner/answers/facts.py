"""The values behind a finding: what the pool says of the people whom a rule stops, in the fields that it asks about."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from planner.check.judge import Judged
from planner.language.catalogue import COMPUTED
from planner.language.plan import Plan, Rule
from planner.language.selectors import fields_of
from planner.pool.matching import number_options
from planner.pool.pool import CodedColumn, DateColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import number_label

# Personal numbers stand in no answer, whatever asks for them: answers are kept and handed on.
WITHHELD = frozenset({"identity_number"})


def facts(plan: Plan, pool: Pool, rule: Rule, judged: Judged) -> dict[str, dict[str, str]]:
    """id -> field -> value as text ("" where blank), for those who offend a `require` or whose data leaves a rule open."""
    if judged.judgement.verdict == "met" or rule.committee is None:
        return {}
    people = list(dict.fromkeys([*(judged.people if rule.body.tells == "others" else ()), *judged.unsure]))
    asked = dict.fromkeys(field for selector in rule.body.selectors() for field in fields_of(selector))
    asked |= dict.fromkeys(rule.body.fields())
    fields = dict.fromkeys(_written_in(plan, pool, field) for field in asked if field not in WITHHELD)
    if not people or not fields:
        return {}
    members = pool.take([pool.row_of[pid] for pid in people])
    as_of = plan.committee(rule.committee).as_of
    by_field = {field: texts(members, field, as_of) for field in fields}
    return {pid: {field: by_field[field][i] for field in fields} for i, pid in enumerate(people)}


def _written_in(plan: Plan, pool: Pool, field: str) -> str:
    """The field whose text tells: of what is found in the text of another that other one."""
    source = plan.catalogue.field(field).source
    return field if source is None or source not in pool.columns else source


def texts(pool: Pool, field: str, as_of: int | None) -> list[str]:
    """The values of a field as a reader writes them, "" where blank; an open number as its least and greatest."""
    if field in COMPUTED:
        numbers = number_options(pool, field, as_of)
        ends: Iterable[tuple[int, int, bool]] = zip(
            numbers.least.tolist(), numbers.greatest.tolist(), numbers.known.tolist(), strict=True
        )
        return [("" if not known else str(low) if low == high else f"{low}–{high}") for low, high, known in ends]
    match pool.columns.get(field):
        case CodedColumn(codes=codes, labels=labels):
            return [labels[c] if c >= 0 else "" for c in codes.tolist()]
        case ListColumn(codes=codes, cells=cells, labels=labels):
            return ["; ".join(labels[v] for v in cells[c]) if c >= 0 else "" for c in codes.tolist()]
        case NumberColumn(scaled=scaled, scale=scale, known=known):
            return [number_label(v, scale) if k else "" for v, k in zip(scaled.tolist(), known.tolist(), strict=True)]
        case DateColumn(first=first, last=last):
            return [_date(a, b) if a else "" for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    return [""] * len(pool)


def _date(first: int, last: int) -> str:
    """dd/mm/yyyy, mm/yyyy or yyyy, as far as the date is known."""
    day = datetime.date.fromordinal(first)
    if first == last:
        return day.strftime("%d/%m/%Y")
    if last - first > 31:
        return str(day.year)
    return day.strftime("%m/%Y")
