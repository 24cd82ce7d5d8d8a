"""`planner sweep PLAN --vary KEY.BOUND=V1,V2`: where a bound breaks the plan, and what each value costs."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("sweep")
@plan_argument
@click.option(
    "--vary", multiple=True, required=True, metavar="KEY.BOUND=V1,V2|V1..V2",
    help="Values of a bound, with commas or from one whole number to another (repeatable: every combination).",
)  # fmt: skip
@click.option(
    "--resume", type=click.Path(), metavar="FILE",
    help="Keep each point in FILE as it is proved, and take those that it has of the same plan, pool and rules.",
)  # fmt: skip
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, vary: tuple[str, ...], resume: str | None, **asked: Unpack[Asked]) -> None:
    """PLAN with each value of a bound: can it be done, what does it cost, where does it break.

    Nothing is written to the plan. Exit code 0: answered, also where some values cannot be done; 4: not all decided in the time
    given.
    """
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.sweep(vary, resume=resume, time_limit=clock, progress=progress),
        plan,
        [] if resume is None else [Path(resume)],
        **asked,
    )
