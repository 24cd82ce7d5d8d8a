"""A plan's people and slate in the files of other tools. One file a target, and a line in TARGETS.

A target has `export(asked) -> Exported`: it reads and computes, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.exports.table import Table
    from planner.session.case import Case

_FOLDER = __name__


@dataclass(frozen=True)
class Asked:
    """What is exported: a plan with its pool; the members of each committee, where there is a slate; the committee that counts
    (None: all of them); whether whom rules keep apart from somebody selected go to a file of their own. `lang`: of titles."""

    case: Case
    slate: Mapping[str, Sequence[str]] | None
    committee: str | None
    set_apart: bool
    lang: str


@dataclass(frozen=True)
class Said:
    """What to say of an export: the code of a message with its parameters, and the number of one that counts. A parameter that
    is the name of a file of the export is said as its path."""

    code: str
    params: Mapping[str, Any]
    count: int | None = None


@dataclass(frozen=True)
class Exported:
    """The files by name, each a table or a text; of one file alone the name is of no meaning."""

    files: Mapping[str, Table | str]
    said: tuple[Said, ...] = ()


class Export(Protocol):
    """See `planner.exports`. Raises BadInput."""

    def __call__(self, asked: Asked) -> Exported: ...


@dataclass(frozen=True)
class Target:
    """`module` is imported on first use. `files` are the names of those that it writes, where --out is a folder; without any
    it writes one file, or to standard output. `apart_file`: one more, of whom rules keep apart from somebody selected, where
    that is asked for. `ending`: of the one file. `in_committee`: it can be asked of one committee."""

    module: str
    needs_slate: bool = True
    files: tuple[str, ...] = ()
    apart_file: str = ""
    ending: str = ".csv"
    in_committee: bool = True

    def export(self, asked: Asked) -> Exported:
        """See `Export`."""
        return cast(Export, import_module(f"{_FOLDER}.{self.module}").export)(asked)


TARGETS: Mapping[str, Target] = {
    "selected": Target("selected", files=("selected.csv", "remaining.csv"), apart_file="apart.csv"),
    "posts": Target("posts", needs_slate=False),
    "popolo": Target("popolo", ending=".json", in_committee=False),
}
