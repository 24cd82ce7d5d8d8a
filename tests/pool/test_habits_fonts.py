"""Texts in the fonts of before Unicode: TCVN3 and VNI."""

from __future__ import annotations

import unicodedata

import pytest

from planner.language.plan import PoolSource
from planner.pool.damaged_text import legible
from planner.pool.headers import Headers
from planner.pool.legacy_text import _TCVN3, _VNI, certain_encoding, decoded, is_vietnamese
from tests.pool.lists import HOUSE, Sheet, found, standard, texts

# The same words in Unicode, TCVN3 and VNI.
WORDS = [
    ("Ủy ban nhân dân", "Uû ban nh©n d©n", "Uûy ban nhaân daân"),
    ("Nguyễn Văn Hưởng", "NguyÔn V¨n H­ëng", "Nguyeãn Vaên Höôûng"),
    ("Trần Thị Ngọc Diễm", "TrÇn ThÞ Ngäc DiÔm", "Traàn Thò Ngoïc Dieãm"),
    ("Ngày, tháng, năm sinh", "Ngµy, th¸ng, n¨m sinh", "Ngaøy, thaùng, naêm sinh"),
    ("Phó Bí thư Đảng ủy phường", "Phã BÝ th­ §¶ng ñy ph­êng", "Phoù Bí thö Ñaûng uûy phöôøng"),
    ("Đại học Luật", "§¹i häc LuËt", "Ñaïi hoïc Luaät"),
    ("Sở Kế hoạch và Đầu tư", "Së KÕ ho¹ch vµ §Çu t­", "Sôû Keá hoaïch vaø Ñaàu tö"),
    ("Quản lý kinh tế", "Qu¶n lý kinh tÕ", "Quaûn lyù kinh teá"),
    ("nữ", "n÷", "nöõ"),
]


@pytest.mark.parametrize(("plain", "tcvn3", "vni"), WORDS)
def test_words_in_both(plain: str, tcvn3: str, vni: str) -> None:
    if plain.startswith("Ủy"):
        assert decoded(tcvn3, "tcvn3") == "Uỷ ban nhân dân"
    else:
        assert decoded(tcvn3, "tcvn3") == plain
    assert decoded(vni, "vni") in (plain, plain.replace("Ủy", "Uỷ"))
    assert certain_encoding(tcvn3) == "tcvn3"
    assert certain_encoding(vni) == "vni"
    assert legible(plain) == plain
    assert decoded(tcvn3, "tcvn3-capitals") == decoded(tcvn3, "tcvn3").upper()


def test_every_letter_has_its_characters() -> None:
    """TCVN3 has capitals of the vowels with a hook or a roof and of Đ only; other capitals come from capital fonts."""
    tones = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    letters = {unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in tones} | {"đ"}
    beyond = {letter for letter in letters if not letter.isascii()}
    assert set(_TCVN3.values()) == beyond | set("ĂÂÊÔƠƯĐ")
    assert set(_VNI.values()) == beyond | {letter.upper() for letter in beyond}


def test_capitals_in_vni() -> None:
    assert decoded("NGUYEÃN VAÊN AÙNH", "vni") == "NGUYỄN VĂN ÁNH"
    assert decoded("AÙnh, Aùnh, ÑAËNG THÒ YÛ", "vni") == "Ánh, Ánh, ĐẶNG THỊ Ỷ"


@pytest.mark.parametrize(
    "text",
    [
        "Quách Thành Noël",
        "François",
        "Müller & Söhne",
        "Hà Nam",
        "Lê Hoàng",
        "café à la crème",
        "Ðặng",
        "100 m²",
        "20°C",
        "H’Hen Niê",
    ],
)
def test_texts_that_are_fine(text: str) -> None:
    assert certain_encoding(text) is None
    assert legible(text) == text
    read = Sheet("Mã|Quê quán", [f"a|{text}", "b|Cần Thơ", "c|Nguyễn"]).read()
    assert texts(read, "hometown")[0] == text.replace("Ð", "Đ")
    assert not read.problems


@pytest.mark.parametrize("word", ["nguyễn", "ương", "quyết", "nghiêng", "thuở", "khuỷu", "Giang", "ỷ", "yêu", "xoong"])
def test_syllables(word: str) -> None:
    assert is_vietnamese(word)


@pytest.mark.parametrize("word", ["nguyơn", "thốse", "café", "åa", "Mýller", "wăn", "tếế"])
def test_no_syllables(word: str) -> None:
    assert not is_vietnamese(word)


