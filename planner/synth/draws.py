"""Seeded draws that stay the same: the raw bits of PCG64 only, which numpy keeps stable (its distributions it does not)."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]
Draws = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Stream:
    """Uniform draws by purpose: a purpose added later leaves the draws of the others as they were."""

    seed: int
    chunk: int

    def draw(self, purpose: str, size: int) -> Draws:
        """[size] numbers from 0 up to but without 1, from the raw bits."""
        bits = np.random.PCG64(np.random.SeedSequence([self.seed, self.chunk, zlib.crc32(purpose.encode())]))
        raw = np.asarray(bits.random_raw(size), dtype=np.uint64)
        return (raw >> np.uint64(11)).astype(np.float64) * 2.0**-53


def pick(draws: Draws, rows: Codes, chances: Sequence[Sequence[float]]) -> Codes:
    """[people] index of the value that each draw falls on, by the chances in the row of each person."""
    edges = np.cumsum(np.array(chances, dtype=np.float64), axis=1)[:, :-1]
    return np.asarray((draws[:, None] >= edges[rows]).sum(axis=1), dtype=np.int64)
