"""Searches made small, so that pricing, widening and fixing happen on plans that brute force can answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from planner.solve import feasibility, search

Shrink = Callable[[int, int, int], "Counter[str]"]


@pytest.fixture
def shrink(monkeypatch: pytest.MonkeyPatch) -> Shrink:
    """`shrink(first core, fewest priced, joins)` -> how often columns were priced, chosen, left out and widened."""
    happened: Counter[str] = Counter()
    really_price, really_choose = search.price, search.Search._choose

    def pricing(*given: Any) -> Any:
        happened["priced"] += 1
        return really_price(*given)

    def choosing(self: search.Search, space: Any, priced: Any, used: Any, value: int, size: int) -> Any:
        chosen = really_choose(self, space, priced, used, value, size)
        happened["chosen"] += 1
        happened["left out"] += len(chosen) < len(space)
        happened["widened"] += size > search.FIRST_CORE
        return chosen

    def shrunk(core: int, fewest: int, joins: int) -> Counter[str]:
        monkeypatch.setattr(search, "FIRST_CORE", core)
        monkeypatch.setattr(feasibility, "MOST_AT_ONCE", core)
        monkeypatch.setattr(search, "FEWEST_PRICED", fewest)
        monkeypatch.setattr(search, "JOINS", joins)
        monkeypatch.setattr(search, "price", pricing)
        monkeypatch.setattr(search.Search, "_choose", choosing)
        return happened

    return shrunk
