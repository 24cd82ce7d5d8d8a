"""Whether a path is a file that can be read: neither a folder nor a pipe, on which reading would wait for ever."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Literal

FileFault = Literal["file-missing", "file-is-folder", "file-not-ordinary"]


def file_fault(path: Path) -> FileFault | None:
    """The code of what is wrong with the path; None where it is an ordinary file (or a link to one)."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return "file-missing"
    if stat.S_ISDIR(mode):
        return "file-is-folder"
    return None if stat.S_ISREG(mode) else "file-not-ordinary"
