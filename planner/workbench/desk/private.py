"""The folder beside the plan in which the workbench keeps what is its own: for its owner alone, under names of ours."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.cli.output import whole_file
from planner.problems import CannotWrite


def folder_of(plan: Path) -> Path:
    """Where it is; made when something is first written."""
    return plan.with_name(f"{plan.stem}.workbench")


def made(plan: Path) -> Path:
    """The folder, there to be written to. Raises CannotWrite."""
    folder = folder_of(plan)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        with suppress(OSError):  # a share may know no modes
            os.chmod(folder, 0o700)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite("output.refused", file=str(folder), reason=reason) from error
    return folder


@contextmanager
def written(plan: Path, name: str) -> Iterator[Path]:
    """A file of the folder, whole or not at all. Raises CannotWrite."""
    with whole_file(made(plan) / name) as scratch:
        yield scratch


def kept_aside(file: Path) -> None:
    """What cannot be read makes room under another name, never deleted. Raises CannotWrite."""
    try:
        file.replace(file.with_suffix(f".damaged-{time.time_ns()}"))
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite("output.refused", file=file.name, reason=(error.strerror or str(error)).lower()) from error


def removed(file: Path) -> None:
    """Away with a file of ours, if it can be."""
    with suppress(OSError):
        file.unlink(missing_ok=True)
