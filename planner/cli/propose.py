"""`planner propose PLAN`: the best slate, with its proof."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("propose")
@plan_argument
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, **asked: Unpack[Asked]) -> None:
    """The best slate of PLAN: every must rule met, then the stages of `prefer` in order.

    Each stage is proved by its bound, and the checker judges the slate a second time before it is shown.
    Exit code 0: a slate; 1: infeasible.
    """
    answer(ctx, lambda loaded, progress, clock: loaded.propose(time_limit=clock, progress=progress), plan, **asked)
