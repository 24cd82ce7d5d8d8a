"""`planner rules list`: the rule sets, catalogues and retirement tables that can be named."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.names import families
from planner.cli.options import format_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document, rules_lang_option
from planner.cli.run import Run
from planner.cli.screen import screen
from planner.problems import BadInput, Problem
from planner.words import spoken


@click.command("list")
@click.option("--family", metavar="NAME", shell_complete=families, help="Only the rule sets of this family.")
@click.option("--on", metavar="DATE", help="Only the rule sets in force on this day.")
@format_option
@rules_lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context, family: str | None, on: str | None, format: str, lang: str | None, out: Path | None, overwrite: bool
) -> None:
    """What a plan in this folder can name: rule sets, field catalogues, retirement tables, here and in the packs."""
    lang = spoken(lang)
    ctx.ensure_object(Run).lang = lang
    check_target(out, overwrite=overwrite)

    from planner.language.folding import fold
    from planner.language.in_force import first_day
    from planner.rulebook import list_forms
    from planner.rulebook.listing import listing
    from planner.written.nearest import suggested

    day = None if on is None else first_day(on)
    if on is not None and day is None:
        ctx.exit(refuse(BadInput([Problem("bad-day", "--on", on, params={"key": "--on"})]), "rules list", lang, format, out))
    listed = listing(Path(), family, day)
    if family is not None and not listed:
        # A family that has sets, but none on that day, is an answer; a name that no set bears is a slip.
        known = sorted({one.family for one in listing(Path()) if one.family is not None})
        if fold(family) not in {fold(name) for name in known}:
            slip = Problem("no-such-family", "--family", family, params=suggested(family, known))
            ctx.exit(refuse(BadInput([slip]), "rules list", lang, format, out))
    if format == "json":
        deliver_document(list_forms.document(listed), out)
    else:
        deliver(list_forms.text(listed, lang, screen(out).width), out)
