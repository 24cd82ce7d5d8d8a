"""Selectors over a pool: for each person, which answers are possible. Vectorised; shared by the checker and the model.

Semantics (contract, "What is not known"): a blank makes every condition on it unknown, `known` excepted; connectives are
Kleene's; a partial date is tried month by month, all selectors of one rule together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.language.selectors import Selector
from planner.pool.pool import BoolArray, LongArray, Pool

FALSE, TRUE, UNKNOWN = 1, 2, 3  # bit 0: may be false, bit 1: may be true


def options(pool: Pool, selectors: Sequence[Selector], as_of: int | None) -> npt.NDArray[np.uint8]:
    """Which combinations of answers are possible, for each person.

    Returns [people] bit masks: bit `j` is set when the answers can be exactly the binary digits of `j`
    (digit i of j is the answer to selector i, 1 for true). One selector gives FALSE, TRUE or UNKNOWN. At most 3 selectors.
    """
    raise NotImplementedError


@dataclass(frozen=True)
class NumberOptions:
    """The values a number may take, scaled: [people] least and greatest, where `known`; a blank is not known and 0."""

    least: LongArray
    greatest: LongArray
    known: BoolArray
    scale: int


def number_options(pool: Pool, field: str, as_of: int | None) -> NumberOptions:
    """The possible values of a number field or a computed one."""
    raise NotImplementedError


def possible_numbers(pool: Pool, row: int, field: str, as_of: int | None) -> tuple[int, ...]:
    """Every possible scaled value of one person, ascending; empty where the cell is blank (any number)."""
    raise NotImplementedError
