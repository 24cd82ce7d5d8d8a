"""What a run knows of its user: the language to speak, also when something fails."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from planner.cli.interrupt import Interrupts
from planner.words import LANGUAGES

_LANG_LINE = re.compile(rb"^lang\s*:\s*['\"]?(en|vi)\b", re.MULTILINE)


@dataclass
class Run:
    lang: str = "en"
    interrupts: Interrupts = field(default_factory=Interrupts)


def lang_of(ctx: click.Context) -> str:
    """The language of this run."""
    run = ctx.find_object(Run)
    return "en" if run is None else run.lang


def language_written_in(plan: Path | None) -> str | None:
    """The `lang` of a plan that may not be readable as a plan, so that its problems can be told in its own language."""
    if plan is None:
        return None
    try:
        with plan.open("rb") as file:
            found = _LANG_LINE.search(file.read(1 << 16))
    except OSError:
        found = None
    return found[1].decode() if found else None


def language_asked(arguments: Sequence[str]) -> str | None:
    """The language that a command line asks for, before anything of it is read: help and wrong usage speak it, too."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            return None
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (arguments[at + 1] if at + 1 < len(arguments) else "")
            if value in LANGUAGES:
                return value
    return None
