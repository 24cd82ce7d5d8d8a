"""`planner verify RESULT.json --pool FILE`: every line of a result counted again, without the solver."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planner.cli.exit_codes import DONE, NO
from planner.cli.options import format_option, lang_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.refusal import refuse
from planner.cli.run import Run
from planner.cli.screen import screen
from planner.cli.standard_input import given_file
from planner.problems import BadInput
from planner.words import spoken


@click.command("verify")
@click.argument("source", metavar="RESULT.json", type=click.Path(path_type=Path))
@click.option("--pool", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The pool to count in.")
@click.option("--plan", type=click.Path(path_type=Path), help="Read the rules from this plan, not from the result itself.")
@format_option
@lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    source: Path,
    pool: Path,
    plan: Path | None,
    format: str,
    lang: str | None,
    out: Path | None,
    overwrite: bool,
) -> None:
    """Count every line of RESULT.json again from the pool and the rules, and say what differs.

    RESULT.json is made by `planner report ... --format json`, or `--report FILE.json` of another command: it carries the rules.
    Exit code 0: every line is the same; 1: some differ.
    """
    run = ctx.ensure_object(Run)
    run.lang = spoken(lang)
    check_target(out, [path for path in (source, pool, plan) if path is not None], overwrite=overwrite)
    from planner.answers.verify import verify
    from planner.report.verified import json_of, text_of
    from planner.results.reading import read_result

    try:
        with given_file(source) as file:
            result = read_result(file)
        run.lang = spoken(lang, result.lang)
        done = verify(result, pool, plan)
    except BadInput as bad:
        ctx.exit(refuse(bad, "verify", run.lang, format, out))
    said = json.dumps(json_of(done, run.lang), ensure_ascii=False, indent=2) + "\n" if format == "json" else ""
    deliver(said or text_of(done, run.lang, screen(out).width), out)
    ctx.exit(NO if done.differences else DONE)
