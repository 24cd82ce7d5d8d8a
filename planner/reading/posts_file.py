"""A list of posts and people beside a pool (`pool: {file: people.xlsx, posts: posts.csv}`): a line is one person for one post.

CSV, or the first sheet of a workbook. What its lines say becomes fields of the people (see `planner.pool.planned`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.cells import Cells, Faults, different, typed
from planner.pool.listing import MOST_LISTED, more_problems
from planner.pool.loading import PoolRead
from planner.pool.planned import (
    LONGEST_POST,
    PLANNED,
    PostLine,
    columns_of,
    is_post,
    lines_of,
    list_fields,
    post_fields,
    readiness_field,
)
from planner.pool.pool import CodedColumn, Column, LateColumns, Pool
from planner.pool.readers import READERS
from planner.pool.table import HEADER, RawTable, column_of, knows_nothing, texts_of
from planner.problems import NOTHING_NEAR, BadInput, Problem
from planner.reading.against_pool import add_stranger
from planner.reading.slate_file import LARGEST_FILE
from planner.written.file_bytes import HeldFile, file_bytes
from planner.written.file_kinds import file_fault
from planner.written.nearest import listed, nearest
from planner.written.people_by_name import KnownPeople
from planner.written.problem_list import ProblemList

HIGHEST_RANK = 999_999_999
_POST, _PERSON = ("post", "post_number"), ("person_id", "person_number")  # the first that is there; whichever fits
_OF_POOL: Mapping[str, str] = {"id": "person_id", "full_name": "full_name", PLANNED: "post"}
_RANK = re.compile(r"0*([1-9]\d{0,8})(?:[.,]0+)?")


@dataclass
class _Found:
    """The lines of a file with their places, in its order; and what there is to say of it."""

    lines: dict[tuple[str, str], tuple[PostLine, str]] = field(default_factory=dict)
    problems: ProblemList = field(default_factory=ProblemList)
    warnings: ProblemList = field(default_factory=ProblemList)
    notes: ProblemList = field(default_factory=ProblemList)


def with_posts(read: PoolRead, source: PoolSource, catalogue: Catalogue) -> PoolRead:
    """The pool with what the list of posts beside it says; as it is where there is none.

    Where the pool says something of posts itself both count; where they say different things of one person and post that is a
    warning, and the list of posts counts. Every problem of the list is one of the pool.
    """
    if source.posts is None:
        return read
    found = _Found()
    data = _bytes(source, found.problems)
    if data is not None:
        _read(data, source, catalogue, read.people if read.ids is not None else None, found)
    fields = None if read.fields is None else tuple(dict.fromkeys([*read.fields, *post_fields(catalogue)]))
    errors = _capped(found.problems.sorted(), source.posts_shown)
    pool = read.pool
    told: dict[str, dict[str, str]] = {}
    if pool is not None and not errors:
        pool, told = _merged(pool, read, catalogue, found)
        pool = replace(pool, posts_sha256=hashlib.sha256(data or b"").hexdigest())
    remarks = [*found.warnings.sorted("warning"), *found.notes.sorted("note")]
    return replace(
        read,
        pool=None if errors else pool,
        draft=pool if errors and pool is not None else read.draft,
        fields=fields,
        problems=(*read.problems, *errors),
        remarks=(*read.remarks, *_capped(remarks, source.posts_shown)),
        told=told,
    )


def _merged(
    pool: Pool, read: PoolRead, catalogue: Catalogue, found: _Found
) -> tuple[Pool, dict[str, dict[str, str]]]:
    """The pool with the lines of the file and its own, and where each field of each person is told."""
    own: dict[str, dict[str, PostLine]] = {}
    for line in lines_of(pool, catalogue):
        own.setdefault(line.person, {})[fold(line.post)] = line
    lines: list[PostLine] = []
    named: dict[str, str] = {}  # the first line of each person
    for (person, key), (line, where) in found.lines.items():
        named.setdefault(person, where)
        beside = own.get(person, {})
        before = beside.pop(key, None)
        if person in own and before is None:
            found.warnings.add("posts-not-in-pool", where, line.post, id=person, pool=pool.shown)
        elif before is not None:
            line = _told_both(line, before, where, found.warnings)
        lines.append(line)
    place = partial(_place, read, PLANNED)
    for person, beside in own.items():
        for line in beside.values():
            found.warnings.add("posts-only-in-pool", place(pool.row_of[person]), line.post, id=person)
            lines.append(line)
    columns = columns_of(lines, pool.ids, catalogue)
    makers = {name: partial(pool.columns.__getitem__, name) for name in pool.columns}
    pool = replace(pool, columns=LateColumns({**makers, **{name: partial(_same, made) for name, made in columns.items()}}))
    return pool, dict.fromkeys(columns, named)


def _told_both(line: PostLine, before: PostLine, where: str, warnings: ProblemList) -> PostLine:
    """What the file says, and the pool where it says nothing; a warning where they differ."""
    for name in ("rank", "readiness", "emergency"):
        said, other = getattr(line, name), getattr(before, name)
        if said is None:
            line = replace(line, **{name: other})
        elif other is not None and other != said:
            warnings.add("posts-differ", where, line.post, id=line.person, column=name, said=_text(said), other=_text(other))
    return line


def _text(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _place(read: PoolRead, name: str, row: int) -> str:
    """The cell of a field of somebody, else the file."""
    at = next((at for at, meant in read.columns.items() if meant == name), None)
    if read.table is None or read.rows is None or at is None:
        return read.pool.shown if read.pool is not None else ""
    return read.table.place(int(read.rows[row]), at)


# The file


def _bytes(source: PoolSource, problems: ProblemList) -> bytes | None:
    path, shown = source.posts, source.posts_shown
    assert path is not None  # noqa: S101  (asked by the caller)
    if path.suffix.lower() not in READERS:
        problems.add("posts-format", shown, path.suffix, formats=", ".join(READERS))
        return None
    if fault := file_fault(path):
        problems.add(fault, shown, shown)
        return None
    try:
        if path.stat().st_size > LARGEST_FILE:
            problems.add("file-too-large", shown, f"({path.stat().st_size / 1048576:.0f} MB)", most=LARGEST_FILE // 1048576)
            return None
        return file_bytes(path)
    except HeldFile:
        problems.add("file-held", shown, shown)
        return None
    except OSError as error:
        problems.add("input-unreadable", shown, shown, reason=getattr(error, "strerror", None) or str(error))
        return None


def _read(data: bytes, source: PoolSource, catalogue: Catalogue, people: KnownPeople | None, found: _Found) -> None:
    meanings = _meanings(catalogue, source)
    table = _table(data, source, meanings, found.problems)
    if table is None:
        return
    for remark in table.problems:
        (found.warnings if remark.severity == "warning" else found.notes).extend([remark])
    found.problems.extend(table.faults)
    columns = _columns(table, meanings, people, found)
    if columns is not None:
        _Lines(table, columns, catalogue, people, found).read()


def _meanings(catalogue: Catalogue, source: PoolSource) -> dict[str, str]:
    """The column that each header means, by its folded key: the list's own headers first, then those of the pool."""
    meanings: dict[str, str] = {}
    for header, name in source.columns.items():
        if name in _OF_POOL:
            meanings.setdefault(fold(header), _OF_POOL[name])
    for declared in list_fields().values():
        for header in (declared.name, *declared.headers):
            meanings.setdefault(fold(header), declared.name)
    for name, column in _OF_POOL.items():
        for header in catalogue.field(name).headers:
            meanings.setdefault(fold(header), column)
    return meanings


