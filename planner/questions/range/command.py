"""`planner range PLAN [KEY...]`, `planner range PLAN --frontier KEY KEY`: how far the number of each rule can go."""

from __future__ import annotations

from typing import Unpack

import click

from planner.cli.answer import answer
from planner.cli.options import Asked, answer_options, plan_file


@click.command("range")
@click.argument("plan", type=click.Path())
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--frontier", nargs=2, metavar="KEY KEY", help="All pairs of numbers of two rules that no slate betters.")
@click.option("--least", is_flag=True, help="With --frontier: smaller is better.")
@answer_options
@click.pass_context
def command(
    ctx: click.Context, plan: str, keys: tuple[str, ...], frontier: tuple[str, str] | None, least: bool,
    **asked: Unpack[Asked],
) -> None:  # fmt: skip
    """How far the number of each rule (of KEY alone) can go while every other must rule of PLAN holds.

    The rule itself is put aside, so that an infeasible plan has an answer, too: a rule without numbers has none because the
    others cannot be met. With --frontier: which numbers of two rules go together.
    Exit code 0: answered; 1: --frontier of an infeasible plan; 4: the time limit left something open.
    """
    if frontier is not None and keys:
        raise click.UsageError("--frontier goes with its two KEYs and no others.", ctx)
    if least and frontier is None:
        raise click.UsageError("--least goes with --frontier.", ctx)
    answer(
        ctx,
        lambda loaded, progress, clock: loaded.range(
            *keys, frontier=frontier, least=least, time_limit=clock, progress=progress
        ),
        plan_file(plan),
        **asked,
    )
