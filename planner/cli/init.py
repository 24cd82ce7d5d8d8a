"""`planner init DIR`: a small working plan to start from."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import click

from planner.cli import exit_codes
from planner.cli.options import lang_option, quiet_option
from planner.cli.output import CannotWrite, deliver
from planner.cli.session import Session
from planner.words import say

STARTER = ("plan.yaml", "rules.yaml", "pool.csv")


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@lang_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, directory: Path, lang: str | None, quiet: bool) -> None:
    """Write a small working plan into DIR: plan.yaml, rules.yaml and pool.csv, with comments that teach.

    Nothing is ever overwritten.
    """
    lang = lang or "en"
    ctx.ensure_object(Session).lang = lang
    there = [str(directory / name) for name in STARTER if os.path.lexists(directory / name)]
    if there:
        click.echo(say("init.exists", lang, files=there), err=True)
        ctx.exit(exit_codes.BAD_INPUT)
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite("output.refused", file=str(directory), reason=reason) from error
    for name in STARTER:
        deliver((files("planner.cli") / "starter" / lang / name).read_text("utf-8"), directory / name)
    if not quiet:
        click.echo(say("init.written", lang, directory=str(directory), plan=str(directory / "plan.yaml")), err=True)
