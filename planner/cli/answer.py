"""From a plan on the command line to an answer: load, ask, print, exit code. Every analysing command goes this way."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from planner.cli.exit_codes import BAD_INPUT, exit_code
from planner.cli.output import check_target, deliver
from planner.cli.progress import Progress, shown_progress
from planner.cli.screen import screen
from planner.cli.session import Session, language_written_in
from planner.problems import BadInput

if TYPE_CHECKING:
    from planner.api import LoadedPlan
    from planner.report.result import Result

Question = Callable[["LoadedPlan", Progress | None], "Result"]


def answer(
    ctx: click.Context,
    question: Question,
    *,
    plan: Path,
    format: str,
    lang: str | None,
    out: Path | None,
    quiet: bool,
    reads: Sequence[Path] = (),
) -> NoReturn:
    """Ask a loaded plan the question, print the result, and end the command with its exit code.

    `reads` are the other files that the question reads; `out` may be none of them.

    Raises:
        CannotWrite: the output cannot be written (before the plan is read, where that can be seen).
    """
    session = ctx.ensure_object(Session)
    session.lang = lang or language_written_in(plan)
    check_target(out, [plan, *reads])

    try:
        with shown_progress(session.lang, quiet) as progress:
            from planner.api import load

            loaded = load(plan)
            session.lang = lang or loaded.lang
            result = question(loaded, progress)
    except BadInput as bad:
        ctx.exit(_refuse(bad, ctx.info_name or "", session.lang, format, out))

    from planner.report import render

    seen = screen(out)
    deliver(render(format, result, session.lang, width=seen.width, colour=seen.colour), out)
    ctx.exit(exit_code(result))


def _refuse(bad: BadInput, command: str, lang: str, format: str, out: Path | None) -> int:
    """Bad input: as JSON it is an answer like any other; as text it goes to standard error, and no file is written."""
    from planner.report import render
    from planner.report.problems import refusal

    result = refusal(command, bad, lang)
    if format == "json":
        deliver(render("json", result, lang), out)
    else:
        sys.stderr.write(render("text", result, lang))
    return BAD_INPUT
