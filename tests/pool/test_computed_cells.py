"""What formulas have computed: numbers count as their cells show them, dates cannot have been typed month first."""

from __future__ import annotations

import datetime
import io
import re
import struct
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from planner.language.plan import PoolSource
from planner.pool.loading import PoolRead, read_pool
from planner.pool.readers.compound import Compound
from planner.pool.readers.sheet_grid import shown_number
from planner.pool.readers.xlsx_styles import decimals_shown
from tests.pool.gallery.building import Rows, old_workbook, workbook
from tests.pool.lists import standard, texts


def read(content: bytes, folder: Path, name: str = "list.xlsx") -> PoolRead:
    file = folder / name
    file.write_bytes(content)
    return read_pool(PoolSource(file, name), standard())


def with_formulas(content: bytes, cells: Sequence[str], formula: str = "<f>A1*1</f>") -> bytes:
    """A workbook in which these cells of the first sheet are computed, with the values that they have."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(written, "w") as out:
        for info in archive.infolist():
            part = archive.read(info)
            if info.filename.endswith("sheet1.xml"):
                text = part.decode()
                for cell in cells:
                    text, count = re.subn(rf'(<c r="{cell}"[^>]*>)(<v>)', rf"\1{formula}\2", text)
                    assert count == 1, cell
                part = text.encode()
            out.writestr(info, part)
    return written.getvalue()


def with_old_formulas(content: bytes, cells: Sequence[tuple[int, int]]) -> bytes:
    """The same of an XLS: its NUMBER records at these rows and columns become FORMULA records."""
    from xlwt.CompoundDoc import XlsDoc

    stream = Compound(content).stream("Workbook")
    assert stream is not None
    out, at = bytearray(), 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        if kind == 0x027E:  # RK, a number in short
            kind, body = 0x0203, body[:6] + struct.pack("<d", _unpacked(*struct.unpack_from("<i", body, 6)))
        if kind == 0x0203 and struct.unpack_from("<HH", body) in cells:
            body = body + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00"  # the number 1 as the formula
            kind = 0x0006
        out += struct.pack("<HH", kind, len(body)) + body
        at += 4 + length
    file = io.BytesIO()
    XlsDoc().save(file, bytes(out))
    return file.getvalue()


def _unpacked(rk: int) -> float:
    number = rk >> 2 if rk & 2 else struct.unpack("<d", struct.pack("<Ii", 0, rk & ~3))[0]
    return number / 100 if rk & 1 else float(number)


SHARES = (27 / 106, 101 / 106, 88 / 106, 0.5, 1 / 3)
LIST: Rows = [["Mã", "Họ và tên", "Tín nhiệm (%)"], *([f"a{i}", "Lê An", share] for i, share in enumerate(SHARES))]
CELLS = [f"C{i + 2}" for i in range(len(SHARES))]


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("0.00%", ["25.47", "95.28", "83.02", "50", "33.33"]),
        ("0.0%", ["25.5", "95.3", "83", "50", "33.3"]),
        ("0%", ["25", "95", "83", "50", "33"]),
        ('0.00" %"', ["0.25", "0.95", "0.83", "0.5", "0.33"]),
        ("#,##0.000", ["0.2550", "0.9530", "0.8300", "0.5", "0.3330"]),
        ("General", ["0.254716981", "0.952830189", "0.83018868", "0.5", "0.333333333"]),
    ],
)
@pytest.mark.parametrize("formula", ["<f>B2/C2</f>", '<f t="shared" si="0"/>', '<f t="array" ref="C2">x</f>'])
def test_computed_numbers_count_as_they_are_shown(shown: str, wanted: list[str], formula: str, tmp_path: Path) -> None:
    content = with_formulas(workbook(LIST, formats=dict.fromkeys(CELLS, shown)), CELLS, formula)
    own = read(content, tmp_path)
    assert not own.problems
    # A clean file writes 0.255 as 0.2550: nobody is to take it for thousands.
    assert [Decimal(text) for text in texts(own, "confidence")] == [
        Decimal(w) if shown != "General" else Decimal(str(round(s, 9))) for w, s in zip(wanted, SHARES, strict=True)
    ]
    notes = {p.where.rpartition("!")[2]: p for p in own.remarks if p.code == "number-as-shown"}
    assert {p.severity for p in notes.values()} == {"note"}
    assert {"C2", "C3", "C4", "C6"} <= set(notes)
    if shown == "0.00%":
        assert (notes["C2"].value, notes["C2"].params["to"]) == ("25.4716981132076%", "25.47%")
        assert "C5" not in notes


def test_typed_numbers_are_what_they_are(tmp_path: Path) -> None:
    """27.25 shown as 27 was typed so: nothing says that less is meant. A share with 14 decimals nobody has typed."""
    rows: Rows = [["Mã", "Họ và tên", "Tín nhiệm (%)"], ["a", "Lê An", 27.25], ["b", "Lê Bá", 0.2547], ["c", "Lê Ca", 27 / 106]]
    own = read(workbook(rows, formats={"C2": "0", "C3": "0%", "C4": "0.00%"}), tmp_path)
    assert texts(own, "confidence") == ["27.25", "25.47", "25.47"]
    assert [(p.code, p.where[-2:]) for p in own.remarks if p.code == "number-as-shown"] == [("number-as-shown", "C4")]


def test_computed_numbers_of_old_workbooks(tmp_path: Path) -> None:
    formats = dict.fromkeys(CELLS, "0.00%")
    content = with_old_formulas(old_workbook(LIST, formats=formats), [(i + 1, 2) for i in range(len(SHARES))])
    own = read(content, tmp_path, "list.xls")
    assert not own.problems
    assert texts(own, "confidence") == ["25.47", "95.28", "83.02", "50", "33.33"]
    assert [p.code for p in own.remarks].count("number-as-shown") == 4


@pytest.mark.parametrize(
    ("value", "decimals", "percent", "wanted"),
    [
        (0.125, 2, False, "0.13"),
        (-0.125, 2, False, "-0.13"),
        (0.005, 0, True, "1%"),
        (1.005, 2, False, "1.01"),
        (-0.001, 2, False, "0"),
        (1234567.891, 0, False, "1234568"),
        (1e300, 2, False, "1" + "0" * 300),
        (1e-300, 2, True, "0%"),
        (2 / 3, None, False, "0.666666667"),
        (123456789012.25, None, False, "123456789012"),
        (0.0, None, True, "0%"),
    ],
)
def test_numbers_as_shown(value: float, decimals: int | None, percent: bool, wanted: str) -> None:
    assert shown_number(value, decimals, percent) == wanted


@pytest.mark.parametrize(
    ("number", "code", "decimals"),
    [
        (0, "", None), (1, "", 0), (2, "", 2), (10, "", 2), (14, "", None), (164, "General", None), (164, "0.0", 1),
        (164, "0.00%", 2), (164, '#,##0.000" kg"', 3), (164, "0.0;[Red]-0.00", 1), (164, "[Blue]0.0_)", 1),
        (164, "dd/mm/yyyy", None), (164, "# ?/?", None), (164, "0.00E+00", None), (164, "#,##0,", None), (164, "@", None),
        (164, "0.##", 2), (164, "\\x0", 0),
    ],
)  # fmt: skip
def test_decimals_of_number_formats(number: int, code: str, decimals: int | None) -> None:
    assert decimals_shown(number, code) == decimals


# --- dates ------------------------------------------------------------------------------------------------------------------
DATES: Rows = [
    ["Mã", "Họ và tên", "Ngày vào Đảng"],
    ["a", "Lê An", datetime.date(1999, 2, 3)],
    ["b", "Lê Bá", datetime.date(2000, 4, 7)],
    ["c", "Lê Ca", "19/5/2001"],
]


def test_computed_dates_cannot_have_been_typed_month_first(tmp_path: Path) -> None:
    plain = workbook(DATES, formats={"C2": "dd/mm/yyyy", "C3": "dd/mm/yyyy"})
    typed = read(plain, tmp_path)
    assert [(p.code, p.where[-2:]) for p in typed.problems] == [("date-may-be-swapped", "C2"), ("date-may-be-swapped", "C3")]
    both = read(with_formulas(plain, ["C2", "C3"], "<f>DATE(1999,2,3)</f>"), tmp_path)
    assert not both.problems
    assert texts(both, "party_date") == ["1999-02-03", "2000-04-07", "2001-05-19"]
    one = read(with_formulas(plain, ["C2"]), tmp_path)
    assert [(p.code, p.where[-2:]) for p in one.problems] == [("date-may-be-swapped", "C3")]


def test_a_computed_date_is_no_sign_that_the_typed_ones_are_right(tmp_path: Path) -> None:
    """30/4 was computed; 3/2 may still have been typed as 2/3, for 19/5 was not taken for a date."""
    rows: Rows = [*DATES, ["d", "Lê Dư", datetime.date(2003, 4, 30)]]
    formats = dict.fromkeys(("C2", "C3", "C5"), "dd/mm/yyyy")
    assert not read(workbook(rows, formats=formats), tmp_path).problems
    own = read(with_formulas(workbook(rows, formats=formats), ["C5"]), tmp_path)
    assert [p.where[-2:] for p in own.problems] == ["C2", "C3"]


def test_the_same_day_typed_and_computed(tmp_path: Path) -> None:
    rows: Rows = [*DATES, ["d", "Lê Dư", datetime.date(1999, 2, 3)]]
    content = workbook(rows, formats=dict.fromkeys(("C2", "C3", "C5"), "dd/mm/yyyy"))
    own = read(with_formulas(content, ["C2", "C3"]), tmp_path)
    assert [p.where[-2:] for p in own.problems] == ["C5"]


def test_computed_dates_of_old_workbooks(tmp_path: Path) -> None:
    formats = {"C2": "dd/mm/yyyy", "C3": "dd/mm/yyyy"}
    content = old_workbook(DATES, formats=formats)
    assert len(read(content, tmp_path, "list.xls").problems) == 2
    own = read(with_old_formulas(content, [(1, 2), (2, 2)]), tmp_path, "list.xls")
    assert not own.problems
    assert texts(own, "party_date")[:2] == ["1999-02-03", "2000-04-07"]
