"""A workbook, a table or a page where a plan must be named: said so, never told to be saved as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.xlsx", b"PK\x03\x04\x14\x00\xb9\x2c"),
        ("plan.yaml", b"PK\x03\x04\x14\x00\xb9\x2c"),
        ("list.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("pool", b"PAR1\x15\x04\x15\x0c"),
        ("pool.csv", "id,Họ và tên\na,Lê Thị An\n".encode()),
        ("Report.HTML", b"<!doctype html><style>a: {b: c: d}</style>"),
    ],
)
def test_a_file_of_another_kind_is_named_as_one(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    problems = ProblemList()
    assert read_yaml(path, problems) is None
    (problem,) = problems.sorted()
    assert (problem.code, problem.where.endswith(name)) == ("yaml-other-kind", True)
    assert "pool: FILE" in problem.hint("en")
    assert "UTF-8" not in problem.hint("en") + problem.hint("vi")
