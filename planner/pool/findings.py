"""What there is to say about the cells of a list: errors, warnings and notes, each with its place, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.pool.listing import MOST_LISTED, more_problems
from planner.pool.pool import IntArray, LongArray
from planner.pool.table import HEADER, RawTable
from planner.problems import Problem, Severity

if TYPE_CHECKING:
    import numpy.typing as npt

    Rows = LongArray | npt.NDArray[np.int32]


@dataclass(frozen=True)
class _Found:
    rows: LongArray
    columns: LongArray
    problem: Callable[[int, str], Problem]
    fields: tuple[str, ...] = ()


@dataclass
class Findings:
    """Kept as arrays of rows, and made into problems as far as they are listed: a column of the wrong kind has a million."""

    table: RawTable
    _found: dict[Severity, list[_Found]] = field(default_factory=dict)

    def add(
        self,
        rows: Rows,
        at: int | IntArray,
        problem: Callable[[int, str], Problem],
        severity: Severity = "error",
        fields: tuple[str, ...] = (),
    ) -> None:
        """Cells in these rows of the table. `at` is their column, or the column for each row [rows of the table].

        `problem` gets the row and the cell's place. `fields` are those that are not known because of it, where these are not
        all that the column tells of.
        """
        if len(rows):
            whole = np.asarray(rows, dtype=np.int64)
            columns = np.full(len(whole), at) if isinstance(at, int) else at[whole].astype(np.int64)
            self._found.setdefault(severity, []).append(_Found(whole, columns, problem, fields))

    def add_cells(
        self,
        code: str,
        severity: Severity,
        rows: Rows,
        at: int | IntArray,
        value: Callable[[int], str | None],
        params: Callable[[int], Mapping[str, object]] = lambda _: {},
        fields: tuple[str, ...] = (),
    ) -> None:
        """Like `add`, with the text and the parameters of each row."""
        self.add(rows, at, lambda row, where: Problem(code, where, value(row), params=params(row)), severity, fields)

    def add_column(self, code: str, severity: Severity, at: int, params: Mapping[str, object]) -> None:
        """One remark on a column, at its header."""
        header = self.table.headers[at]
        self.add_cells(code, severity, np.array([HEADER]), at, lambda _: header, lambda _: params)

    def ease(self, used: Collection[str], told_by: Callable[[int], Collection[str]]) -> dict[int, int]:
        """Make warnings of the errors that leave no field unknown but those that are not `used`.

        `told_by` gives the fields that a column tells of. Answers how many cells of each column are blank for it.
        """
        errors, self._found["error"] = self._found.get("error", []), []
        eased: dict[int, int] = {}
        for one in errors:
            unknown = {at: one.fields or tuple(told_by(at)) for at in np.unique(one.columns).tolist()}
            unused = [at for at, fields in unknown.items() if not any(field in used for field in fields)]
            mild = np.isin(one.columns, unused)
            for severity, kept in (("error", ~mild), ("warning", mild)):
                if kept.any():
                    part = _Found(one.rows[kept], one.columns[kept], one.problem, one.fields)
                    self._found.setdefault(severity, []).append(part)  # type: ignore[arg-type]
            for at in unused:
                eased[at] = eased.get(at, 0) + int((one.columns == at).sum())
        return eased

    def errors(self) -> list[Problem]:
        """In the order of the file, row by row; beyond the most that are listed only their number."""
        return [problem for _, problem in self._listed("error", MOST_LISTED)]

    def remarks(self, most: int = MOST_LISTED) -> list[Problem]:
        """Warnings and notes in the order of the file, at most so many of either kind, and how many more there are."""
        warnings, notes = self._listed("warning", most), self._listed("note", most)
        return [problem for _, problem in sorted([*warnings, *notes], key=lambda found: found[0])]

    def _listed(self, severity: Severity, most: int) -> list[tuple[tuple[int, int], Problem]]:
        found = self._found.get(severity, [])
        if not found:
            return []
        rows = np.concatenate([one.rows for one in found])
        columns = np.concatenate([one.columns for one in found])
        which = np.repeat(np.arange(len(found)), [len(one.rows) for one in found])
        order = np.lexsort((columns, rows))
        listed: list[tuple[tuple[int, int], Problem]] = []
        for at in order[:most].tolist():
            row, column = int(rows[at]), int(columns[at])
            problem = found[int(which[at])].problem(row, self.table.place(row, column))
            listed.append(((row, column), replace(problem, severity=severity)))
        more = len(order) - len(listed)
        if more:
            last = replace(more_problems(more, self.table.shown), severity=severity)
            listed.append(((len(self.table), 0), replace(last, params={**last.params, "listed": most})))
        return listed
