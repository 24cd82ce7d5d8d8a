"""`planner review PLAN SLATE`: a planning list gone through."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("review")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: str | None, slate: str | None, **asked: Unpack[Asked]) -> None:
    """Go through the planning list SLATE: who stays, who leaves and by which rules, who of the pool may join.

    SLATE is a file as `validate` takes it; with --out FILE.csv or FILE.xlsx the list without those who leave is written.
    Exit code 0: answered, whatever the list is worth.
    """
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.review(file, time_limit=clock, progress=progress),
        plan,
        slate,
        **asked,
    )
