"""Groups of commands whose modules are imported only when they are used, so that help comes at once."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import click


def lazy_group(commands: Mapping[str, tuple[str, str]]) -> type[click.Group]:
    """A group of these commands: name -> (module, what help says of it); each is the `command` of its module."""

    class LazyGroup(click.Group):
        def list_commands(self, ctx: click.Context) -> list[str]:
            return list(commands)

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            if cmd_name not in commands:
                return None
            found: click.Command = importlib.import_module(commands[cmd_name][0]).command
            return found

        def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
            with formatter.section("Commands"):
                formatter.write_dl([(name, about) for name, (_module, about) in commands.items()])

    return LazyGroup
