"""The pool: who there is, as typed columns. Rows keep the order of the file; nothing here loops over people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt

from planner.language.folding import fold

IntArray = npt.NDArray[np.int32]
LongArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


_EPOCH_DAY = 719163  # proleptic ordinal of 1970-01-01, where numpy counts from
_EPOCH_MONTH = 1970 * 12


def months_of_days(days: IntArray) -> LongArray:
    """Month index (year * 12 + month - 1) of each proleptic ordinal day."""
    return (days.astype(np.int64) - _EPOCH_DAY).astype("M8[D]").astype("M8[M]").astype(np.int64) + _EPOCH_MONTH


def first_days_of_months(months: LongArray) -> IntArray:
    """The proleptic ordinal of the first day of each month index."""
    return ((months - _EPOCH_MONTH).astype("M8[M]").astype("M8[D]").astype(np.int64) + _EPOCH_DAY).astype(np.int32)


@dataclass(frozen=True)
class CodedColumn:
    """Text, category, level or yesno. `codes` [people], -1 where blank, index `labels` (canonical, or first as written).

    Level: labels are the declared order, so codes are ranks. yesno: labels are ("no", "yes").
    `keys` are the folded labels that comparisons use.
    """

    codes: IntArray
    labels: tuple[str, ...]
    keys: tuple[str, ...]

    def take(self, rows: LongArray) -> CodedColumn:
        return CodedColumn(self.codes[rows], self.labels, self.keys)

    @cached_property
    def code_of(self) -> Mapping[str, int]:
        """The code of each label by its key."""
        return {key: code for code, key in enumerate(self.keys)}

    @property
    def known(self) -> BoolArray:
        return self.codes >= 0


@dataclass(frozen=True)
class NumberColumn:
    """Exact decimals: the value is `scaled / scale`; `scale` is a power of ten; 0 where not `known`."""

    scaled: LongArray
    scale: int
    known: BoolArray

    def take(self, rows: LongArray) -> NumberColumn:
        return NumberColumn(self.scaled[rows], self.scale, self.known[rows])


@dataclass(frozen=True)
class DateColumn:
    """First and last day (proleptic ordinals) that the date may be; 0 where blank."""

    first: IntArray
    last: IntArray

    def take(self, rows: LongArray) -> DateColumn:
        return DateColumn(self.first[rows], self.last[rows])

    @property
    def known(self) -> BoolArray:
        return self.first > 0

    @cached_property
    def first_month(self) -> LongArray:
        """Month index (year * 12 + month - 1) of the first day; of no meaning where blank."""
        return months_of_days(self.first)

    @cached_property
    def last_month(self) -> LongArray:
        """Month index of the last day; of no meaning where blank."""
        return months_of_days(self.last)


@dataclass(frozen=True)
class ListColumn:
    """Several values in a cell. `codes` [people] index `cells`, -1 where blank; a cell is the codes of its values."""

    codes: IntArray
    cells: tuple[tuple[int, ...], ...]
    labels: tuple[str, ...]
    keys: tuple[str, ...]

    def take(self, rows: LongArray) -> ListColumn:
        return ListColumn(self.codes[rows], self.cells, self.labels, self.keys)

    @cached_property
    def code_of(self) -> Mapping[str, int]:
        """The code of each label by its key."""
        return {key: code for code, key in enumerate(self.keys)}

    @property
    def known(self) -> BoolArray:
        return self.codes >= 0


Column = CodedColumn | NumberColumn | DateColumn | ListColumn


class LateColumns(Mapping[str, Column]):
    """Columns that are made when they are first asked for: most plans ask for few of a pool's texts.

    A column that no catalogue declares bears its header; any spelling of it that folds to the same key means it.
    """

    def __init__(self, makers: Mapping[str, Callable[[], Column]]) -> None:
        self._makers = makers
        self._made: dict[str, Column] = {}
        self._by_key = {fold(name): name for name in makers}

    def __getitem__(self, name: str) -> Column:
        if name not in self._makers:
            name = self._by_key.get(fold(name), name)
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._makers or (isinstance(name, str) and fold(name) in self._by_key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


@dataclass(frozen=True)
class Pool:
    """People in the order of the file. `ids` [people] are unique texts. `names` may be shorter than `ids` only when empty.
    `sha256` is that of the file, `posts_sha256` that of the list of posts beside it, "" where there is none."""

    ids: Sequence[str]
    columns: Mapping[str, Column]
    names: Sequence[str] = ()
    shown: str = ""
    sha256: str = ""
    posts_sha256: str = ""

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """Row number (from 0) by id."""
        return {pid: row for row, pid in enumerate(self.ids)}

    def name(self, row: int) -> str:
        return self.names[row] if len(self.names) else ""

    def take(self, rows: Sequence[int] | LongArray) -> Pool:
        """The sub-pool of these rows, in this order."""
        at = np.asarray(rows, dtype=np.int64)
        return Pool(
            [self.ids[i] for i in at],
            LateColumns({name: partial(self._column_of, name, at) for name in self.columns}),
            [self.names[i] for i in at] if len(self.names) else (),
            self.shown,
            self.sha256,
            self.posts_sha256,
        )

    def _column_of(self, name: str, rows: LongArray) -> Column:
        return self.columns[name].take(rows)
