"""From a pool file to a `Pool`: read, match headers to fields, type the columns, and list everything that is wrong."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from planner.language.catalogue import Catalogue, Field
from planner.language.dates import month_of_day
from planner.language.in_force import local_today
from planner.language.plan import PoolSource
from planner.pool.cells import Cells, different, trimmed, typed
from planner.pool.fields import field_makers
from planner.pool.findings import Findings
from planner.pool.habits.damage import tell_headers, without_control
from planner.pool.habits.draft import Draft, cells_of
from planner.pool.habits.fonts import legible_headers
from planner.pool.habits.listing import ALWAYS, HABITS
from planner.pool.headers import Headers, Matched
from planner.pool.layout.header_block import is_number_header
from planner.pool.listing import MOST_LISTED
from planner.pool.name_halves import join_names
from planner.pool.pool import BoolArray, Column, LateColumns, LongArray, Pool
from planner.pool.readers import READERS
from planner.pool.table import HEADER, Known, RawTable, Texts, column_of, knows_nothing, texts_of
from planner.pool.wording import RUNNING
from planner.problems import BadInput, Problem
from planner.written.file_bytes import HeldFile, file_bytes
from planner.written.file_kinds import file_fault
from planner.written.people_by_name import KnownPeople

# The cell at the end of a place in a workbook.
_CELL = re.compile(r"!(?P<letters>[A-Za-z]{1,3})(?P<row>\d{1,7})$")

@dataclass(frozen=True)
class PoolRead:
    """What could be read of a pool, and every problem of the file.

    `fields` and `ids` may be known where there is no pool because of its problems; None where they are not.
    `problems` are errors; `remarks` the warnings and notes, in the order of the file. `table` is the list as the file holds
    it, `columns` the field that each of its columns was read as, `rows` [people] the row of the table of each person.
    `draft`, where there are errors in cells: the pool with these cells blank, to look for more problems, never to answer from.
    `told` by field and id: where a list of posts beside the pool says it.
    """

    pool: Pool | None
    fields: tuple[str, ...] | None = None
    ids: Collection[str] | None = None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    table: RawTable | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    rows: LongArray | None = None
    draft: Pool | None = None
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def people(self) -> KnownPeople:
        """Whom rules and slates can name, as far as that is known."""
        listed = self.pool or self.draft
        return KnownPeople(self.ids or (), *(() if listed is None else (listed.names, listed.ids)))


def load_pool(source: PoolSource, catalogue: Catalogue) -> Pool:
    """Read a pool. Raises BadInput with every problem of the file, each with its place; nothing is half-read.

    A column that no catalogue declares is text under its header. Rows that are blank throughout are no people.
    """
    read = read_pool(source, catalogue)
    if read.pool is None:
        raise BadInput(read.problems)
    return read.pool


def read_pool(
    source: PoolSource,
    catalogue: Catalogue,
    most_notes: int = MOST_LISTED,
    used: Collection[str] | None = None,
    month: int | None = None,
) -> PoolRead:
    """Like `load_pool`, but raises nothing: the pool, or the problems and what is certain in spite of them.

    Of the warnings and of the notes at most `most_notes` are listed, and then how many more there are. `used` are the fields
    that a plan uses: a cell of another field that cannot be read is blank, with a warning. None: every field counts. `month` is
    the one at which the list is read (who is born by then, which courses are over): the plan's; None: the present one.
    """
    try:
        data, table = read_list(source, catalogue)
    except BadInput as bad:
        return PoolRead(None, problems=bad.problems)
    return read_table(table, source, catalogue, hashlib.sha256(data).hexdigest(), most_notes, used, month)


def read_table(
    table: RawTable,
    source: PoolSource,
    catalogue: Catalogue,
    sha256: str = "",
    most_notes: int = MOST_LISTED,
    used: Collection[str] | None = None,
    month: int | None = None,
) -> PoolRead:
    """Like `read_pool`, from a list that is read already. `sha256` is that of its file."""
    headers = Headers(source, catalogue)
    if catalogue.fields:
        table = join_names(table, headers.means)
    listed = without_control(legible_headers(table) if catalogue.fields else table)
    matched, problems = headers.match(listed)
    table, listed, as_shown = _as_shown(table, listed, matched, catalogue)
    found = Findings(listed)
    for at, params in as_shown.items():
        found.add_column("texts-as-shown", "note", at, params)
    tell_headers(found, table, listed)
    own = matched.whole("id")
    numbering = [at for at in range(len(listed.headers)) if catalogue.fields and _is_numbering(listed, at, matched)]
    telling = [at for at in range(len(listed.headers)) if at != own and at not in numbering]
    cells = _Late(listed)
    ids: list[str] = []
    unlike: Set[str] = frozenset()
    if own is not None:
        ids = _trimmed(table.columns[own])
        unlike = set(ids)  # made once: a million ids are costly to look at
        people = np.ones(len(ids), dtype=np.bool_)
        if "" in unlike:
            people = np.array([bool(pid) for pid in ids], dtype=np.bool_) | _filled(cells, listed, telling)
    else:
        if _is_no_list(matched, catalogue):
            params = {"headers": ", ".join(h for h in table.headers if h)}
            problems.append(Problem("id-missing", table.shown, params=params))
        people = _filled(cells, listed, telling)
    problems += _headless(listed, cells)
    named = matched.of("full_name", "whole") or _name_parts(matched, catalogue)
    if own is None and catalogue.fields.get("full_name") and not named and len(listed):
        params = {"headers": ", ".join(h for h in listed.headers if h.strip())}
        found.add_cells("names-absent", "warning", np.array([HEADER]), 0, lambda _: None, lambda _: params)
    draft = Draft(
        listed, catalogue, matched, found, people, cells, month_of_day(local_today()) if month is None else month,
        code_lists=catalogue.code_lists(source.codes),
    )  # fmt: skip
    for habit in HABITS if catalogue.fields else ALWAYS:
        habit(draft)
    if own is None:
        ids = _given_ids(people)
        found.add_cells("ids-given", "note", np.array([HEADER]), 0, lambda _: None, lambda _: {"people": int(people.sum())})
    if own is not None and ("" in unlike or len(unlike) < len(ids)):
        _add_blank_and_repeated(found, own, ids, people, _names(draft))
    if not people.any() and not table.faults:
        problems.append(Problem("pool-no-people", table.shown))
    makers = dict(field_makers(draft))
    if own is None:
        makers = {"id": partial(_id_column, ids), **makers}
    else:
        makers["id"] = partial(_text_column, catalogue.field("id"), table.columns[own])
        makers = {name: makers[name] for name in dict.fromkeys((*matched.fields(), *makers))}
    eased = () if used is None else _ease(draft, used)
    faulty = {problem.where for problem in table.faults}
    mild = {problem.where for problem in eased}
    problems += [problem for problem in table.faults if problem.where not in mild]
    problems += [problem for problem in found.errors() if problem.where not in faulty]
    rows = np.flatnonzero(people)
    remarks = (*table.problems, *eased, *(problem for problem in found.remarks(most_notes) if problem.where not in faulty))
    columns = {at: meant.field for at, meant in matched.columns.items()}
    sure = own is not None or not any(p.code == "id-missing" for p in problems)
    pool = Pool(ids, LateColumns(makers), _names(draft), source.shown, sha256)
    if not problems:
        pool = pool if people.all() else pool.take(rows)
        return PoolRead(pool, tuple(makers), pool.row_of, (), remarks, table, columns, rows)
    unfinished = replace(pool, ids=_unlike(ids)) if len(rows) else None
    return PoolRead(
        None,
        tuple(makers),
        (unlike or set(ids)) - {""} if sure else None,
        tuple(problems),
        remarks,
        table,
        columns,
        rows,
        unfinished if unfinished is None or people.all() else unfinished.take(rows),
    )


def _as_shown(
    table: RawTable, listed: RawTable, matched: Matched, catalogue: Catalogue
) -> tuple[RawTable, RawTable, Mapping[int, Mapping[str, object]]]:
    """The tables with numbers in columns of texts as their cells show them (12 shown as 0012); what was read so, by column."""
    if not table.displayed:
        return table, listed, {}
    columns = list(table.columns)
    told: dict[int, Mapping[str, object]] = {}
    for at, shown in table.displayed.items():
        if at not in matched.columns or catalogue.field(matched.columns[at].field).type != "text":
            continue
        texts = columns[at].tolist()
        first = next(iter(shown))
        told[at] = {"count": len(shown), "number": texts[first], "to": shown[first]}
        columns[at] = column_of([shown.get(row, text) for row, text in enumerate(texts)])
    return (replace(table, columns=columns), replace(listed, columns=columns), told) if told else (table, listed, told)


def read_list(source: PoolSource, catalogue: Catalogue) -> tuple[bytes, RawTable]:
    """The bytes of a pool file, and the list of people in it as it stands there. Raises BadInput."""
    known: Known = Headers(source, catalogue).known if catalogue.fields else knows_nothing
    suffix = source.file.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        code = "workbook-macros" if suffix == ".xlsm" else "pool-format"
        raise BadInput([Problem(code, source.shown, suffix, params={"formats": ", ".join(READERS)})])
    if source.sheet is not None and not reader.has_sheets:
        raise BadInput([Problem("sheet-without-workbook", source.shown, source.sheet)])
    fault = file_fault(source.file)
    if fault == "file-is-folder" or fault == "file-not-ordinary":
        raise BadInput([Problem(fault, source.shown, source.shown)])
    try:
        data = file_bytes(source.file)
    except HeldFile as error:
        raise BadInput([Problem("file-held", source.shown, source.shown)]) from error
    except FileNotFoundError as error:
        raise BadInput([Problem("pool-missing", source.shown, str(source.shown))]) from error
    except OSError as error:
        raise BadInput([Problem("file-unreadable", source.shown, error.strerror)]) from error
    return data, reader.read(data, source.shown, source.sheet, known)


def _text_column(declared: Field, column: Texts) -> Column:
    return typed(declared, different(column))[0]


def _id_column(ids: Sequence[str]) -> Column:
    return typed(Field("id"), different(column_of(ids)))[0]


def _ease(draft: Draft, used: Collection[str]) -> tuple[Problem, ...]:
    """Warnings in place of the errors in cells of fields that are not used: those that the file itself shows (#N/A, a formula
    that nobody computed), and one for all that counts as blank. Those found later become warnings where they are.
    """
    table = draft.table
    blank = draft.found.ease(used, draft.told_by)
    columns = {letters: at for at, letters in enumerate(table.letters)}
    heads = [found for at in range(len(table.headers)) if (found := _CELL.search(table.place(HEADER, at)))]
    last = max((int(found["row"]) for found in heads), default=0)
    mild = []
    for fault in table.faults:
        cell = _CELL.search(fault.where)
        if cell is None or int(cell["row"]) <= last:
            continue  # nobody knows what a column without its header is
        at = columns.get(cell["letters"].upper())
        told = () if at is None else draft.told_by(at)
        if not any(field in used for field in told):
            mild.append(replace(fault, severity="warning"))
            if told and at is not None:
                blank[at] = blank.get(at, 0) + 1
    if blank:
        names = dict.fromkeys(next(iter(draft.told_by(at)), table.headers[at]) for at in sorted(blank))
        params = {"count": sum(blank.values()), "fields": ", ".join(names)}
        mild.append(Problem("cells-unused", table.shown, severity="note", params=params))
    return tuple(mild)


def _trimmed(column: Texts) -> list[str]:
    return [trimmed(text) for text in texts_of(column)]


class _Late(dict[int, Cells]):
    """The cells of each column, made when they are first asked for: a million ids are costly to tell apart."""

    def __init__(self, table: RawTable) -> None:
        super().__init__()
        self.table = table

    def __missing__(self, at: int) -> Cells:
        made = self[at] = cells_of(self.table, at)
        return made

    def __contains__(self, at: object) -> bool:
        return isinstance(at, int) and 0 <= at < len(self.table.headers)


def _filled(cells: _Late, table: RawTable, columns: Iterable[int]) -> BoolArray:
    """The rows that have any cell of these columns filled."""
    filled = np.zeros(len(table), dtype=np.bool_)
    for at in columns:
        filled |= cells[at].codes >= 0
    return filled


def _is_numbering(table: RawTable, at: int, matched: Matched) -> bool:
    """A row that holds nothing but its number is a line of the form left empty."""
    meant = matched.columns.get(at)
    return is_number_header(table.path(at)) or (meant is not None and meant.field == RUNNING)


def _is_no_list(matched: Matched, catalogue: Catalogue) -> bool:
    """Whether nothing in the header tells a list of people, so that the column of ids may just be named otherwise."""
    return not catalogue.fields or not any(name in catalogue.fields or name == "full_name" for name in matched.fields())


def _given_ids(people: BoolArray) -> list[str]:
    """r0001, r0002, ... in the order of the people; blank for other rows."""
    numbers = np.cumsum(people)
    return [f"r{number:04d}" if is_person else "" for number, is_person in zip(numbers.tolist(), people.tolist(), strict=True)]


def _unlike(ids: Sequence[str]) -> list[str]:
    """The ids, with others in place of the blank and the repeated ones."""
    seen: set[str] = set()
    unlike = []
    for row, pid in enumerate(ids):
        unlike.append(pid if pid and pid not in seen else f"{pid}#{row + 1}")
        seen.add(unlike[-1])
    return unlike


def _names(draft: Draft) -> Sequence[str]:
    """The names of all rows; none where there is no column of them, nor of their parts."""
    at = draft.matched.whole("full_name")
    if at is None:
        parts = [_texts(draft, part) for part in _name_parts(draft.matched, draft.catalogue)]
        return [" ".join(filter(None, words)) for words in zip(*parts, strict=True)]
    return _texts(draft, at)


def _name_parts(matched: Matched, catalogue: Catalogue) -> list[int]:
    """The columns that names are put together of, in this order."""
    columns = (matched.whole(name) for name in catalogue.field("full_name").made_of)
    return [at for at in columns if at is not None]


def _texts(draft: Draft, at: int) -> list[str]:
    """[rows] the texts of a column, without those that count as blank."""
    cells = draft.cells[at]
    texts = np.array([*cells.texts, ""], dtype=object)
    names: list[str] = texts[cells.codes].tolist()
    return names


def _headless(table: RawTable, cells: _Late) -> list[Problem]:
    """Columns with cells but no header."""
    problems = []
    for at, header in enumerate(table.headers):
        if not header.strip():
            filled = np.flatnonzero(cells[at].codes >= 0)
            if len(filled):
                text = cells[at].texts[int(cells[at].codes[filled[0]])]
                problems.append(Problem("header-blank", table.place(HEADER, at), text, params={"cells": len(filled)}))
    return problems


def _add_blank_and_repeated(found: Findings, at: int, ids: Sequence[str], people: BoolArray, names: Sequence[str]) -> None:
    """Ids that a person lacks, and those that two have."""
    nameless = np.flatnonzero(people & np.array([not pid for pid in ids], dtype=np.bool_))
    found.add_cells("id-blank", "error", nameless, at, lambda _: None)
    first: dict[str, int] = {}
    own = ((row, ids[row]) for row in np.flatnonzero(people).tolist())
    repeated = np.array([row for row, pid in own if first.setdefault(pid, row) != row and pid], dtype=np.int64)

    def params(row: int) -> Mapping[str, object]:
        one = first[ids[row]]
        both = f" ({names[one] or '?'} / {names[row] or '?'})" if len(names) else ""
        return {"first": found.table.place(one, at), "names": both}

    found.add_cells("id-repeated", "error", repeated, at, lambda row: ids[row], params)
