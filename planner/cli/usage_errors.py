"""What was typed wrongly, told in Vietnamese: the texts of click and of the commands are English where they are raised."""

from __future__ import annotations

import re

import click

from planner.words.vi.command_help import ERROR, TRY, USAGE_ERRORS


def show(error: click.ClickException) -> None:
    """As `error.show()` does: the usage, where to read more, what is wrong; on standard error."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True, color=context.color)
        if context.command.get_help_option(context) is not None:
            command = f"{context.command_path} {context.help_option_names[-1]}"
            click.echo(TRY.format(command=command) + "\n", err=True, color=context.color)
    click.echo(ERROR.format(text=in_vietnamese(error.format_message())), err=True)


def in_vietnamese(text: str) -> str:
    """What is known of it; a text that nothing is known of stays as it is."""
    for pattern, said in USAGE_ERRORS:
        if found := re.fullmatch(pattern, text, re.DOTALL):
            parts = {name: part or "" for name, part in found.groupdict().items()}
            if parts.get("why"):
                parts["why"] = in_vietnamese(parts["why"])
            return said.format(**parts)
    return text
