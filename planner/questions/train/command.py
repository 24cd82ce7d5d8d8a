"""`planner train PLAN COURSES [--goals]`: whom to train, whom to recruit, at the least cost."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer_about
from planner.cli.options import Asked, answer_options


@click.command("train")
@click.argument("plan", required=False, type=click.Path())
@click.argument("courses", required=False, type=click.Path())
@click.option("--goals", is_flag=True, help="Also that no goal (`should`) is missed.")
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: str | None, courses: str | None, goals: bool, **asked: Unpack[Asked]) -> None:
    """The least cost at which PLAN has a compliant slate, once people have taken the courses of the file COURSES, or were
    recruited: whom to send where, whether that is the only way, how far the places go.

    Where no course does: what courses cannot mend, and whom to look for. Exit code 0: answered, also where nothing needs to be
    done; 1: no training does; 4: not decided, or not proved, in the time given.
    """
    answer_about(
        ctx,
        lambda loaded, file, progress, clock: loaded.train(file, goals=goals, time_limit=clock, progress=progress),
        plan,
        courses,
        **asked,
    )
