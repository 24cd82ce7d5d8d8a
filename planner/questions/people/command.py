"""`planner people PLAN [--in COMMITTEE] [--best]`: who is in every slate, in some, in none."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("people")
@plan_argument
@click.option("--in", "committee", metavar="COMMITTEE", help="Of this committee alone: its id, or its title.")
@click.option("--best", is_flag=True, help="Over the slates that are as good as the best, not over all.")
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, committee: str | None, best: bool, **asked: Unpack[Asked]) -> None:
    """Who is in every slate that meets all must rules of PLAN, in some, and in none, and which rules keep them out.

    Exit code 0: answered; 1: the plan is infeasible; 4: the time limit left something open.
    """
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.people(committee, best=best, time_limit=clock, progress=progress),
        plan,
        **asked,
    )