@pytest.mark.parametrize("column", [1, 2], ids=["tcvn3", "vni"])
def test_a_whole_list_by_its_pattern(column: int) -> None:
    """Headers and cells; short words such as a gender go with the rest of the file."""
    encoding = ("", "tcvn3", "vni")[column]
    written = {
        0: "Hä vµ tªn|Giíi tÝnh|Quª qu¸n|Ngµy sinh|Tr×nh ®é",
        1: "Hoï vaø teân|Giôùi tính|Queâ quaùn|Ngaøy sinh|Trình ñoä",
    }[column - 1]
    female, degree = (("n÷", "§H LuËt"), ("nöõ", "ÑH Luaät"))[column - 1]
    rows = [
        f"{WORDS[2][column]}|{female}|{('CÇn Th¬', 'Caàn Thô')[column - 1]}|1980|{degree}",
        f"{WORDS[1][column]}|nam|Nam|1975|",
    ]
    sheet = Sheet(written, rows)
    headers = Headers(HOUSE, standard())
    assert all(headers.known(header) for header in written.split("|"))
    read = sheet.read()
    assert not read.problems
    assert texts(read, "full_name") == ["Trần Thị Ngọc Diễm", "Nguyễn Văn Hưởng"]
    assert texts(read, "gender") == ["female", "male"]
    assert texts(read, "hometown") == ["Cần Thơ", "Nam"]
    assert (texts(read, "degree"), texts(read, "degree_field")) == (["bachelor", ""], ["Luật", ""])
    notes = [(p.where, p.value, p.params["to"]) for p in read.remarks if p.code == "font-converted"]
    assert ("list.xlsx!DS!A2", WORDS[2][column], "Trần Thị Ngọc Diễm") in notes
    assert {p.params["encoding"] for p in read.remarks if p.code == "font-converted"} == {encoding.upper()}


def test_one_column_in_an_old_font() -> None:
    read = Sheet("Mã|Họ và tên|Quê quán", ["a|Lê Thị Hoa|CÇn Th¬", "b|Trần Văn Tư|HËu Giang", "c|Võ Văn Bé|Sãc Tr¨ng"]).read()
    assert texts(read, "hometown") == ["Cần Thơ", "Hậu Giang", "Sóc Trăng"]
    assert texts(read, "full_name") == ["Lê Thị Hoa", "Trần Văn Tư", "Võ Văn Bé"]
    assert found(read) == [("font-converted", "C2"), ("font-converted", "C3"), ("font-converted", "C4")]


def test_one_cell_in_an_old_font_asks() -> None:
    read = Sheet("Mã|Quê quán", ["a|Cần Thơ", "b|CÇn Th¬", "c|Noël"]).read()
    assert found(read) == [("font-unsure", "B3")]
    assert read.problems[0].params == {"to": "Cần Thơ", "encoding": "TCVN3"}
    for lang in ("en", "vi"):
        assert "Cần Thơ" in read.problems[0].message(lang)


def test_the_font_s_name_decides() -> None:
    """`Thò` may be a word as it stands; the font says that it is Thị."""
    rows = ["a|Thò Nguyeãn|Cần Thơ", "b|Lan|Cần Thơ", "c|Nguyễn|CÇn Th¬", "d|Thò|"]
    read = Sheet("Mã|Họ và tên|Quê quán", rows, fonts={(0, 1): "vni", (1, 1): "vni", (2, 1): "vni", (2, 2): "tcvn3"}).read()
    assert not read.problems
    assert texts(read, "full_name") == ["Thị Nguyễn", "Lan", "Nguyễn", "Thò"]
    assert texts(read, "hometown") == ["Cần Thơ", "Cần Thơ", "Cần Thơ", ""]
    assert found(read) == [("font-converted", "B2"), ("font-converted", "C4")]


def test_decomposed_letters_are_composed_without_a_word() -> None:
    name = "Nguyễn Thị Hồng"
    read = Sheet("Mã|Họ và tên", [f"a|{unicodedata.normalize('NFD', name)}", f"b|{name}"]).read()
    assert texts(read, "full_name") == [name, name]
    assert not read.remarks


def test_without_a_catalogue_nothing_is_touched() -> None:
    from planner.language.catalogue import Catalogue
    from planner.pool.loading import read_table

    table = Sheet("id|name", ["a|NguyÔn V¨n", "b|-nt-"]).table()
    read = read_table(table, PoolSource(HOUSE.file, "x"), Catalogue())
    assert texts(read, "name") == ["NguyÔn V¨n", "-nt-"]
    assert not read.remarks
