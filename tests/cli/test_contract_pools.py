"""Every sentence of the contract on pools from office files and on tools for rules, as a user sees it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

HEAD = "id,Họ và tên"


def text(folder: Path, content: str, name: str = "pool.csv") -> Path:
    file = folder / name
    file.write_text(content, "utf-8")
    return file


def book(folder: Path, rows: list[list[object]], name: str = "pool.xlsx", **more: list[list[object]]) -> Path:
    from openpyxl import Workbook

    made = Workbook()
    for number, (title, lines) in enumerate({"Danh sách": rows, **more}.items()):
        sheet = made.active if number == 0 else made.create_sheet()
        assert sheet is not None
        sheet.title = title
        for line in lines:
            sheet.append(line)
    made.save(folder / name)
    return folder / name


def linted(run: Run, file: Path, code: int = 0, *more: object) -> dict[str, Any]:
    ran = run("pool", "lint", file, "--format", "json", "-q", *more)
    assert ran.code == code, ran.out + ran.err
    answer: dict[str, Any] = json.loads(ran.out)
    return answer


def codes(answer: dict[str, Any], severity: str) -> list[str]:
    return [p["code"] for p in answer["problems"] if p["severity"] == severity]


def cleaned(run: Run, file: Path) -> list[dict[str, str]]:
    out = file.with_name("clean.csv")
    ran = run("pool", "convert", file, "--out", out, "--overwrite")
    assert ran.code == 0, ran.err
    with out.open(encoding="utf-8-sig", newline="") as read:
        return list(csv.DictReader(read))


def column(run: Run, folder: Path, header: str, *cells: str) -> list[str]:
    """The clean cells of one column; its field stands last."""
    lines = [f"{HEAD},{header}", *(f'a{n},Lê Văn {chr(65 + n)},"{cell}"' for n, cell in enumerate(cells))]
    return [list(row.values())[-1] for row in cleaned(run, text(folder, "\n".join(lines) + "\n"))]


def refused(run: Run, folder: Path, header: str, *cells: str) -> list[str]:
    lines = [f"{HEAD},{header}", *(f'a{n},Lê Văn {chr(65 + n)},"{cell}"' for n, cell in enumerate(cells))]
    return codes(linted(run, text(folder, "\n".join(lines) + "\n"), 3), "error")


def test_lint_json_has_the_keys_of_the_contract(run: Run, tmp_path: Path) -> None:
    file = book(tmp_path, [["id", "Họ và tên", "Ngày sinh"], ["a", "Lê An", "3/1980"], ["b", "Lê Bình", "31/02/1980"]])
    answer = linted(run, file, 3)
    assert {"command", "status", "rows", "columns", "problems"} <= set(answer)
    assert (answer["command"], answer["status"], answer["rows"]) == ("pool lint", "problems", 2)
    assert answer["columns"] == {"A": "id", "B": "full_name", "C": "birth_date"}
    (problem,) = answer["problems"]
    assert {"code", "severity", "where", "value", "message", "hint"} <= set(problem)
    assert problem["where"].endswith("pool.xlsx!Danh sách!C3")
    assert problem["value"] == "31/02/1980"


def test_a_clean_pool_is_clean(run: Run, tmp_path: Path) -> None:
    answer = linted(run, text(tmp_path, f"{HEAD},Ngày sinh\na,Lê An,3/1980\n"))
    assert (answer["status"], answer["problems"]) == ("clean", [])


def test_places_in_texts_are_line_and_header_and_of_a_record_its_first_line(run: Run, tmp_path: Path) -> None:
    answer = linted(run, text(tmp_path, f'{HEAD},Quê quán,Ngày sinh\na,"Lê\nAn",X,1980\nb,Bình,"Y\nZ",31/02/1980\n'), 3)
    wheres = [p["where"].rpartition("pool.csv")[2] for p in answer["problems"] if p["severity"] == "error"]
    assert wheres == [":4:Ngày sinh"]


def test_convert_writes_nothing_where_there_are_errors(run: Run, tmp_path: Path) -> None:
    file = text(tmp_path, f"{HEAD},Ngày sinh\na,Lê An,31/02/1980\n")
    assert run("pool", "convert", file, "--out", tmp_path / "clean.csv").code == 3
    assert [f.name for f in tmp_path.iterdir()] == ["pool.csv"]


def test_clean_texts(run: Run, tmp_path: Path) -> None:
    head = f"{HEAD},Giới tính,Ngày sinh,Ngày vào Đảng,Tái cử,Quê quán,LLCT,Chuyên ngành"
    file = text(
        tmp_path, f"{head}\na,Lê An,Nữ,05/6/1980,3/2005,Có,Thừa Thiên - Huế,CC,Luật; Kinh tế\nb,Lê Bình,nam,1981,,,,,\n"
    )
    first, second = cleaned(run, file)
    assert list(first) == [
        "id", "full_name", "gender", "birth_date", "party_date", "incumbent", "hometown", "political_theory", "degree_field",
    ]  # fmt: skip
    assert list(first.values())[2:] == [
        "female", "1980-06-05", "2005-03", "yes", "Thừa Thiên - Huế", "senior", "Luật; Kinh tế",
    ]  # fmt: skip
    assert list(second.values())[2:] == ["male", "1981", "", "", "", "", ""]
    log = (tmp_path / "clean.csv.log.csv").read_text("utf-8-sig").splitlines()
    assert log[0] == "where,field,from,to,code"
    assert any("birth_date,05/6/1980,1980-06-05," in line for line in log)


@pytest.mark.parametrize("suffix", [".parquet", ".xlsx"])
def test_clean_files_of_every_kind_read_back_the_same(run: Run, tmp_path: Path, suffix: str) -> None:
    file = text(tmp_path, f'{HEAD},Ngày sinh,Tỷ lệ tín nhiệm\na,Lê An,3/1980,"87,5"\nb,=Lê,1981,90\n')
    assert run("pool", "convert", file, "--out", tmp_path / f"c{suffix}").code == 0
    assert (tmp_path / f"c{suffix}.log.csv").exists()
    rows = cleaned(run, file)
    assert cleaned(run, tmp_path / f"c{suffix}") == rows


def test_formulas_are_kept_from_spreadsheets_and_read_back(run: Run, tmp_path: Path) -> None:
    file = text(tmp_path, f"{HEAD},Quê quán\na,Lê An,'=1+1\nb,Lê Bình,@x\nc,Lê Chi,-3+4\n")
    rows = cleaned(run, file)
    assert [row["hometown"] for row in rows] == ["'=1+1", "'@x", "'-3+4"]
    (again := tmp_path / "again.csv").write_bytes((tmp_path / "clean.csv").read_bytes())
    assert cleaned(run, again) == rows


def test_ids_are_given(run: Run, tmp_path: Path) -> None:
    file = text(tmp_path, "TT,Họ và tên,Ngày sinh\n1,Lê An,1980\n2,Lê Bình,1981\n1,Lê Chi,1982\n")
    assert [row["id"] for row in cleaned(run, file)] == ["r0001", "r0002", "r0003"]


@pytest.mark.parametrize(
    ("header", "spelled", "canonical"),
    [
        ("Trình độ chuyên môn", ["TC", "CĐ", "ĐH", "ThS", "TS"], ["intermediate", "college", "bachelor", "master", "doctor"]),
        ("LLCT", ["SC", "TC", "CC", "CN"], ["elementary", "intermediate", "senior", "bachelor"]),
        ("QLNN", ["CS", "CV", "CVC", "CVCC"], ["officer", "expert", "principal", "senior"]),
        ("Xếp loại", ["KHTNV", "HTNV", "HTTNV", "HTXSNV"], ["not_completed", "completed", "good", "excellent"]),
        ("Giới tính", ["Nữ", "Nam"], ["female", "male"]),
    ],
)
def test_canonical_values(run: Run, tmp_path: Path, header: str, spelled: list[str], canonical: list[str]) -> None:
    assert column(run, tmp_path, header, *spelled) == canonical


def test_orders_of_levels() -> None:
    import yaml

    from planner.written.search_path import packs

    fields = yaml.safe_load((packs()[0] / "fields" / "vn-cadre.yaml").read_text("utf-8"))["fields"]
    assert fields["degree"]["order"] == ["secondary", "intermediate", "college", "bachelor", "master", "doctor"]
    assert fields["political_theory"]["order"] == ["none", "elementary", "intermediate", "senior", "bachelor"]
    assert fields["state_management"]["order"] == ["none", "officer", "expert", "principal", "senior"]
    assert fields["rating"]["order"] == ["not_completed", "completed", "good", "excellent"]


def test_several_degrees(run: Run, tmp_path: Path) -> None:
    (row,) = cleaned(run, text(tmp_path, f"{HEAD},Trình độ chuyên môn\na,Lê An,ThS Quản lý kinh tế; ĐH Luật\n"))
    assert (row["degree"], row["degree_field"]) == ("master", "Quản lý kinh tế; Luật")
    rows = cleaned(run, text(tmp_path, f"{HEAD},Trình độ chuyên môn\na,Lê An,BS CKI\nb,Lê Bình,BSCKII\n"))
    assert [row["degree"] for row in rows] == ["master", "doctor"]


def test_party_dates(run: Run, tmp_path: Path) -> None:
    rows = [
        ["id", "Họ và tên", "Ngày vào Đảng", None], [None, None, "Dự bị", "Chính thức"], ["a", "Lê An", "3/2/2005", "3/2/2006"],
    ]  # fmt: skip
    from openpyxl import load_workbook

    file = book(tmp_path, rows)
    made = load_workbook(file)
    for merged in ("A1:A2", "B1:B2", "C1:D1"):
        made.active.merge_cells(merged)  # type: ignore[union-attr]
    made.save(file)
    (row,) = cleaned(run, file)
    assert (row["party_date"], row["party_official_date"]) == ("2005-02-03", "2006-02-03")


def test_blanks_of_marks_are_no_and_elsewhere_unknown(run: Run, tmp_path: Path) -> None:
    assert column(run, tmp_path, "Tái cử", "x", "", "X") == ["yes", "no", "yes"]
    answer = linted(run, tmp_path / "pool.csv")
    assert codes(answer, "note") == ["marks-only"]
    assert column(run, tmp_path, "Tái cử", "có", "", "x") == ["yes", "", "yes"]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["25,47%", "30"], ["25.47", "30"]),
        (["3.514", "87,5"], ["3514", "87.5"]),
        (["3.514", "1.234.567"], ["3514", "1234567"]),
        (["0,5", "-1,25"], ["0.5", "-1.25"]),
    ],
)
def test_numbers(run: Run, tmp_path: Path, cells: list[str], read: list[str]) -> None:
    assert column(run, tmp_path, "Tỷ lệ tín nhiệm", *cells) == read


@pytest.mark.parametrize("cells", [["3.514", "90"], ["3.514"], ["3.514", "1.234.567,5", "87.5"]])
def test_thousands_or_decimals_are_asked_for(run: Run, tmp_path: Path, cells: list[str]) -> None:
    assert "number-ambiguous" in refused(run, tmp_path, "Tỷ lệ tín nhiệm", *cells)


def test_dittos_and_merged_cells_are_filled(run: Run, tmp_path: Path) -> None:
    assert column(run, tmp_path, "Dân tộc", "Hoa", "nt", "-nt-", "như trên") == ["Hoa"] * 4
    assert codes(linted(run, tmp_path / "pool.csv"), "note") == ["ditto-filled"] * 3
    from openpyxl import load_workbook

    file = book(tmp_path, [["id", "Họ và tên", "Đơn vị"], ["a", "Lê An", "Ban"], ["b", "Lê Bình", None], ["c", "Chi", None]])
    made = load_workbook(file)
    made.active.merge_cells("C2:C3")  # type: ignore[union-attr]
    made.save(file)
    assert [row["unit"] for row in cleaned(run, file)] == ["Ban", "Ban", ""]
    assert codes(linted(run, file), "note") == ["merged-filled"]


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        ("Ngày sinh", "06/11/85", "two-digit-year"),
        ("LLCT", "ABC", "value-unlisted"),
        ("Giới tính", "khác thường", "value-unlisted"),
        ("Ngày sinh", "29/02/1981", "date-unreadable"),
    ],
)
def test_errors(run: Run, tmp_path: Path, header: str, cell: str, code: str) -> None:
    assert refused(run, tmp_path, header, cell) == [code]


def test_birth_columns(run: Run, tmp_path: Path) -> None:
    head = f"{HEAD},Năm sinh (Nam),Năm sinh (Nữ)\n"
    assert codes(linted(run, text(tmp_path, head + "a,Lê An,1980,1981\nb,Lê Bình,1980,\n"), 3), "error") == ["birth-both"]
    answer = linted(run, text(tmp_path, head + "a,Lê An,,\nb,Lê Bình,,1980\n"))
    assert (codes(answer, "error"), codes(answer, "warning")) == ([], ["birth-neither"])
    rows = cleaned(run, tmp_path / "pool.csv")
    assert [(row["gender"], row["birth_date"]) for row in rows] == [("", ""), ("female", "1980")]


def test_post_and_unit_in_one_column_is_the_post(run: Run, tmp_path: Path) -> None:
    (row,) = cleaned(run, text(tmp_path, f'{HEAD},"Chức vụ, đơn vị"\na,Lê An,"Trưởng ban, Ban Tổ chức"\n'))
    assert row["post"] == "Trưởng ban, Ban Tổ chức"


def test_names(run: Run, tmp_path: Path) -> None:
    file = text(tmp_path, f"{HEAD}\na,Đ/c Lê Thị An (Nữ)\nb,TS. \u00d0ỗ Bình\n")
    rows = cleaned(run, file)
    assert [row["full_name"] for row in rows] == ["Lê Thị An", "Đỗ Bình"]
    assert rows[0]["gender"] == "female"
    assert set(codes(linted(run, file), "note")) == {"name-cleaned", "eth-replaced"}


def test_sheets(run: Run, tmp_path: Path) -> None:
    people: list[list[object]] = [["id", "Họ và tên", "Ngày sinh"], ["a", "Lê An", "1980"]]
    assert linted(run, book(tmp_path, people, Ghichú=[["Ghi chú"], ["xem văn bản"]]))["rows"] == 1
    several = book(tmp_path, people, Khác=people)
    (problem,) = linted(run, several, 3)["problems"]
    assert "Danh sách" in problem["message"]
    assert "Khác" in problem["message"]
    assert linted(run, several, 0, "--sheet", "Khác")["rows"] == 1


def test_hidden_rows_are_read_with_a_warning(run: Run, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    file = book(tmp_path, [["id", "Họ và tên"], ["a", "Lê An"], ["b", "Lê Bình"]])
    made = load_workbook(file)
    made.active.row_dimensions[3].hidden = True  # type: ignore[union-attr]
    made.save(file)
    answer = linted(run, file)
    assert answer["rows"] == 2
    assert len(codes(answer, "warning")) == 1


def test_no_people_macros_and_other_files_are_refused(run: Run, tmp_path: Path) -> None:
    assert codes(linted(run, text(tmp_path, f"{HEAD}\n"), 3), "error") == ["pool-no-people"]
    assert codes(linted(run, text(tmp_path, "x", "p.xlsm"), 3), "error") == ["workbook-macros"]
    assert linted(run, tmp_path / "none.csv", 3)["status"] == "problems"


def test_rules_lint(run: Run, tmp_path: Path) -> None:
    good = text(tmp_path, "ruleset: s\nrules:\n  - {id: a, count: {gender: female}, at_least: 15%}\n", "s.yaml")
    assert run("rules", "lint", good).code == 0
    bad = text(tmp_path, "ruleset: t\nrules:\n  - {id: a, count: {gender: female}, at_leest: 15%}\n", "t.yaml")
    ran = run("rules", "lint", bad)
    assert ran.code == 3
    assert "t.yaml:3" in ran.out + ran.err


def test_rules_test(run: Run, tmp_path: Path) -> None:
    text(tmp_path, "ruleset: s\nrules:\n  - {id: a, count: {gender: female}, at_least: 1}\n", "s.yaml")
    case = "test: s\nrules: [s.yaml]\nfields: vn-cadre\nas_of: 2025-07\npeople:\n  - {id: an, gender: nữ}\ncases:\n"
    case += "  - {name: one, expect: {a: %s}}\n"
    (tmp_path / "tests").mkdir()
    file = tmp_path / "tests" / "s.yaml"
    rules = "rules: [../s.yaml]"
    file.write_text(case.replace("rules: [s.yaml]", rules) % "met", "utf-8")
    assert run("rules", "test", file).code == 0
    file.write_text(case.replace("rules: [s.yaml]", rules) % "not_met", "utf-8")
    assert run("rules", "test", file).code == 1
    file.write_text("cases: [", "utf-8")
    assert run("rules", "test", file).code == 3


def test_rules_diff(run: Run, tmp_path: Path) -> None:
    a = text(tmp_path, "ruleset: s\nrules:\n  - {id: a, count: {gender: female}, at_least: 15%}\n", "a.yaml")
    b = text(tmp_path, "ruleset: s\nrules:\n  - {id: a, count: {gender: female}, at_least: 20%}\n", "b.yaml")
    assert run("rules", "diff", a, a).code == 0
    assert run("rules", "diff", a, b).code == 1
    assert run("rules", "diff", a, tmp_path / "none.yaml").code == 3


def test_rules_show_list_schema(run: Run) -> None:
    assert run("rules", "show", "ct45-2025-ward-executive").code == 0
    assert run("rules", "show", "ct45-2025-ward-executive/women").code == 0
    assert run("rules", "show", "none-such").code == 3
    assert "ct45-2025-ward-executive" in run("rules", "list").out
    assert json.loads(run("rules", "schema").out)


def test_profile(run: Run, tmp_path: Path) -> None:
    file = text(tmp_path, f"{HEAD},Giới tính\na,Lê An,Nữ\nb,Lê Bình,Nam\n")
    ran = run("pool", "profile", file)
    assert (ran.code, "50" in ran.out) == (0, True)
