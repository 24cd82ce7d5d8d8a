"""How the tools for rule files answer: a document as JSON, a page as text, problems like every other command."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from planner.cli.output import deliver
from planner.words import LANGUAGES

rules_lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=None,
    help="Language of the answer.  [default: that of PLANNER_LANG, else en]",
)  # fmt: skip


def deliver_document(document: Mapping[str, Any], out: Path | None) -> None:
    """The JSON of an answer, in the form of every other command: UTF-8, two-space indent."""
    deliver(json.dumps(document, ensure_ascii=False, indent=2) + "\n", out)
