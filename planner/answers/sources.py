"""The documents that a plan's rules rest on, each once, in the order of the rules; last the table of retirement ages."""

from __future__ import annotations

from planner.language.dates import clean_date, parse_date, span_of_month
from planner.language.plan import Plan, Rule, Source
from planner.pool.retirement import general_source
from planner.results.result import SourceShown

_BY_TABLE = "months_to_retirement"


def sources(plan: Plan, *, has_table: bool = False) -> list[SourceShown]:
    """Two documents of one id that are described differently are two. The table is one where some rule counts by it, or the
    report itself does."""
    found: dict[tuple[object, ...], SourceShown] = {}
    for rule in plan.rules():
        if rule.basis is not None:
            document = rule.basis.described or Source(rule.basis.source, {})
            shown = found.setdefault(_told_apart(document), _shown(plan, document))
            shown.rules.append(rule.key)
            if _is_after_judging(plan, rule, document):
                shown.later_than = "rules_on"
    by_table = [rule.key for rule in plan.rules() if _BY_TABLE in rule.fields]
    if by_table or has_table:
        table = general_source()
        shown = found.setdefault(_told_apart(table), _shown(plan, table))
        shown.is_table = True
        shown.rules += [key for key in by_table if key not in shown.rules]
    return list(found.values())


def _told_apart(document: Source) -> tuple[object, ...]:
    return document.id, tuple(sorted(document.title.items())), document.date, document.issuer


def _shown(plan: Plan, document: Source) -> SourceShown:
    issued = None if document.date is None else parse_date(document.date)
    return SourceShown(
        source=document.id, title=dict(document.title), issuer=document.issuer,
        date=None if issued is None else clean_date(issued.first, issued.last),
        later_than="document" if _is_after_report(plan, document) else None,
    )  # fmt: skip


def _is_after_report(plan: Plan, document: Source) -> bool:
    signed = None if plan.letterhead is None else parse_date(plan.letterhead.date)
    return signed is not None and document.is_later_than(signed.last)


def _is_after_judging(plan: Plan, rule: Rule, document: Source) -> bool:
    """After the plan's `rules_on`, else after the reference month."""
    month = plan.month_of(rule)
    day = plan.rules_on if plan.rules_on is not None or month is None else span_of_month(month).last
    return day is not None and document.is_later_than(day)