def _table(data: bytes, source: PoolSource, meanings: Mapping[str, str], problems: ProblemList) -> RawTable | None:
    """The table: its header in the first row, or where a list of an office has it."""
    assert source.posts is not None  # noqa: S101
    reader = READERS[source.posts.suffix.lower()]

    def known(header: str) -> bool:
        return fold(header) in meanings

    try:
        table = reader.read(data, source.posts_shown, None, knows_nothing)
    except BadInput as bad:
        first: BadInput | None = bad
    else:
        if any(known(header) for header in table.headers):
            return table
        first = None
    try:
        return reader.read(data, source.posts_shown, None, known)
    except BadInput as bad:
        if first is None and not any(p.code == "header-not-found" for p in bad.problems):
            problems.extend(bad.problems)
            return None
        if first is None:
            return table
        problems.extend(first.problems)
        return None


def _columns(
    table: RawTable, meanings: Mapping[str, str], people: KnownPeople | None, found: _Found
) -> dict[str, int] | None:
    """Where each column is; None where that of posts or people is missing (told). HR suites write a number and a key, or an id
    and a name, of each person, under headers that both may mean the id: the one counts that the pool knows."""
    columns: dict[str, int] = {}
    ids: list[int] = []
    unknown: list[str] = []
    for at, header in enumerate(table.headers):
        leaf = table.path(at)[-1] if table.path(at) else header
        name = meanings.get(fold(header)) or meanings.get(fold(leaf))
        if name is None:
            unknown += [header.strip()] if header.strip() else []
        elif name == "set_aside":
            continue
        elif name in _PERSON:
            ids.append(at)
        elif name in columns:
            code = "posts-column-twice"
            found.problems.add(code, table.place(HEADER, at), header, column=name, first=table.headers[columns[name]])
        else:
            columns[name] = at
    if ids:
        columns[_PERSON[0]] = _fitting(table, ids, people, found)
    complete = True
    for wanted in (_POST, _PERSON):
        if not any(name in columns for name in wanted):
            accepted = [wanted[0], *list_fields()[wanted[0]].headers]
            near = next((close for header in unknown if (close := nearest(header, accepted)) != NOTHING_NEAR), NOTHING_NEAR)
            headers = listed([header.strip() for header in table.headers if header.strip()])
            params = {"column": wanted[0], "columns": headers, "accepted": ", ".join(accepted[:8]), "near": near}
            found.problems.add("posts-column-missing", table.place(HEADER, 0), **params)
            complete = False
    if unknown:
        found.notes.add("posts-columns-unread", table.place(HEADER, 0), ", ".join(unknown))
    return columns if complete else None


