"""`planner pool lint FILE`: every problem of a pool, with its cell and what to do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli import exit_codes
from planner.cli.options import format_option, out_option, quiet_option
from planner.cli.output import check_target, deliver, whole_file
from planner.cli.pool_options import (
    Asked,
    asked_for,
    codes_option,
    file_argument,
    lang_option,
    province_option,
    reading_options,
)
from planner.cli.run import Run
from planner.cli.screen import screen

if TYPE_CHECKING:
    from planner.intake.lint import PoolLint
    from planner.intake.opening import OpenedPool


@click.command("lint")
@file_argument
@reading_options
@codes_option
@province_option
@format_option
@lang_option
@out_option
@click.option("--all", "every", is_flag=True, help="List every place, however many there are of one kind.")
@click.option(
    "--marked",
    type=click.Path(path_type=Path),
    metavar="COPY.xlsx",
    help="Write a copy of the workbook with a comment and a colour at each cell: red errors, yellow warnings, grey notes.",
)
@click.option(
    "--save-mapping",
    type=click.Path(path_type=Path),
    metavar="MAPPING",
    help="Write the mapping of headers to fields, with a line to complete for each unknown header; for --columns.",
)
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    file: Path,
    sheet: str | None,
    fields: str | None,
    columns: Path | None,
    sender: str | None,
    posts: Path | None,
    codes: str | None,
    province: str | None,
    format: str,
    lang: str,
    out: Path | None,
    every: bool,
    marked: Path | None,
    save_mapping: Path | None,
    overwrite: bool,
    quiet: bool,
) -> None:
    """Every problem of the pool FILE (.xlsx, .xls, .csv, .parquet): where it is, what is wrong, what to do.

    Errors block; warnings are read, but look; notes tell what was changed on the way.

    Headers that the catalogue does not know: --save-mapping FILE writes a file of lines `Header: field` to complete, and
    --columns FILE reads it. With --sender NAME the mapping is kept and used the next time that this sender's file comes;
    give --columns once more to replace it.

    Exit code 0: no error; 3: errors, or a file that cannot be read.
    """  # fmt: skip
    ctx.ensure_object(Run).lang = lang
    asked = asked_for(file, sheet, fields, columns, sender, posts, codes)
    if marked is not None and marked.suffix.lower() != ".xlsx":
        raise click.UsageError("--marked: the copy is a workbook, its name ends in .xlsx", ctx)
    check_target(out, asked.inputs, overwrite=overwrite)
    for target in (marked, save_mapping):
        check_target(target, [*asked.inputs, *([out] if out is not None else [])], overwrite=overwrite)

    from planner.intake.lint import lint, refused
    from planner.problems import BadInput
    from planner.written.yaml_places import shown_path

    opened: OpenedPool | None = None
    try:
        local = None if province is None else _province(province)
        opened = asked.opened()
        found = lint(opened, province=local)
    except BadInput as bad:
        found = refused("pool lint", shown_path(file), bad.problems)
    deliver(_printout(found, format, lang, out, every), out)
    if opened is not None:
        said = _also_written(asked, opened, found, marked, save_mapping, lang)
        if not quiet and sys.stderr is not None:
            sys.stderr.writelines(f"{line}\n" for line in said)
    ctx.exit(exit_codes.BAD_INPUT if found.count("error") else exit_codes.DONE)


def _province(text: str) -> str:
    """The province of today that is asked for. Raises BadInput."""
    from planner.intake.local_people import province_asked

    return province_asked(text)


def _printout(found: PoolLint, format: str, lang: str, out: Path | None, every: bool) -> str:
    if format == "json":
        from planner.intake.lint_json import lint_json

        return lint_json(found, lang)
    from planner.intake.lint_text import lint_text

    return lint_text(found, lang, width=screen(out).width, every=every)


def _also_written(
    asked: Asked, opened: OpenedPool, found: PoolLint, marked: Path | None, save_mapping: Path | None, lang: str
) -> list[str]:
    """The marked copy and the mappings, and what to say of them."""
    from planner.cli.pool_mapping import save_mappings
    from planner.intake.marked_copy import marked_copy
    from planner.report.printable import printable
    from planner.words import say

    said = []
    if marked is not None:
        copy = marked_copy(asked.file, opened.source.shown, opened.read.table, found.problems, lang)
        if copy is None:
            said.append(say("lint.unmarked", lang))
        else:
            with whole_file(marked) as scratch:
                copy.save(scratch)
            said.append(say("lint.marked", lang, file=printable(str(marked)), cells=copy.cells))
    return [*said, *save_mappings(asked, opened, found, save_mapping, lang)]
