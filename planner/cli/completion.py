"""`planner completion SHELL`: the script that makes the shell complete commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from planner.cli.output import deliver

COMPLETE_VARIABLE = "_PLANNER_COMPLETE"  # click's name for the command `planner`
HOW_TO = {
    "bash": 'add to ~/.bashrc:  eval "$(planner completion bash)"',
    "zsh": 'add to ~/.zshrc:  eval "$(planner completion zsh)"',
    "fish": "run once:  planner completion fish > ~/.config/fish/completions/planner.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(HOW_TO)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL.

    \b
    bash: add to ~/.bashrc   eval "$(planner completion bash)"
    zsh:  add to ~/.zshrc    eval "$(planner completion zsh)"
    fish: run once           planner completion fish
                               > ~/.config/fish/completions/planner.fish
    """
    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"no completion for {shell}", ctx)
    group = ctx.find_root().command
    deliver(f"# {HOW_TO[shell]}\n" + script(group, {}, "planner", COMPLETE_VARIABLE).source(), None)
