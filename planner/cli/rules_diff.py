"""`planner rules diff A B`: what changed between two rule sets, and what flips in a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.exit_codes import DONE, NO
from planner.cli.names import rule_sets
from planner.cli.options import format_option, out_option, time_limit_option
from planner.cli.output import check_target, deliver
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document, rules_lang_option
from planner.cli.run import Run, language_written_in
from planner.cli.screen import screen
from planner.problems import BadInput, Problem
from planner.words import spoken

if TYPE_CHECKING:
    from planner.rulebook.diff_plan import Consequences

PATIENCE = 30.0  # seconds for each question to the solver, where no limit is given


def _path(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else Path(value)


@click.command("diff")
@click.argument("first", metavar="A", shell_complete=rule_sets)
@click.argument("second", metavar="B", shell_complete=rule_sets)
@click.option(
    "--plan", type=click.Path(), callback=_path, metavar="PLAN", help="Tell what changes in this plan, which names A or B."
)
@click.option(
    "--slate",
    type=click.Path(),
    callback=_path,
    metavar="SLATE",
    help="Compare findings on this slate.  [default: the best under A]",
)
@click.option("--fields", metavar="CATALOGUE", help="The field catalogue.  [default: the plan's, else vn-cadre]")
@time_limit_option
@format_option
@rules_lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    first: str,
    second: str,
    plan: Path | None,
    slate: Path | None,
    fields: str | None,
    time_limit: float | None,
    format: str,
    lang: str | None,
    out: Path | None,
    overwrite: bool,
) -> None:
    """What changed from A to B, rule sets by name or file (or two plan files): in words, the must rules first.

    With --plan, and of two plans, also who passes and who fails newly, and by how many months,
    which findings flip on a slate, and whether the plan can be met before and
    after.
    Exit code 0: they ask the same; 1: something changed; 3: bad input.
    """
    lang = spoken(lang, language_written_in(plan))
    ctx.ensure_object(Run).lang = lang
    read = [path for path in (Path(first), Path(second), plan, slate) if path is not None and path.is_file()]
    check_target(out, read, overwrite=overwrite)

    from planner.reading.loading import load_plan
    from planner.rulebook import diff_forms
    from planner.rulebook.diff import diff
    from planner.rulebook.diff_plan import consequences

    try:
        plan = plan / "plan.yaml" if plan is not None and plan.is_dir() else plan
        catalogue = None if plan is None or fields is not None else load_plan(plan).catalogue
        found = diff(first, second, fields, catalogue)
        if slate is not None and plan is None and not found.before.is_plan:
            raise click.UsageError("--slate needs --plan, or two plans.")
        effects: Consequences | None = None
        problems: tuple[Problem, ...] = ()
        if found.before.is_plan and plan is None:
            try:
                effects = consequences(found, None, slate, time_limit or PATIENCE)
            except BadInput as bad:
                if slate is not None:
                    raise
                problems = bad.problems
        if plan is not None:
            if found.before.is_plan:
                raise BadInput([Problem("diff-plan-beside-plans", first, first)])
            effects = consequences(found, plan, slate, time_limit or PATIENCE)
    except BadInput as bad:
        ctx.exit(refuse(bad, "rules diff", lang, format, out))
    if format == "json":
        deliver_document(diff_forms.document(found, effects, problems), out)
    else:
        deliver(diff_forms.text(found, effects, lang, screen(out).width, problems), out)
    ctx.exit(NO if found.changes else DONE)
