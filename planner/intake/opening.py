"""A pool file named on the command line, read with a catalogue and a mapping of headers, without a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.language.catalogue import Catalogue
from planner.language.plan import PoolSource
from planner.pool.listing import MOST_LISTED
from planner.pool.loading import PoolRead, read_pool
from planner.pool.planned import with_post_fields
from planner.problems import Problem
from planner.reading.named_codes import named_codes
from planner.reading.posts_file import with_posts
from planner.reading.rule_sets import find_one
from planner.written.catalogue_text import read_catalogue_file
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.yaml_places import PlacedDict, read_yaml, shown_path


@dataclass(frozen=True)
class OpenedPool:
    """What was read of a pool file. `notes` are remarks on how it was opened; `asked` are the fields that rules ask for."""

    source: PoolSource
    catalogue: Catalogue
    read: PoolRead
    notes: tuple[Problem, ...] = ()
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Opening:
    """How to read a file. `columns` is a mapping of headers (`Header: field`) given for this file, in which a header that
    the file lacks is an error; `kept` is the one kept for its sender, of which only what the file has counts.
    Of the notes on cells at most `most_notes` are listed. `posts` is a list of posts and people beside it.
    `codes`: the list of codes that cells are written in, as an option says it (`gso`, `ethnicity=gso,religion=gso`).
    """

    file: Path
    sheet: str | None = None
    fields: str = STANDARD_CATALOGUE
    columns: Path | None = None
    kept: Path | None = None
    most_notes: int = MOST_LISTED
    posts: Path | None = None
    codes: str | None = None


def open_pool(asked: Opening, catalogue: Catalogue | None = None) -> OpenedPool:
    """Read the pool, with the catalogue given or else the one named; its problems are in `read`.

    Raises BadInput where the catalogue or a mapping cannot be read.
    """
    problems = ProblemList()
    catalogue = named_catalogue(asked.fields, problems) if catalogue is None else catalogue
    places: dict[str, str] = {}
    kept = {} if asked.kept is None else header_mapping(asked.kept, problems, places)
    given = {} if asked.columns is None else header_mapping(asked.columns, problems, places)
    codes = {} if asked.codes is None else named_codes(_written(asked.codes), "--codes", catalogue, problems)
    problems.raise_any()
    shown = shown_path(asked.file)
    place = shown if asked.columns is None else shown_path(asked.columns)
    source = PoolSource(asked.file, shown, asked.sheet, {**kept, **given}, place, places, codes=codes)
    if asked.posts is not None:
        source = replace(source, posts=asked.posts, posts_shown=shown_path(asked.posts))
        catalogue = with_post_fields(catalogue)
    read = _read(source, catalogue, asked)
    absent = [p.value for p in read.problems if p.code == "header-missing" and p.value in kept and p.value not in given]
    if not absent:
        return OpenedPool(source, catalogue, read)
    source = replace(source, columns={h: name for h, name in source.columns.items() if h not in absent})
    notes = [Problem("sender-header-absent", source.shown, header, "note", {"file": str(asked.kept)}) for header in absent]
    return OpenedPool(source, catalogue, _read(source, catalogue, asked), tuple(notes))


def _read(source: PoolSource, catalogue: Catalogue, asked: Opening) -> PoolRead:
    return with_posts(read_pool(source, catalogue, asked.most_notes), source, catalogue)


def _written(codes: str) -> str | Mapping[str, str]:
    """`gso`, or `ethnicity=gso,religion=gso` by field."""
    if "=" not in codes:
        return codes
    pairs = (pair.partition("=") for pair in codes.split(",") if pair.strip())
    return {name.strip(): of.strip() for name, _, of in pairs}


def named_catalogue(name: str, problems: ProblemList) -> Catalogue:
    """The catalogue that a name on the search path or a path means; problems stand at `--fields`."""
    where = "--fields"
    path = find_one(name.strip(), [Path.cwd()], where, problems, "fields")
    file = None if path is None else read_yaml(path, problems, where)
    found = None if file is None else read_catalogue_file(file, problems)
    return Catalogue() if found is None else found[1]


def header_mapping(path: Path, problems: ProblemList, places: dict[str, str]) -> Mapping[str, str]:
    """Header to field, as `columns` of a plan names them. An empty file (all of it comments) maps nothing.

    `places` is told where each header stands.
    """
    file = read_yaml(path, problems, "--columns")
    if file is None or file.value is None:
        return {}
    if not isinstance(file.value, PlacedDict):
        problems.add("needs-mapping", f"{file.shown}:1", file.value, key="columns")
        return {}
    columns: dict[str, str] = {}
    for header, name in file.value.items():
        if not isinstance(name, str) or not name.strip():
            problems.add("needs-text", file.value.place(header), name, key=header)
        else:
            columns[header] = name.strip()
            places[header] = file.value.place(header)
    return columns
