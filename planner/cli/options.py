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


class Seconds(click.ParamType):
    """A time above 0, in seconds. `nan` and `inf`, which float() takes, are no times."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            seconds = float(value)
        except (TypeError, ValueError):
            self.fail(f"{value!r} is not a number of seconds.", param, ctx)
        if not math.isfinite(seconds) or seconds <= 0:
            self.fail(f"{value!r} is not a number of seconds above 0.", param, ctx)
        return seconds


def _path(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else Path(value)


plan_argument = click.argument("plan", type=click.Path(), callback=_path)
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
time_limit_option = click.option("--time-limit", type=Seconds(), metavar="SECONDS", help="Give up after so long (exit code 4).")
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")


def answer_options(command: Command) -> Command:
    """The options of every command that answers with a result."""
    for option in (quiet_option, time_limit_option, out_option, lang_option, format_option):
        command = option(command)
    return command
