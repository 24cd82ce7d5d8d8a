"""The marked copy: comments and colours at the cells, nothing else changed, no text made a formula."""

from __future__ import annotations

import stat
from pathlib import Path

from openpyxl import Workbook, load_workbook

from planner.intake.marked_copy import AUTHOR, COLOURS
from tests.intake.conftest import Run
from tests.intake.lists import BROKEN, workbook, write


def test_a_workbook_is_copied_with_comments(run: Run, tmp_path: Path) -> None:
    source = workbook(tmp_path / "pool.xlsx")
    before = source.read_bytes()
    ran = run("lint", "pool.xlsx", "--marked", "copy.xlsx")
    assert ran.code == 0
    assert "copy.xlsx" in ran.err
    assert source.read_bytes() == before
    assert stat.S_IMODE((tmp_path / "copy.xlsx").stat().st_mode) == 0o600
    sheet = load_workbook(tmp_path / "copy.xlsx")["Danh sách"]
    assert sheet.column_dimensions["B"].width == 33
    comment = sheet["F6"].comment
    assert comment is not None
    assert comment.author == AUTHOR
    assert "Joined the Party at 14" in comment.text
    assert "What to do:" in comment.text
    assert sheet["F6"].fill.start_color.rgb == COLOURS["warning"]
    assert sheet["E7"].fill.start_color.rgb == COLOURS["note"]
    assert sheet["B7"].comment is None
    assert (sheet["K7"].value, sheet["K7"].data_type) == ("=Tổ", "s")


def test_a_text_file_becomes_a_workbook(run: Run, tmp_path: Path) -> None:
    write(tmp_path, BROKEN + "a3,=1+1,-x,CC\n")
    assert run("lint", "pool.csv", "--marked", "copy.xlsx", "--lang", "vi").code == 3
    sheet = load_workbook(tmp_path / "copy.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Mã", "Họ và tên", "Ngày sinh", "LLCT"]
    assert sheet["C2"].fill.start_color.rgb == COLOURS["error"]
    comment = sheet["D3"].comment
    assert comment is not None
    assert "Cách xử lý:" in comment.text
    assert (sheet["B4"].value, sheet["B4"].data_type) == ("=1+1", "s")


def test_what_is_said_of_a_covered_cell_stands_where_it_shows(run: Run, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Mã", "Họ và tên", "Ngày sinh"], ["a1", "Nguyễn Văn An", "31/02/1970"], ["a2", "Trần Thị Bình", None]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "pool.xlsx")
    run("lint", "pool.xlsx", "--marked", "copy.xlsx")
    marked = load_workbook(tmp_path / "copy.xlsx").worksheets[0]
    assert marked["C2"].comment is not None
    assert marked["C2"].comment.text.count("31/02/1970") >= 2  # its own, and that of C3


def test_what_is_said_of_the_whole_file_stands_at_the_header(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "Họ và tên,Ngày sinh\nNguyễn Văn An,1970\n")
    run("lint", "pool.csv", "--marked", "copy.xlsx")
    sheet = load_workbook(tmp_path / "copy.xlsx").worksheets[0]
    comment = sheet["A1"].comment
    assert comment is not None
    assert "r0001" in comment.text


def test_no_copy_of_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pool.xlsx").write_bytes(b"PK\x03\x04 nothing")
    ran = run("lint", "pool.xlsx", "--marked", "copy.xlsx")
    assert ran.code == 3
    assert not (tmp_path / "copy.xlsx").exists()


def test_neither_the_input_nor_another_file_is_replaced(run: Run, tmp_path: Path) -> None:
    source = workbook(tmp_path / "pool.xlsx")
    before = source.read_bytes()
    assert run("lint", "pool.xlsx", "--marked", "pool.xlsx", "--overwrite").code == 3
    assert source.read_bytes() == before
    (tmp_path / "copy.xlsx").write_text("mine")
    assert run("lint", "pool.xlsx", "--marked", "copy.xlsx").code == 3
    assert (tmp_path / "copy.xlsx").read_text() == "mine"
    assert run("lint", "pool.xlsx", "--marked", "copy.xlsx", "--overwrite").code == 0
