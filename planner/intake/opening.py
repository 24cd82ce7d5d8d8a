"""A pool file named on the command line, read with a catalogue and a mapping of headers, without a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.headers import Headers
from planner.pool.listing import MOST_LISTED
from planner.pool.loading import PoolRead, read_list, read_pool
from planner.pool.planned import with_post_fields
from planner.pool.table import RawTable
from planner.problems import BadInput, Problem
from planner.reading.named_codes import named_codes
from planner.reading.posts_file import with_posts
from planner.reading.rule_sets import find_one
from planner.written.catalogue_text import read_catalogue_file
from planner.written.problem_list import ProblemList
from planner.written.search_path import NEUTRAL_CATALOGUE, STANDARD_CATALOGUE
from planner.written.yaml_places import PlacedDict, read_yaml, shown_path

_MORE, _MORE_WITH_NAMES = 3, 2  # headers that the neutral catalogue must know beyond the standard one
_NO_HEADER = ("header-not-found", "id-missing", "sheets-several")


@dataclass(frozen=True)
class OpenedPool:
    """What was read of a pool file. `notes` are remarks on how it was opened; `asked` are the fields that rules ask for.
    `displaced` [field]: the header that means the field by itself, where the plan's mapping reads it from another column.
    """

    source: PoolSource
    catalogue: Catalogue
    read: PoolRead
    notes: tuple[Problem, ...] = ()
    asked: frozenset[str] = frozenset()
    displaced: Mapping[str, str] = field(default_factory=dict)

    @property
    def chosen(self) -> Problem | None:
        """The note that the headings are read by the neutral catalogue, which nobody named."""
        return next((note for note in self.notes if note.code == "catalogue-chosen"), None)


@dataclass(frozen=True)
class Opening:
    """How to read a file. `columns` is a mapping of headers (`Header: field`) given for this file, in which a header that
    the file lacks is an error; `kept` is the one kept for its sender, of which only what the file has counts.
    Of the notes on cells at most `most_notes` are listed. `posts` is a list of posts and people beside it.
    `codes`: the list of codes that cells are written in, as an option says it (`gso`, `ethnicity=gso,religion=gso`). `fields`
    None: the standard catalogue, or the neutral one where it alone knows the headers (see `suits_neutral`).
    `plan`: the pool of a plan. Its mapping and codes count, behind what is asked for here: whole with its sheet and its posts
    where it is this file, else as far as this file has the headers.
    """

    file: Path
    sheet: str | None = None
    fields: str | None = None
    columns: Path | None = None
    kept: Path | None = None
    most_notes: int = MOST_LISTED
    posts: Path | None = None
    codes: str | None = None
    plan: PoolSource | None = None


def own_source(pool: PoolSource, file: Path, sheet: str | None) -> PoolSource | None:
    """The pool of a plan, where it is this file; None where it is another."""
    if not (file.exists() and pool.file.exists() and file.samefile(pool.file)):
        return None
    return replace(pool, file=file, shown=shown_path(file), sheet=sheet or pool.sheet)


def open_pool(asked: Opening, catalogue: Catalogue | None = None) -> OpenedPool:
    """Read the pool, with the catalogue given or else the one named; its problems are in `read`.

    Raises BadInput where the catalogue or a mapping cannot be read.
    """
    problems = ProblemList()
    may_choose = asked.fields is None and asked.codes is None and catalogue is None
    catalogue = named_catalogue(asked.fields or STANDARD_CATALOGUE, problems) if catalogue is None else catalogue
    places: dict[str, str] = {}
    kept = {} if asked.kept is None else header_mapping(asked.kept, problems, places)
    given = {} if asked.columns is None else header_mapping(asked.columns, problems, places)
    codes = {} if asked.codes is None else named_codes(_written(asked.codes), "--codes", catalogue, problems)
    problems.raise_any()
    shown = shown_path(asked.file)
    place = shown if asked.columns is None else shown_path(asked.columns)
    source = PoolSource(asked.file, shown, asked.sheet, {**kept, **given}, place, places, codes=codes)
    own = None if asked.plan is None else own_source(asked.plan, asked.file, asked.sheet)
    if own is not None:
        source = replace(
            own, columns={**own.columns, **given}, column_places={**own.column_places, **places},
            place=place if asked.columns is not None else own.place, codes=codes or own.codes,
        )  # fmt: skip
    elif asked.plan is not None:
        kept = dict(asked.plan.columns)
        source = replace(source, columns={**kept, **given}, codes=codes or asked.plan.codes)
    if asked.posts is not None:
        source = replace(source, posts=asked.posts, posts_shown=shown_path(asked.posts))
        catalogue = with_post_fields(catalogue)
    read = _read(source, catalogue, asked)
    chosen: tuple[Problem, ...] = ()
    if may_choose and (neutral := _neutral(source, catalogue, read)) is not None:
        catalogue = neutral if asked.posts is None else with_post_fields(neutral)
        read = _read(source, catalogue, asked)
        params = {"catalogue": NEUTRAL_CATALOGUE, "other": STANDARD_CATALOGUE}
        chosen = (Problem("catalogue-chosen", shown, NEUTRAL_CATALOGUE, "note", params),)
    absent = [p.value for p in read.problems if p.code == "header-missing" and p.value in kept and p.value not in given]
    displaced = {} if asked.plan is None or own is not None else _displaced(read, source)
    if not absent and not displaced:
        return OpenedPool(source, catalogue, read, chosen)
    columns = {h: name for h, name in source.columns.items() if h not in absent}
    source = replace(source, columns={**columns, **{header: header for header in displaced.values()}})
    notes = () if asked.kept is None else tuple(
        Problem("sender-header-absent", source.shown, header, "note", {"file": str(asked.kept)}) for header in absent
    )  # fmt: skip
    return OpenedPool(source, catalogue, _read(source, catalogue, asked), (*chosen, *notes), displaced=displaced)


def _displaced(read: PoolRead, source: PoolSource) -> dict[str, str]:
    """By field: the header that means it where the mapping names another column for it. It is a column of its own name then."""
    mapped = {fold(header) for header in source.columns}
    found: dict[str, str] = {}
    for problem in read.problems:
        if problem.code == "field-twice":
            two = (str(problem.value), str(problem.params["first"]))
            own = [header for header in two if fold(header) not in mapped]
            if len(own) == 1:
                found[str(problem.params["field"])] = own[0]
    return found


def open_alike(asked: Sequence[Opening], catalogue: Catalogue | None = None) -> list[OpenedPool]:
    """Read lists that are compared by one catalogue: the neutral one where it suits each of them, see `open_pool`.

    Raises BadInput where the catalogue or a mapping cannot be read.
    """
    opened = [open_pool(one, catalogue) for one in asked]
    if len({one.chosen is None for one in opened}) == 1:
        return opened
    return [open_pool(replace(one, fields=one.fields or STANDARD_CATALOGUE), catalogue) for one in asked]


def _read(source: PoolSource, catalogue: Catalogue, asked: Opening) -> PoolRead:
    return with_posts(read_pool(source, catalogue, asked.most_notes), source, catalogue)


def _written(codes: str) -> str | Mapping[str, str]:
    """`gso`, or `ethnicity=gso,religion=gso` by field."""
    if "=" not in codes:
        return codes
    pairs = (pair.partition("=") for pair in codes.split(",") if pair.strip())
    return {name.strip(): of.strip() for name, _, of in pairs}


def _neutral(source: PoolSource, standard: Catalogue, read: PoolRead) -> Catalogue | None:
    """The neutral catalogue, where it suits the file that was `read` by the standard one; None where that one does."""
    if not _may_be_neutral(read, standard):
        return None
    neutral = named_catalogue(NEUTRAL_CATALOGUE, ProblemList())
    if not neutral.fields:
        return None
    try:
        _, table = read_list(source, neutral)
    except BadInput:
        return None
    return neutral if suits_neutral(table, Headers(source, standard), Headers(source, neutral)) else None


def _may_be_neutral(read: PoolRead, standard: Catalogue) -> bool:
    """Whether the standard catalogue found no header, or does not know a column, with no header beyond plain letters."""
    if read.table is None:
        return any(problem.code in _NO_HEADER for problem in read.problems)
    unknown = any(name not in standard.fields for name in read.columns.values())
    return unknown and all(header.isascii() for header in read.table.headers)


def suits_neutral(table: RawTable, standard: Headers, neutral: Headers) -> bool:
    """Whether the neutral catalogue is to read a list: it knows every header that the standard one knows, and three more; two
    where only it sees names among them.

    A Vietnamese heading, with marks or without, is known to the standard catalogue alone: one of them decides for it.
    """
    paths = [table.path(at) for at, header in enumerate(table.headers) if header.strip()]
    by_standard = [standard.means(path) for path in paths]
    by_neutral = [neutral.means(path) for path in paths]
    if any(known and not other for known, other in zip(by_standard, by_neutral, strict=True)):
        return False
    more = sum(name is not None for name in by_neutral) - sum(name is not None for name in by_standard)
    names = "full_name" not in by_standard and bool({"full_name", "first_name", "last_name"} & {*by_neutral})
    return more >= (_MORE_WITH_NAMES if names else _MORE)


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
