"""`planner help [COMMAND...]`: the same page as COMMAND --help."""

from __future__ import annotations

import click


@click.command("help")
@click.argument("names", metavar="[COMMAND...]", nargs=-1)
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...]) -> None:
    """What COMMAND does and takes: `planner help check`, `planner help rules lint`."""
    asked = ctx.find_root()
    for name in names:
        group = asked.command
        if not isinstance(group, click.Group):
            raise click.UsageError(f"'{asked.info_name}' has no commands of its own.", asked)
        found_name, found, _ = group.resolve_command(asked, [name])
        if found is None:  # told by resolve_command
            return
        asked = found.context_class(found, info_name=found_name, parent=asked)
    click.echo(asked.get_help())
