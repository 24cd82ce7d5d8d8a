"""Whom a pool has for a rule, as masks over its people: what counting reasons are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from planner.language.selectors import Selector
from planner.pool.matching import options
from planner.pool.pool import BoolArray, Pool
from planner.pool.values import having

_OFFENDS = 0b0010  # of the answers to (who, what): the first true, the second false


@dataclass(frozen=True)
class Demand:
    """`number` people at least, or at most, of those in `who` ([people]); of a rule that asks by value, which."""

    number: int
    who: BoolArray
    value: str | None = None


@dataclass(frozen=True)
class Stock:
    """Who surely counts and who may ([people]), and how many are needed: None where only an upper limit is set, or that hangs
    on the slate. Of a rule that asks by value, which."""

    needs: int | None
    sure: BoolArray
    perhaps: BoolArray
    value: str | None = None


def demands(stock: Iterable[Stock]) -> Iterator[Demand]:
    """What surely has to be there, of those who surely count."""
    return (Demand(one.needs, one.sure, one.value) for one in stock if one.needs)


@dataclass(frozen=True)
class Supply:
    """The people of a pool at a month."""

    pool: Pool
    as_of: int | None

    def __len__(self) -> int:
        return len(self.pool)

    @property
    def everybody(self) -> BoolArray:
        return np.ones(len(self.pool), dtype=np.bool_)

    def surely(self, *selectors: Selector) -> BoolArray:
        """Who matches them all, whatever the blanks turn out to be. At most 3 selectors."""
        return np.asarray(options(self.pool, selectors, self.as_of) == _all_true(selectors))

    def perhaps(self, *selectors: Selector) -> BoolArray:
        """Who matches them all, or may: a partial date that lets each of them match need not let all of them match."""
        return np.asarray(options(self.pool, selectors, self.as_of) & _all_true(selectors) != 0)

    def having(self, field: str, values: Sequence[str] | None) -> dict[str, BoolArray]:
        """Who surely has each of these values, or each that occurs (None)."""
        return having(self.pool, field, values)

    def unknown(self, field: str) -> BoolArray:
        """Whose value is not known."""
        column = self.pool.columns.get(field)
        return self.everybody if column is None else np.asarray(~column.known)

    def offending(self, who: Selector, what: Selector) -> tuple[BoolArray, BoolArray]:
        """(who may match `who` and not `what`, who surely does)."""
        answers = options(self.pool, (who, what), self.as_of)
        return np.asarray(answers & _OFFENDS != 0), np.asarray(answers == _OFFENDS)

    def listed(self, ids: Collection[str]) -> BoolArray:
        found = np.zeros(len(self.pool), dtype=np.bool_)
        found[[self.pool.row_of[pid] for pid in ids if pid in self.pool.row_of]] = True
        return found


def _all_true(selectors: Sequence[Selector]) -> int:
    """The bit of the answers (`planner.pool.matching.options`) that says: each of them true."""
    return 1 << (1 << len(selectors)) - 1
