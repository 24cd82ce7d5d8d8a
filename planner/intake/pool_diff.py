"""`pool diff`: two versions of a list of people, weeks or a year apart: who came and went, which cells mean something else.

Cells are compared by what they mean, with the values that rules are counted by: another spelling is no change, a date
known more exactly is one. People are matched by id where id, name and birth date agree; then by name and birth date; then by
id where one of the two agrees. Whatever could be somebody else is told and never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from planner.intake.opening import OpenedPool
from planner.language.folding import fold
from planner.pool.layout.header_block import is_number_header
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import column_texts
from planner.pool.wording import RUNNING, header_key
from planner.problems import BadInput

IdState = Literal["same", "renamed", "gone", "new", "none"]
_LEAST_SUMMED = 10  # people


@dataclass(frozen=True)
class IdColumn:
    """The headers of the ids, None where there is no such column; who has another id now (rows before and after), and
    rows of one id that are two people."""

    before: str | None
    after: str | None
    state: IdState
    moved: tuple[tuple[int, int], ...] = ()
    others: tuple[tuple[int, int], ...] = ()

    @property
    def is_changed(self) -> bool:
        return self.state not in ("same", "none") or bool(self.moved or self.others)


@dataclass(frozen=True)
class CellChange:
    """One cell of one person (rows before and after) that means something else; the texts are clean, "" where blank."""

    before: int
    after: int
    field: str
    was: str
    now: str


@dataclass(frozen=True)
class ColumnSum:
    """A column that changed for half of the people or more: from what to what, the most frequent first."""

    field: str
    people: int
    counts: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class OneColumn:
    """A column that one of the lists has: its field, and its header as written there ("" where no column holds the field)."""

    field: str
    header: str


@dataclass(frozen=True)
class PoolDiff:
    """Rows are row numbers of the people of the two pools.

    `matched_by` is `id`, or `name_and_birth` where ids say nothing. `pairs` are the people who are in both. `ambiguous`: of one
    name and birth date, the rows before and after. `probably`: of one name, with another birth date (or none), among `joined`
    and `left`. `renamed`: field, header before, header after. `retyped`: fields that are read in another way.
    """

    old: OpenedPool
    new: OpenedPool
    pools: tuple[Pool, Pool]
    ids: IdColumn
    matched_by: Literal["id", "name_and_birth"]
    pairs: tuple[tuple[int, int], ...]
    joined: tuple[int, ...]
    left: tuple[int, ...]
    ambiguous: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    probably: tuple[tuple[int, int], ...]
    changed: tuple[CellChange, ...]
    columns_gone: tuple[OneColumn, ...]
    columns_new: tuple[OneColumn, ...]
    renamed: tuple[tuple[str, str, str], ...]
    retyped: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        return not (
            self.ids.is_changed or self.joined or self.left or self.ambiguous or self.changed
            or self.columns_gone or self.columns_new or self.renamed or self.retyped
        )  # fmt: skip

    def sums(self) -> tuple[ColumnSum, ...]:
        """The columns that changed for at least half of the people who are in both, and for ten."""
        by_field: dict[str, Counter[tuple[str, str]]] = {}
        for change in self.changed:
            by_field.setdefault(change.field, Counter())[change.was, change.now] += 1
        return tuple(
            ColumnSum(name, counts.total(), tuple((was, now, n) for (was, now), n in _most_first(counts)))
            for name, counts in by_field.items()
            if counts.total() >= max(_LEAST_SUMMED, len(self.pairs) / 2)
        )

    def place(self, side: int, row: int, field: str) -> str:
        """Where the cell stands in the file before (0) or after (1); the file where no column of its own holds the field."""
        opened = (self.old, self.new)[side]
        at = [column for column, name in opened.read.columns.items() if name == field]
        if not at or opened.read.table is None or opened.read.rows is None:
            return opened.source.shown
        return opened.read.table.place(int(opened.read.rows[row]), min(at))


def _most_first(counts: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def pool_diff(old: OpenedPool, new: OpenedPool) -> PoolDiff:
    """What changed from the old list to the new one. Raises BadInput with every problem of both files."""
    pools = old.read.pool, new.read.pool
    if pools[0] is None or pools[1] is None:
        raise BadInput([*old.read.problems, *new.read.problems])
    return _Diff(old, new, (pools[0], pools[1])).found()


class _Diff:
    def __init__(self, old: OpenedPool, new: OpenedPool, pools: tuple[Pool, Pool]) -> None:
        self.sides, self.pools = (old, new), pools
        self.names = tuple([fold(pool.name(row)) for row in range(len(pool))] for pool in pools)
        self.births = tuple(_births(pool) for pool in pools)
        # Names of fields, and headers of columns that no catalogue knows, by their folded key.
        # The column of ids that one list had by itself, where the plan's mapping reads the ids of both from another.
        own = [opened.displaced.get("id") for opened in self.sides]
        self.own_ids = own if None in own else [None, None]
        # Running numbers start anew in each list.
        self.fields = tuple(
            {fold(name): name for name in pool.columns if name not in ("id", of, *_numbering(opened))}
            for opened, pool, of in zip(self.sides, pools, self.own_ids, strict=True)
        )
        self.shared = [(key, name, self.fields[1][key]) for key, name in self.fields[0].items() if key in self.fields[1]]

    def found(self) -> PoolDiff:
        headers = [_headers(opened) for opened in self.sides]
        before, after = (own or of.get("id") for own, of in zip(self.own_ids, headers, strict=True))
        has_ids = before is not None and after is not None
        matched_by: Literal["id", "name_and_birth"] = "id"
        pairs = self.by_id() if has_ids else None
        if pairs is None:
            matched_by, pairs = "name_and_birth", self.by_name({})
        keys = [self.cells(side) for side in (0, 1)]
        of = dict(pairs)
        left = [row for row in range(len(self.pools[0])) if row not in of]
        taken = set(of.values())
        joined = [row for row in range(len(self.pools[1])) if row not in taken]
        more, ambiguous = self.alike(left, joined, keys)
        of.update(more)
        unsure = ({r for one, _ in ambiguous for r in one}, {r for _, one in ambiguous for r in one})
        left = [row for row in left if row not in of and row not in unsure[0]]
        taken = set(of.values())
        joined = [row for row in joined if row not in taken and row not in unsure[1]]
        moved: tuple[tuple[int, int], ...] = ()
        others: tuple[tuple[int, int], ...] = ()
        if has_ids:
            ids = [pool.ids for pool in self.pools]
            moved = tuple(pair for pair in sorted(of.items()) if ids[0][pair[0]] != ids[1][pair[1]])
            others = tuple(
                (row, other) for row, pid in enumerate(ids[0])
                if (other := self.pools[1].row_of.get(pid)) is not None and self.differ(row, other)
            )  # fmt: skip
        state: IdState = "none"
        if before is not None or after is not None:
            state = "gone" if after is None else "new" if before is None else "same"
        if before is not None and after is not None and header_key(before) != header_key(after):
            state = "renamed"
        names = [{fold(name): header for name, header in of_side.items() if name != "id"} for of_side in headers]
        renamed = tuple(
            (new, names[0][key], names[1][key]) for key, _, new in self.shared
            if key in names[0] and key in names[1] and header_key(names[0][key]) != header_key(names[1][key])
        )  # fmt: skip
        return PoolDiff(
            *self.sides, self.pools, IdColumn(before, after, state, moved, others), matched_by, tuple(sorted(of.items())),
            tuple(joined), tuple(left), ambiguous, self.probably(left, joined), tuple(self.changes(of, keys)),
            self.alone(0, headers[0]),
            self.alone(1, headers[1]),
            renamed,
            tuple(new for _, old, new in self.shared if self.kind(0, old) is not self.kind(1, new)),
        )  # fmt: skip

    def alone(self, side: int, headers: Mapping[str, str]) -> tuple[OneColumn, ...]:
        """The columns that only this list has."""
        other = self.fields[1 - side]
        return tuple(OneColumn(name, headers.get(name, "")) for key, name in self.fields[side].items() if key not in other)

    def kind(self, side: int, name: str) -> type[Column]:
        return type(self.pools[side].columns[name])

    def agree(self, row: int, other: int) -> tuple[bool, bool]:
        """Whether name and birth date are the same."""
        return self.names[0][row] == self.names[1][other], self.births[0][row] == self.births[1][other]

    def differ(self, row: int, other: int) -> bool:
        """Whether one id is two people: another name, and a birth date that cannot be the same."""
        name, _ = self.agree(row, other)
        return not name and not _may_be_one(self.births[0][row], self.births[1][other])

    def by_id(self) -> dict[int, int] | None:
        """Row to row; None where most ids were given anew, so that one that fits fits by chance."""
        rows = self.pools[1].row_of
        same = {row: rows[pid] for row, pid in enumerate(self.pools[0].ids) if pid in rows}
        exact = {row: other for row, other in same.items() if all(self.agree(row, other))}
        found = self.by_name(exact)
        if len(found) - len(exact) > len(exact):
            return None
        taken = set(found.values())
        for row, other in same.items():
            if row not in found and other not in taken and not self.differ(row, other):
                found[row] = other
                taken.add(other)
        return found

    def key(self, side: int, row: int) -> tuple[str, Hashable]:
        return self.names[side][row], self.births[side][row]

    def by_name(self, found: Mapping[int, int]) -> dict[int, int]:
        """These pairs and those whose name and birth date nobody else of either list has."""
        rows: list[dict[tuple[str, Hashable], list[int]]] = [{}, {}]
        for side in (0, 1):
            for row in range(len(self.pools[side])):
                if self.names[side][row]:
                    rows[side].setdefault(self.key(side, row), []).append(row)
        pairs, taken = dict(found), set(found.values())
        for key, (row, *more) in rows[0].items():
            others = rows[1].get(key, [])
            if not more and len(others) == 1 and row not in pairs and others[0] not in taken:
                pairs[row] = others[0]
        return pairs

    def alike(
        self, left: Sequence[int], joined: Sequence[int], keys: Sequence[Mapping[str, Sequence[Hashable]]]
    ) -> tuple[dict[int, int], tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]]:
        """Of those of one name and birth date: rows equal throughout, each with one of its like; the rest as groups."""
        groups: dict[tuple[str, Hashable], tuple[list[int], list[int]]] = {}
        for side, rows in ((0, left), (1, joined)):
            for row in rows:
                groups.setdefault(self.key(side, row), ([], []))[side].append(row)
        pairs: dict[int, int] = {}
        ambiguous = []
        for one, other in groups.values():
            if not one or not other:
                continue
            whole = [[tuple(keys[side][key][row] for key, _, _ in self.shared) for row in rows]
                     for side, rows in ((0, one), (1, other))]  # fmt: skip
            if Counter(whole[0]) == Counter(whole[1]):
                at: dict[Hashable, list[int]] = {}
                for row, cells in zip(other, whole[1], strict=True):
                    at.setdefault(cells, []).append(row)
                pairs.update({row: at[cells].pop(0) for row, cells in zip(one, whole[0], strict=True)})
            else:
                ambiguous.append((tuple(one), tuple(other)))
        return pairs, tuple(ambiguous)

    def probably(self, left: Sequence[int], joined: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """Who left and who came under one name that nobody else of them has."""
        names = [Counter(self.names[side][row] for row in rows) for side, rows in ((0, left), (1, joined))]
        at = {self.names[1][row]: row for row in joined}
        return tuple(
            (row, at[name]) for row in left if (name := self.names[0][row]) and names[0][name] == 1 and names[1][name] == 1
        )

    def cells(self, side: int) -> dict[str, Sequence[Hashable]]:
        """What the cells of each shared field mean, by its key."""
        pool = self.pools[side]
        found: dict[str, Sequence[Hashable]] = {}
        for key, *names in self.shared:
            name = names[side]
            is_name = name == "full_name" and len(pool.names)
            found[key] = self.names[side] if is_name else meanings(pool.columns[name])
        return found

    def changes(self, of: Mapping[int, int], keys: Sequence[Mapping[str, Sequence[Hashable]]]) -> list[CellChange]:
        """Field by field, the people in the order of the new list."""
        pairs = sorted(of.items(), key=lambda pair: pair[1])
        found = []
        for key, old, new in self.shared:
            one, other = keys[0][key], keys[1][key]
            rows = [(row, now) for row, now in pairs if one[row] != other[now]]
            if rows:
                texts = [self.texts(side, name) for side, name in ((0, old), (1, new))]
                found += [CellChange(row, now, new, texts[0][row], texts[1][now]) for row, now in rows]
        return found

    def texts(self, side: int, name: str) -> Sequence[str]:
        pool = self.pools[side]
        return pool.names if name == "full_name" and len(pool.names) else column_texts(pool.columns[name])


def meanings(column: Column) -> Sequence[Hashable]:
    """[people] what each cell means, None where blank: cells are equal where no rule could tell them apart."""
    values: list[Hashable]
    match column:
        case CodedColumn():
            values = [*column.keys, None]
            return [values[code] for code in column.codes.tolist()]
        case ListColumn():
            values = [*(frozenset(column.keys[value] for value in cell) for cell in column.cells), None]
            return [values[code] for code in column.codes.tolist()]
        case DateColumn():
            spans = zip(column.first.tolist(), column.last.tolist(), strict=True)
            return [(first, last) if first else None for first, last in spans]
        case NumberColumn():
            numbers = {scaled: Fraction(scaled, column.scale) for scaled in set(column.scaled.tolist())}
            known = zip(column.scaled.tolist(), column.known.tolist(), strict=True)
            return [numbers[scaled] if is_known else None for scaled, is_known in known]


def _births(pool: Pool) -> Sequence[Hashable]:
    return meanings(pool.columns["birth_date"]) if "birth_date" in pool.columns else [None] * len(pool)


def _may_be_one(one: Hashable, other: Hashable) -> bool:
    """Whether two birth dates may be the same: one is unknown, or they overlap."""
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return True
    return bool(one[0] <= other[1] and other[0] <= one[1])


def _numbering(opened: OpenedPool) -> set[str]:
    """The fields that hold running numbers."""
    table = opened.read.table
    return {RUNNING} | {
        name for at, name in opened.read.columns.items()
        if table is not None and name not in opened.catalogue.fields and is_number_header(table.path(at))
    }  # fmt: skip


def _headers(opened: OpenedPool) -> dict[str, str]:
    """The header of each field, several joined; none for what has no column of its own."""
    table = opened.read.table
    found: dict[str, list[str]] = {}
    for at, name in sorted(opened.read.columns.items()):
        if table is not None:
            found.setdefault(name, []).append(" ".join(table.headers[at].split()))
    return {name: " + ".join(headers) for name, headers in found.items()}


