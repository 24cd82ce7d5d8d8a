"""`planner explain PLAN`: every conflict and the cheapest relaxations, in full."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("explain")
@plan_argument
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, **asked: Unpack[Asked]) -> None:
    """Why PLAN cannot be done: all minimal conflicts of its must rules, and the cheapest relaxations.

    Each relaxation is proved by a slate that the checker accepts under the relaxed rules.
    Exit code 0: PLAN is feasible after all; 1: infeasible.
    """
    answer(ctx, lambda loaded, progress, clock: loaded.explain(time_limit=clock, progress=progress), plan, **asked)
