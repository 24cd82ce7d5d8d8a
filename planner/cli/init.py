"""`planner init DIR`: a small working plan to start from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Literal

import click

from planner.cli import exit_codes
from planner.cli.options import lang_option, quiet_option
from planner.cli.output import CannotWrite, deliver
from planner.cli.rules_output import deliver_document
from planner.cli.session import Session
from planner.words import say, spoken

STARTER = ("plan.yaml", "rules.yaml", "pool.csv")
# What editors check the two YAML files by, without a network: each begins with a line that names its schema.
SCHEMAS: Mapping[str, Literal["plan", "ruleset"]] = {".schema/plan.json": "plan", ".schema/ruleset.json": "ruleset"}


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@lang_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, directory: Path, lang: str | None, quiet: bool) -> None:
    """Write a small working plan into DIR: plan.yaml, rules.yaml and pool.csv, with comments that teach.

    The folder .schema in it is for editors, which complete and check the files by it. Nothing is ever overwritten.
    """
    lang = spoken(lang)
    ctx.ensure_object(Session).lang = lang
    there = [str(directory / name) for name in (*STARTER, *SCHEMAS) if os.path.lexists(directory / name)]
    if there:
        click.echo(say("init.exists", lang, files=there), err=True)
        ctx.exit(exit_codes.BAD_INPUT)
    try:
        (directory / ".schema").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite("output.refused", file=str(directory), reason=reason) from error
    for name in STARTER:
        deliver((files("planner.cli") / "starter" / lang / name).read_text("utf-8"), directory / name)
    from planner.rulebook.schema.making import schema

    for name, kind in SCHEMAS.items():
        deliver_document(schema(kind), directory / name)
    if not quiet:
        click.echo(say("init.written", lang, directory=str(directory), plan=str(directory / "plan.yaml")), err=True)
