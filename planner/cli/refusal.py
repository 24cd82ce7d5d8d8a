"""How every command ends on bad input."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.cli.exit_codes import BAD_INPUT
from planner.cli.output import deliver
from planner.cli.screen import screen
from planner.problems import BadInput


def refuse(bad: BadInput, command: str, lang: str, format: str, out: Path | None) -> int:
    """Bad input, and its exit code: as JSON it is an answer like any other; as text it goes to standard error."""
    from planner.report import render
    from planner.report.problems import refusal

    result = refusal(command, bad, lang)
    if format == "json":
        deliver(render("json", result, lang), out)
    else:
        sys.stderr.write(render("text", result, lang, width=screen(out).width))
    return BAD_INPUT
