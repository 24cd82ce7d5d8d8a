"""The list as offices print it: what stands where."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.intake.house_style import HouseStyle, write_house_style
from planner.language.catalogue import Catalogue, Field
from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from planner.pool.pool import Pool
from tests.intake.random_pools import differences, pool_of, standard_catalogue

TABLE = {
    "full_name": ["Lê Thị An", "Trần Văn Bình", "Đỗ Ngọc Chi", "Ngô Quốc Dũng"],
    "gender": ["female", "male", "female", "male"],
    "birth_date": ["5/6/1980", "10/1975", "1983", "1/1/1990"],
    "party_date": ["3/2/2006", "", "2010", "9/2015"],
    "party_official_date": ["3/2/2007", "", "2011", "9/2016"],
    "degree": ["master", "bachelor", "", "doctor"],
    "political_theory": ["senior", "bachelor", "", "none"],
    "sector": ["Đảng", "Chính quyền", "Đảng", ""],
    "incumbent": ["yes", "no", "yes", "no"],
    "confidence": ["87.5", "100", "", "66.667"],
    "Ghi chú riêng": ["=1+1", "-", "+84", "@an"],
}


def small() -> Pool:
    table = TABLE | {"Ghi chú riêng": ["=1+1", "", "+84 293", "@an"]}
    return pool_of(["a", "b", "c", "d"], table, standard_catalogue())


def sheet_of(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path).worksheets[0]


def rows_of(path: Path) -> list[list[object]]:
    return [[value for value in row if value is not None] for row in sheet_of(path).iter_rows(values_only=True)]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "list.xlsx"
    write_house_style(path, small(), standard_catalogue(), HouseStyle(subtitle="Nguồn nhân sự", sections_by="sector"))
    return path


def test_titles_header_block_and_close(written: Path) -> None:
    rows = rows_of(written)
    assert rows[0] == ["ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert ["DANH SÁCH TRÍCH NGANG"] in rows
    top = next(i for i, row in enumerate(rows) if row[:1] == ["TT"])
    assert rows[top][:5] == ["TT", "Mã", "Họ và tên", "Ngày, tháng, năm sinh", "Ngày vào Đảng"]
    assert rows[top + 1][:4] == ["Nam", "Nữ", "Dự bị", "Chính thức"]
    assert rows[top + 2] == list(range(1, sheet_of(written).max_column + 1))
    assert ["Tổng số: 4 đồng chí; nữ: 2 (50,00%)."] in rows
    assert rows[-5:][0] != []


def test_sections_with_roman_numerals_and_a_number_that_restarts(written: Path) -> None:
    sheet = sheet_of(written)
    first = [cell.value for cell in sheet["A"]]
    start = first.index("I")
    assert first[start : start + 7] == ["I", 1, 2, "II", 1, "III", 1]
    titles = [sheet.cell(row, 2).value for row, value in enumerate(first, 1) if value in ("I", "II", "III")]
    assert titles == ["Đảng", "Chính quyền", "Chưa rõ"]


def test_dates_as_known_and_texts_as_texts(written: Path) -> None:
    sheet = sheet_of(written)
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for text in ("5/6/1980", "10/1975", "1983", "=1+1", "+84 293", "@an"):
        assert cells[text].data_type == "s"
    assert cells["=1+1"].quotePrefix
    assert cells[87.5].data_type == "n"
    assert cells["5/6/1980"].font.name == "Times New Roman"


def test_printed_on_landscape_a4_with_the_header_on_each_page(written: Path) -> None:
    sheet = sheet_of(written)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == ("landscape", "9", 1) or (
        sheet.page_setup.orientation,
        int(sheet.page_setup.paperSize),
        sheet.page_setup.fitToWidth,
    ) == ("landscape", 9, 1)
    assert sheet.print_title_rows == "$8:$10"
    assert sheet.freeze_panes == "D11"
    assert [sheet["A8"].value, sheet["A10"].value] == ["TT", 1]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    one, other = tmp_path / "one.xlsx", tmp_path / "other.xlsx"
    for path in (one, other):
        write_house_style(path, small(), standard_catalogue())
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as book:
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_a_date_whose_sex_is_not_known_is_not_split(tmp_path: Path) -> None:
    table = {"full_name": ["Lê An", "Trần Bình"], "gender": ["female", ""], "birth_date": ["1980", "1981"]}
    pool = pool_of(["a", "b"], table, standard_catalogue())
    path = tmp_path / "list.xlsx"
    write_house_style(path, pool, standard_catalogue())
    headers = next(row for row in rows_of(path) if row[:1] == ["TT"])
    assert headers == ["TT", "Mã", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính"]


def test_marks_where_every_answer_is_known_else_words(tmp_path: Path) -> None:
    for answers, expected in ((("yes", "no"), {"x"}), (("yes", ""), {"có"})):
        pool = pool_of(["a", "b"], {"full_name": ["Lê An", "Trần Bình"], "incumbent": answers}, standard_catalogue())
        path = tmp_path / "list.xlsx"
        write_house_style(path, pool, standard_catalogue())
        found = {value for row in rows_of(path) for value in row if value in ("x", "có", "không")}
        assert found == expected
        read = read_pool(PoolSource(path, "list.xlsx"), standard_catalogue())
        assert read.pool is not None
        assert differences(pool, read.pool) == []


def test_one_field_of_study_stands_beside_the_degree(tmp_path: Path) -> None:
    table = {
        "full_name": ["Lê An", "Trần Bình", "Đỗ Chi"],
        "degree": ["master", "bachelor", "doctor"],
        "degree_field": ["Quản lý kinh tế", "Luật", ""],
    }
    pool = pool_of(["a", "b", "c"], table, standard_catalogue())
    path = tmp_path / "list.xlsx"
    write_house_style(path, pool, standard_catalogue())
    column = [row[3] for row in rows_of(path) if len(row) == 4 and isinstance(row[0], int) and isinstance(row[1], str)]
    assert column == ["ThS Quản lý kinh tế", "ĐH Luật", "TS"]
    read = read_pool(PoolSource(path, "list.xlsx"), standard_catalogue())
    assert read.pool is not None
    assert differences(pool, read.pool) == []


def test_another_catalogue_has_its_own_headers(tmp_path: Path) -> None:
    catalogue = Catalogue(
        {
            "id": Field("id", headers=("Code",)),
            "full_name": Field("full_name", headers=("Họ và tên",)),
            "birth_date": Field("birth_date", "date", headers=("Born on",)),
            "grade": Field("grade", "level", order=("low", "high"), headers=("Grade",)),
        }
    )
    table = {"full_name": ["Ann Lee", "Bob Ray"], "birth_date": ["1980", "2/1981"], "grade": ["low", "high"]}
    pool = pool_of(["a", "b"], table, catalogue)
    path = tmp_path / "list.xlsx"
    write_house_style(path, pool, catalogue)
    assert ["TT", "Code", "Họ và tên", "Born on", "Grade"] in rows_of(path)
    read = read_pool(PoolSource(path, "list.xlsx"), catalogue)
    assert read.pool is not None, read.problems
    assert [differences(pool, read.pool)] == [[]]


def test_a_field_for_sections_must_be_in_the_pool(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="rating"):
        write_house_style(tmp_path / "list.xlsx", small(), standard_catalogue(), HouseStyle(sections_by="rating"))


def test_synth_writes_it(tmp_path: Path) -> None:
    from planner.cli.app import main

    path = tmp_path / "synth.xlsx"
    assert main(["synth", str(path), "--people", "30", "--style", "house"]) == 0
    read = read_pool(PoolSource(path, "synth.xlsx"), standard_catalogue())
    assert read.pool is not None
    assert len(read.pool) == 30
    assert main(["synth", str(tmp_path / "synth.csv"), "--style", "house"]) == 2
