"""`planner resilience PLAN SLATE [--lose 2]`: who could stand in for each member, and whose loss nothing makes up for."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("resilience")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@click.option(
    "--lose", type=click.IntRange(1, 2), default=1, show_default=True,
    help="How many are lost at a time: 2 also tells which pairs nothing makes up for.",
)  # fmt: skip
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: str | None, slate: str | None, lose: int, **asked: Unpack[Asked]) -> None:
    """For each member of SLATE, who could take exactly their memberships, and the fewest changes that make up for the loss.

    Nobody else moves for a stand-in. SLATE is a file as `validate` takes it. Exit code 0: answered; 1: the plan is infeasible;
    4: the time limit left something open.
    """
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.resilience(file, lose=lose, time_limit=clock, progress=progress),
        plan,
        slate,
        **asked,
    )
