"""`planner pool template --out FILE.xlsx`: an empty workbook to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.options import overwrite_option
from planner.cli.output import check_target, tell, whole_file
from planner.cli.refusal import refuse
from planner.cli.run import Run
from planner.problems import BadInput
from planner.words import LANGUAGES

_MOST_ROWS = 20_000


@click.command("template")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE.xlsx", help="The workbook to write.")
@click.option("--fields", metavar="CATALOGUE", help="The fields to ask for.  [default: the form's fields of vn-cadre]")
@click.option("--all", "everything", is_flag=True, help="Ask for every field of the catalogue.")
@click.option("--rows", type=click.IntRange(1, _MOST_ROWS), default=200, show_default=True, help="Rows to fill in.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="vi", show_default=True, help="Language of the help.")
@overwrite_option
@click.pass_context
def command(ctx: click.Context, out: Path, fields: str | None, everything: bool, rows: int, lang: str, overwrite: bool) -> None:
    """Write an empty workbook to fill in: lists and date checks in its cells, a sheet that says how."""
    ctx.ensure_object(Run).lang = lang
    check_target(out, overwrite=overwrite)
    if out.suffix.lower() != ".xlsx":
        raise click.UsageError(f"a template is an .xlsx, not {out.name!r}")

    from planner.intake.opening import named_catalogue
    from planner.intake.template import template_fields, write_template
    from planner.written.problem_list import ProblemList
    from planner.written.search_path import STANDARD_CATALOGUE

    problems = ProblemList()
    catalogue = named_catalogue(fields or STANDARD_CATALOGUE, problems)
    try:
        problems.raise_any()
    except BadInput as bad:
        ctx.exit(refuse(bad, "pool template", lang, "text", None))
    # Another office's catalogue is its own form; of the standard one only what the form has is asked.
    asked = template_fields(catalogue, everything or fields is not None)
    with whole_file(out) as scratch:
        write_template(scratch, catalogue, asked, rows, lang)
    tell("output.template", out, lang)
