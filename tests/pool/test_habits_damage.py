"""Letters that programs have damaged: undone where certain, said where lost, left alone where right. Control characters."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from planner.language.catalogue import Catalogue
from planner.language.plan import PoolSource
from planner.pool.damaged_text import has_lost_letters, repaired
from planner.pool.loading import read_pool
from tests.pool.gallery.building import workbook
from tests.pool.lists import Sheet, found, standard, texts

NAMES = (
    "Nguyễn Văn Lộc", "Lê Thanh Thắng", "Hồ Hoàng Bảo", "Trịnh Quốc Nhựt", "Đặng Thị Ánh", "Bà Rịa", "Cần Thơ", "Hậu Giang",
    "Sóc Trăng", "ĐẢNG ỦY XÃ", "Hoàng Hà Nội", "Họ và tên", "Đỗ Vũ Ứng", "Là “tốt”", "Huỳnh Như Ý Ẩn", "Võ Thị Ơn", "Ngũ Hiệp",
)  # fmt: skip


def opened_as(text: str, page: str) -> str:
    """A text saved in UTF-8 and opened in a code page, as programs do: a byte that the page leaves open is kept."""
    letters = []
    for byte in text.encode():
        letter = bytes([byte]).decode(page, "replace")
        letters.append(chr(byte) if letter == "\ufffd" else letter)
    return "".join(letters)


@pytest.mark.parametrize("page", ["cp1252", "latin-1", "cp1258", "mac_roman", "cp437", "cp850"])
def test_utf8_opened_in_another_encoding(page: str) -> None:
    for name in NAMES:
        damaged = opened_as(name, page)
        assert damaged != name
        for variant in (damaged, damaged.strip(), damaged.replace("\u00a0", " ")):
            assert repaired(variant) == name, (name, variant)
        mixed = f"{damaged} (Đảng bộ Phường Ơn)"
        assert repaired(mixed) == f"{name} (Đảng bộ Phường Ơn)"


@pytest.mark.parametrize("page", ["cp1252", "latin-1", "cp1258"])
def test_damaged_twice(page: str) -> None:
    for name in NAMES:
        assert repaired(opened_as(opened_as(name, page), page), sure=True) == name


@pytest.mark.parametrize(
    "text",
    [
        *NAMES, "XÃ”", "“XÃ”", "TÂN HÒA – XÃ’", "Ã Ã", "Uû ban nh©n d©n", "Uûy ban nhaân daân", "NguyÔn V¨n An", "Leâ Thò Ñaøo",
        "café", "XÃ AN BÌNH", "XÃ\u00a0AN BÌNH", "ĐÃ…", "«xã»", "50 µm ± 5°", "má”…",
        "A & B", "R&D", "C:\\user", "_x1_", "Ö", "Việt–Úc",
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str) -> None:
    assert repaired(text) == text
    assert not has_lost_letters(text)


def test_letters_written_as_programs_name_them() -> None:
    assert repaired("Nguy&#7877;n V&#259;n &igrave;") == "Nguyễn Văn ì"
    assert repaired("Nguy\\u1ec5n V_x0103_n") == "Nguyễn Văn"


def test_a_damaged_column_beside_a_sound_one() -> None:
    damaged = [opened_as(name, "cp1252").strip() for name in ("Nguyễn Lộc", "Hà", "Lê Sơn Hà")]
    read = Sheet("Mã|Họ và tên|Quê quán", [f"p{i}|{name}|Cần Thơ" for i, name in enumerate([*damaged, "Trần Ơn"])]).read()
    assert texts(read, "full_name") == ["Nguyễn Lộc", "Hà", "Lê Sơn Hà", "Trần Ơn"]
    assert read.pool is not None
    assert list(read.pool.names) == ["Nguyễn Lộc", "Hà", "Lê Sơn Hà", "Trần Ơn"]
    assert found(read) == [("letters-repaired", "B2"), ("letters-repaired", "B3"), ("letters-repaired", "B4")]
    assert {p.severity for p in read.remarks} == {"note"}
    assert (read.remarks[0].value, read.remarks[0].params["to"]) == (damaged[0], "Nguyễn Lộc")


def test_a_sound_name_among_damaged_ones_is_left_alone() -> None:
    """Lã is a family name; à with its second byte lost is written alike, but not beside letters that no damaged text has."""
    read = Sheet("Mã|Họ và tên", ["a|Nguyá»…n VÄƒn An", "b|LÃ THỊ MÃO", "c|Lê Văn HÃ"]).read()
    assert texts(read, "full_name") == ["Nguyễn Văn An", "LÃ THỊ MÃO", "Lê Văn HÃ"]
    assert found(read) == [("letters-repaired", "B2")]


def test_damaged_values_and_dates_are_read() -> None:
    cells = "|".join(opened_as(text, "cp1252") for text in ("Lê Ơn", "nữ", "Thạc sĩ Luật", "Cao cấp", "tháng 5/1980"))
    read = Sheet("Mã|Họ và tên|Giới tính|Trình độ|LLCT|Ngày sinh", [f"a|{cells}"]).read()
    assert not read.problems
    wanted = {"gender": "female", "degree": "master", "political_theory": "senior", "birth_date": "1980-05"}
    assert {name: texts(read, name)[0] for name in wanted} == wanted


def test_damaged_headers() -> None:
    headers = ["Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán"]
    read = Sheet("|".join(opened_as(h, "cp1252").strip() for h in headers), ["a|Lê An|1980|nữ|Cần Thơ"]).read()
    assert not read.problems
    assert read.columns == {0: "id", 1: "full_name", 2: "birth_date", 3: "gender", 4: "hometown"}
    assert {code for code, _ in found(read)} == {"letters-repaired"}
    assert texts(read, "hometown") == ["Cần Thơ"]


@pytest.mark.parametrize("name", ["pool.csv", "pool.xlsx"])
def test_a_damaged_file_of_an_office(name: str, tmp_path: Path) -> None:
    rows = [
        ["DANH SÁCH CÁN BỘ"],
        ["TT", "Họ và tên", "Ngày sinh", "Giới tính"],
        ["1", "Nguyễn Lộc", "1980", "nữ"],
        ["2", "Lê Thắng", "1975", "nam"],
    ]
    damaged = [[opened_as(cell, "cp1252") for cell in row] for row in rows]
    content = workbook(damaged) if name.endswith("xlsx") else "\n".join(",".join(row) for row in damaged).encode()
    (tmp_path / name).write_bytes(content)
    read = read_pool(PoolSource(tmp_path / name, name), standard())
    assert not read.problems
    assert texts(read, "full_name") == ["Nguyễn Lộc", "Lê Thắng"]
    assert texts(read, "gender") == ["female", "male"]


def test_half_of_a_letter_is_lost() -> None:
    """The second byte of Đ was dropped on the way."""
    read = Sheet("Mã|Họ và tên", [f"a|{opened_as('Đặng Thắng', 'cp1252').replace(chr(0x90), '')}", "b|Lê An"]).read()
    assert ("letters-lost", "B2") in found(read)


# --- lost letters -----------------------------------------------------------------------------------------------------------
def saved_as(text: str, page: str) -> str:
    return text.encode(page, "replace").decode(page)


LOSING = ("Nguyễn Văn Hưởng", "Trần Thị Mỹ Hạnh", "Phạm Quốc Đạt", "Đỗ Thị Hường", "Cần Thơ", "Vĩnh Long", "Huỳnh Như Ý")


@pytest.mark.parametrize(
    ("page", "header"), itertools.product(["ascii", "latin-1", "cp1252"], ["Họ và tên", "Quê quán", "Đơn vị", "Ghi chú"])
)
def test_letters_saved_in_a_page_that_lacks_them(page: str, header: str) -> None:
    lost = [saved_as(name, page) for name in LOSING]
    assert all("?" in name for name in lost)
    read = Sheet(f"Mã|{header}", [*(f"p{i}|{name}" for i, name in enumerate(lost)), "z|Lê An"]).read()
    assert found(read) == [("letters-lost", f"B{i + 2}") for i in range(len(lost))]
    assert {p.severity for p in read.remarks} == {"warning"}


def test_one_lost_name_in_a_long_list() -> None:
    for lost in ("Nguy?n V?n An", "Lê\ufffdAn", "?ình Phùng", "??ng Hùng", "Ph?m An", "Lê An?"):
        read = Sheet("Mã|Họ và tên", [*(f"p{i}|Lê Ơn" for i in range(20)), f"z|{lost}"]).read()
        assert found(read) == [("letters-lost", "B22")], lost


@pytest.mark.parametrize(
    "text",
    [
        "http://a.vn/x?id=3", "https://a.vn/tìm?q=a&b", "Có đi học không?", "chưa?có bằng", "không?", "Kinh?", "?", "??", "???",
        "Ai?", "a?b@c.vn", "học gì? ở đâu?", "Đảng viên?(hỏi lại)", "(?)", "1980?", "3/2?/1999", "Xem lại?!", "“thế nào?”",
    ],
)  # fmt: skip
def test_questions_and_links_lost_no_letters(text: str) -> None:
    read = Sheet("Mã|Ghi chú", [f"a|{text}", "b|Đã học"]).read()
    assert found(read) == []


def test_lost_letters_of_headers_and_ids() -> None:
    read = Sheet("Mã|Họ và tên|??n v?|Quê quán", ["a?b|Lê An|x|y", "c|Lê Bá|x|y"]).read()
    assert ("letters-lost", "C1") in found(read)
    assert ("letters-lost", "A2") in found(read)


def test_lists_of_no_catalogue(tmp_path: Path) -> None:
    file = tmp_path / "pool.csv"
    file.write_text("id,name\na,Nguy?n V?n\nb,Nguyá»…n VÄƒn\n", encoding="utf-8")
    read = read_pool(PoolSource(file, "pool.csv"), Catalogue())
    assert texts(read, "name") == ["Nguy?n V?n", "Nguyễn Văn"]
    assert [(p.code, p.where) for p in read.remarks] == [
        ("letters-lost", "pool.csv:2:name"),
        ("letters-repaired", "pool.csv:3:name"),
    ]


# --- control characters -----------------------------------------------------------------------------------------------------
CONTROL = [chr(n) for n in (*range(1, 9), 11, 12, *range(14, 32), 127, 0x81, 0x9B)]


def test_control_characters_are_said_and_not_kept() -> None:
    read = Sheet("Mã|Họ và tên|Đơn vị", [f"p{i}|L{one} An|{one}Sở{one}" for i, one in enumerate(CONTROL)]).read()
    assert texts(read, "full_name") == ["L An"] * len(CONTROL)
    assert texts(read, "unit") == ["Sở"] * len(CONTROL)
    assert {(p.code, p.severity) for p in read.remarks} == {("control-characters", "warning")}
    assert len([p for p in read.remarks if "!B" in p.where]) == len(CONTROL)
    for problem in read.remarks:
        for lang in ("en", "vi"):
            assert not set(CONTROL) & set(problem.message(lang))
