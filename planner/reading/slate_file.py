"""Slate files: CSV or XLSX with the columns `committee,id` (others are ignored), the JSON that `propose` prints, or
Popolo JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.language.dates import month_text, parse_date
from planner.language.folding import fold
from planner.language.plan import Plan
from planner.pool.formulas import unguarded
from planner.pool.readers.encodings import in_utf8
from planner.pool.table import HEADER, column_name, knows_nothing
from planner.problems import BadInput, Problem
from planner.reading.against_pool import add_stranger
from planner.written.file_bytes import HeldFile, file_bytes
from planner.written.file_kinds import file_fault
from planner.written.nearest import nearest, suggested
from planner.written.people_by_name import KnownPeople
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import shown_path

_COLUMNS = ("committee", "id")
LARGEST_FILE = 64 * 1024 * 1024  # bytes
_XLSX = b"PK\x03\x04"
_BINARY = (b"\xd0\xcf\x11\xe0", b"PAR1")  # old workbooks, Parquet
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".parquet")
_JSON_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")\s*(:)?|[{}]')
_LONGEST_NUMBER = 100  # digits
_UNDECODED = re.compile("[\udc80-\udcff]")


class Beside:
    """A further column of a slate file: its name, the headers that mean it, and what it says of each (committee, id); None
    where there is no such column. `others`: the headers that the file has in its place."""

    def __init__(self, column: str, headers: Iterable[str] = ()) -> None:
        self.column = column
        self.keys = {fold(column), *map(fold, headers)}
        self.cells: dict[tuple[str, str], Cell] | None = None
        self.others: list[str] = []


class Cell(NamedTuple):
    """What a cell in the line of a membership says, and where it stands."""

    text: str
    where: str


def read_slate(
    path: str | Path, plan: Plan, people: KnownPeople, gone: list[Problem] | None = None, beside: Beside | None = None
) -> dict[str, tuple[str, ...]]:
    """The members of each committee of the plan, in the order of the file; a committee not mentioned is empty.

    `beside` takes what a further column says of each membership, where the file is a table that has it.

    `people` are those of the pool. Of a slate of earlier days, `gone` takes a warning for each membership of somebody who
    is not in the pool any more; the membership is kept. Raises BadInput with every problem: unreadable file, missing columns,
    unknown committees and people, people named twice for one committee.
    """
    problems = ProblemList()
    shown = shown_path(Path(path))
    slate = _Slate(plan, people, problems, gone, beside)
    data = _bytes(Path(path), shown, problems)
    if data is not None and data.startswith(_XLSX):
        _read_xlsx(data, shown, slate)
        data = None
    text = None if data is None else _text(data, shown, problems)
    if text is not None:
        if text.lstrip()[:1] == "{":
            _read_json(text, shown, slate)
        else:
            _read_csv(text, shown, slate)
    problems.raise_any()
    return {committee: tuple(members) for committee, members in slate.members.items()}


def committee_named(plan: Plan, written: str) -> str | None:
    """The id of the committee that a slate names by its id, or by a title that no other has; None if there is none."""
    if any(committee.id == written for committee in plan.committees):
        return written
    key = fold(written)
    found = [c.id for c in plan.committees if key == fold(c.id) or key in {fold(title) for title in c.title.values()}]
    return found[0] if len(found) == 1 else None


class _Slate:
    """The members found so far. `add` checks each membership."""

    def __init__(
        self, plan: Plan, people: KnownPeople, problems: ProblemList, gone: list[Problem] | None, beside: Beside | None = None
    ) -> None:
        self.problems = problems
        self.beside = beside
        self.gone = gone
        self.plan = plan
        self.members: dict[str, dict[str, str]] = {committee.id: {} for committee in plan.committees}
        self.people = people

    def committee(self, written: str, where: str) -> str | None:
        """The committee that is meant; None where there is none (reported)."""
        found = committee_named(self.plan, written)
        if found is None:
            self.problems.add("unknown-committee", where, written, **suggested(written, self.members))
        return found

    def add(self, committee: str | None, person: str, where: str, beside: Cell | None = None) -> None:
        """Somebody named at `where`. Who is a stranger is told where the committee is none (None: reported), too."""
        if person not in self.people.ids and self._is_stranger(person):
            add_stranger(self.problems, person, where, self.people)
            return
        if committee is None:
            return
        if beside is not None and self.beside is not None and self.beside.cells is not None:
            self.beside.cells.setdefault((committee, person), beside)
        if person in self.members[committee]:
            first = self.members[committee][person]
            self.problems.add("member-twice", where, person, committee=committee, first=first)
            return
        if person not in self.people.ids and self.gone is not None:
            self.gone.append(Problem("left-the-pool", where, person, "warning", {"committee": committee}))
        self.members[committee][person] = where

    def check_ended(self, end: object, where: str) -> None:
        """A membership that was over before the plan's month is no line of its slate; of a slate of earlier days it is."""
        span, as_of = parse_date(end) if isinstance(end, str) else None, self.plan.as_of
        if span is not None and as_of is not None and span.last_month < as_of and self.gone is None:
            self.problems.add("popolo-ended", where, end, as_of=month_text(as_of))

    def _is_stranger(self, person: str) -> bool:
        """Of somebody who is not in the pool: whether they are not one who has left it."""
        return self.gone is None or bool(self.people.of_other_case(person) or self.people.named(person))


