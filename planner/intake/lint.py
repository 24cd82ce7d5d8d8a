"""Everything that can be said of a pool file: what cannot be read, what was changed on the way, what does not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.intake.opening import OpenedPool
from planner.intake.sense.identity_number import offered
from planner.intake.sense.listing import sense_problems
from planner.intake.sense.people import people_of
from planner.intake.unknown_headers import UnknownHeader, is_set_aside, unknown_headers, warnings
from planner.pool.table import HEADER, column_name
from planner.problems import Problem, Severity, visible
from planner.reading.mapped_fields import mapped_to_unknown

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class ColumnRead:
    """A column of the file: its letter in a workbook ("" elsewhere), its header, the field it was read as (None: not read).

    `kept`: under its own header, because no catalogue and no mapping knows it; `set_aside`: because it means
    no field, as is known.
    """

    letter: str
    header: str
    field: str | None
    kept: bool = False
    set_aside: bool = False


@dataclass(frozen=True)
class PoolLint:
    """What `pool lint` answers. `people` is their number; `problems` in the order of the file, errors and all."""

    command: str
    shown: str
    people: int = 0
    columns: tuple[ColumnRead, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown: tuple[UnknownHeader, ...] = ()

    @property
    def status(self) -> str:
        """`problems` when there is an error or a warning, `clean` when there is nothing or only notes."""
        return "problems" if self.count("error") or self.count("warning") else "clean"

    def count(self, severity: Severity) -> int:
        """How many problems of a severity, those included that a long list leaves out."""
        return sum(_number(problem) for problem in self.problems if problem.severity == severity)

    @property
    def columns_read(self) -> Mapping[str, str]:
        """Column letter, or header where there are no letters, to field; of equal headers the first."""
        found: dict[str, str] = {}
        for number, column in enumerate(self.columns):
            if column.field is not None:
                found.setdefault(column.letter or _legible(column_name(column.header, number)), _legible(column.field))
        return found


def _number(problem: Problem) -> int:
    left_out = problem.params.get("count")
    return left_out if problem.code == "problems-more" and isinstance(left_out, int) else 1


def refused(command: str, shown: str, problems: Sequence[Problem]) -> PoolLint:
    """The answer where a catalogue or a mapping cannot be read, so that nothing of the pool is known."""
    return PoolLint(command, shown, problems=tuple(problems))


def lint(opened: OpenedPool, command: str = "pool lint", province: str | None = None) -> PoolLint:
    """Every problem of an opened pool, with what its columns were read as; with a province, who may be local there."""
    read = opened.read
    unknown = unknown_headers(opened)
    people = people_of(read, opened.catalogue)
    found = [*read.problems, *_undecodable(opened), *read.remarks, *opened.notes, *warnings(unknown, opened)]
    found += mapped_to_unknown(opened.source, opened.catalogue, opened.asked)
    found += [*sense_problems(people), *offered(people)] if people is not None else []
    if province is not None:
        from planner.intake.local_people import proposals

        found += proposals(opened, province)
    pool = read.pool or read.draft
    count = len(read.rows) if read.rows is not None else 0 if pool is None else len(pool)
    return PoolLint(command, opened.source.shown, count, _columns(opened), tuple(_in_order(found)), unknown)


def _columns(opened: OpenedPool) -> tuple[ColumnRead, ...]:
    table, read = opened.read.table, opened.read
    if table is None:
        return ()
    known = {"id", "full_name", *opened.catalogue.fields, *opened.source.columns.values()}
    return tuple(
        ColumnRead(
            table.letters[column] if table.letters else "",
            visible(header),
            read.columns.get(column),
            kept := read.columns.get(column, "") not in known,
            kept and is_set_aside(table, column, opened.catalogue),
        )
        for column, header in enumerate(table.headers)
    )


def _undecodable(opened: OpenedPool) -> Iterator[Problem]:
    """Headers with bytes that are no text: under such a name nothing could be written."""
    table, told = opened.read.table, {problem.code for problem in opened.read.problems}
    if table is None or "text-undecodable" in told:
        return
    for column, header in enumerate(table.headers):
        if _legible(header) != header:
            where = _legible(table.place(HEADER, column))
            yield Problem("text-undecodable", where, _legible(header), params={"encoding": "UTF-8"})


def _legible(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Each once, by severity, then as the file goes: what is said of all of it first, how many more there are last."""
    unique: dict[tuple[str, str, str | None], Problem] = {}
    for problem in problems:
        unique.setdefault((problem.code, problem.where, problem.value), problem)
    return sorted(unique.values(), key=lambda p: (SEVERITIES.index(p.severity), p.code == "problems-more", _line(p.where)))


def _line(where: str) -> tuple[int, ...]:
    """The row of a place (F7, 17:Ngày sinh); 0 where it names none."""
    cell = where.rpartition("!")[2]
    if "!" in where:
        found = _NUMBER.search(cell) if re.fullmatch(r"[A-Z]{1,3}\d+", cell) else None
        return (int(found[0]) if found else 0,)
    numbers = [int(part) for part in where.split(":")[1:2] if part.isdigit()]
    return (numbers[0] if numbers else 0,)
