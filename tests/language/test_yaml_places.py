"""YAML as data with places: which texts become numbers, and where everything stands."""

from __future__ import annotations

from typing import Any

import pytest

from planner.written.problem_list import ProblemList
from planner.written.yaml_places import parse_yaml, read_yaml


def read(text: str) -> Any:
    problems = ProblemList()
    value = parse_yaml(text, "f.yaml", problems)
    assert not len(problems), problems.sorted()
    return value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12), ("-3", -3), ("0", 0), ("007", "007"), ("+5", "+5"), ("1_000", "1_000"), ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("12.5", "12.5"), ("1e3", "1e3"), (".5", ".5"), ("2025-04-14", "2025-04-14"), ("10/1983", "10/1983"), ("15%", "15%"),
        ("true", True), ("false", False), ("yes", "yes"), ("no", "no"), ("on", "on"), ("Off", "Off"), ("y", "y"),
        ("null", None), ("~", None), ("", None), ("'12'", "12"), ('"true"', "true"), ("!!str 12", "12"),
        ("9" * 40, "9" * 40),
    ],
)  # fmt: skip
def test_scalars(written: str, meant: object) -> None:
    value = read(f"key: {written}\n")["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_places() -> None:
    value = read("# note\na: 1\nb:\n  - x\n  -\n    y\nc:\n  d: {e: 1,\n      f: 2}\n")
    assert value.place("a") == "f.yaml:2"
    assert value.place("b") == "f.yaml:3"
    assert [value["b"].place(0), value["b"].place(1)] == ["f.yaml:4", "f.yaml:6"]
    assert value["c"].place("d") == "f.yaml:8"
    assert value["c"]["d"].place("f") == "f.yaml:9"
    assert value["c"].place("not there") == "f.yaml:8"


def test_aliases_are_shared_values() -> None:
    value = read("a: &a {x: 1}\nb: [*a, *a]\n")
    assert value["b"] == [{"x": 1}, {"x": 1}]


def test_several_problems_of_one_file() -> None:
    problems = ProblemList()
    parse_yaml("a: 1\na: 2\n3: x\nb: !!set {}\n", "f.yaml", problems)
    assert [(p.code, p.where) for p in problems.sorted()] == [
        ("duplicate-key", "f.yaml:2"),
        ("key-not-text", "f.yaml:3"),
        ("yaml-tag", "f.yaml:4"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_and_line_ends(encoding: str, tmp_path: Any) -> None:
    (tmp_path / "f.yaml").write_bytes("a: Đảng ủy\r\nb: 2\r\n".encode(encoding))
    problems = ProblemList()
    file = read_yaml(tmp_path / "f.yaml", problems)
    assert file is not None
    assert file.value == {"a": "Đảng ủy", "b": 2}
    assert file.value.place("b").endswith(":2")


def test_a_folder_and_a_huge_file(tmp_path: Any) -> None:
    problems = ProblemList()
    assert read_yaml(tmp_path, problems) is None
    with (tmp_path / "huge.yaml").open("wb") as huge:
        huge.truncate(5 * 1024 * 1024)
    assert read_yaml(tmp_path / "huge.yaml", problems) is None
    assert [p.code for p in problems.sorted()] == ["file-is-folder", "file-too-large"]
