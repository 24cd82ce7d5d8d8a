"""`planner rules test [FILE...]`: a few people, a slate, the verdicts expected."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.exit_codes import BAD_INPUT, DONE, NO
from planner.cli.options import format_option, out_option
from planner.cli.output import check_target, deliver
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document, rules_lang_option
from planner.cli.run import Run
from planner.cli.screen import screen
from planner.problems import BadInput
from planner.words import spoken

if TYPE_CHECKING:
    from planner.rulebook.testing.suite import SuiteRun

EXIT_CODES = {"passed": DONE, "failed": NO, "bad_input": BAD_INPUT}


@click.command("test")
@click.argument("files", metavar="[FILE...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--watch", "is_watched", is_flag=True, help="Run again whenever a file is saved; Ctrl-C ends.")
@click.option("--verbose", "-v", is_flag=True, help="Also the cases that pass, and the rules that no case looks at.")
@format_option
@rules_lang_option
@out_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[Path, ...],
    is_watched: bool,
    verbose: bool,
    format: str,
    lang: str | None,
    out: Path | None,
    overwrite: bool,
) -> None:
    """Run rule tests and list the rules that no test looks at.

    FILE is a file of tests, a rule set (then its tests in the folder `tests` beside it), or a folder; without any: your own, in
    this folder, ./rules and ./tests. Exit code 0: all pass; 1: one does not; 3: a file that cannot be used, or no tests.
    """
    lang = spoken(lang)
    ctx.ensure_object(Run).lang = lang
    check_target(out, [file for file in files if file.is_file()], overwrite=overwrite)

    from planner.rulebook.testing.suite import run_suite

    def once() -> SuiteRun:
        run = run_suite(files)
        _answer(run, format, lang, out, verbose)
        return run

    if is_watched:
        from planner.rulebook.watching import watch

        watch(lambda: _watched(once(), files), lang)
    ctx.exit(EXIT_CODES[once().status])


def _watched(run: SuiteRun, files: Sequence[Path]) -> list[Path]:
    """What was read, and the folders that were named: a new test counts too."""
    return [*run.files, *files]


def _answer(run: SuiteRun, format: str, lang: str, out: Path | None, verbose: bool) -> None:
    from planner.rulebook.testing import forms

    if format == "json":
        deliver_document(forms.document(run, lang), out)
    elif run.status == "bad_input":
        refuse(
            BadInput([problem for problem in run.all_problems if problem.severity == "error"]), "rules test", lang, format, out
        )
    else:
        from planner.report.problems import shown

        for problem in (shown(problem, lang) for problem in run.all_problems):
            sys.stderr.write(f"{problem.where}: {problem.message} {problem.hint}\n")
        deliver(forms.text(run, lang, screen(out).width, verbose), out)
