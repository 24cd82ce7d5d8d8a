"""The template: empty it is a pool of nobody, filled in as it asks it is clean; its checks take what the help says."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from planner.cli.app import main
from planner.intake.template import date_formula, template_fields, write_template
from planner.language.plan import PoolSource
from planner.pool.loading import PoolRead, read_pool
from tests.intake.random_pools import standard_catalogue

PERSON = {
    "Mã": "CB001", "Họ và tên": "Nguyễn Thị Ánh", "Ngày, tháng, năm sinh": "10/1983", "Giới tính": "nữ", "Dân tộc": "Kinh",
    "Ngày vào Đảng": "03/02/2006", "Chuyên môn": "thạc sĩ", "Chuyên ngành": "Quản lý kinh tế; Luật", "Lý luận chính trị": "CC",
    "Quản lý nhà nước": "CVC", "Tái cử": "có", "Xếp loại": "HTTNV",
}  # fmt: skip


def template(folder: Path, lang: str = "vi", everything: bool = False) -> Path:
    path = folder / "template.xlsx"
    write_template(path, standard_catalogue(), template_fields(standard_catalogue(), everything), 30, lang)
    return path


def read(path: Path) -> PoolRead:
    return read_pool(PoolSource(path, path.name), standard_catalogue())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_empty_it_has_no_people(tmp_path: Path, lang: str) -> None:
    assert [problem.code for problem in read(template(tmp_path, lang)).problems] == ["pool-no-people"]


@pytest.mark.parametrize("everything", [False, True])
def test_filled_in_it_is_clean(tmp_path: Path, everything: bool) -> None:
    path = template(tmp_path, everything=everything)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = {cell.value: cell.column for cell in sheet[1]}
    for row, (number, born) in enumerate((("CB001", "10/1983"), ("CB002", "1975"), ("CB003", "05/6/1980")), 2):
        for header, text in {**PERSON, "Mã": number, "Ngày, tháng, năm sinh": born}.items():
            sheet.cell(row, headers[header]).value = text
    book.save(path)
    found = read(path)
    assert found.problems == ()
    assert [remark.code for remark in found.remarks if remark.severity != "note"] == []
    assert found.pool is not None
    assert list(found.pool.ids) == ["CB001", "CB002", "CB003"]
    assert main(["pool", "lint", str(path)]) == 0


def test_every_value_of_the_lists_reads_back(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(template(tmp_path, everything=True))
    sheet = book.worksheets[0]
    catalogue = standard_catalogue()
    by_header = {field.headers[0]: field for field in catalogue.fields.values() if field.headers}
    from planner.intake.spellings import means

    checked = 0
    for check in sheet.data_validations.dataValidation:
        if check.type == "list" and check.formula1.startswith('"'):
            field = by_header[sheet.cell(1, next(iter(check.cells.ranges)).min_col).value]
            wanted = ["yes", "no"] if field.type == "yesno" else list(field.canonical_values)
            assert [means(field, text) for text in check.formula1.strip('"').split(",")] == wanted
            checked += 1
    assert checked >= 6


def test_cells_of_dates_are_text_and_checked(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(template(tmp_path)).worksheets[0]
    born = next(cell.column_letter for cell in sheet[1] if cell.value == "Ngày, tháng, năm sinh")
    assert sheet[f"{born}2"].number_format == "@"
    check = next(c for c in sheet.data_validations.dataValidation if f"{born}2" in str(c.sqref))
    assert check.type == "custom"
    assert check.formula1 == date_formula(f"{born}2")
    assert "10/1975" in check.prompt


def test_checks_keep_to_the_limits_of_the_format(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(template(tmp_path, everything=True)).worksheets[0]
    for check in sheet.data_validations.dataValidation:
        assert len(check.formula1 or "") <= 255
        assert max(map(len, (check.prompt, check.error))) <= 255
        assert max(map(len, (check.promptTitle, check.errorTitle))) <= 32


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    first = template(tmp_path).read_bytes()
    assert template(tmp_path).read_bytes() == first
    with zipfile.ZipFile(tmp_path / "template.xlsx") as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.slow
def test_a_template_that_is_there_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = template(tmp_path)
    before = path.read_bytes()
    assert main(["pool", "template", "--out", str(path), "--rows", "5"]) == 3
    assert path.read_bytes() == before
    assert main(["pool", "template", "--out", str(path), "--rows", "5", "--overwrite"]) == 0
    assert path.read_bytes() != before
    assert main(["pool", "template", "--out", str(tmp_path / "t.csv")]) == 2


def test_long_lists_stand_on_a_hidden_sheet(tmp_path: Path) -> None:
    from planner.language.catalogue import Catalogue, Field

    values = {f"value {n:03d}, long": (f"giá trị số {n:03d}",) for n in range(60)}
    catalogue = Catalogue({"id": Field("id"), "area": Field("area", "category", headers=("Địa bàn",), values=values)})
    path = tmp_path / "own.xlsx"
    write_template(path, catalogue, ["id", "area"], 10)
    book = openpyxl.load_workbook(path)
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "hidden"]
    check = next(c for c in book.worksheets[0].data_validations.dataValidation if c.type == "list")
    assert check.formula1 == "'Giá trị'!$A$2:$A$61"
    assert read_pool(PoolSource(path, "own.xlsx"), catalogue).problems[0].code == "pool-no-people"
