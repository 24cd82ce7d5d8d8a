"""`planner rules show RULESET[/ID]`: a rule set or a rule in plain words, with its source."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.names import rule_sets
from planner.cli.options import format_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document, rules_lang_option
from planner.cli.run import Run
from planner.cli.screen import screen
from planner.problems import BadInput, Problem
from planner.words import spoken


@click.command("show")
@click.argument("ruleset", metavar="RULESET[/ID]", shell_complete=rule_sets)
@click.option("--on", metavar="DATE", help="Of a family the rule set in force on this day.  [default: today]")
@click.option("--fields", metavar="CATALOGUE", help="The field catalogue whose words are used.  [default: vn-cadre]")
@format_option
@rules_lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    ruleset: str,
    on: str | None,
    fields: str | None,
    format: str,
    lang: str | None,
    out: Path | None,
    overwrite: bool,
) -> None:
    """RULESET, or its one rule ID, in plain words: what is asked, with what force, on what basis, where it is written.

    RULESET is a name (here or in the packs), a path, or a family; a field catalogue, a retirement table and the lines
    of a profile can be shown, too. Of a plan file the rules are shown that stand in it.
    """
    asked, lang = lang, spoken(lang)
    ctx.ensure_object(Run).lang = lang
    check_target(out, overwrite=overwrite)

    from planner.language.in_force import first_day
    from planner.rulebook import reference_files, show_forms
    from planner.rulebook.shown import show, show_plan

    day = None if on is None else first_day(on)
    reference = plan = None
    try:
        reference = reference_files.reference_file(ruleset, Path(), fields)
        if on is not None and day is None:
            raise BadInput([Problem("bad-day", "--on", on, params={"key": "--on"})])
        plan = None if reference else show_plan(ruleset, Path())
        found = None if reference or plan else show(ruleset, Path(), day, fields)
    except BadInput as bad:
        ctx.exit(refuse(bad, "rules show", lang, format, out))
    width = screen(out).width
    if reference is not None:
        as_json, as_text = reference_files.document(reference), reference_files.text(reference, lang, width)
    if plan is not None:
        lang = spoken(asked, plan.lang)
        as_json, as_text = show_forms.plan_document(plan), show_forms.plan_text(plan, lang, width)
    if found is not None:
        as_json, as_text = show_forms.document(found), show_forms.text(found, lang, width)
    if format == "json":
        deliver_document(as_json, out)
    else:
        deliver(as_text, out)
