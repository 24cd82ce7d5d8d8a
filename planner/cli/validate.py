"""`planner validate PLAN SLATE`: every rule on this slate."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("validate")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@click.option("--strict", is_flag=True, help="A should rule that is not met makes the slate not compliant, too.")
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: str | None, slate: str | None, strict: bool, **asked: Unpack[Asked]) -> None:
    """Judge SLATE by every rule of PLAN.

    SLATE is a CSV or XLSX file with the columns `committee` and `id`, the JSON of `propose`, or - for standard input. Of a
    slate that breaks a must rule the nearest compliant one is told, too, if a few seconds are enough to find it.
    Exit code 0: every must rule is met; 1: one is not, or cannot be shown to be.
    """
    # Judging is plain counting: of that there is nothing that --time-limit could cut short.
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.validate(
            file, strict=strict, progress=progress, nearest=True, time_limit=clock
        ),
        plan,
        slate,
        **asked,
    )
