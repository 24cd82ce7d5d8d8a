"""Parquet: typed columns read as the same pool written as text."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as parquet

from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from planner.pool.values import column_texts
from tests.pool.reading import CATALOGUE, load, places


def written(**columns: object) -> bytes:
    target = io.BytesIO()
    parquet.write_table(pa.table(columns), target)
    return target.getvalue()


def test_types(tmp_path: Path) -> None:
    pool = load(
        written(
            id=pa.array([7, 8, 9]),
            gender=pa.array(["nữ", "nam", None]).dictionary_encode(),
            birth_date=pa.array([datetime.date(1980, 2, 3), None, datetime.date(1990, 1, 1)]),
            party_date=pa.array(["2000-01-02", None, None]).cast(pa.timestamp("ns")),
            confidence=pa.array([80.0, 12.5, None]),
            incumbent=pa.array([True, None, False]),
            skills=pa.array([["a", "b"], None, ["a"]]),
        ),
        tmp_path,
        "pool.parquet",
    )
    columns = pool.columns
    assert pool.ids == ["7", "8", "9"]
    assert columns["gender"].codes.tolist() == [0, 1, -1]  # type: ignore[union-attr]
    assert columns["confidence"].scaled.tolist() == [800, 125, 0]  # type: ignore[union-attr]
    assert columns["incumbent"].codes.tolist() == [1, -1, 0]  # type: ignore[union-attr]
    assert columns["skills"].cells == ((0, 1), (0,))  # type: ignore[union-attr]
    for name, known in {"birth_date": [True, False, True], "party_date": [True, False, False]}.items():
        assert columns[name].known.tolist() == known
    assert np.array_equal(columns["birth_date"].first, columns["birth_date"].last)  # type: ignore[union-attr]


def test_places_and_refusals(tmp_path: Path) -> None:
    data = written(id=["a", "b"], birth_date=["1980", "13/1980"])
    assert places(data, tmp_path, "pool.parquet") == [("date-unreadable", "pool.parquet:2:birth_date")]
    nested = written(id=["a"], unit=pa.array([{"x": 1}]), other=pa.array([[1]]))
    assert places(nested, tmp_path, "pool.parquet") == [
        ("column-type", "pool.parquet:unit"),
        ("column-type", "pool.parquet:other"),
    ]
    assert places(b"PAR1", tmp_path, "pool.parquet") == [("file-unreadable", "pool.parquet")]


def test_real_numbers_and_dates_are_known_as_such(tmp_path: Path) -> None:
    """3.514 as a text would be an error that asks."""
    days = [datetime.date(1980, 5, 6)] * 2
    (tmp_path / "real.parquet").write_bytes(written(id=["a", "b"], confidence=[3.514, 99.0], birth_date=days))
    read = read_pool(PoolSource(tmp_path / "real.parquet", "real.parquet"), CATALOGUE)
    assert read.table is not None
    assert (list(read.table.numbers), list(read.table.dates)) == ([1], [2])
    assert read.pool is not None
    assert column_texts(read.pool.columns["confidence"]) == ["3.5140", "99"]


def test_texts_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    """A column, a list: each is a problem at its place, not the end of the program."""
    for values in (["Lê An", "Lê Bá"], [["Lê An"], ["Lê Bá"]]):
        target = io.BytesIO()
        parquet.write_table(pa.table({"id": ["a", "b"], "unit": pa.array(values)}), target, compression="none")
        broken = target.getvalue().replace("Lê".encode(), b"L\xff\xff")
        assert places(broken, tmp_path, "pool.parquet") == [("text-undecodable", "pool.parquet:unit")]
