"""`--out FILE.csv` and `--out FILE.xlsx`: the slate of an answer, which `validate` reads back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.answers import small_case
from tests.cli.conftest import Run

HEADER = ["committee", "id", "full_name", "post", "unit", "birth_date"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    return small_case.write(tmp_path / "plan")


def rows_of(file: Path) -> list[list[str]]:
    if file.suffix == ".csv":
        return list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    return [["" if cell is None else str(cell) for cell in row] for row in openpyxl.load_workbook(file).active.values]


@pytest.mark.parametrize("name", ["slate.csv", "slate.xlsx", "SLATE.CSV"])
def test_the_slate_is_written_and_read_back(name: str, run: Run, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / name
    ran = run("propose", plan, "--out", out)
    assert (ran.code, ran.out) == (0, "")
    assert "ĐẠT: phương án tốt nhất" in ran.err
    assert str(out) in ran.err
    answer = json.loads(run("propose", plan, "--format", "json").out)
    header, *rows = rows_of(out.rename(tmp_path / name.lower()) if name != name.lower() else out)
    assert header == HEADER
    assert [row[:2] for row in rows] == [[committee, pid] for committee, ids in answer["slate"].items() for pid in ids]
    assert {row[1]: row[2] for row in rows}.items() <= answer["names"].items()
    assert all(len(row) == len(HEADER) for row in rows)
    again = json.loads(run("validate", plan, tmp_path / name.lower(), "--format", "json").out)
    assert again["slate"] == answer["slate"]
    assert again["status"] == "compliant"


def test_what_is_known_of_a_person(run: Run, plan: Path, tmp_path: Path) -> None:
    run("propose", plan, "--out", tmp_path / "slate.csv", "-q")
    (line,) = {tuple(row[1:]) for row in rows_of(tmp_path / "slate.csv") if row[1] == "a1"}
    assert line[1] == "Nguyễn Thị Ánh"
    assert line[4] == "1980-03-12"
    assert (tmp_path / "slate.csv").read_bytes().startswith(b"\xef\xbb\xbfcommittee,id,")


def test_no_cell_is_a_formula(run: Run, plan: Path, tmp_path: Path) -> None:
    pool = plan.parent / "pool.csv"
    pool.write_text(pool.read_text("utf-8").replace("Nguyễn Thị Ánh", "'=HYPERLINK(1)"), "utf-8")
    run("propose", plan, "--out", tmp_path / "slate.csv", "-q")
    cells = [cell for row in rows_of(tmp_path / "slate.csv") for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not any(cell.startswith("=") for cell in cells)


def test_json_goes_to_standard_output_beside_the_slate(run: Run, plan: Path, tmp_path: Path) -> None:
    ran = run("propose", plan, "--format", "json", "--out", tmp_path / "slate.csv", "-q")
    assert json.loads(ran.out)["status"] == "optimal"
    assert rows_of(tmp_path / "slate.csv")[0] == HEADER


def test_of_a_slate_that_was_judged(run: Run, plan: Path, tmp_path: Path) -> None:
    slate = tmp_path / "slate.json"
    slate.write_text(json.dumps({"slate": small_case.SLATE}), "utf-8")
    assert run("validate", plan, slate, "--out", tmp_path / "slate.xlsx", "-q").code == 1
    assert len(rows_of(tmp_path / "slate.xlsx")) == 1 + sum(map(len, small_case.SLATE.values()))


def test_refused_where_there_is_no_slate(run: Run, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "slate.csv"
    for command in ("check", "explain"):
        ran = run(command, plan, "--out", out)
        assert (ran.code, ran.out) == (3, "")
        assert f"`{command}`" in ran.err
    ran = run("propose", small_case.infeasible(tmp_path), "--out", out)
    assert ran.code == 1
    assert "KHÔNG KHẢ THI" in ran.out
    assert str(out) in ran.err
    assert not out.exists()
