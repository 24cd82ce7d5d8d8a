"""Mappings kept for each sender, so that the headers of an office are learned once.

They stand in `~/.config/planner/senders/NAME.yaml` (under `XDG_CONFIG_HOME` where it is set), readable by their owner alone.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_NAME = re.compile(r"\w[\w .-]{0,79}")


def sender_file(name: str) -> Path:
    """The file of a sender. Raises ValueError for a name that is none (a path, a hidden file, nothing)."""
    if not _NAME.fullmatch(name.strip()):
        raise ValueError(name)
    home = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(home) if home and Path(home).is_absolute() else Path.home() / ".config"
    return config / "planner" / "senders" / f"{name.strip()}.yaml"


def make_folder(file: Path) -> None:
    """The folder of senders, closed to others where it is new. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
