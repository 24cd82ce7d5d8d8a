"""`planner init DIR`: a small working plan to start from."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Literal

import click

from planner.cli import exit_codes
from planner.cli.options import lang_option, mark_option, quiet_option
from planner.cli.output import deliver, deliver_bytes, whole_file
from planner.cli.rules_output import deliver_document
from planner.cli.run import Run
from planner.problems import CannotWrite
from planner.words import say, spoken

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
@lang_option
@quiet_option
@mark_option
@click.pass_context
def command(ctx: click.Context, directory: Path, kind: str, lang: str | None, quiet: bool, no_bom: bool) -> None:
    """Write a small working plan into DIR: plan.yaml, rules.yaml and pool.csv, with comments that teach.

    With --kind city or ward: a plan that names the rule packs in force, rules of your own to add to, and a synthetic pool.
    The folder .schema in it is for editors, which complete and check the files by it. Nothing is ever overwritten.
    """
    lang = spoken(lang)
    ctx.ensure_object(Run).lang = lang
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


def _write(directory: Path, kind: str, lang: str, made: list[Path], mark: bool) -> None:
    """Write the files, the CSV with its mark or without; `made` is what there was not before, folders first."""
    try:
        for folder in [*reversed(directory.parents), directory, directory / ".schema"]:
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite("output.refused", file=str(directory), reason=reason) from error
    from planner.pool.writers.csv_file import marked

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
