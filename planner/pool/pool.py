"""The pool: who there is, as typed columns. Rows keep the order of the file; nothing here loops over people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int32]
LongArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


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


@dataclass(frozen=True)
class ListColumn:
    """Several values in a cell. `codes` [people] index `cells`, -1 where blank; a cell is the codes of its values in `labels`."""

    codes: IntArray
    cells: tuple[tuple[int, ...], ...]
    labels: tuple[str, ...]
    keys: tuple[str, ...]

    def take(self, rows: LongArray) -> ListColumn:
        return ListColumn(self.codes[rows], self.cells, self.labels, self.keys)

    @property
    def known(self) -> BoolArray:
        return self.codes >= 0


Column = CodedColumn | NumberColumn | DateColumn | ListColumn


@dataclass(frozen=True)
class Pool:
    """People in the order of the file. `ids` [people] are unique texts. `names` may be shorter than `ids` only when empty."""

    ids: Sequence[str]
    columns: Mapping[str, Column]
    names: Sequence[str] = ()
    shown: str = ""
    sha256: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)

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
            {name: column.take(at) for name, column in self.columns.items()},
            [self.names[i] for i in at] if len(self.names) else (),
            self.shown,
            self.sha256,
        )
