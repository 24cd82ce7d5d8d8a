"""Writing a report of a result: which form, what is left out, compared with which earlier result."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.output import deliver_bytes
from planner.problems import CannotWrite
from planner.report import FORMS, REPORTS, TEMPLATED

if TYPE_CHECKING:
    from planner.language.plan import Letterhead
    from planner.pool.pool import Pool
    from planner.report.docx.template import Template
    from planner.results.redaction import Redaction
    from planner.results.result import Result

_ENDINGS = [f".{form}" for form in REPORTS]


def form_of(format: str | None, out: Path | None) -> str:
    """The form asked for, or the one that the file's ending means. Raises click.UsageError where neither tells."""
    if format is None and out is None:
        raise click.UsageError(f"Say --out FILE ({', '.join(_ENDINGS)}), or --format html for standard output.")
    form = format or (out.suffix.lower().lstrip(".") if out is not None else "")
    if form not in REPORTS:
        raise click.UsageError(f"'{out}': a report is one of {', '.join(_ENDINGS)}; or say --format.")
    if out is None and not FORMS[form].is_text:
        raise click.UsageError(f"A report as {form} needs --out FILE.")
    return form


def template_of(form: str, asked: Path | None, letterhead: Letterhead | None = None) -> Template | None:
    """The office's own file that a report of this form is written into: the one asked for, else the one that the plan names.

    Raises click.UsageError where the form has none, BadInput for a file that is none.
    """
    if form not in TEMPLATED:
        if asked is not None:
            raise click.UsageError(f"--template goes with --out FILE.{TEMPLATED[0]}.")
        return None
    path = asked or (None if letterhead is None else letterhead.template)
    if path is None:
        return None
    from planner.report.docx.template import read_template

    return read_template(path)


def print_report(
    result: Result, form: str, lang: str, out: Path | None, how: Redaction, since: Path | None, pool: Pool | None = None,
    template: Template | None = None,
) -> Result:  # fmt: skip
    """Write the report to `out`, or to standard output; what it shows. Names and ids of the `pool` are left out where `how`
    says so; a result read back from its JSON says itself whom it names. `template` as of `template_of`.

    Raises BadInput for a template that lacks a place for what the plan sets,
    for an earlier result that cannot be read, and where nobody knows whom the result names.
    """
    from planner.report import render_pages
    from planner.results.redaction import redacted

    if since is not None:
        from planner.results.reading import read_result
        from planner.results.result import Details
        from planner.results.since import since as compared

        changes = compared(read_result(since), result)
        result = result.model_copy(update={"details": (result.details or Details()).model_copy(update={"since": changes})})
    shown = redacted(result, how, None if pool is None else pool.names or (), () if pool is None else pool.ids, lang)
    data = render_pages(form, shown, lang, template)
    if out is None:
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError as error:
            raise CannotWrite("output.refused", file="stdout", reason=(error.strerror or str(error)).lower()) from error
    else:
        deliver_bytes(data, out)
    return shown
