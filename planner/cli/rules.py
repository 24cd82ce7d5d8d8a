"""`planner rules ...`: tools for those who write rule files."""

from __future__ import annotations

import click

from planner.cli.lazy_group import lazy_group

COMMANDS = {
    "list": ("planner.cli.rules_list", "The rule sets and catalogues that can be named."),
    "show": ("planner.cli.rules_show", "A rule set or a rule in plain words, with its source."),
    "lint": ("planner.cli.rules_lint", "Problems of rule files: what cannot hold, traps, loosened rules, unused names."),
    "test": ("planner.cli.rules_test", "Run rule tests: a few people, a slate, the verdicts expected."),
    "diff": ("planner.cli.rules_diff", "What changed between two rule sets, and what flips."),
    "schema": ("planner.cli.rules_schema", "JSON Schema of the files, for editors."),
}


@click.group("rules", cls=lazy_group(COMMANDS), no_args_is_help=True)
def command() -> None:
    """Tools for rule files: look at them, test them, compare them."""
