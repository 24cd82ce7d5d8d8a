"""The gallery of nasty cells: each file is read right, or refused with the right cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from tests.pool.gallery.cells import GALLERY, Nasty
from tests.pool.lists import standard, texts


@pytest.mark.parametrize("nasty", GALLERY, ids=lambda make: str(make.__name__))
def test_every_file_comes_out_as_it_must(nasty: Callable[[], Nasty], tmp_path: Path) -> None:
    file = nasty()
    (tmp_path / file.name).write_bytes(file.content)
    read = read_pool(PoolSource(tmp_path / file.name, file.name), standard())
    said = [(p.severity, p.code, p.where) for p in (*read.problems, *read.remarks)]
    assert [(severity, code) for severity, code, _ in said] == [(severity, code) for severity, code, _ in file.said], said
    for (_, _, where), (_, _, wanted) in zip(said, file.said, strict=True):
        assert where.startswith(file.name)
        assert where.endswith(wanted)
    assert {name: texts(read, name) for name in file.fields} == {name: list(values) for name, values in file.fields.items()}
    assert (read.pool is None) == any(severity == "error" for severity, _, _ in said)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_everything_said_has_words(lang: str, tmp_path: Path) -> None:
    for make in GALLERY:
        file = make()
        (tmp_path / file.name).write_bytes(file.content)
        read = read_pool(PoolSource(tmp_path / file.name, file.name), standard())
        for problem in (*read.problems, *read.remarks):
            said = problem.message(lang) + problem.hint(lang)
            assert said
            assert not {"{", "}"} & set(said)
            assert problem.code not in said
