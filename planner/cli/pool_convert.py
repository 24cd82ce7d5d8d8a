"""`planner pool convert FILE --out CLEAN`: a clean file, with a log of every change."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from planner.cli import exit_codes
from planner.cli.options import format_option, mark_option, overwrite_option
from planner.cli.output import check_target, deliver, whole_file
from planner.cli.pool_options import (
    asked_for,
    codes_option,
    file_argument,
    lang_option,
    province_option,
    reading_options,
    tell_chosen,
)
from planner.cli.run import Run
from planner.cli.screen import screen


@click.command("convert")
@file_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="CLEAN",
    help="The clean file: .csv, .parquet or .xlsx. The log stands beside it as CLEAN.log.csv.",
)
@reading_options
@codes_option
@province_option
@format_option
@lang_option
@overwrite_option
@mark_option
@click.pass_context
def command(
    ctx: click.Context,
    file: Path,
    out: Path,
    sheet: str | None,
    fields: str | None,
    columns: Path | None,
    sender: str | None,
    posts: Path | None,
    codes: str | None,
    province: str | None,
    format: str,
    lang: str,
    overwrite: bool,
    no_bom: bool,
) -> None:
    """Write the pool FILE clean: fields' names as headers, canonical values, dates as yyyy-mm-dd, yyyy-mm or yyyy.

    The log has a line for each cell whose text changed: where it stands, its field, the old text, the new one, and why.
    The titles of sections that people stand under become one more column, `section`.
    Where the pool has errors nothing is written; see them with `planner pool lint`.

    Exit code 0: written; 3: errors, nothing written.
    """  # fmt: skip
    ctx.ensure_object(Run).lang = lang

    from planner.intake.clean_file import WRITERS, write_clean

    if out.suffix.lower() not in WRITERS:
        raise click.UsageError(f"--out {out}: the name ends in one of {', '.join(WRITERS)}", ctx)
    asked = asked_for(file, sheet, fields, columns, sender, posts, codes)
    log = out.with_name(out.name + ".log.csv")
    for target in (out, log):
        check_target(target, asked.inputs, overwrite=overwrite)

    from planner.cli.pool_mapping import save_mappings
    from planner.intake.change_log import changes, write_changes
    from planner.intake.clean_texts import clean_columns, with_sections
    from planner.intake.lint import lint, refused
    from planner.intake.lint_json import lint_json
    from planner.intake.lint_text import lint_text
    from planner.intake.local_people import PROPOSED, proposed, province_asked
    from planner.problems import BadInput
    from planner.report.printable import printable
    from planner.words import say, say_count
    from planner.written.yaml_places import shown_path

    opened, local = None, None
    try:
        local = None if province is None else province_asked(province)
        opened = asked.opened(every_note=True)
        found = lint(opened, "pool convert")
    except BadInput as bad:
        found = refused("pool convert", shown_path(file), bad.problems)
    pool = None if opened is None else opened.read.pool
    if opened is None or pool is None or found.count("error"):
        if format == "json":
            deliver(lint_json(found, lang), None)
        else:
            sys.stderr.write(lint_text(found, lang, width=screen(out).width))
        ctx.exit(exit_codes.BAD_INPUT)
    tell_chosen(opened, lang)
    clean = clean_columns(opened, pool)
    if local is not None:
        clean = {**clean, PROPOSED: proposed(pool, local)}
    with whole_file(log) as log_scratch:
        count = write_changes(log_scratch, changes(opened, clean), not no_bom)
        with whole_file(out) as scratch:
            try:
                write_clean(scratch, with_sections(clean, opened), not no_bom)
            except ValueError as error:
                raise click.UsageError(str(error), ctx) from error
    if format == "json":
        deliver(lint_json(found, lang, out=str(out), log=str(log), changes=count), None)
    said = say(
        "convert.done", lang, file=printable(str(out)), log=printable(str(log)),
        people=say_count("lint.people", lang, len(pool)), changes=say_count("convert.changes", lang, count),
    )  # fmt: skip
    if warnings := found.count("warning"):
        counted = say_count("problems.warning", lang, warnings)
        said += " " + say("convert.warnings", lang, warnings=counted, file=printable(str(file)))
    for line in (said, *save_mappings(asked, opened, found, None, lang)):
        click.echo(line, err=True)
