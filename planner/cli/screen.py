"""What the terminal can show: how wide, and whether with colour."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

NARROWEST, PLAIN_WIDTH, WIDEST = 60, 80, 110


@dataclass(frozen=True)
class Screen:
    width: int
    colour: bool


def screen(out: Path | None) -> Screen:
    """80 columns without any control code for files and pipes; the width of the terminal, with colour unless NO_COLOR, else."""
    if out is not None or sys.stdout is None or not sys.stdout.isatty():
        return Screen(PLAIN_WIDTH, colour=False)
    width = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(min(max(width, NARROWEST), WIDEST), colour)
