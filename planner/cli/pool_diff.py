"""`planner pool diff OLD NEW`: two versions of a list, and what that means for a plan."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.exit_codes import DONE, NO
from planner.cli.options import format_option, lang_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.pool_options import codes_option, month_given, tell_chosen
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document
from planner.cli.run import Run, language_written_in
from planner.cli.screen import screen
from planner.problems import BadInput
from planner.words import spoken

_FILE = click.Path(path_type=Path)


@click.command("diff")
@click.argument("old", metavar="OLD", type=_FILE)
@click.argument("new", metavar="NEW", type=_FILE)
@click.option("--sheet", metavar="NAME", help="The sheet of the new workbook.")
@click.option("--old-sheet", metavar="NAME", help="The sheet of the old workbook.  [default: that of --sheet]")
@click.option("--fields", metavar="CATALOGUE", help="The field catalogue.  [default: the plan's, else as lint]")
@click.option("--columns", type=_FILE, metavar="FILE", help="Headers and their fields, of both files.")
@codes_option
@click.option("--plan", type=_FILE, metavar="PLAN", help="Whose standing under the rules of this plan turns.")
@click.option("--slate", type=_FILE, metavar="SLATE", help="Which members of this slate left the list; with --plan.")
@click.option("--as-of", callback=month_given, metavar="YYYY-MM", help="Month for ages of the new list.  [default: the plan's]")
@click.option("--as-of-old", callback=month_given, metavar="YYYY-MM", help="The same of the old list.  [default: that month]")
@click.option("--verbose", "-v", is_flag=True, help="Every person and every cell, columns that are summed up included.")
@format_option
@lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context, old: Path, new: Path, sheet: str | None, old_sheet: str | None, fields: str | None,
    columns: Path | None, codes: str | None, plan: Path | None, slate: Path | None, as_of: int | None, as_of_old: int | None,
    verbose: bool, format: str, lang: str | None, out: Path | None, overwrite: bool,
) -> None:  # fmt: skip
    """What changed from the list OLD to the list NEW: the ids, columns, who came and went, cells that mean something else.

    Another spelling of the same is no change. With --plan also whose standing under a rule turns, and whether a cell did
    it or the month, which --as-of-old and --as-of set.
    Exit code 0: the same; 1: different; 3: bad input.
    """
    if plan is None and not (slate is None and as_of is None and as_of_old is None):
        raise click.UsageError("--slate, --as-of and --as-of-old need --plan.", ctx)
    plan = plan / "plan.yaml" if plan is not None and plan.is_dir() else plan
    lang = spoken(lang, language_written_in(plan))
    ctx.ensure_object(Run).lang = lang
    check_target(out, [path for path in (old, new, columns, plan, slate) if path is not None], overwrite=overwrite)

    from planner.intake import pool_diff_json, pool_diff_text
    from planner.intake.opening import Opening, open_alike
    from planner.intake.pool_diff import pool_diff
    from planner.intake.pool_flips import effects
    from planner.reading.loading import load_plan

    try:
        ruled = None if plan is None else load_plan(plan)
        catalogue = None if ruled is None or fields is not None else ruled.catalogue
        sides = open_alike(
            [
                Opening(file, of, fields, columns, codes=codes, plan=None if ruled is None or fields else ruled.pool)
                for file, of in ((old, old_sheet or sheet), (new, sheet))
            ],
            catalogue if catalogue is not None and catalogue.fields else None,
        )
        tell_chosen(sides[-1], lang)
        found = pool_diff(*sides)
        effect = None
        if ruled is not None:
            now = ruled.as_of if as_of is None else as_of
            effect = effects(found, ruled, (now if as_of_old is None else as_of_old, now), slate)
    except BadInput as bad:
        ctx.exit(refuse(bad, "pool diff", lang, format, out))
    remarks = [*found.old.read.remarks, *found.new.read.remarks, *(() if effect is None else effect.strangers)]
    warnings = [remark for remark in remarks if remark.severity == "warning"]
    document = pool_diff_json.document(found, effect, warnings, lang)
    if format == "json":
        deliver_document(document, out)
    else:
        deliver(pool_diff_text.text(found, effect, len(warnings), lang, screen(out).width, verbose), out)
    ctx.exit(DONE if document["status"] == "same" else NO)
