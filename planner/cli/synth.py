"""`planner synth FILE`: a synthetic pool of any size."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.options import mark_option, overwrite_option
from planner.cli.output import check_target, whole_file

_SHARE = click.FloatRange(0, 1)


@click.command("synth")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--people", type=click.IntRange(min=1), default=60, show_default=True, help="How many people.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="The same seed makes the same pool.")
@click.option("--level", type=click.Choice(("city", "ward")), default="city", show_default=True, help="Whose posts and units.")
@click.option("--women", type=_SHARE, default=0.27, show_default=True, help="Share of women, 0 to 1.")
@click.option("--young", type=_SHARE, default=0.17, show_default=True, help="Share of people below 42, 0 to 1.")
@click.option(
    "--style",
    type=click.Choice(("plain", "house")),
    default="plain",
    show_default=True,
    help="A table, or (house, .xlsx) a list as offices print it.",
)
@overwrite_option
@mark_option
def command(
    file: Path, people: int, seed: int, level: str, women: float, young: float, style: str, overwrite: bool, no_bom: bool
) -> None:
    """Write a synthetic pool to FILE (.csv, .parquet or .xlsx): nobody in it is real.

    The first people of a large pool are those of a small one of the same seed.
    """
    check_target(file, overwrite=overwrite)
    if style == "house" and file.suffix.lower() != ".xlsx":
        raise click.UsageError(f"--style house is a list as offices print it, a workbook: '{file}' must end in .xlsx.")

    from planner.synth.generator import PoolProfile, write_pool

    # The other ages keep their proportion, whatever share is young.
    profile = PoolProfile(level=level, women=women, young=young, middle=0.6 * (1 - young))  # type: ignore[arg-type]
    with whole_file(file) as scratch:
        try:
            write_pool(scratch, people, seed, profile, "house" if style == "house" else "plain", not no_bom)
        except ValueError as error:  # an ending that no writer knows, more people than a sheet holds
            raise click.UsageError(str(error).replace(scratch.name, file.name)) from error
