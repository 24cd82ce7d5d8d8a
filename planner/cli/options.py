"""The options that several commands share."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Command = Callable[..., Any]

FORMATS = ("text", "json")
LANGUAGES = ("en", "vi")


def _seconds(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """A time above 0; `nan` and `inf`, which float() takes, are no times."""
    if value is not None and not (math.isfinite(value) and value > 0):
        raise click.BadParameter("must be a number of seconds above 0.", ctx, param)
    return value


def _path(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else Path(value)


def _plan(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Path | None:
    """The plan file; of a folder, the `plan.yaml` in it."""
    if value is None:
        return None
    path = Path(value)
    return path / "plan.yaml" if (path / "plan.yaml").is_file() else path


plan_argument = click.argument("plan", type=click.Path(), callback=_plan)
slate_argument = click.argument("slate", type=click.Path(), callback=_path)
format_option = click.option(
    "--format", type=click.Choice(FORMATS), default="text", show_default=True, help="Text for people or JSON for programs."
)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=None, help="Language of the answer.  [default: the plan's, else en]"
)
out_option = click.option(
    "--out",
    type=click.Path(),
    callback=_path,
    metavar="FILE",
    help="Write the answer to FILE: whole or not at all, readable by you alone.",
)
time_limit_option = click.option(
    "--time-limit", type=float, callback=_seconds, metavar="SECONDS", help="Give up after so long (exit code 4)."
)
redact_option = click.option(
    "--redact", type=click.Choice(("none", "initials", "counts")), default="none", show_default=True,
    help="Leave out names: initials only, or nothing but counts (small ones suppressed).",
)  # fmt: skip
since_option = click.option(
    "--since", type=click.Path(), callback=_path, metavar="OLD.json", help="Say what changed since that result."
)
report_option = click.option(
    "--report", type=click.Path(), callback=_path, metavar="FILE",
    help="Write a printed report as well: FILE ends in .html, .docx, .xlsx or .json.",
)  # fmt: skip
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")


def answer_options(command: Command) -> Command:
    """The options of every command that answers with a result."""
    for option in (quiet_option, time_limit_option, report_option, out_option, lang_option, format_option):
        command = option(command)
    return command
