"""`planner rules lint FILE...`: problems of rule files."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.exit_codes import BAD_INPUT, DONE
from planner.cli.names import rule_sets
from planner.cli.options import format_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.rules_output import rules_lang_option
from planner.cli.run import Run, language_written_in
from planner.cli.screen import screen
from planner.words import spoken


@click.command("lint")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=rule_sets)
@click.option("--fields", metavar="CATALOGUE", help="Field catalogue, a name or a file.  [default: the plan's, else vn-cadre]")
@click.option("--plan", metavar="PLAN", help="Look at this plan, too: its seats, its pool and the sets that it names.")
@click.option("--watch", "is_watched", is_flag=True, help="Run again whenever a file is saved; Ctrl-C ends.")
@format_option
@rules_lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    fields: str | None,
    plan: str | None,
    is_watched: bool,
    format: str,
    lang: str | None,
    out: Path | None,
    overwrite: bool,
) -> None:
    """Problems of rule sets, plans and field catalogues: FILE is a file, a folder, or the name of a pack.

    \b
    Errors: what cannot be read, contradictions that no pool can meet, rules
    made looser than those of a higher layer. Warnings: integer traps,
    conditions that choose nobody or everybody, unused names. Notes: figures
    still to be confirmed, rules without a basis.
    Exit code 0: no error; 3: errors.
    """
    lang = spoken(lang, language_written_in(None if plan is None else Path(plan)))
    ctx.ensure_object(Run).lang = lang
    check_target(out, [Path(file) for file in files], overwrite=overwrite)

    from planner.rulebook.lint.printout import as_json, as_text
    from planner.rulebook.lint.run import Linted, lint

    def once() -> Linted:
        found = lint(files, fields, plan)
        problems = found.problems
        deliver(as_json(problems, lang) if format == "json" else as_text(problems, lang, screen(out).width), out)
        return found

    if is_watched:
        from planner.rulebook.watching import watch

        # The folders that were named, too: a new file counts.
        watch(lambda: [*once().files, *(Path(file) for file in files if Path(file).exists())], lang)
    ctx.exit(BAD_INPUT if any(problem.severity == "error" for problem in once().problems) else DONE)
