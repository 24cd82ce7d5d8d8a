"""`planner alternatives PLAN`: slates from the best down."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("alternatives")
@plan_argument
@click.option("--count", type=click.IntRange(min=1), default=3, show_default=True, help="How many slates, the best counted.")
@click.option(
    "--differ", type=click.IntRange(min=1), default=1, show_default=True,
    help="In how many memberships, added plus removed, any two differ at least.",
)  # fmt: skip
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, count: int, differ: int, **asked: Unpack[Asked]) -> None:
    """The best slate of PLAN, then the best of those that differ from it, and so on.

    Each slate is the best, by every stage of `prefer`, of those that differ enough from every one before it; who joined and
    left is told against the first. Exit code 0: slates; 1: infeasible; 4: not all decided in the time given.
    """
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.alternatives(count=count, differ=differ, time_limit=clock, progress=progress),
        plan,
        **asked,
    )
