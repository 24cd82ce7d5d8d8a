"""From a plan on the command line to an answer: load, ask, print, exit code. Every analysing command goes this way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Unpack

import click

from planner.cli.deadline import deadline
from planner.cli.exit_codes import exit_code
from planner.cli.options import Asked, plan_and_file
from planner.cli.output import check_target, deliver, tell, tell_kept, would_replace
from planner.cli.printing import form_of, print_report, template_of
from planner.cli.progress import Progress, shown_progress
from planner.cli.refusal import refuse
from planner.cli.run import Run, language_written_in
from planner.cli.screen import screen
from planner.cli.slate_output import slate_ending, tell_no_slate, tell_written, write_slate
from planner.cli.standard_input import given_file
from planner.cli.suppositions import supposed_by, with_against
from planner.problems import BadInput, CannotWrite, OutOfTime
from planner.solve.clock import Clock
from planner.words import spoken

if TYPE_CHECKING:
    from planner.api import LoadedPlan
    from planner.results.result import Result

WITHOUT_SLATE = ("check", "explain")  # what they say is whether there is one, and why
Question = Callable[["LoadedPlan", Progress | None, Clock], "Result"]
QuestionAbout = Callable[["LoadedPlan", Path, Progress | None, Clock], "Result"]


def answer(
    ctx: click.Context, question: Question, plan: Path, reads: Sequence[Path] = (), **asked: Unpack[Asked]
) -> NoReturn:
    """Ask a loaded plan the question, print the result, and end the command with its exit code.

    `asked["time_limit"]` (seconds) binds everything but the printing of the answer itself: reading, solving, judging, the
    report. `asked["report"]` is a file for a printed report as well. `reads` are the other files that the question reads; what
    is written may be none of them, and none that the plan names.

    Raises:
        CannotWrite: the output cannot be written; told before anything is solved, where that can be seen.
    """
    run = ctx.ensure_object(Run)
    lang, out, report = asked["lang"], asked["out"], asked["report"]
    run.lang = spoken(lang, language_written_in(plan))
    form = None if report is None else form_of(None, report)
    if out is not None and slate_ending(out) and ctx.info_name in WITHOUT_SLATE:
        raise CannotWrite("output.no-slate-ever", file=str(out), command=ctx.info_name or "")
    # Whether a file that is there may be replaced is asked when it is known which files are read: those never are.
    reads = [*reads, *(file for file in (asked["scenarios"], asked["against"]) if file is not None)]
    check_target(out, [plan, *reads], overwrite=True)
    check_target(report, [plan, *reads, *([out] if out is not None else [])], overwrite=True)

    files_known = False
    result: Result | None = None
    is_cut = has_report = False
    try:
        with deadline(asked["time_limit"]) as clock, shown_progress(run.lang, asked["quiet"]) as progress:
            try:
                from planner.api import load

                loaded = load(plan, lang)
                run.lang = lang or loaded.lang
                for target in (out, report):
                    check_target(target, loaded.case.plan.files, overwrite=asked["overwrite"])
                files_known = True
                loaded = supposed_by(loaded, asked)
                template = None if form is None else template_of(form, None, loaded.case.plan.letterhead)
                result = with_against(question(loaded, progress, clock), asked["against"])
                if form is not None:
                    shown = loaded.detailed(result.model_copy())
                    print_report(shown, form, run.lang, report, "none", None, template=template)
                    has_report = True
            except OutOfTime:
                from planner.results.result import Result

                is_cut = result is not None
                result = result or Result(command=ctx.info_name or "", status="undecided")
    except BadInput as bad:
        if out is not None and asked["format"] == "json" and slate_ending(out):
            tell_no_slate(run.lang, out)
            out = None
        elif not files_known and out is not None and asked["format"] == "json" and would_replace(out):
            # The file may be one that the plan names: it is not known which those are.
            tell_kept(out, run.lang)
            out = None
        ctx.exit(refuse(bad, ctx.info_name or "", run.lang, asked["format"], out))

    from planner.report import render

    run.interrupts.check()
    if not files_known and out is not None and would_replace(out):
        tell_kept(out, run.lang)
        out = None
    if out is not None and slate_ending(out):
        if result.slate is None:
            tell_no_slate(run.lang, out)
        else:
            write_slate(result, loaded.case.pool, out, run.lang, not asked["no_bom"])
            if not asked["quiet"]:
                tell_written(result, run.lang, out)
        is_told, out = result.slate is not None and asked["format"] == "text", None
    else:
        is_told = False
    if not is_told:
        seen = screen(out)
        said = render(
            asked["format"], result, run.lang, width=seen.width, colour=seen.colour, remarks=asked["remarks"],
            verbose=asked["verbose"],
        )  # fmt: skip
        deliver(said, out)
    if not asked["quiet"]:
        if out is not None:
            tell("output.answer", out, run.lang)
        if has_report and report is not None:
            tell("output.report", report, run.lang)
    if is_cut:
        raise OutOfTime  # the answer is there, the report is not
    ctx.exit(exit_code(result))


def answer_about(
    ctx: click.Context, question: QuestionAbout, plan: str | None, file: str | None, **asked: Unpack[Asked]
) -> NoReturn:
    """`answer` of a question about a file, such as a slate. Both names are as they were typed: the plan may be left out, and
    the file be `-`. Raises as `answer` does, and MissingParameter."""
    named, given = plan_and_file(ctx, plan, file)
    with given_file(given) as read:
        answer(ctx, lambda loaded, progress, clock: question(loaded, read, progress, clock), named, [read], **asked)
