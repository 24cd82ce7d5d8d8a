"""What the terminal can show: how wide, and whether with colour."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

NARROWEST, PLAIN_WIDTH, WIDEST = 60, 80, 120


@dataclass(frozen=True)
class Screen:
    width: int
    colour: bool


def screen(out: Path | None) -> Screen:
    """As wide as COLUMNS or the terminal says, from 60 to 120, and 80 where neither does; colour for terminals alone.

    A file and a pipe have no width of their own: they get that of COLUMNS, where it is set, and no control code.
    """
    watched = out is None and sys.stdout is not None and sys.stdout.isatty()
    colour = watched and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(min(max(_width(watched), NARROWEST), WIDEST), colour)


def _width(watched: bool) -> int:
    written = os.environ.get("COLUMNS", "")
    if written.isascii() and written.isdigit() and int(written):
        return int(written)
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if watched else PLAIN_WIDTH
