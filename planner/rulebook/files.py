"""Rule sets and field catalogues that can be named, read for those who look at rules without a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from planner.language.catalogue import Catalogue
from planner.reading.rule_sets import find_one
from planner.written import search_path
from planner.written.catalogue_text import read_catalogue_file
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.yaml_places import PlacedDict, YamlFile, read_yaml

Kind = Literal["ruleset", "fields", "retirement"]
KINDS: tuple[Kind, ...] = ("ruleset", "retirement", "fields")


@dataclass(frozen=True)
class NamedFile:
    """A file that can be named: of what kind, and whether it stands in an installed pack or in the current folder."""

    kind: Kind
    file: YamlFile
    raw: PlacedDict
    in_pack: bool


def named_files(folder: Path) -> Iterator[NamedFile]:
    """Every rule set, catalogue and retirement table of a folder and of the packs. Other YAML files are passed over."""
    places = search_path.by_place([folder])
    packs = [pack.resolve() for pack in search_path.packs()]
    for path in (path for place in places for path in place):
        file = read_yaml(path, ProblemList())
        raw = None if file is None else file.value
        if file is None or not isinstance(raw, PlacedDict) or "plan" in raw or "test" in raw or "cases" in raw:
            continue
        kind = next((kind for kind in KINDS if kind in raw), None)
        if kind is not None:
            yield NamedFile(kind, file, raw, any(path.resolve().is_relative_to(pack) for pack in packs))


def read_named_catalogue(name: str, folder: Path, where: str, problems: ProblemList) -> Catalogue | None:
    """A field catalogue by name or path, looked for in the folder and in the packs; None with problems if it cannot be read."""
    path = find_one(name, [folder], where, problems, "fields")
    file = None if path is None else read_yaml(path, problems, where)
    found = None if file is None else read_catalogue_file(file, problems)
    return None if found is None else found[1]


def standard_catalogue(folder: Path) -> Catalogue:
    """The standard catalogue, for the names of fields; an empty one where it is missing or damaged."""
    return read_named_catalogue(STANDARD_CATALOGUE, folder, "", ProblemList()) or Catalogue()
