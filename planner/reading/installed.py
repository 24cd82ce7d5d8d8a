"""Whether a file is one of the installed packs, a copy of one, or bears the name of one and says something else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

from planner.language.plan import RuleSetFile
from planner.problems import Problem
from planner.written import search_path
from planner.written.yaml_places import shown_path

# An installed pack, or byte for byte equal to it; of the name of one, with other content; of a name that none has.
Standing = Literal["same", "different", "none"]


def standing(file: RuleSetFile) -> Standing:
    """How a rule set or catalogue stands to the installed pack of its name (that of the file, or the one it states)."""
    installed = _installed()
    names = {file.path.stem.casefold(), file.id.casefold()}
    hashes = {sha for name in names for sha in installed.get(name, ())}
    if not hashes:
        return "none"
    return "same" if file.sha256 in hashes else "different"


def altered(files: Iterable[RuleSetFile]) -> list[Problem]:
    """A warning at each file that passes for an installed pack and differs from it: whoever reads the title trusts the pack."""
    return [
        Problem("pack-altered", f"{shown_path(file.path)}:1", file.id, "warning", {"name": file.id})
        for file in files
        if standing(file) == "different"
    ]


@cache
def _installed() -> dict[str, frozenset[str]]:
    """SHA-256 of the installed files by name, without its ending and the case of its letters."""
    found: dict[str, set[str]] = {}
    for path in search_path.pack_files():
        found.setdefault(path.stem.casefold(), set()).add(_sha256(path))
    return {name: frozenset(hashes) for name, hashes in found.items()}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
