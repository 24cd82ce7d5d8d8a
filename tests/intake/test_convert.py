"""`planner pool convert`: the clean file, the log, nothing at all where there are errors; and the same pool read again."""

from __future__ import annotations

import csv
import json
import stat
from pathlib import Path

import pytest

from planner.intake.clean_texts import clean_columns
from planner.intake.opening import Opening, open_pool
from tests.intake.conftest import Run
from tests.intake.lists import BROKEN, CSV, workbook, write


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def cells(file: Path) -> dict[str, list[str]]:
    opened = open_pool(Opening(file))
    assert opened.read.pool is not None, opened.read.problems
    return {name: list(texts) for name, texts in clean_columns(opened, opened.read.pool).items()}


def test_the_clean_file(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    ran = run("convert", "pool.csv", "--out", "clean.csv")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("Written to clean.csv: 3 people;")
    found = rows(tmp_path / "clean.csv")
    assert found[0] == {
        "id": "a1", "full_name": "Nguyễn Văn An", "birth_date": "1975-10-05", "gender": "male", "party_date": "2000-02-01",
        "political_theory": "senior", "hometown": "Hậu Giang", "incumbent": "yes", "confidence": "87.5",
    }  # fmt: skip
    assert found[1]["birth_date"] == "1980-03"
    assert found[1]["hometown"] == "Hậu giang"  # as the user spelled it
    assert found[2]["birth_date"] == "1981"
    assert found[2]["party_date"] == found[2]["incumbent"] == found[2]["confidence"] == ""
    assert stat.S_IMODE((tmp_path / "clean.csv").stat().st_mode) == 0o600


def test_the_log_has_every_changed_cell(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    run("convert", "pool.csv", "--out", "clean.csv")
    log = rows(tmp_path / "clean.csv.log.csv")
    assert list(log[0]) == ["where", "field", "from", "to", "code"]
    told = {(line["where"], line["from"], line["to"]): line["code"] for line in log}
    assert told["pool.csv:2:Ngày sinh", "05/10/1975", "1975-10-05"] == "date"
    assert told["pool.csv:2:LLCT", "CC", "senior"] == "canonical-value"
    assert told["pool.csv:2:Tỷ lệ %", "87,5", "87.5"] == "number"
    assert told["pool.csv:3:Họ và tên", " Trần Thị Bình", "Trần Thị Bình"] == "spaces"
    assert not any(line["from"] == line["to"] for line in log)
    assert not any(line["where"].endswith(":Quê quán") for line in log)


def test_the_log_of_a_workbook(run: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "pool.xlsx")
    assert run("convert", "pool.xlsx", "--out", "clean.csv").code == 0
    log = rows(tmp_path / "clean.csv.log.csv")
    told = {(line["where"].rpartition("!")[2], line["field"]): (line["from"], line["to"], line["code"]) for line in log}
    assert told["A6", "id"] == ("", "r0001", "ids-given")
    assert told["B6", "full_name"] == ("Đ/c Nguyễn Văn An", "Nguyễn Văn An", "name-cleaned")
    assert told["E7", "ethnicity"] == ("nt", "Kinh", "ditto-filled")
    assert told["D7", "birth_date"] == ("10/1980", "1980-10", "date")
    assert told["D7", "gender"] == ("", "female", "derived")
    assert told["H6", "degree_field"] == ("", "Kinh tế; Luật", "derived")
    assert ("C7", "birth_date") not in told


def test_titles_of_sections_are_kept(run: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "pool.xlsx")
    assert run("convert", "pool.xlsx", "--out", "clean.csv").code == 0
    assert rows(tmp_path / "clean.csv")[0]["section"].startswith("I.")
    assert run("convert", "clean.csv", "--out", "again.csv").code == 0
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "clean.csv").read_bytes()


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".xlsx"])
@pytest.mark.parametrize("source", ["pool.csv", "pool.xlsx"])
def test_read_again_it_is_the_same_pool_without_notes(run: Run, tmp_path: Path, source: str, ending: str) -> None:
    write(tmp_path, CSV + "a4,-x,1990,nữ,,,@b,,\n")
    workbook(tmp_path / "pool.xlsx")
    clean = tmp_path / f"clean{ending}"
    assert run("convert", source, "--out", clean).code == 0
    again = cells(clean)
    assert ("section" in again) == (source == "pool.xlsx")
    again.pop("section", None)
    assert again == cells(tmp_path / source)
    found = json.loads(run("lint", clean, "--format", "json").out)
    assert not [p for p in found["problems"] if p["severity"] == "note"]
    assert run("convert", clean, "--out", "again.csv").code == 0
    assert len(rows(tmp_path / "again.csv.log.csv")) == 0


def test_formulas_are_defused_in_csv(run: Run, tmp_path: Path) -> None:
    write(tmp_path, 'Mã,Họ và tên,Quê quán,Tỷ lệ %\na1,=1+1,@SUM(A1),-5\na2,+84+1,"-x",2\na3,+84 912 345,=1,2\n')
    assert run("convert", "pool.csv", "--out", "clean.csv").code == 0
    found = rows(tmp_path / "clean.csv")
    assert (found[0]["full_name"], found[0]["hometown"], found[0]["confidence"]) == ("'=1+1", "'@SUM(A1)", "-5")
    assert (found[1]["full_name"], found[1]["hometown"]) == ("'+84+1", "'-x")
    assert found[2]["full_name"] == "+84 912 345"  # a telephone number computes nothing
    assert cells(tmp_path / "clean.csv")["full_name"] == ["=1+1", "+84+1", "+84 912 345"]


def test_nothing_is_written_where_there_are_errors(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    before = set(tmp_path.iterdir())
    ran = run("convert", "pool.csv", "--out", "clean.csv")
    assert (ran.code, ran.out) == (3, "")
    assert "pool.csv cannot be used yet" in ran.err
    found = json.loads(run("convert", "pool.csv", "--out", "clean.csv", "--format", "json").out)
    assert (found["command"], found["status"], found["rows"]) == ("pool convert", "problems", 2)
    assert set(tmp_path.iterdir()) == before


def test_files_are_not_replaced_unasked(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    assert run("convert", "pool.csv", "--out", "pool.csv", "--overwrite").code == 3
    assert run("convert", "pool.csv", "--out", "clean.txt").code == 2
    assert run("convert", "pool.csv").code == 2
    assert run("convert", "pool.csv", "--out", "clean.csv").code == 0
    assert run("convert", "pool.csv", "--out", "clean.csv").code == 3
    assert run("convert", "pool.csv", "--out", "clean.csv", "--overwrite").code == 0
    write(tmp_path, "mine", "other.csv.log.csv")
    assert run("convert", "pool.csv", "--out", "other.csv").code == 3
    assert not (tmp_path / "other.csv").exists()
    assert (tmp_path / "pool.csv").read_text("utf-8") == CSV


def test_as_json_it_says_what_was_written(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    found = json.loads(run("convert", "pool.csv", "--out", "clean.csv", "--format", "json").out)
    assert (found["status"], found["rows"], found["out"], found["log"]) == ("clean", 3, "clean.csv", "clean.csv.log.csv")
    assert found["changes"] == len(rows(tmp_path / "clean.csv.log.csv"))


def test_ambiguous_decimals_stay_decimals(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Mã,Tỷ lệ %\na1,87.5\na2,3.5140\n")
    assert run("convert", "pool.csv", "--out", "clean.csv").code == 0
    assert [row["confidence"] for row in rows(tmp_path / "clean.csv")] == ["87.5", "3.5140"]
    assert cells(tmp_path / "clean.csv") == cells(tmp_path / "pool.csv")