def _bytes(path: Path, shown: str, problems: ProblemList) -> bytes | None:
    """What the file holds, if it is text or a workbook."""
    fault = file_fault(path)
    if fault == "file-is-folder" or fault == "file-not-ordinary":
        problems.add(fault, shown, shown)
        return None
    try:
        if path.stat().st_size > LARGEST_FILE:
            problems.add("file-too-large", shown, f"({path.stat().st_size / 1048576:.0f} MB)", most=LARGEST_FILE // 1048576)
            return None
        data = file_bytes(path)
    except (FileNotFoundError, NotADirectoryError):
        problems.add("file-missing", shown, shown)
        return None
    except HeldFile:
        problems.add("file-held", shown, shown)
        return None
    except (OSError, ValueError) as error:
        problems.add("input-unreadable", shown, shown, reason=getattr(error, "strerror", None) or str(error))
        return None
    if data.startswith(_BINARY) or (path.suffix.lower() in _WORKBOOKS and not data.startswith(_XLSX)):
        problems.add("slate-format", shown, path.suffix or None)
        return None
    return data


def _text(data: bytes, shown: str, problems: ProblemList) -> str | None:
    """The text in UTF-8, UTF-16 or windows-1258; a byte that is none of theirs stands for itself, as a lone surrogate."""
    try:
        found, _ = in_utf8(data, shown)
    except BadInput:
        problems.add("file-encoding", f"{shown}:1", data[:8].hex(" "))
        return None
    text = found.decode("utf-8", "surrogateescape")
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        problems.add("control-character", f"{shown}:{line}", "U+0000")
        return None
    if not text.strip():
        problems.add("file-empty", shown)
        return None
    return text


def _read_csv(text: str, shown: str, slate: _Slate) -> None:
    first_line = text.split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns: dict[str, int] | None = None
    header: list[str] = []
    line = 1  # of the record at hand; one that runs over several lines stands at its first
    try:
        for record in reader:
            where, line = f"{shown}:{line}", reader.line_num + 1
            if not any(cell.strip() for cell in record):
                continue
            if columns is None:
                columns, header = _columns(record, where, slate), record
                if columns is None:
                    return
                continue
            _member(
                {
                    name: Cell(record[at].strip() if at < len(record) else "", f"{where}:{column_name(header[at], at)}")
                    for name, at in columns.items()
                },
                slate,
            )
    except csv.Error as error:
        slate.problems.add("csv-syntax", f"{shown}:{max(1, reader.line_num)}", detail=str(error))


def _read_xlsx(data: bytes, shown: str, slate: _Slate) -> None:
    """The first sheet of a workbook, its first row the header."""
    from planner.pool.readers import READERS

    try:
        table = READERS[".xlsx"].read(data, shown, None, knows_nothing)
    except BadInput as bad:
        slate.problems.extend(bad.problems)
        return
    columns = _columns(list(table.headers), table.place(HEADER, 0), slate)
    if columns is None:
        return
    texts = {name: ["" if t is None or t != t else str(t).strip() for t in table.columns[at]] for name, at in columns.items()}
    shown_ids = table.displayed.get(columns["id"], {})
    for row, (committee, person) in enumerate(zip(texts["committee"], texts["id"], strict=True)):
        if committee or person:
            cells = {name: Cell(texts[name][row], table.place(row, at)) for name, at in columns.items()}
            cells["id"] = cells["id"]._replace(text=shown_ids.get(row, person))
            _member(cells, slate)


def _member(cells: Mapping[str, Cell], slate: _Slate) -> None:
    """A line of a table: its cells by column, or what is wrong with them, each told at its own."""
    committee, person = cells["committee"], cells["id"]
    for name, cell in (("committee", committee), ("id", person)):
        if not cell.text:
            slate.problems.add("cell-empty", cell.where, column=name)
        elif lost := _UNDECODED.search(cell.text):
            written = cell.text[lost.start() :].encode("utf-8", "surrogateescape")[:8]
            slate.problems.add("file-encoding", cell.where, written.hex(" "))
            return
    meant = slate.committee(unguarded(committee.text), committee.where) if committee.text else None
    if person.text:
        beside = None if slate.beside is None else cells.get(slate.beside.column)
        slate.add(meant, unguarded(person.text), person.where, beside)


def _columns(header: list[str], where: str, slate: _Slate) -> dict[str, int] | None:
    """Where the two columns are, and the one beside them that is asked for; None where one of the two is missing (reported)."""
    names = [fold(cell) for cell in header]
    found: dict[str, int] = {}
    for wanted in _COLUMNS:
        if wanted not in names:
            there = [cell.strip() for cell in header if cell.strip() and fold(cell) not in _COLUMNS]
            near = _near_header(wanted, there, slate.plan)
            slate.problems.add("column-missing", where, column=wanted, columns=", ".join(c.strip() for c in header), near=near)
        elif names.count(wanted) > 1:
            slate.problems.add("column-twice", where, wanted, column=wanted)
        found[wanted] = names.index(wanted) if wanted in names else 0
    if any(names.count(wanted) != 1 for wanted in found):
        return None
    beside = slate.beside
    if beside is not None and (places := [at for at, name in enumerate(names) if name in beside.keys]):
        if len(places) > 1:
            slate.problems.add("column-twice", where, header[places[1]].strip(), column=beside.column)
        found[beside.column] = places[0]
        beside.cells = {}
    elif beside is not None:
        beside.others = [cell.strip() for cell in header if cell.strip() and fold(cell) not in _COLUMNS]
    return found


def _near_header(column: str, headers: Sequence[str], plan: Plan) -> str:
    """The header that may mean this column: one that the catalogue of the plan has for it (`Mã` of `id`), else one spelled
    nearly so; NOTHING_NEAR without any."""
    declared = plan.catalogue.fields.get(column)
    meant = {fold(name) for name in declared.headers} if declared is not None else set()
    return " / ".join(header for header in headers if fold(header) in meant) or nearest(column, headers)


def _read_json(text: str, shown: str, slate: _Slate) -> None:
    repeated = False

    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal repeated
        found = dict(pairs)
        repeated |= len(found) < len(pairs)
        return found

    try:
        value = json.loads(text, object_pairs_hook=mapping, parse_int=_whole)
    except json.JSONDecodeError as error:
        slate.problems.add("json-syntax", f"{shown}:{error.lineno}", detail=error.msg)
        return
    except RecursionError:
        slate.problems.add("json-too-deep", shown)
        return
    if repeated:
        for key, line, first in _repeated_keys(text):
            slate.problems.add("duplicate-key", f"{shown}:{line}", key, first=first)
        return
    members = value.get("slate") if isinstance(value, dict) else None
    if members is None and isinstance(value, dict) and isinstance(value.get("memberships"), list):
        _read_popolo(value["memberships"], shown, slate)
        return
    if not isinstance(members, dict):
        slate.problems.add("json-without-slate", shown)
        return
    for committee, people in members.items():
        where = f"{shown}:slate.{committee}"
        if not isinstance(people, list):
            slate.problems.add("needs-list", where, people, key=committee)
            continue
        meant = slate.committee(committee, where)
        for person in people:
            if isinstance(person, str) and person.strip():
                slate.add(meant, person.strip(), where)
            else:
                slate.problems.add("needs-text", where, person, key=committee)


def _read_popolo(memberships: Sequence[object], shown: str, slate: _Slate) -> None:
    """The memberships of Popolo JSON: the post is the committee, else the organization is."""
    for at, one in enumerate(memberships):
        where = f"{shown}:memberships[{at}]"
        said = one if isinstance(one, dict) else {}
        place = "post_id" if said.get("post_id") else "organization_id"
        texts = {key: said[key].strip() if isinstance(said.get(key), str) else "" for key in (place, "person_id")}
        for key, text in texts.items():
            if not text:
                slate.problems.add("popolo-member", where, said.get(key, ""), column=key)
        meant = slate.committee(texts[place], where) if texts[place] else None
        slate.check_ended(said.get("end_date"), where)
        if texts["person_id"]:
            slate.add(meant, texts["person_id"], where)


def _whole(digits: str) -> int | str:
    """A number as Python reads it; one that is endless stays text."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _repeated_keys(text: str) -> Iterator[tuple[str, int, int]]:
    """Each key of sound JSON that its object has had already, with its line and that of the first."""
    objects: list[dict[str, int]] = []
    line, at = 1, 0
    for token in _JSON_TOKEN.finditer(text):
        line, at = line + text.count("\n", at, token.start()), token.start()
        if token[0] == "{":
            objects.append({})
        elif token[0] == "}":
            objects.pop()
        elif token[2]:
            key = json.loads(token[1])
            if key in objects[-1]:
                yield key, line, objects[-1][key]
            objects[-1].setdefault(key, line)
