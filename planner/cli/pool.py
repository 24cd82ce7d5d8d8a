"""`planner pool ...`: what is asked of a file of people alone, without a plan."""

from __future__ import annotations

import click

from planner.cli.lazy_group import lazy_group

COMMANDS = {
    "lint": ("planner.cli.pool_lint", "Every problem of a pool, with its cell; a marked copy of the workbook."),
    "profile": ("planner.cli.pool_profile", "The structure table of a pool."),
    "form": ("planner.cli.pool_form", "A form that offices hand in: Biểu 9, Biểu 12."),
    "convert": ("planner.cli.pool_convert", "A clean file, with a log of every change."),
    "diff": ("planner.cli.pool_diff", "What changed from one version of a list to the next, and whose verdicts turn."),
    "template": ("planner.cli.pool_template", "An empty workbook to fill in, with lists and checks in its cells."),
}


@click.group("pool", cls=lazy_group(COMMANDS), no_args_is_help=True)
def command() -> None:
    """Pools as they arrive from offices: XLSX, XLS, CSV, Parquet."""
