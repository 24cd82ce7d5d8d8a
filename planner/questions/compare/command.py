"""`planner compare PLAN --scenarios FILE`: scenarios side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_argument


@click.command("compare")
@plan_argument
@answer_options
@click.pass_context
def command(ctx: click.Context, plan: Path, **asked: Unpack[Asked]) -> None:
    """Every scenario of --scenarios FILE, against PLAN as it stands: can it be done, by whom, at what price.

    With --scenario NAME only those; other options that suppose something change the plan that all are compared with.
    Exit code 0: answered, also where some cannot be done; 4: not all decided in the time given.
    """
    file, names = asked["scenarios"], asked["scenario"]
    if file is None:
        raise click.MissingParameter(ctx=ctx, param=next(p for p in ctx.command.params if p.name == "scenarios"))
    asked["scenario"], asked["scenarios"] = (), None
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.compare(named(file, names), time_limit=clock, progress=progress),
        plan,
        [file],
        **asked,
    )


def named(file: Path, names: tuple[str, ...]) -> object:
    """The scenarios of these names; all of the file where none is named. Raises BadInput."""
    if not names:
        return file
    from planner.reading.scenario_file import read_scenarios, scenario_named
    from planner.written.problem_list import ProblemList

    problems = ProblemList()
    known = read_scenarios(file, problems)
    found = [scenario_named(known, name, f"--scenario {name}", problems) for name in names]
    problems.raise_any()
    return [one for one in found if one is not None]
