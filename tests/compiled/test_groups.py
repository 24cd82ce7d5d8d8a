"""Groups: people with the same codes in every feature and nobody else, whatever the sums of codes happen to be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.compiled import groups as groups_module
from planner.compiled.groups import Groups, _exactly, group_by
from planner.compiled.rows import Codes


@st.composite
def features(draw: st.DrawFn) -> list[Codes]:
    size = draw(st.integers(0, 30))
    kinds = draw(st.lists(st.sampled_from([(np.int8, 3), (np.int8, 127), (np.int32, 2**31 - 1), (np.int32, 4)]), max_size=4))
    return [
        np.array(draw(st.lists(st.integers(0, top), min_size=size, max_size=size)), dtype=dtype) for dtype, top in kinds
    ] or [np.zeros(size, dtype=np.int8)]


def is_partition(found: Groups, given_codes: list[Codes]) -> bool:
    """Numbered by first appearance, one number for one tuple of codes."""
    seen: dict[tuple[int, ...], int] = {}
    expected = [seen.setdefault(tuple(int(c) for c in row), len(seen)) for row in zip(*given_codes, strict=True)]
    firsts = [expected.index(g) for g in range(len(seen))]
    return found.of.tolist() == expected and found.first.tolist() == firsts


@settings(deadline=None)
@given(features())
def test_same_codes_one_group(codes: list[Codes]) -> None:
    size = len(codes[0])
    found = group_by(codes, size)
    assert is_partition(found, codes)
    assert found.sizes.tolist() == [found.of.tolist().count(g) for g in range(len(found))]
    for g in range(len(found)):
        assert found.members(g).tolist() == [i for i in range(size) if found.of[i] == g]


@settings(deadline=None)
@given(features())
def test_feature_by_feature_gives_the_same(codes: list[Codes]) -> None:
    quick, slow = group_by(codes, len(codes[0])), _exactly(codes, len(codes[0]))
    assert quick.of.tolist() == slow.of.tolist()
    assert quick.first.tolist() == slow.first.tolist()


def test_equal_sums_put_nobody_together(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ones:
        def integers(self, low: int, high: int, size: int, dtype: object) -> np.ndarray:
            return np.ones(size, dtype=np.uint64)

    exact = []
    monkeypatch.setattr(np.random, "default_rng", lambda _seed: Ones())
    monkeypatch.setattr(groups_module, "_exactly", lambda *given: exact.append(1) or _exactly(*given))
    codes: list[Codes] = [np.array([0, 1, 2, 1, 0], dtype=np.int8), np.array([2, 1, 0, 1, 2], dtype=np.int8)]
    found = group_by(codes, 5)
    assert found.of.tolist() == [0, 1, 2, 1, 0]
    assert found.first.tolist() == [0, 1, 2]
    assert exact


def test_no_feature_is_one_group() -> None:
    assert group_by([], 3).of.tolist() == [0, 0, 0]
    assert len(group_by([], 0)) == 0
