"""How findings read, by the kind that a result names: a result is printed without the classes of bodies, rows or solver."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from planner.bodies.counted import UNNAMED
from planner.bodies.saying import Says
from planner.results.result import Finding
from planner.results.rule_keys import kind_by_key


@cache
def says(kind: str) -> Says:
    """How findings of this kind read; those of a kind that is not known, or not said, as a count."""
    package = _package(kind)
    if package is None:
        return UNNAMED
    said: Says = import_module(f"{package}.says").SAYS
    return said


def says_of(finding: Finding) -> Says:
    """How this finding reads. Those of a committee are known by their key, too."""
    return says(finding.kind or kind_by_key(finding.rule))


def _package(kind: str) -> str | None:
    """The folder that bears the keyword; where none does, the registry knows (and imports every body for it)."""
    if kind.isidentifier() and Path(__file__).with_name(kind).joinpath("says.py").is_file():
        return f"{__name__.rpartition('.')[0]}.{kind}"
    if not kind:
        return None
    packages: dict[str, str] = import_module("planner.bodies.registry").packages()
    return packages.get(kind)
