"""`planner rules lint FILE...`: problems of rule files."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.exit_codes import BAD_INPUT, DONE
from planner.cli.options import format_option, lang_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.screen import screen
from planner.cli.session import Session


@click.command("lint")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--fields", metavar="CATALOGUE", help="Field catalogue, a name or a file.  [default: the plan's, else vn-cadre]")
@click.option("--plan", metavar="PLAN", help="Look at this plan, too: its seats, its pool and the sets that it names.")
@format_option
@lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    fields: str | None,
    plan: str | None,
    format: str,
    lang: str | None,
    out: Path | None,
) -> None:
    """Problems of rule sets, plans and field catalogues: FILE is a file, a folder, or the name of a pack.

    \b
    Errors: what cannot be read, contradictions that no pool can meet, rules
    made looser than those of a higher layer. Warnings: integer traps,
    conditions that choose nobody or everybody, unused names. Notes: figures
    still to be confirmed, rules without a basis.
    Exit code 0: no error; 3: errors.
    """
    lang = lang or "en"
    ctx.ensure_object(Session).lang = lang
    check_target(out, [Path(file) for file in files])
    ctx.exit(_run(files, fields, plan, format, lang, out))


def _run(files: tuple[str, ...], fields: str | None, plan: str | None, format: str, lang: str, out: Path | None) -> int:
    from planner.rulebook.lint.printout import as_json, as_text
    from planner.rulebook.lint.run import lint

    problems = lint(files, fields, plan)
    text = as_json(problems, lang) if format == "json" else as_text(problems, lang, screen(out).width)
    deliver(text, out)
    return BAD_INPUT if any(problem.severity == "error" for problem in problems) else DONE
