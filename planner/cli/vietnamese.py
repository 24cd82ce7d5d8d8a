"""Help in Vietnamese: copies of the commands with other words, and pages with other headings."""

from __future__ import annotations

import copy
from collections.abc import Iterable

import click

from planner.words import help_texts
from planner.words.vi import command_help
from planner.words.vi.command_help import HEADINGS, USAGE

COMMANDS, OPTIONS, ABOUT = (
    {**getattr(command_help, table), **help_texts("vi", table)} for table in ("COMMANDS", "OPTIONS", "ABOUT")
)


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        said = [(name, OPTIONS.get(text, text).replace("[default: ", "[mặc định: ")) for name, text in rows]
        said = [(name, text.replace("[required]", "[bắt buộc]").replace("; required]", "; bắt buộc]")) for name, text in said]
        super().write_dl(said, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def in_vietnamese(command: click.Command, path: str) -> click.Command:
    """A copy of the command that speaks Vietnamese; what has no words of its own stays English. `path`: `rules lint`."""
    said = copy.copy(command)
    said.context_class = _Context
    said.help = COMMANDS.get(path, command.help)
    said.params = [_option(param) for param in command.params]
    return said


def about(path: str, english: str) -> str:
    """The line of a command in the list of commands."""
    return str(ABOUT.get(path, english))


def _option(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option) or param.help not in OPTIONS:
        return param
    said = copy.copy(param)
    said.help = OPTIONS[param.help]
    return said
