"""`planner rules schema [KIND]`: JSON Schema of the files, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.options import out_option
from planner.cli.output import check_target
from planner.cli.rules_output import deliver_document

KINDS = ("ruleset", "plan", "fields", "test", "scenarios", "courses", "form")


@click.command("schema")
@click.argument("kind", metavar=f"[{'|'.join(KINDS)}]", type=click.Choice(KINDS), default="ruleset")
@out_option
def command(kind: str, out: Path | None, overwrite: bool) -> None:
    """The JSON Schema (draft-07) of rule sets, plans, field catalogues, rule tests, scenarios, courses or forms.

    Editors that know YAML complete and check a file that begins with the line

    \b
    # yaml-language-server: $schema=FILE
    """
    check_target(out, overwrite=overwrite)

    from planner.rulebook.schema.making import schema

    deliver_document(schema(kind), out)  # type: ignore[arg-type]
