"""Groups of commands whose modules are imported only when they are used, so that help comes at once."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import click

from planner.cli.run import lang_of
from planner.words import say

_LIKENESS = 0.6  # of 1: two slips in a word of five letters


def lazy_group(commands: Mapping[str, tuple[str, str]]) -> type[click.Group]:
    """A group of these commands: name -> (module, what help says of it); each is the `command` of its module."""

    class LazyGroup(click.Group):
        def list_commands(self, ctx: click.Context) -> list[str]:
            return list(commands)

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            if cmd_name not in commands:
                return None
            found: click.Command = importlib.import_module(commands[cmd_name][0]).command
            if lang_of(ctx) == "vi":
                from planner.cli.vietnamese import in_vietnamese

                return in_vietnamese(found, _path(ctx, cmd_name))
            return found

        def resolve_command(
            self, ctx: click.Context, args: list[str]
        ) -> tuple[str | None, click.Command | None, list[str]]:
            if args and args[0] not in commands and not args[0].startswith("-"):
                from planner.written.nearest import close_names

                near = close_names(args[0], commands, _LIKENESS)
                known = say("usage.near", lang_of(ctx), near=" / ".join(near)) if near else ""
                ctx.fail(" ".join(filter(None, (say("usage.no-command", lang_of(ctx), name=args[0]), known))))
            return super().resolve_command(ctx, args)

        def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
            said = {name: about for name, (_module, about) in commands.items()}
            if lang_of(ctx) == "vi":
                from planner.cli.vietnamese import about as in_vietnamese

                said = {name: in_vietnamese(_path(ctx, name), about) for name, about in said.items()}
            with formatter.section("Commands"):
                formatter.write_dl(list(said.items()))

    return LazyGroup


def _path(ctx: click.Context, name: str) -> str:
    """A command of the group by its path from the program on: `rules lint`."""
    groups = []
    at: click.Context | None = ctx
    while at is not None and at.parent is not None:
        groups.append(at.info_name or "")
        at = at.parent
    return " ".join([*reversed(groups), name])
