"""What `planner init --from` can start from: files of other tools. One file a tool, one line in STARTS.

The module of a start has HEADINGS, what its first file is headed by; `fits(headers)`, whether the first file is one of its
tool, by its folded headers; and `start(asked)`, which reads the files and gives those of the new plan. It raises BadInput with
every problem of all files, or OptionNeeded.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import cast

from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.loading import read_list
from planner.pool.table import RawTable
from planner.problems import BadInput, PlannerError, Problem
from planner.written.yaml_places import shown_path

STARTS: Mapping[str, str] = {
    "panel": "planner.intake.starts.panel",
}


@dataclass(frozen=True)
class Asked:
    """What to start from, and where the plan will stand (`folder` need not be there yet).

    `seats`, `id_column`, `address` (headers), `already_selected` and `settings` are the options of `init`.
    """

    files: tuple[Path, ...]
    folder: Path
    lang: str = "en"
    seats: int | None = None
    id_column: str | None = None
    address: tuple[str, ...] = ()
    already_selected: Path | None = None
    settings: Path | None = None

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every file that is read."""
        return (*self.files, *(path for path in (self.already_selected, self.settings) if path is not None))


@dataclass(frozen=True)
class Started:
    """The text of each file to write, by its name, and what to say of it: lines in the language asked for."""

    files: Mapping[str, str]
    said: tuple[str, ...] = ()


@dataclass
class OptionNeeded(PlannerError):
    """An option without which the files do not say enough; `code` and `params` are those of a message."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def started(asked: Asked) -> Started:
    """The plan to start from. Raises BadInput with every problem of the files; OptionNeeded."""
    first = asked.files[0]
    headers = {fold(header) for header in plain_table(source_of(first)).headers}
    for module in STARTS.values():
        start = import_module(module)
        if cast(Callable[[Collection[str]], bool], start.fits)(headers):
            return cast(Callable[[Asked], Started], start.start)(asked)
    listed = "; ".join(f"{name}: {import_module(module).HEADINGS}" for name, module in STARTS.items())
    raise BadInput([Problem("start-unknown", shown_path(first), params={"headers": sorted(headers), "known": listed})])


def source_of(file: Path) -> PoolSource:
    """A file as named: `BOOK.xlsx!SHEET` is a sheet of a workbook."""
    name, mark, sheet = str(file).rpartition("!")
    if mark and not file.exists() and Path(name).exists():
        return PoolSource(Path(name), shown_path(Path(name)), sheet)
    return PoolSource(file, shown_path(file))


def plain_table(source: PoolSource) -> RawTable:
    """The rows of a file (of its first sheet, or the one named) under the first of them, as they stand. Raises BadInput."""
    return read_list(source, Catalogue())[1]
