"""`planner check PLAN`: can all must rules be met; if not, why, and what would do it."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.answer import answer
from planner.cli.options import answer_options, plan_argument


@click.command("check")
@plan_argument
@answer_options
@click.pass_context
def command(
    ctx: click.Context, plan: Path, format: str, lang: str | None, out: Path | None, time_limit: float | None, quiet: bool,
    report: Path | None,
) -> None:
    """Can all must rules of PLAN be met together?

    If not: what counting alone shows, one minimal conflict, and the cheapest relaxations.
    Exit code 0: feasible; 1: infeasible.
    """
    answer(
        ctx,
        lambda loaded, progress: loaded.check(time_limit=time_limit, progress=progress),
        plan=plan, format=format, lang=lang, out=out, quiet=quiet, report=report,
    )  # fmt: skip
