"""`planner init DIR`: a small working plan to start from."""

from __future__ import annotations

import contextlib
import os
import textwrap
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from planner.cli import exit_codes
from planner.cli.options import lang_option, mark_option, quiet_option
from planner.cli.output import deliver, deliver_bytes, whole_file
from planner.cli.refusal import refuse
from planner.cli.rules_output import deliver_document
from planner.cli.run import Run
from planner.cli.screen import screen
from planner.problems import BadInput, CannotWrite
from planner.words import say, spoken

if TYPE_CHECKING:
    from planner.intake.starts import Asked

SAMPLE = ("plan.yaml", "rules.yaml", "pool.csv")
# A plan on the installed packs, with a synthetic pool of so many people; the same at every run.
LEVELS: Mapping[str, int] = {"city": 180, "ward": 60}
SEED = 1
# What editors check the two YAML files by, without a network: each begins with a line that names its schema.
SCHEMAS: Mapping[str, Literal["plan", "ruleset"]] = {".schema/plan.json": "plan", ".schema/ruleset.json": "ruleset"}


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--kind", type=click.Choice(("sample", *LEVELS)), default="sample", show_default=True,
    help="A small plan that teaches, or one of a city or a ward on the rule packs.",
)  # fmt: skip
@click.option(
    "--from", "sources", nargs=2, type=click.Path(path_type=Path), metavar="FEATURES PEOPLE",
    help="A citizens' panel: the features file and the people file of sortition tools (CSV, XLSX; BOOK.xlsx!SHEET).",
)
@click.option("--seats", type=click.IntRange(min=1), metavar="N", help="With --from: how many to select.")
@click.option(
    "--id-column", metavar="HEADER", help="With --from: the column of ids.  [default: nationbuilder_id, unique_id or id]"
)
@click.option(
    "--address", multiple=True, metavar="HEADER", help="With --from: no two members share all columns that are named so."
)
@click.option(
    "--already-selected", type=click.Path(path_type=Path), metavar="FILE",
    help="With --from: who was selected before; they and who shares their address are left out.",
)
@click.option(
    "--settings", type=click.Path(path_type=Path), metavar="FILE.toml",
    help="With --from: the tool's settings (id_column, check_same_address).",
)
@lang_option
@quiet_option
@mark_option
@click.pass_context
def command(
    ctx: click.Context,
    directory: Path,
    kind: str,
    sources: tuple[Path, ...] | None,
    seats: int | None,
    id_column: str | None,
    address: tuple[str, ...],
    already_selected: Path | None,
    settings: Path | None,
    lang: str | None,
    quiet: bool,
    no_bom: bool,
) -> None:
    """Write a small working plan into DIR: plan.yaml, rules.yaml and pool.csv, with comments that teach.

    With --kind city or ward: a plan that names the rule packs in force, rules of your own to add to, and a synthetic pool.
    With --from FEATURES PEOPLE: the plan of a citizens' panel, its quotas as rules; the people stay where they are. What is
    proposed from it is the best slate that keeps the quotas, not a lottery.
    The folder .schema in it is for editors, which complete and check the files by it. Nothing is ever overwritten.

    Exit code 3: files that cannot be used, every problem listed, nothing written.
    """
    lang = spoken(lang)
    ctx.ensure_object(Run).lang = lang
    only_from = {
        "--seats": seats, "--id-column": id_column, "--address": address, "--already-selected": already_selected,
        "--settings": settings,
    }  # fmt: skip
    if sources:
        if ctx.get_parameter_source("kind") is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError(say("init.kind-and-from", lang), ctx)
        from planner.intake.starts import Asked

        asked = Asked(tuple(sources), directory, lang, seats, id_column, address, already_selected, settings)
        ctx.exit(_start_from(ctx, asked, quiet))
    if needless := [option for option, value in only_from.items() if value]:
        raise click.UsageError(say("init.needs-from", lang, options=", ".join(needless)), ctx)
    there = [str(directory / name) for name in (*SAMPLE, *SCHEMAS) if os.path.lexists(directory / name)]
    if there:
        click.echo(say("init.exists", lang, files=there), err=True)
        ctx.exit(exit_codes.BAD_INPUT)
    made: list[Path] = []
    try:
        _write(directory, kind, lang, made, not no_bom)
    except BaseException:
        _take_back(made)  # a full disk leaves no half of a plan
        raise
    if not quiet:
        click.echo(say("init.written", lang, directory=str(directory), plan=str(directory / "plan.yaml")), err=True)


def _start_from(ctx: click.Context, asked: Asked, quiet: bool) -> int:
    """Write the plan that files of another tool give; its exit code."""
    from planner.intake.starts import OptionNeeded, started

    try:
        begun = started(asked)
    except BadInput as bad:
        return refuse(bad, "init", asked.lang, "text", None)
    except OptionNeeded as needed:
        raise click.UsageError(say(needed.code, asked.lang, **needed.params), ctx) from needed
    there = [str(asked.folder / name) for name in (*begun.files, *SCHEMAS) if os.path.lexists(asked.folder / name)]
    if there:
        click.echo(say("init.exists", asked.lang, files=there), err=True)
        return exit_codes.BAD_INPUT
    made: list[Path] = []
    try:
        _make_folders(asked.folder, made)
        for name, text in begun.files.items():
            made.append(asked.folder / name)
            deliver(text, asked.folder / name)
        _write_schemas(asked.folder, made)
    except BaseException:
        _take_back(made)
        raise
    if not quiet:
        width = screen(None).width
        for line in "\n".join(begun.said).splitlines():
            indent = " " * (len(line) - len(line.lstrip()))
            told = textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
            click.echo(told, err=True)
    return exit_codes.DONE


def _make_folders(directory: Path, made: list[Path]) -> None:
    try:
        for folder in [*reversed(directory.parents), directory, directory / ".schema"]:
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite("output.refused", file=str(directory), reason=reason) from error


def _write(directory: Path, kind: str, lang: str, made: list[Path], mark: bool) -> None:
    """Write the files, the CSV with its mark or without; `made` is what there was not before, folders first."""
    from planner.pool.writers.csv_file import marked

    _make_folders(directory, made)
    starter = files("planner.cli") / "starter" / lang
    names = SAMPLE if kind == "sample" else ("plan.yaml", "rules.yaml")
    for name in names:
        made.append(directory / name)
        source = starter / name if kind == "sample" else starter / kind / name
        if source.name.endswith(".csv"):
            deliver_bytes(marked(source.read_bytes(), mark), directory / name)
        else:
            deliver(source.read_text("utf-8"), directory / name)
    if kind != "sample":
        from planner.synth.generator import PoolProfile, write_pool

        made.append(directory / "pool.csv")
        with whole_file(directory / "pool.csv") as scratch:
            write_pool(scratch, LEVELS[kind], SEED, PoolProfile(level="city" if kind == "city" else "ward"), mark=mark)
    _write_schemas(directory, made)


def _write_schemas(directory: Path, made: list[Path]) -> None:
    from planner.rulebook.schema.making import schema

    for name, of in SCHEMAS.items():
        made.append(directory / name)
        deliver_document(schema(of), directory / name)


def _take_back(made: Sequence[Path]) -> None:
    """Remove what was made, the last first; a folder that somebody else has put something in stays."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
