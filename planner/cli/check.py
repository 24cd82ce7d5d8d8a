"""`planner check PLAN`: can all must rules be met; if not, why, and what would do it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument
from planner.cli.run import language_written_in
from planner.words import spoken


@click.command("check")
@plan_argument
@click.option("--watch", "is_watched", is_flag=True, help="Ask again whenever a file of the plan is saved; Ctrl-C ends.")
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, is_watched: bool, **asked: Unpack[Asked]) -> None:
    """Can all must rules of PLAN be met together?

    If not: what counting alone shows, one minimal conflict, and the cheapest relaxations.
    Exit code 0: feasible; 1: infeasible.
    """

    def once() -> None:
        answer(ctx, lambda loaded, progress, clock: loaded.check(time_limit=clock, progress=progress), plan, **asked)

    if is_watched:
        from planner.rulebook.watching import watch

        def run() -> list[Path]:
            with contextlib.suppress(click.exceptions.Exit):
                once()
            asked["overwrite"] = True  # what this command wrote itself the time before
            return _named_by(plan)

        watch(run, spoken(asked["lang"], language_written_in(plan)))
    once()


def _named_by(path: Path) -> list[Path]:
    """The files of a plan, also of one that cannot be used as it is; with its folder, where a missing one would appear."""
    from planner.reading.loading import read_plan

    read = read_plan(path)
    named = [path] if read.plan is None else list(read.plan.files)
    return [*named, *([read.pool.file] if read.pool is not None else []), path.parent]
