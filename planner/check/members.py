"""The members of one committee on a slate, as the rule bodies judge them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from planner.language.selectors import Selector
from planner.pool.matching import options
from planner.pool.pool import CodedColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import labels_asked, number_label


@dataclass(frozen=True)
class Members:
    """`pool` holds the members alone, in the order of the slate (of several committees each once, in that of the pool), `whole`
    everybody.

    `as_of` is the month index of the committee, `waived` the ids excused from the rule being judged, `slate` all the
    committees (joint rules look at it).
    """

    pool: Pool
    whole: Pool
    as_of: int | None
    waived: frozenset[str]
    slate: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        return len(self.pool)

    def taken(self, places: Sequence[int]) -> Members:
        """These members alone."""
        return replace(self, pool=self.pool.take(list(places)))

    def answers(self, *selectors: Selector) -> npt.NDArray[np.uint8]:
        """Possible answers of each member (see `planner.pool.matching.options`)."""
        return options(self.pool, selectors, self.as_of)

    @cached_property
    def excused(self) -> npt.NDArray[np.bool_]:
        return np.array([pid in self.waived for pid in self.pool.ids], dtype=bool)

    def values(self, field: str) -> list[tuple[str, ...] | None]:
        """The values of each member in a text, category, level, yesno, number or list field; None where blank."""
        column = self.pool.columns.get(field)
        match column:
            case CodedColumn():
                return [(column.labels[c],) if c >= 0 else None for c in column.codes]
            case ListColumn():
                return [tuple(column.labels[v] for v in column.cells[c]) if c >= 0 else None for c in column.codes]
            case NumberColumn():
                return [
                    (number_label(int(v), column.scale),) if k else None
                    for v, k in zip(column.scaled, column.known, strict=True)
                ]
            case _:
                return [None] * len(self.pool)

    def labels_asked(self, field: str, values: Sequence[str] | None) -> dict[str, str]:
        """The values that a rule looks at, as shown, each with its label in the pool; None: all that the whole pool has."""
        return labels_asked(self.whole, field, values)
