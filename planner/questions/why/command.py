"""`planner why PLAN ID`: what keeps a person out, and the cheapest way to have them."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_file, plan_here


@click.command("why")
@click.argument("plan", required=False, type=click.Path())
@click.argument("id", required=False)
@click.option(
    "--in", "committee", metavar="COMMITTEE", help="The committee, by its id or its title; by default the first of the plan."
)
@answer_options
@click.pass_context
def command(
    ctx: click.Context, plan: str | None, id: str | None, committee: str | None, **asked: Unpack[Asked]
) -> None:
    """Why ID is, or is not, in a committee of PLAN: the rules in the way, and what it costs to have them.

    Says whether they are in every compliant slate, in some or in none; the cheapest relaxation with which they can serve; and
    the best slate with them, against the best. Exit code 0: answered; 1: PLAN has no compliant slate; 4: not decided in the
    time given.
    """
    where = {param.name: param for param in ctx.command.params}
    if plan is None:
        raise click.MissingParameter(ctx=ctx, param=where["id"])
    # One argument alone is the person, in the plan of this folder.
    named, pid = (plan_here(ctx, where["plan"]), plan) if id is None else (plan_file(Path(plan)), id)
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.why(pid, committee=committee, time_limit=clock, progress=progress),
        named,
        **asked,
    )
