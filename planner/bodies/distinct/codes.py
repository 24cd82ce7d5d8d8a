"""The codes of the people whom `distinct` looks at: 4 * the code of the value + the answer to `of`."""

from __future__ import annotations

from collections.abc import Iterable

NO, YES, MAYBE = 1, 2, 3  # answers to `of`


def codes_of(pool: Iterable[int], values: Iterable[int] | None, *answers: int) -> list[int]:
    """Those of the pool's codes with one of these values (by their codes; None: any) and one of these answers."""
    wanted = None if values is None else set(values)
    return [code for code in pool if code % 4 in answers and (wanted is None or code // 4 in wanted)]
