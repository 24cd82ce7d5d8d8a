"""`planner validate PLAN SLATE`: every rule on this slate."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.answer import answer
from planner.cli.options import answer_options, plan_argument, slate_argument


@click.command("validate")
@plan_argument
@slate_argument
@click.option("--strict", is_flag=True, help="A should rule that is not met makes the slate not compliant, too.")
@answer_options
@click.pass_context
def command(
    ctx: click.Context,
    plan: Path,
    slate: Path,
    strict: bool,
    format: str,
    lang: str | None,
    out: Path | None,
    time_limit: float | None,
    quiet: bool,
    report: Path | None,
) -> None:
    """Judge SLATE by every rule of PLAN.

    SLATE is a CSV file with the columns `committee` and `id`, or the JSON of `propose`.
    Exit code 0: every must rule is met; 1: one is not, or cannot be shown to be.
    """
    answer(
        ctx,
        lambda loaded, progress, _clock: loaded.validate(slate, strict=strict, progress=progress),
        plan=plan, format=format, lang=lang, out=out, quiet=quiet, report=report, time_limit=time_limit, reads=[slate],
    )  # fmt: skip
