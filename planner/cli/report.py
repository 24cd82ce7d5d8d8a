"""`planner report`: a printed report of a plan's best slate, of a slate, or of a result kept as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from planner.cli.deadline import deadline
from planner.cli.exit_codes import DONE, exit_code
from planner.cli.forms import form_option, hand_over, kind_of, month_now
from planner.cli.options import (
    Supposing,
    lang_option,
    out_option,
    plan_file,
    plan_here,
    quiet_option,
    redact_option,
    since_option,
    template_option,
    time_limit_option,
)
from planner.cli.output import check_target, tell
from planner.cli.printing import form_of, print_report, template_of
from planner.cli.progress import shown_progress
from planner.cli.refusal import refuse
from planner.cli.run import Run, language_written_in
from planner.cli.standard_input import STANDARD_INPUT, given_file
from planner.cli.suppositions import against_option, supposed_by, supposing_options, with_against
from planner.problems import BadInput, Problem
from planner.report import REPORTS
from planner.words import spoken

if TYPE_CHECKING:
    from planner.results.redaction import Redaction


@click.command("report")
@click.argument("source", metavar="[PLAN|RESULT.json]", required=False, type=click.Path(path_type=Path))
@click.argument("slate", required=False, type=click.Path(path_type=Path))
@click.option("--format", type=click.Choice(REPORTS), help="Form; by default that of --out.")
@out_option
@lang_option
@redact_option
@since_option
@template_option
@form_option
@click.option("--strict", is_flag=True, help="Of a SLATE: should rules count, too.")
@against_option
@supposing_options
@time_limit_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context, source: Path | None, slate: Path | None, format: str | None, out: Path | None,
    overwrite: bool, lang: str | None,
    redact: Redaction, since: Path | None, template: Path | None, named_form: str | None,
    strict: bool, time_limit: float | None, quiet: bool, against: Path | None,
    **supposing: Unpack[Supposing],
) -> None:
    """Print a report of PLAN's best slate, or of SLATE judged by PLAN, or of the RESULT.json of an earlier run.

    A RESULT.json that was made with `planner report --format json` (or `--report FILE.json`) holds all that a report shows: it
    is printed without pool, rules or solver. A template of your office, as a plan names it (`document: {template: FILE.docx}`),
    is given with --template, as RESULT.json does not carry it. Exit codes are those of propose and validate.

    With --form a form that offices hand in is filled instead (Biểu 9: leaders in post; Biểu 12: result of planning): from SLATE
    and the plan's pool, nothing is solved.
    """
    if named_form is not None:
        others = {"--since": since, "--template": template, "--strict": strict, "--against": against}
        others |= {"--time-limit": time_limit is not None}
        others |= {"suppositions other than --as-of": any(v for k, v in supposing.items() if k != "as_of")}
        _fill_form(
            ctx, named_form, source, slate, format, out, overwrite=overwrite, lang=lang, redact=redact, quiet=quiet,
            as_of=supposing["as_of"], others=[name for name, value in others.items() if value],
        )  # fmt: skip
        return
    form = form_of(format, out)
    run = ctx.ensure_object(Run)
    if source is None:
        source = plan_here(ctx, next(param for param in ctx.command.params if param.name == "source"))
    is_kept = source.suffix.lower() == ".json" or str(source) == STANDARD_INPUT
    plan = plan_file(source)
    run.lang = spoken(lang, None if is_kept else language_written_in(plan))
    pool = None
    read = (source, slate, since, against, template, supposing["scenarios"])
    inputs = [path for path in read if path is not None and str(path) != STANDARD_INPUT]
    check_target(out, inputs, overwrite=overwrite or not is_kept)  # of a plan when it is known which files it reads
    try:
        with deadline(time_limit) as clock:
            if is_kept:
                from planner.results.reading import read_result

                if any(supposing.values()):
                    raise click.UsageError("Suppositions go with a PLAN, not with a RESULT.json.", ctx)
                if slate is not None or strict:
                    raise click.UsageError("A SLATE and --strict go with a PLAN, not with a RESULT.json.", ctx)
                with given_file(source) as file:
                    result = read_result(file)
                run.lang = spoken(lang, result.lang)
                filled = template_of(form, template)
            else:
                filled = template_of(form, template)  # before anything is solved
                from planner.api import load

                with shown_progress(run.lang, quiet) as progress:
                    loaded = load(plan, lang)
                    run.lang = lang or loaded.lang
                    check_target(out, [*inputs, *loaded.case.plan.files], overwrite=overwrite)
                    loaded = supposed_by(loaded, supposing)
                    filled = filled or template_of(form, None, loaded.case.plan.letterhead)
                    if slate is not None:
                        with given_file(slate) as file:
                            result = loaded.validate(file, strict=strict, nearest=True, time_limit=clock)
                    else:
                        result = loaded.propose(time_limit=clock, progress=progress)
                    if result.status == "infeasible":
                        # Why, and what would do it, is what the reader asks next.
                        result = loaded.explain(time_limit=clock, progress=progress, for_report=True)
                    result = loaded.detailed(result)
                    pool = loaded.case.pool
            result = print_report(with_against(result, against), form, run.lang, out, redact, since, pool, filled)
    except BadInput as bad:
        ctx.exit(refuse(bad, "report", run.lang, "json" if form == "json" else "text", out, redact))
    if not quiet and out is not None:
        from planner.report.phrases.verdict import headline
        from planner.report.phrases.voice import Voice

        sys.stderr.write(headline(Voice(result, run.lang), 400) + "\n")
        tell("output.report", out, run.lang)
    ctx.exit(exit_code(result))


def _fill_form(
    ctx: click.Context, name: str, source: Path | None, slate: Path | None, format: str | None, out: Path | None, *,
    overwrite: bool, lang: str | None, redact: Redaction, as_of: str | None, quiet: bool, others: Sequence[str],
) -> None:  # fmt: skip
    """The form of this name, or in this file, from the plan's pool and the slate."""
    if others:
        raise click.UsageError(f"--form does not go with {', '.join(others)}.", ctx)
    kind = kind_of(format, out)
    run = ctx.ensure_object(Run)
    if source is None:
        source = plan_here(ctx, next(param for param in ctx.command.params if param.name == "source"))
    if source.suffix.lower() == ".json" or str(source) == STANDARD_INPUT:
        raise click.UsageError("--form counts the pool of a PLAN; a result goes behind it: PLAN RESULT.json.", ctx)
    plan = plan_file(source)
    run.lang = spoken(lang, language_written_in(plan))
    inputs = [path for path in (source, slate, Path(name)) if path is not None and str(path) != STANDARD_INPUT]
    check_target(out, inputs, overwrite=overwrite)
    try:
        from planner.api import load
        from planner.forms.count import Listed, fill
        from planner.forms.form_file import read_form
        from planner.reading.slate_file import read_slate

        if redact == "counts":
            raise BadInput([Problem("redact-form", "--redact", name)])
        loaded = load(plan, lang)
        run.lang = lang or loaded.lang
        supposing = {key: None if key in ("as_of", "rules_on", "scenarios") else () for key in Supposing.__annotations__}
        case = supposed_by(loaded, supposing | {"as_of": as_of}).case
        check_target(out, [*inputs, *case.plan.files], overwrite=overwrite)
        form = read_form(name, case.plan.catalogue)
        listed = None
        if slate is not None:
            with given_file(slate) as file:
                listed = Listed(case.plan.committees, read_slate(file, case.plan, case.people), str(slate))
        month = month_now() if case.plan.as_of is None else case.plan.as_of
        filled = fill(form, case.pool, case.plan.catalogue, month, listed)
        filled = replace(filled, hides_texts=redact != "none")  # what somebody wrote of a post may name people
        hand_over(
            filled, kind, run.lang, case.plan.catalogue, case.plan.letterhead, out, command="report", quiet=quiet
        )  # fmt: skip
    except BadInput as bad:
        ctx.exit(refuse(bad, "report", run.lang, "json" if kind == "json" else "text", out, redact))
    ctx.exit(DONE)