def _fitting(table: RawTable, ids: list[int], people: KnownPeople | None, found: _Found) -> int:
    """Of several columns of ids the one with most ids of the pool, of equal ones the first."""
    if len(ids) == 1 or people is None:
        return ids[0]
    hits = {at: sum(text in people.ids for text in _texts(table, at)) for at in ids}
    best = max(ids, key=lambda at: hits[at])
    found.notes.add("posts-people-by", table.place(HEADER, best), table.headers[best], count=hits[best])
    return best


def _texts(table: RawTable, at: int) -> list[str]:
    """[rows] the cells of a column as the file shows them."""
    shown = table.displayed.get(at, {})
    return [shown.get(row, text).strip() for row, text in enumerate(texts_of(table.columns[at]))]


class _Lines:
    """The lines of a table, each checked."""

    def __init__(
        self, table: RawTable, columns: Mapping[str, int], catalogue: Catalogue, people: KnownPeople | None, found: _Found
    ) -> None:
        self.table, self.columns, self.people, self.found = table, dict(columns), people, found
        self.readiness = replace(readiness_field(catalogue), name="readiness")
        self.texts = {name: _texts(table, at) for name, at in columns.items()}
        self.post_column = next(name for name in _POST if name in columns)
        self.ranked: dict[tuple[str, int], str] = {}
        self.faults: dict[str, tuple[Cells, Faults]] = {}

    def read(self) -> None:
        """Add the lines that are sound to what was found, and tell what is wrong with the others."""
        fields = list_fields()
        readiness, emergency, status = (
            self._values(name, declared)
            for name, declared in (
                ("readiness", self.readiness), ("emergency", fields["emergency"]), ("status", fields["status"]),
            )
        )  # fmt: skip
        left_out = 0
        for row in range(len(self.table)):
            if not any(texts[row] for texts in self.texts.values()):
                continue
            if status[row] == "inactive":
                left_out += 1
                continue
            for name, (cells, faults) in self.faults.items():
                if (fault := faults.get(int(cells.codes[row]))) is not None:
                    self.found.problems.add(fault.code, self._where(row, name), cells.text(row), **fault.params)
            post, person, rank = self._post(row), self._person(row), self._rank(row)
            if post is None or person is None:
                continue
            urgent = None if emergency[row] is None else emergency[row] == "yes"
            self._add(PostLine(post, person, rank, readiness[row], urgent), row)
        if left_out:
            self.found.notes.add("posts-inactive", self._where(HEADER, "status"), left_out, count=left_out)
        elif not self.found.lines and not len(self.found.problems):
            self.found.warnings.add("posts-none", self._where(HEADER, self.post_column))

    def _add(self, line: PostLine, row: int) -> None:
        where = self._where(row, "post")
        if line.key in self.found.lines:
            first = self.found.lines[line.key][1]
            self.found.problems.add("posts-pair-twice", where, line.post, id=line.person, first=first)
            return
        self.found.lines[line.key] = line, where
        if line.rank is not None:
            first = self.ranked.setdefault((fold(line.post), line.rank), where)
            if first != where:
                self.found.warnings.add("posts-rank-twice", self._where(row, "rank"), line.rank, post=line.post, first=first)

    def _post(self, row: int) -> str | None:
        text = " ".join(unicodedata.normalize("NFC", self.texts[self.post_column][row]).split())
        where = self._where(row, self.post_column)
        if not text:
            self.found.problems.add("posts-blank", where, column="post")
        elif is_post(text):
            return text
        elif ";" in text:
            self.found.problems.add("posts-separator", where, text)
        else:
            self.found.problems.add("posts-no-name", where, text, most=LONGEST_POST)
        return None

    def _person(self, row: int) -> str | None:
        person = self.texts[_PERSON[0]][row]
        where = self._where(row, _PERSON[0])
        if not person:
            self.found.problems.add("posts-blank", where, column="person_id")
            return None
        if self.people is None:
            return person  # nobody knows who is in the pool
        if person not in self.people.ids:
            add_stranger(self.found.problems, person, where, self.people)
            return None
        name = self.texts.get("full_name", [""] * (row + 1))[row]
        if name and not self.people.is_named(person, name):
            self.found.warnings.add("posts-other-name", self._where(row, "full_name"), id=person)
        return person

    def _rank(self, row: int) -> int | None:
        text = self.texts["rank"][row] if "rank" in self.texts else ""
        if not text:
            return None
        whole = _RANK.fullmatch(text)
        if whole is None:
            self.found.problems.add("posts-rank", self._where(row, "rank"), text, most=HIGHEST_RANK)
            return None
        return int(whole[1])

    def _values(self, name: str, declared: Field) -> list[str | None]:
        """[rows] the canonical values of a column; what is none of them is in `faults`."""
        if name not in self.columns:
            return [None] * len(self.table)
        cells = different(column_of(self.texts[name]))
        column, faults = typed(declared, cells)
        self.faults[name] = cells, faults
        return list(_labels(column))

    def _where(self, row: int, name: str) -> str:
        return self.table.place(row, self.columns[name] if name in self.columns else self.columns[self.post_column])


def _labels(column: Column) -> Iterator[str | None]:
    if isinstance(column, CodedColumn):
        for code in column.codes.tolist():
            yield column.labels[code] if code >= 0 else None


def _capped(problems: list[Problem], shown: str) -> tuple[Problem, ...]:
    listed_ = tuple(problems[:MOST_LISTED])
    more = len(problems) - len(listed_)
    return (*listed_, replace(more_problems(more, shown), severity=problems[-1].severity)) if more else listed_


def _same(column: Column) -> Column:
    return column
