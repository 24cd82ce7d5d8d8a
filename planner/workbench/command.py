"""`planner workbench FOLDER|PLAN`: the plan on a screen."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.exit_codes import DONE
from planner.cli.failure import report
from planner.cli.options import lang_option, plan_argument
from planner.cli.refusal import refuse
from planner.cli.run import lang_of, language_written_in
from planner.problems import BadInput
from planner.words import say, spoken


@click.command("workbench")
@plan_argument
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port of the address.  [default: any that is free]")
@click.option("--no-open", is_flag=True, help="Print the address alone; do not open a browser.")
@lang_option
@click.pass_context
def command(ctx: click.Context, plan: Path, port: int, no_open: bool, lang: str | None) -> None:
    """Open PLAN (a file, or a folder with a plan.yaml) in the browser.

    Everything stays on this machine: the server answers on 127.0.0.1 alone, to
    whoever has the address that is printed, which opens one session once. The
    board is saved beside the plan after each step. Ctrl-C ends.
    """
    spoke = spoken(lang, language_written_in(plan), lang_of(ctx))
    try:
        from planner.workbench.serving.server import listening, serve
    except ModuleNotFoundError as missing:
        if missing.name not in ("starlette", "uvicorn", "anyio", "h11"):
            raise
        raise click.ClickException(say("workbench.not-installed", spoke)) from missing
    from planner.workbench.desk.desk import Desk

    def failed(error: BaseException) -> None:
        report(error, spoke)  # by its place, without a trace

    sock = listening(port)
    try:
        desk = Desk(plan, lang, failed)
    except BadInput as bad:
        sock.close()
        ctx.exit(refuse(bad, "workbench", spoke, "text", None))
    serve(desk, sock, click.echo, failed, opens=not no_open)
    ctx.exit(DONE)
