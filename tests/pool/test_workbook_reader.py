"""Workbooks: the sheet, the place of a cell, typed cells as texts, and files that are not safe to open."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from planner.pool.readers import xlsx, xlsx_parts
from planner.pool.readers.xlsx_sheet import column_letters
from tests.pool.reading import load, places, problems


def book(sheets: Mapping[str, Sequence[Sequence[object]]], merges: Mapping[str, Sequence[str]] | None = None) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for merged in (merges or {}).get(name, ()):
            sheet.merge_cells(merged)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return written.getvalue()


def test_typed_cells_are_read_as_people_write_them(tmp_path: Path) -> None:
    rows = [
        ["id", "birth_date", "confidence", "incumbent", "unit"],
        [1, datetime.date(1980, 2, 3), 80.0, True, "a"],
        [
            2.0,
            datetime.datetime(1980, 2, 4),  # noqa: DTZ001
            0.1 + 0.2,
            False,
            None,
        ],
        ["c", "10/1975", "12,5", "x", 7],
    ]
    pool = load(book({"S": rows}), tmp_path, "pool.xlsx")
    number = pool.columns["confidence"]
    assert pool.ids == ["1", "2", "c"]
    assert [s / number.scale for s in number.scaled] == [80, 0.3, 12.5]  # type: ignore[union-attr]
    assert pool.columns["incumbent"].codes.tolist() == [1, 0, 1]  # type: ignore[union-attr]
    assert pool.columns["unit"].labels == ("a", "7")  # type: ignore[union-attr]
    birth = pool.columns["birth_date"]
    assert birth.first.tolist()[:2] == [datetime.date(1980, 2, d).toordinal() for d in (3, 4)]  # type: ignore[union-attr]


def test_places_name_sheet_and_cell(tmp_path: Path) -> None:
    rows = [[], [None, "id", "birth_date"], [None, "a", "31/02/1980"], [], [None, "b", "1980"], [None, None, "hôm qua"]]
    found = places(book({"Danh sách": rows}), tmp_path, "pool.xlsx")
    assert found == [
        ("date-unreadable", "pool.xlsx!Danh sách!C3"),
        ("id-blank", "pool.xlsx!Danh sách!B6"),
        ("date-unreadable", "pool.xlsx!Danh sách!C6"),
    ]


def test_the_sheet_that_is_named_or_the_only_list(tmp_path: Path) -> None:
    data = book({"One & all": [["id"], ["a"]], "Two": [["id"], ["b"]]})
    assert xlsx.read(data, "pool.xlsx").columns[0].tolist() == ["a"]  # without a catalogue the first
    assert load(book({"Notes": [["see", "the next"]], "Two": [["id"], ["b"]]}), tmp_path, "pool.xlsx").ids == ["b"]
    assert places(data, tmp_path, "pool.xlsx") == [("sheets-several", "pool.xlsx")]
    assert load(data, tmp_path, "pool.xlsx", sheet="Two").ids == ["b"]
    (problem,) = problems(data, tmp_path, "pool.xlsx", sheet="Three")
    assert (problem.code, problem.value, problem.params["sheets"]) == ("sheet-missing", "Three", "One & all, Two")


def test_errors_and_uncomputed_formulas_are_no_blanks(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "A & B"
    for row in (["id", "unit"], ["a", "#N/A"], ["b", "=1+1"], ["c", "#N/A as text"]):
        sheet.append(row)
    written = io.BytesIO()
    workbook.save(written)
    assert places(written.getvalue(), tmp_path, "pool.xlsx") == [
        ("cell-error", "pool.xlsx!A & B!B2"),
        ("cell-uncomputed", "pool.xlsx!A & B!B3"),
    ]


def test_unsafe_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = book({"S": [["id"], ["a"]]})
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'
    assert places(with_part(plain, "xl/sharedStrings.xml", bomb), tmp_path, "pool.xlsx") == [("workbook-dtd", "pool.xlsx")]
    assert places(with_part(plain, "xl/vbaProject.bin", b"x"), tmp_path, "pool.xlsx") == [("workbook-macros", "pool.xlsx")]
    assert places(plain, tmp_path, "pool.xlsm") == [("workbook-macros", "pool.xlsm")]
    assert places(plain[:-30], tmp_path, "pool.xlsx") == [("file-unreadable", "pool.xlsx")]
    assert places(b"id,b\na,c\n", tmp_path, "pool.xlsx") == [("file-kind", "pool.xlsx")]
    assert places(b"", tmp_path, "pool.xlsx") == [("file-unreadable", "pool.xlsx")]
    monkeypatch.setattr(xlsx_parts, "MOST_BYTES", 100)
    assert places(plain, tmp_path, "pool.xlsx") == [("workbook-oversized", "pool.xlsx")]


def test_empty_sheets(tmp_path: Path) -> None:
    assert places(book({"S": []}), tmp_path, "pool.xlsx") == [("pool-empty", "pool.xlsx!S")]
    assert places(book({"S": [["id"]]}), tmp_path, "pool.xlsx") == [("pool-no-people", "pool.xlsx")]


def test_letters() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_workbooks_that_other_programs_write(tmp_path: Path) -> None:
    plain = book({"S": [["id", "unit", "birth_date"], ["a", "x", "1980"], ["b", None, "1981"]]})
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    unplaced = re.sub(r'<(row|c) r="\w+"', r"<\1", sheet.replace('<c r="C3"', "<c /><c"))
    assert load(with_part(plain, "xl/worksheets/sheet1.xml", unplaced.encode()), tmp_path, "pool.xlsx").ids == ["a", "b"]
    prefixed = re.sub(r"<(/?)(?=\w)", r"<\1x:", sheet).replace("xmlns=", "xmlns:x=")
    assert load(with_part(plain, "xl/worksheets/sheet1.xml", prefixed.encode()), tmp_path, "pool.xlsx").ids == ["a", "b"]


def test_dates_of_the_1904_system(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = workbook.active
    for row in (["id", "birth_date"], ["a", datetime.date(1980, 2, 3)]):
        sheet.append(row)
    written = io.BytesIO()
    workbook.save(written)
    birth = load(written.getvalue(), tmp_path, "pool.xlsx").columns["birth_date"]
    assert birth.first.tolist() == [datetime.date(1980, 2, 3).toordinal()]  # type: ignore[union-attr]


def test_a_password(tmp_path: Path) -> None:
    import struct

    # The smallest container: a header, one sector of allocation, one of names.
    none = 0xFFFFFFFF
    names = [("Root Entry", 5, 1), ("EncryptedPackage", 2, none)]  # kind, and the entry that it holds
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBB3I16x20xIII", 2 * len(name) + 2, kind, 1, none, none, child, 0xFFFFFFFE, 0, 0)
        for name, kind, child in names
    ).ljust(512, b"\0")
    allocation = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    data = header + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108) + allocation + directory
    for suffix in ("xlsx", "xls"):
        assert places(data, tmp_path, f"pool.{suffix}") == [("workbook-password", f"pool.{suffix}")]
