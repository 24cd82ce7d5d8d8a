"""`planner pool form FILE --form NAME`: a form that offices hand in, from a list of people alone."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.forms import hand_over, kind_of, month_now
from planner.cli.options import lang_option, out_option
from planner.cli.output import check_target
from planner.cli.pool_options import asked_for, codes_option, file_argument, month_given, reading_options
from planner.cli.refusal import refuse
from planner.cli.run import Run
from planner.problems import BadInput
from planner.words import spoken


@click.command("form")
@file_argument
@click.option("--form", "named_form", required=True, metavar="NAME|FILE.yaml", help="The form: btctw-9, btctw-12, ...")
@reading_options
@codes_option
@click.option("--as-of", callback=month_given, metavar="YYYY-MM", help="Month for ages.  [default: now]")
@click.option("--format", type=click.Choice(("xlsx", "docx", "json")), help="Form; by default that of --out.")
@lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context, file: Path, named_form: str, sheet: str | None, fields: str, columns: Path | None, sender: str | None,
    posts: Path | None, codes: str | None, as_of: int | None, format: str | None, lang: str | None, out: Path | None,
    overwrite: bool,
) -> None:  # fmt: skip
    """Fill a form that offices hand in from a list of people: Biểu 9 by the posts that they hold, Biểu 12 by those planned for.

    btctw-9, btctw-12: province, city; btctw-9c, btctw-12c: ward, commune. What the list has no column for stays empty, and who
    is unknown is never counted as no. With a plan: planner report PLAN [SLATE] --form NAME.
    """
    kind = kind_of(format, out)
    lang = spoken(lang)
    ctx.ensure_object(Run).lang = lang
    asked = asked_for(file, sheet, fields, columns, sender, posts, codes)
    check_target(out, [*asked.inputs, Path(named_form)], overwrite=overwrite)
    try:
        from planner.forms.count import fill
        from planner.forms.form_file import read_form

        opened = asked.opened()
        form = read_form(named_form, opened.catalogue)
        if opened.read.pool is None:
            raise BadInput(opened.read.problems)
        filled = fill(form, opened.read.pool, opened.catalogue, month_now() if as_of is None else as_of)
        hand_over(filled, kind, lang, opened.catalogue, None, out, command="pool form")
    except BadInput as bad:
        ctx.exit(refuse(bad, "pool form", lang, "json" if kind == "json" else "text", out))
