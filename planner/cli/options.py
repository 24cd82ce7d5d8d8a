"""The options that several commands share."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypedDict

import click

from planner.cli.run import lang_of
from planner.cli.suppositions import against_option, supposing_options
from planner.report import ANSWERS
from planner.words import LANGUAGES, say

Command = Callable[..., Any]

PLAN_FILE = "plan.yaml"
FORMATS = ("text", "json")  # of tools, whose answers are no results


def _seconds(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """A time above 0; `nan` and `inf`, which float() takes, are no times."""
    if value is not None and not (math.isfinite(value) and value > 0):
        raise click.BadParameter("must be a number of seconds above 0.", ctx, param)
    return value


def _path(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else Path(value)


def plan_file(value: str | Path) -> Path:
    """The plan file; of a folder, the `plan.yaml` in it."""
    path = Path(value)
    return path / PLAN_FILE if (path / PLAN_FILE).is_file() else path


def plan_here(ctx: click.Context, param: click.Parameter) -> Path:
    """The plan of the folder where somebody at a terminal gives the command.

    Raises MissingParameter where it holds none, and in scripts: what those ask should not depend on where they stand.
    """
    if not Path(PLAN_FILE).is_file():
        raise click.MissingParameter(ctx=ctx, param=param)
    if sys.stdin is None or not sys.stdin.isatty():
        said = say("usage.plan-here", lang_of(ctx), command=ctx.command_path)
        raise click.MissingParameter(said, ctx=ctx, param=param)
    return Path(PLAN_FILE)


def plan_and_file(ctx: click.Context, plan: str | None, file: str | None) -> tuple[Path, str]:
    """The plan and the file of a command with two arguments, such as a slate: one alone is the file, asked of the plan of this
    folder. Raises MissingParameter where one is needed and is not there."""
    of_plan, of_file = (param for param in ctx.command.params if isinstance(param, click.Argument))
    if plan is None or (file is None and (not Path(PLAN_FILE).is_file() or _is_plan(Path(plan)))):
        raise click.MissingParameter(ctx=ctx, param=of_plan if plan is None else of_file)
    return (plan_here(ctx, of_plan), plan) if file is None else (plan_file(plan), file)


def _is_plan(path: Path) -> bool:
    return path.is_dir() or path.suffix.lower() in (".yaml", ".yml")


def _plan(ctx: click.Context, param: click.Parameter, value: str | None) -> Path:
    return plan_here(ctx, param) if value is None else plan_file(value)


plan_argument = click.argument("plan", required=False, type=click.Path(), callback=_plan)


def _format(forms: Sequence[str]) -> Callable[[Command], Command]:
    said = "Text for people or JSON for programs."
    return click.option("--format", type=click.Choice(forms), default="text", show_default=True, help=said)


format_option = _format(FORMATS)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=None,
    help="Language of the answer.  [default: the plan's, else that of PLANNER_LANG, else en]",
)  # fmt: skip
overwrite_option = click.option("--overwrite", "--force", "overwrite", is_flag=True, help="Replace files that are there.")
_out = click.option(
    "--out",
    type=click.Path(),
    callback=_path,
    metavar="FILE",
    help="Write the answer to FILE: whole or not at all, readable by you alone.",
)


def out_option(command: Command) -> Command:
    """`--out` and, since nothing is replaced unasked, `--overwrite`."""
    return _out(overwrite_option(command))


mark_option = click.option(
    "--no-bom", is_flag=True, help="CSV without its byte order mark, for programs; spreadsheets want it."
)
slate_out_option = click.option(
    "--out",
    type=click.Path(),
    callback=_path,
    metavar="FILE",
    help="Write the answer to FILE: whole or not at all, readable by you alone. FILE.csv, FILE.xlsx: the slate.",
)
warnings_option = click.option("--warnings", "remarks", is_flag=True, help="All remarks on the input, with what to do.")
verbose_option = click.option(
    "--verbose", "-v", is_flag=True, help="Also the rules that are met one by one, with the basis and the key of each."
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
template_option = click.option(
    "--template", type=click.Path(), callback=_path, metavar="FILE.docx",
    help="Write the report in Word into this file of your office: its styles, margins and head, its {placeholders} filled.",
)  # fmt: skip
report_option = click.option(
    "--report", type=click.Path(), callback=_path, metavar="FILE",
    help="Write a printed report as well: FILE ends in .html, .docx, .xlsx or .json.",
)  # fmt: skip
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")


class Supposing(TypedDict):
    """The options that suppose (`planner.cli.suppositions`), by the names that a command gets them under."""

    included: tuple[str, ...]
    excluded: tuple[str, ...]
    bounds: tuple[str, ...]
    dropped: tuple[str, ...]
    excused: tuple[str, ...]
    scenario: tuple[str, ...]
    scenarios: Path | None
    as_of: str | None
    rules_on: str | None


class Asked(Supposing):
    """The options of `answer_options`, by the names that a command gets them under; `answer` takes them all."""

    format: str
    lang: str | None
    out: Path | None
    overwrite: bool
    report: Path | None
    time_limit: float | None
    remarks: bool
    verbose: bool
    quiet: bool
    against: Path | None
    no_bom: bool


def answer_options(command: Command) -> Command:
    """The options of every command that answers with a result."""
    options = (
        quiet_option, verbose_option, warnings_option, against_option, time_limit_option, report_option, overwrite_option,
        mark_option, slate_out_option, lang_option, _format(ANSWERS),
    )  # fmt: skip
    for option in options:
        command = option(command)
    return supposing_options(command)
