"""How every command ends on bad input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.exit_codes import BAD_INPUT
from planner.cli.output import deliver
from planner.cli.screen import screen
from planner.problems import BadInput

if TYPE_CHECKING:
    from planner.results.redaction import Redaction


def refuse(bad: BadInput, command: str, lang: str, format: str, out: Path | None, redact: Redaction = "none") -> int:
    """Bad input, and its exit code: as JSON it is an answer like any other; as text it goes to standard error. `redact`:
    without what the problems quote."""
    from planner.report import render
    from planner.report.problems import refusal

    result = refusal(command, bad, lang)
    if redact != "none" and not all(problem.code.startswith("redact-") for problem in bad.problems):
        from planner.results.redaction import redacted
        from planner.words import say

        result = redacted(result, redact, lang=lang)
        sys.stderr.write(say("redaction.problems", lang) + "\n")
    if format == "json":
        deliver(render("json", result, lang), out)
    else:
        sys.stderr.write(render("text", result, lang, width=screen(out).width))
    return BAD_INPUT
