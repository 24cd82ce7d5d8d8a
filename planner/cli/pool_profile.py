"""`planner pool profile FILE`: the structure table that offices print, and supply against a plan."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.options import format_option, lang_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.pool_options import codes_option, month_given, tell_chosen
from planner.cli.refusal import refuse
from planner.cli.run import Run, language_written_in
from planner.cli.screen import screen
from planner.problems import BadInput, Problem
from planner.words import knows, say, spoken

if TYPE_CHECKING:
    from planner.intake.opening import OpenedPool
    from planner.language.plan import Plan
    from planner.pool.pool import Pool


@click.command("profile")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet of the workbook.")
@click.option("--fields", metavar="CATALOGUE", help="The field catalogue.  [default: the plan's, else as lint]")
@click.option("--columns", type=click.Path(path_type=Path), metavar="FILE", help="Headers and their fields.")
@codes_option
@click.option("--as-of", callback=month_given, metavar="YYYY-MM", help="Month for ages.  [default: the plan's, else now]")
@click.option("--plan", type=click.Path(path_type=Path), metavar="PLAN", help="Supply against each rule of this plan.")
@click.option("--by", metavar="FIELD", help="One more table by the values of a field: unit, sector, ...")
@format_option
@lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    file: Path,
    sheet: str | None,
    fields: str | None,
    columns: Path | None,
    codes: str | None,
    as_of: int | None,
    plan: Path | None,
    by: str | None,
    format: str,
    lang: str | None,
    out: Path | None, overwrite: bool,
) -> None:
    """The structure table of a pool: totals, women, young, age bands, degrees, re-election, mean age, by sex.

    Who is unknown is never counted as no; a date known to the year gives a range.
    """
    lang = spoken(lang, language_written_in(plan))
    ctx.ensure_object(Run).lang = lang
    check_target(out, [path for path in (file, columns, plan) if path is not None], overwrite=overwrite)
    try:
        text = _profile(file, sheet, fields, columns, codes, as_of, plan, by, format, lang, out)
    except BadInput as bad:
        ctx.exit(refuse(bad, "pool profile", lang, format, out))
    deliver(text, out)


def _profile(
    file: Path,
    sheet: str | None,
    fields: str | None,
    columns: Path | None,
    codes: str | None,
    as_of: int | None,
    plan_file: Path | None,
    by: str | None,
    format: str,
    lang: str,
    out: Path | None,
) -> str:
    from planner.intake.lint import lint
    from planner.intake.profile import profile
    from planner.intake.profile_lines import profile_lines
    from planner.intake.supply import supply
    from planner.pool.found_fields import with_found_fields
    from planner.pool.values import by_value

    plan = None if plan_file is None else _plan(plan_file)
    opened = _opened(file, sheet, fields, columns, codes, plan)
    pool = opened.read.pool
    if pool is None:
        raise BadInput(opened.read.problems)
    if format != "json":
        tell_chosen(opened, lang)
    pool, _ = with_found_fields(pool, opened.catalogue, opened.catalogue.fields)
    month, is_today = as_of, False
    if month is None and plan is not None:
        month = plan.as_of
    if month is None:
        today = datetime.date.today()  # noqa: DTZ011 - the month of the office, which is that of the machine
        month, is_today = today.year * 12 + today.month - 1, True
    if by is not None:
        by = _field_named(by, opened)
        try:
            by_value(pool, by)
        except KeyError as error:
            from planner.written.near_field import suggested_field
            from planner.written.nearest import listed

            usable = _divisible(pool)
            params = {**suggested_field(by, opened.catalogue, usable), "known": listed(usable)}
            raise BadInput([Problem("profile-by", opened.source.shown, by, params=params)]) from error
    lines = profile_lines(opened.catalogue)
    found = profile(pool, lines, month, by)
    supplied = None if plan is None else supply(plan, pool)
    problems = [*lines.remarks, *lint(opened).problems]
    if format == "json":
        from planner.intake.profile_result import as_data

        data = as_data(found, supplied, problems, opened.source.shown, lang)
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    from planner.intake.form import header_of
    from planner.intake.profile_text import render

    seen = screen(out)
    title = by or ""
    if by is not None and lang == "vi":
        declared = opened.catalogue.field(by)
        said = f"cadre-field.{by}"  # what is computed has no header
        title = say(said, lang).capitalize() if not declared.headers and knows(said) else header_of(declared)
    return render(
        found, supplied, lang, file=opened.source.shown, plan=str(plan_file or ""), field_title=title,
        remarks=len(problems), is_today=is_today, width=seen.width, colour=seen.colour,
    )  # fmt: skip


def _plan(path: Path) -> Plan:
    from planner.reading.loading import load_plan

    return load_plan(path)


def _opened(
    file: Path, sheet: str | None, fields: str | None, columns: Path | None, codes: str | None, plan: Plan | None
) -> OpenedPool:
    """The pool, read with the catalogue asked for; else with the plan's and, where it is the plan's own file, its mapping."""
    from planner.intake.opening import OpenedPool, Opening, open_pool, own_source
    from planner.language.plan import PoolSource
    from planner.pool.loading import read_pool
    from planner.reading.posts_file import with_posts
    from planner.written.yaml_places import shown_path

    if plan is None or fields is not None or columns is not None or codes is not None or not plan.catalogue.fields:
        return open_pool(Opening(file, sheet, fields, columns, codes=codes))
    source = own_source(plan.pool, file, sheet) or PoolSource(file, shown_path(file), sheet)
    asked = frozenset(mention.name for mention in plan.mentions if mention.kind == "field")
    read = with_posts(read_pool(source, plan.catalogue, used=plan.used_fields, month=plan.as_of), source, plan.catalogue)
    return OpenedPool(source, plan.catalogue, read, asked=asked)


def _field_named(text: str, opened: OpenedPool) -> str:
    """A field by its name or by one of its headers."""
    from planner.language.folding import fold

    key = fold(text)
    for field in opened.catalogue.fields.values():
        if key == fold(field.name) or key in map(fold, field.headers):
            return field.name
    return text


def _divisible(pool: Pool) -> list[str]:
    from planner.pool.pool import CodedColumn, ListColumn

    names = [name for name in pool.columns if name not in ("id", "full_name")]
    return [name for name in names if isinstance(pool.columns[name], CodedColumn | ListColumn)]
