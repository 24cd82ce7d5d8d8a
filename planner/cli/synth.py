"""`planner synth`: a synthetic pool of any size."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.output import check_target


@click.command("synth")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--people", type=click.IntRange(min=1), default=60, show_default=True, help="How many people.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="The same seed makes the same pool.")
def command(file: Path, people: int, seed: int) -> None:
    """Write a synthetic pool to FILE (.csv or .parquet): nobody in it is real."""
    check_target(file)

    from planner.synth.generator import write_pool

    write_pool(file, people, seed)
