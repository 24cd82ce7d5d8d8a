"""`planner report`: a printed report of a plan's best slate, of a slate, or of a result kept as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.answer import files_read
from planner.cli.deadline import deadline
from planner.cli.exit_codes import exit_code
from planner.cli.options import lang_option, out_option, quiet_option, redact_option, since_option, time_limit_option
from planner.cli.output import check_target
from planner.cli.printing import form_of, print_report
from planner.cli.progress import shown_progress
from planner.cli.refusal import refuse
from planner.cli.session import Session, language_written_in
from planner.problems import BadInput

if TYPE_CHECKING:
    from planner.results.redaction import Redaction


@click.command("report")
@click.argument("source", metavar="PLAN|RESULT.json", type=click.Path(path_type=Path))
@click.argument("slate", required=False, type=click.Path(path_type=Path))
@click.option("--format", type=click.Choice(("html", "docx", "xlsx", "json")), help="Form; by default that of --out.")
@out_option
@lang_option
@redact_option
@since_option
@click.option("--strict", is_flag=True, help="Of a SLATE: should rules count, too.")
@time_limit_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context, source: Path, slate: Path | None, format: str | None, out: Path | None, lang: str | None,
    redact: Redaction, since: Path | None, strict: bool, time_limit: float | None, quiet: bool,
) -> None:
    """Print a report of PLAN's best slate, or of SLATE judged by PLAN, or of the RESULT.json of an earlier run.

    A RESULT.json that was made with `planner report --format json` (or `--report FILE.json`) holds all that a report shows: it
    is printed without pool, rules or solver. Exit codes are those of propose and validate.
    """
    form = form_of(format, out)
    session = ctx.ensure_object(Session)
    session.lang = lang or ("en" if source.suffix.lower() == ".json" else language_written_in(source))
    pool = None
    inputs = [path for path in (source, slate, since) if path is not None]
    check_target(out, inputs)
    try:
        with deadline(time_limit) as clock:
            if source.suffix.lower() == ".json":
                from planner.results.reading import read_result

                if slate is not None or strict:
                    raise click.UsageError("A SLATE and --strict go with a PLAN, not with a RESULT.json.", ctx)
                result = read_result(source)
                session.lang = lang or (result.lang or "en")
            else:
                from planner.api import load

                plan = source / "plan.yaml" if (source / "plan.yaml").is_file() else source
                with shown_progress(session.lang, quiet) as progress:
                    loaded = load(plan, "vi" if lang == "vi" else "en" if lang == "en" else None)
                    session.lang = lang or loaded.lang
                    check_target(out, [*inputs, *files_read(loaded.case.plan)])
                    if slate is not None:
                        result = loaded.validate(slate, strict=strict)
                    else:
                        result = loaded.propose(time_limit=clock, progress=progress)
                    if result.status == "infeasible":
                        # What would do it is what the reader asks next.
                        result = loaded.check(time_limit=clock, progress=progress)
                    result = loaded.detailed(result)
                    pool = loaded.case.pool
            result = print_report(result, form, session.lang, out, redact, since, pool)
    except BadInput as bad:
        ctx.exit(refuse(bad, "report", session.lang, "json" if form == "json" else "text", out, redact))
    if not quiet and out is not None:
        from planner.report.phrases.verdict import headline
        from planner.report.phrases.voice import Voice

        sys.stderr.write(headline(Voice(result, session.lang), 400) + "\n")
    ctx.exit(exit_code(result))
