"""`planner pool lint`: the answer for programs and for people, exit codes, unknown headers, mappings."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.intake.conftest import Run
from tests.intake.lists import BROKEN, CSV, workbook, write


def answer(run: Run, *arguments: object) -> tuple[int, Any]:
    ran = run("lint", *arguments, "--format", "json")
    return ran.code, json.loads(ran.out)


def places(found: Any, severity: str) -> list[tuple[str, str]]:
    return [(p["code"], p["where"]) for p in found["problems"] if p["severity"] == severity]


def test_a_clean_list(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    code, found = answer(run, "pool.csv")
    assert code == 0
    assert list(found) == ["command", "status", "rows", "columns", "problems"]
    assert (found["command"], found["status"], found["rows"], found["problems"]) == ("pool lint", "clean", 3, [])
    assert found["columns"]["Ngày sinh"] == "birth_date"
    assert found["columns"]["LLCT"] == "political_theory"


def test_errors_are_listed_with_place_text_and_way_out(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    code, found = answer(run, "pool.csv")
    assert code == 3
    assert found["status"] == "problems"
    assert found["rows"] == 2
    assert places(found, "error") == [("date-unreadable", "pool.csv:2:Ngày sinh"), ("value-unlisted", "pool.csv:3:LLCT")]
    assert set(found["problems"][0]) == {"code", "severity", "where", "value", "message", "hint"}


def test_columns_of_a_workbook_go_by_letter(run: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "pool.xlsx")
    code, found = answer(run, "pool.xlsx")
    assert code == 0
    assert found["status"] == "problems"  # warnings of sense checks
    assert found["rows"] == 3
    assert found["columns"]["C"] == found["columns"]["D"] == "birth_date"
    assert found["columns"]["J"] == "incumbent"
    assert ("joined-young", "pool.xlsx!Danh sách!F6") in places(found, "warning")
    assert ("ditto-filled", "pool.xlsx!Danh sách!E7") in places(found, "note")


def test_only_notes_are_clean(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Họ và tên,Ngày sinh\nĐ/c Nguyễn Văn An,5/1970\n")
    code, found = answer(run, "pool.csv")
    assert (code, found["status"]) == (0, "clean")
    assert {p["severity"] for p in found["problems"]} == {"note"}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["nothing.csv"], "pool-missing"),
        (["pool.doc"], "pool-format"),
        (["pool.csv", "--fields", "no-such"], "fields-not-found"),
        (["pool.csv", "--sheet", "DS"], "sheet-without-workbook"),
        (["pool.csv", "--columns", "none.yaml"], "file-missing"),
    ],
)
def test_what_cannot_be_read_is_answered_in_the_same_shape(
    run: Run, tmp_path: Path, arguments: list[str], problem: str
) -> None:
    write(tmp_path)
    write(tmp_path, "", "pool.doc")
    code, found = answer(run, *arguments)
    assert code == 3
    assert (found["status"], found["rows"], found["columns"]) == ("problems", 0, {})
    assert [p["code"] for p in found["problems"]] == [problem]


@pytest.mark.parametrize(
    "arguments", [[], ["pool.csv", "--nothing"], ["pool.csv", "--sender", "../x"], ["pool.csv", "--marked", "copy.csv"]]
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    write(tmp_path)
    assert run("lint", *arguments).code == 2


@pytest.mark.parametrize(
    ("lang", "verdict", "section", "columns"),
    [
        ("en", "cannot be used yet: 2 people; 2 errors.", "Errors", "Columns"),
        ("vi", "chưa dùng được: 2 người; 2 lỗi.", "Lỗi", "Các cột"),
    ],
)
def test_the_printout_begins_with_the_verdict(
    run: Run, tmp_path: Path, lang: str, verdict: str, section: str, columns: str
) -> None:
    write(tmp_path, BROKEN)
    lines = run("lint", "pool.csv", "--lang", lang).out.splitlines()
    assert lines[0] == f"pool.csv {verdict}"
    assert any(line.startswith(section) for line in lines)
    assert any(line.startswith(columns) for line in lines)
    assert any(line.split()[-1:] == ["birth_date"] for line in lines)
    assert max(map(len, lines)) <= 80


def test_many_of_one_kind_are_summed_up(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Mã,Ngày sinh\n" + "".join(f"a{n},xx/yy\n" for n in range(50)))
    short, every = run("lint", "pool.csv").out, run("lint", "pool.csv", "--all").out
    assert "[date-unreadable] · Ngày sinh · 50 times" in short
    assert "44 more" in short
    assert short.count("is no date") == 3
    assert every.count("is no date") == 50


def test_a_list_cut_short_is_counted_whole(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Mã,Ngày sinh\n" + "".join(f"a{n},xx/yy\n" for n in range(1500)))
    assert run("lint", "pool.csv").out.startswith("pool.csv cannot be used yet: 1500 people; 1500 errors")


def test_out_is_written_in_place_of_standard_output(run: Run, tmp_path: Path) -> None:
    write(tmp_path)
    ran = run("lint", "pool.csv", "--format", "json", "--out", "answer.json")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((tmp_path / "answer.json").read_text("utf-8"))["rows"] == 3
    assert run("lint", "pool.csv", "--out", "pool.csv").code == 3
    assert (tmp_path / "pool.csv").read_text("utf-8") == CSV


UNKNOWN = """Mã,Họ và tên,Chuc vu hien nai,Mốc,Trình độ lý luận,Riêng,STT
a1,Nguyễn Văn An,Bí thư,1/5/1970,CC,k,1
a2,Trần Thị Bình,Phó bí thư,3/1980,TC,h,2
"""


def test_unknown_headers_are_kept_with_suggestions(run: Run, tmp_path: Path) -> None:
    write(tmp_path, UNKNOWN)
    code, found = answer(run, "pool.csv")
    assert code == 0
    said = {p["value"]: (p["code"], p["message"]) for p in found["problems"] if p["severity"] == "warning"}
    assert found["columns"]["Chuc vu hien nai"] == "Chuc vu hien nai"
    assert "post (" in said["Chuc vu hien nai"][1]
    assert "birth_date (" in said["Mốc"][1]  # by its cells
    assert said["Riêng"][0] == "header-unlike"
    assert "STT" not in said


def test_a_mapping_is_saved_completed_and_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path, UNKNOWN)
    assert run("lint", "pool.csv", "--save-mapping", "columns.yaml").code == 0
    mapping = tmp_path / "columns.yaml"
    assert stat.S_IMODE(mapping.stat().st_mode) == 0o600
    assert answer(run, "pool.csv", "--columns", "columns.yaml")[1]["columns"]["Mốc"] == "Mốc"  # nothing accepted yet
    lines = mapping.read_text("utf-8").splitlines()
    accepted = [line.removeprefix("# ") if line.startswith(('# "Chuc', '# "Mốc')) else line for line in lines]
    mapping.write_text("\n".join(accepted), "utf-8")
    _, found = answer(run, "pool.csv", "--columns", "columns.yaml")
    assert found["columns"]["Chuc vu hien nai"] == "post"
    assert found["columns"]["Mốc"] == "birth_date"
    assert run("lint", "pool.csv", "--save-mapping", "columns.yaml").code == 3  # not replaced


def test_a_mapping_of_a_plan_is_the_same_file(run: Run, tmp_path: Path) -> None:
    from planner.reading.loading import load_plan

    write(tmp_path, UNKNOWN)
    run("lint", "pool.csv", "--save-mapping", "columns.yaml")
    write(
        tmp_path,
        "plan: p\nfields: vn-cadre\npool: {file: pool.csv, columns: columns.yaml}\ncommittees: {a: {seats: 1}}\n",
        "plan.yaml",
    )
    assert load_plan(tmp_path / "plan.yaml").pool.columns == {"Họ và tên": "full_name"}


@pytest.mark.parametrize("option", ["--columns", "--sender"])
def test_a_mapping_to_a_field_that_nobody_knows(run: Run, tmp_path: Path, option: str) -> None:
    write(tmp_path, UNKNOWN)
    write(tmp_path, '"Mốc": brith_date\n"Riêng": Riêng\n', "columns.yaml")
    options = ["--columns", "columns.yaml"]
    if option == "--sender":
        run("lint", "pool.csv", "--sender", "A", *options)
        options = ["--sender", "A"]
    code, found = answer(run, "pool.csv", *options)
    (problem,) = [p for p in found["problems"] if p["code"] == "mapping-unknown-field"]
    assert (code, problem["severity"], problem["value"]) == (0, "warning", "brith_date")
    assert "birth_date" in problem["hint"]
    assert problem["where"].endswith(("columns.yaml:1", "A.yaml:1", "A.yaml:2", "A.yaml:3", "A.yaml:4"))


def test_the_mapping_of_a_sender_is_kept_and_used(run: Run, tmp_path: Path) -> None:
    write(tmp_path, UNKNOWN)
    write(tmp_path, '"Mốc": birth_date\n"Riêng": sector\n', "columns.yaml")
    assert run("lint", "pool.csv", "--sender", "Quận ủy A", "--columns", "columns.yaml").code == 0
    kept = tmp_path / "settings" / "planner" / "senders" / "Quận ủy A.yaml"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    _, found = answer(run, "pool.csv", "--sender", "Quận ủy A")
    assert found["columns"]["Mốc"] == "birth_date"
    # A column that the next file lacks is no error.
    write(tmp_path, "Mã,Họ và tên,Mốc\na1,Nguyễn Văn An,5/1970\n")
    code, found = answer(run, "pool.csv", "--sender", "Quận ủy A")
    assert code == 0
    assert found["columns"]["Mốc"] == "birth_date"
    assert [p["code"] for p in found["problems"]] == ["sender-header-absent"]


def test_names_are_not_told_on_standard_error(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    ran = run("lint", "pool.csv", "--marked", "copy.xlsx", "--save-mapping", "columns.yaml")
    assert "Nguyễn" not in ran.err
