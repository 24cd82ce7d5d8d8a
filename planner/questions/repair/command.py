"""`planner repair PLAN SLATE`: the fewest changes that make a slate compliant."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("repair")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@click.option("--gone", multiple=True, metavar="ID[,ID]", help="Who is in no committee any more (repeatable).")
@click.option("--all", "is_all", is_flag=True, help="Every slate with so few changes, not the best of them alone.")
@click.option("--count", type=click.IntRange(min=1), default=20, show_default=True, help="How many of --all are listed.")
@answer_options
@click.pass_context
def command(
    ctx: click.Context, plan: str | None, slate: str | None, gone: tuple[str, ...], is_all: bool, count: int,
    **asked: Unpack[Asked],
) -> None:  # fmt: skip
    """The fewest memberships added plus removed that make SLATE compliant, and of those slates the best by `prefer`.

    SLATE is a file as `validate` takes it. Exit code 0: repaired, or nothing to repair; 1: infeasible; 4: not decided in the
    time given.
    """
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.repair(
            file, gone=gone, all=is_all, count=count, time_limit=clock, progress=progress
        ),
        plan,
        slate,
        **asked,
    )
