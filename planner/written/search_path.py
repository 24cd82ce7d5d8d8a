"""Where rule sets and catalogues are looked for: beside the file that names them, beside the plan, in the installed packs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
STANDARD_CATALOGUE = "vn-cadre"  # of fields: what the installed packs are written for
NEUTRAL_CATALOGUE = "person"  # English headings, for panels and HR lists
_NO_PACKS = {"tests", "__pycache__"}


def packs() -> tuple[Path, ...]:
    """The folders of installed packs: `planner/rule_packs` of an installation, or `rules/` at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    found = tuple(folder for folder in (package / "rule_packs", package.parent / "rules") if folder.is_dir())
    return found[:1]


def is_in_pack(path: Path) -> bool:
    """Whether a file is one of the installed packs."""
    real = path.resolve()
    return any(real.is_relative_to(folder.resolve()) for folder in packs())


@cache
def _pack_prefixes() -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for folder in packs() for p in (folder.as_posix(), str(folder), folder.resolve().as_posix())))


def shorten_packs(text: str, prefix: str) -> str:
    """The text with every path of an installed rule file as `prefix:NAME`: short enough to be copied from a line."""
    folders = [*_pack_prefixes(), *_below_here(_pack_prefixes())]
    written = "|".join(re.escape(folder) for folder in sorted(folders, key=len, reverse=True))
    if not written:
        return text
    name = rf"(?<![\w./\\-])(?:{written})[/\\](?:[^/\\\s:]+[/\\])*([^/\\\s:]+)\.ya?ml\b"
    return re.sub(name, rf"{prefix}:\1", text)


def _below_here(folders: Iterable[str]) -> Iterator[str]:
    """The same folders as they are shown where they lie inside the current one."""
    try:
        here = Path.cwd()
    except OSError:
        return
    for folder in folders:
        path = Path(folder)
        if path != here and path.is_relative_to(here):
            yield path.relative_to(here).as_posix()


def find(name: str, folders: Iterable[Path], pack_folders: Sequence[Path] | None = None) -> tuple[Path, ...]:
    """The file that `name` means: a path (with folders or a suffix) or a bare name, `NAME.yaml` or `NAME.yml`.

    `folders` are tried in order, then the packs, where a bare name is looked for in every sub-folder. Empty where there is
    none; several where the packs have several files of that name, in which case the caller says so.
    """
    names = [name] if name.endswith(SUFFIXES) else [name + suffix for suffix in SUFFIXES]
    for folder in folders:
        for candidate in names:
            path = Path(os.path.normpath(folder / candidate))
            if _is_file(path):
                return (path,)
    found: list[Path] = []
    for pack in packs() if pack_folders is None else pack_folders:
        direct = [pack / candidate for candidate in names if _is_file(pack / candidate)]
        if direct:
            return (direct[0],)
        if "/" not in name and os.sep not in name:
            found += [path for path in _files_of(pack) if path.name in names]
    return tuple(found)


def names_near(folders: Iterable[Path], pack_folders: Sequence[Path] | None = None) -> list[str]:
    """The names that could have been meant: the stems of the YAML files in the folders and the packs."""
    stems: dict[str, None] = {}
    for folder in folders:
        try:
            stems.update((p.stem, None) for p in sorted(folder.iterdir()) if p.suffix in SUFFIXES)
        except OSError:
            continue
    for pack in packs() if pack_folders is None else pack_folders:
        stems.update((path.stem, None) for path in _files_of(pack))
    return list(stems)


def by_place(folders: Iterable[Path], pack_folders: Sequence[Path] | None = None) -> list[tuple[Path, ...]]:
    """The YAML files of each folder, then those of the packs, sub-folders and all; in the order of the search."""
    found: list[tuple[Path, ...]] = []
    for folder in dict.fromkeys(os.path.normpath(folder) for folder in folders):
        try:
            found.append(tuple(p for p in sorted(Path(folder).iterdir()) if p.suffix in SUFFIXES and _is_file(p)))
        except OSError:
            continue
    known = {path.resolve() for place in found for path in place}
    chosen = packs() if pack_folders is None else pack_folders
    return [*found, *(tuple(p for p in _files_of(pack) if p.resolve() not in known and _is_file(p)) for pack in chosen)]


def pack_files() -> tuple[Path, ...]:
    """Every YAML file of the installed packs: rule sets, catalogues, retirement tables."""
    return tuple(path for pack in packs() for path in _files_of(pack) if _is_file(path))


def _files_of(pack: Path) -> tuple[Path, ...]:
    found: list[Path] = []
    for folder, below, names in os.walk(pack):
        below[:] = [name for name in below if name not in _NO_PACKS]
        found += [Path(folder, name) for name in names if name.endswith(SUFFIXES) and name not in _NO_PACKS]
    return tuple(sorted(found))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
