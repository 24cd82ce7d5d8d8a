"""What a run knows of its user: the language to speak, also when something fails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from planner.cli.interrupt import Interrupts

_LANG_LINE = re.compile(rb"^lang\s*:\s*['\"]?(en|vi)\b", re.MULTILINE)


@dataclass
class Session:
    lang: str = "en"
    interrupts: Interrupts = field(default_factory=Interrupts)


def language_written_in(plan: Path) -> str:
    """The `lang` of a plan that may not be readable as a plan, so that its problems can be told in its own language."""
    try:
        with plan.open("rb") as file:
            found = _LANG_LINE.search(file.read(1 << 16))
    except OSError:
        found = None
    return found[1].decode() if found else "en"
