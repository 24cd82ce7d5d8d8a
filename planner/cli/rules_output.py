"""How the tools for rule files answer: a document as JSON, a page as text, problems like every other command."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from planner.cli.exit_codes import BAD_INPUT
from planner.cli.output import deliver
from planner.cli.screen import screen
from planner.problems import BadInput

rules_lang_option = click.option("--lang", type=click.Choice(("en", "vi")), default=None, help="Language of the answer.")


def deliver_document(document: Mapping[str, Any], out: Path | None) -> None:
    """The JSON of an answer, in the form of every other command: UTF-8, two-space indent."""
    deliver(json.dumps(document, ensure_ascii=False, indent=2) + "\n", out)


def refuse(bad: BadInput, command: str, lang: str, format: str, out: Path | None) -> int:
    """Bad input: a JSON answer like any other, or text on standard error. Returns the exit code."""
    from planner.report import render
    from planner.report.problems import refusal

    result = refusal(command, bad, lang)
    if format == "json":
        deliver(render("json", result, lang), out)
    else:
        sys.stderr.write(render("text", result, lang, width=screen(out).width))
    return BAD_INPUT
