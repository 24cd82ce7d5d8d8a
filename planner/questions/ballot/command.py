"""`planner ballot PLAN LIST --of COMMITTEE`, `planner ballot PLAN --of COMMITTEE --names N`: more names than seats."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_file
from planner.cli.standard_input import given_file


@click.command("ballot")
@click.argument("plan", type=click.Path())
@click.argument("slate", required=False, metavar="[LIST]", type=click.Path())
@click.option(
    "--of", "committee", required=True, metavar="COMMITTEE", help="The committee that is elected: its id, or its title."
)
@click.option(
    "--seats", type=click.IntRange(min=1), help="How many are elected.  [default: the seats of the plan; of a range the most]"
)
@click.option("--names", type=click.IntRange(min=1), help="In place of LIST: how many names the list is to have.")
@answer_options
@click.pass_context
def command(
    ctx: click.Context, plan: str, slate: str | None, committee: str, seats: int | None, names: int | None,
    **asked: Unpack[Asked],
) -> None:  # fmt: skip
    """What becomes of each rule of COMMITTEE, whichever names on LIST are elected.

    LIST is a file as `validate` takes it, with more names of the committee than it has seats; where it (or the pool) has a
    column `support` (per cent: 85, not 0.85), the chance of each rule is told as well. With --names a list of so many names is
    made, on which every must rule is met whatever the vote; where there is none, one that guarantees the most must rules.
    Exit code 0: answered; 1: no such list; 4: not decided in the time given.
    """
    if (slate is None) == (names is None):
        raise click.UsageError("Name either a LIST or the number of --names.", ctx)
    with given_file(slate or "") as file:
        given: Path | None = None if slate is None else file
        answer(
            ctx,
            lambda loaded, progress, clock: loaded.ballot(
                given, of=committee, seats=seats, names=names, time_limit=clock, progress=progress
            ),
            plan_file(plan),
            [] if given is None else [given],
            **asked,
        )
