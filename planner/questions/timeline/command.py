"""`planner timeline PLAN SLATE`: a slate month by month."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("timeline")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@click.option(
    "--until", metavar="M/YYYY", help="The last month.  [default: December of the last year of the term, else 60 months on]"
)
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: str | None, slate: str | None, until: str | None, **asked: Unpack[Asked]) -> None:
    """Month by month to the end of the term: who of SLATE retires, which rules break and when, what must be filled by when.

    SLATE is a file as `validate` takes it. What is required of each member is asked at the election alone, unless a rule is
    `lasting`. Exit code 0: answered, whatever becomes of the slate.
    """
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.timeline(file, until=until, time_limit=clock, progress=progress),
        plan,
        slate,
        **asked,
    )
