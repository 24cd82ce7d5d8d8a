"""Small lists as offices send them, for the tests of the pool commands."""

from __future__ import annotations

from pathlib import Path

CSV = """Mã,Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,LLCT,Quê quán,Tái cử,Tỷ lệ %
a1,Nguyễn Văn An,05/10/1975,Nam,1/2/2000,CC,Hậu Giang,có,"87,5"
a2, Trần Thị Bình,3/1980,Nữ,3/2/2005,TC,Hậu giang,không,90
a3,Lê Cường,1981,nam,,,Cần Thơ,,
"""

BROKEN = """Mã,Họ và tên,Ngày sinh,LLCT
a1,Nguyễn Văn An,31/02/1975,CC
a2,Trần Thị Bình,3/1980,XX
"""


def write(folder: Path, text: str = CSV, name: str = "pool.csv") -> Path:
    """A file with this text."""
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def workbook(file: Path) -> Path:
    """A list of the usual form: a title, a header block with the birth date by gender, sections, dittos, a total."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    rows: list[list[object]] = [
        ["DANH SÁCH TRÍCH NGANG"],
        [],
        ["TT", "Họ và tên", "Ngày sinh", None, "Dân tộc", "Ngày vào Đảng", None, "Trình độ", None, "Tái cử", "Đơn vị"],
        [None, None, "Nam", "Nữ", None, "Dự bị", "Chính thức", "Chuyên môn", "LLCT", None, None],
        ["I. Bí thư"],
        [1, "Đ/c Nguyễn Văn An", "05/6/1970", None, "Kinh", "3/2/1985", "3/2/1986", "ThS Kinh tế; ĐH Luật", "CC", "x", "Ban"],
        [2, "Trần Thị Bình", None, "10/1980", "nt", "3/2/2005", "3/8/2006", "ĐH Luật", "TC", None, "=Tổ"],
        ["II. Ủy viên"],
        [1, "TRẦN THỊ BÌNH", None, "12/10/1980", "Hoa", "3/2/2005", "3/2/2006", "ĐH", "TC", None, "ban"],
        [None, "Tổng số: 3 đồng chí"],
    ]  # fmt: skip
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str) and value.startswith("="):
                cell.data_type = "s"
    for merged in ("A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:G3", "H3:I3", "J3:J4", "K3:K4"):
        sheet.merge_cells(merged)
    sheet.column_dimensions["B"].width = 33
    book.save(file)
    return file
