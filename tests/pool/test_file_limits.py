"""Limits of pool files, looked at before their cells are: far cells, endless texts, too many columns and rows."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from planner.pool.readers import READERS
from planner.pool.readers import parquet as parquet_reader
from planner.pool.readers.values import MOST_COLUMNS, MOST_TEXT, long_run
from planner.pool.readers.xlsx_sheet import sheet_markup
from planner.pool.table import texts_of
from planner.problems import BadInput
from tests.pool.reading import places
from tests.pool.test_workbook_reader import book, with_part

SMALL = book({"S": [["id", "full_name"], ["a", "Lê An"]]})
SHEET = "xl/worksheets/sheet1.xml"
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(cells: str, prefix: str = "", row: str = '<{p}row r="2">') -> bytes:
    """The XML of a sheet with a header and one more row."""
    p = f"{prefix}:" if prefix else ""
    declared = f'xmlns{":" + prefix if prefix else ""}="{NS}"'
    head = f'<{p}row r="1"><{p}c r="A1" t="inlineStr"><{p}is><{p}t>id</{p}t></{p}is></{p}c></{p}row>'
    body = f"{row.format(p=p)}{cells.format(p=p)}</{p}row>"
    return f"<{p}worksheet {declared}><{p}sheetData>{head}{body}</{p}sheetData></{p}worksheet>".encode()


FAR = [
    '<{p}c r="XFD1048576"><{p}v>1</{p}v></{p}c>',
    '<{p}c r="AAA60000"><{p}v>1</{p}v></{p}c>',
    '<{p}c t="n" r="XFD1048576"><{p}v>1</{p}v></{p}c>',
    "<{p}c r='XFD1048576'><{p}v>1</{p}v></{p}c>",
    '<{p}c\tr="XFD1048576"><{p}v>1</{p}v></{p}c>',
    '<{p}c\n r="xfd1048576"><{p}v>1</{p}v></{p}c>',
    '<{p}c r="A2"/><{p}c r="ZZZ9999999"><{p}v>1</{p}v></{p}c>',
    '<{p}c r="A99999999999"><{p}v>1</{p}v></{p}c>',
    '<y:c xmlns:y="' + NS + '" r="XFD1048576"><y:v>1</y:v></y:c>',
]


@pytest.mark.parametrize("cell", FAR)
@pytest.mark.parametrize("prefix", ["", "x"])
def test_the_address_of_a_cell_counts_not_its_row(cell: str, prefix: str, tmp_path: Path) -> None:
    content = with_part(SMALL, SHEET, sheet(cell, prefix))
    assert places(content, tmp_path, "pool.xlsx") == [("sheet-oversized", "pool.xlsx!S")]


@pytest.mark.parametrize("row", ['<{p}row r="999999999">', "<{p}row r='1048576'>", '<{p}row spans="1:9" r="1048576">'])
def test_the_number_of_a_row_counts_too(row: str, tmp_path: Path) -> None:
    content = with_part(SMALL, SHEET, sheet('<{p}c r="XFD3"><{p}v>1</{p}v></{p}c>', row=row))
    assert places(content, tmp_path, "pool.xlsx") == [("sheet-oversized", "pool.xlsx!S")]


def test_a_far_cell_of_a_sheet_that_is_found_in_another_way(tmp_path: Path) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://'
        "schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
        '" Target="./worksheets/../worksheets//sheet1.xml"'
        "/>"
        "</Relationships>"
    )
    content = with_part(with_part(SMALL, SHEET, sheet(FAR[0])), "xl/_rels/workbook.xml.rels", relations.encode())
    assert places(content, tmp_path, "pool.xlsx")[0][0] in ("sheet-oversized", "file-unreadable")


def test_the_extent_is_that_of_all_addresses() -> None:
    """Against a plain count, for cells in any order, row and form."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(200):
        cells = [(chance.randrange(1, 5000), chance.randrange(26)) for _ in range(chance.randrange(1, 8))]
        forms = ['<c r="{a}"/>', '<c s="1" r="{a}"><v>1</v></c>', "<c r='{a}'/>", '<c r="{a}" s="2"><v>3</v></c>']
        text = "".join(chance.choice(forms).format(a=f"{chr(65 + column)}{row}") for row, column in cells)
        content = f'<worksheet><sheetData><row r="1">{text}</row></sheetData></worksheet>'.encode()
        markup = sheet_markup(content, "list.xlsx", frozenset(), frozenset())
        assert (markup.rows, markup.columns) == (max(row for row, _ in cells), max(column for _, column in cells) + 1)


def test_endless_texts_of_workbooks(tmp_path: Path) -> None:
    long = "a" * (MOST_TEXT + 1)
    cell = f'<c r="A2" t="inlineStr"><is><t>{long}</t></is></c>'
    assert places(with_part(SMALL, SHEET, sheet(cell)), tmp_path, "pool.xlsx") == [("cell-oversized", "pool.xlsx")]
    strings = f'<sst xmlns="{NS}"><si><t>id</t></si><si><t>{long}</t></si></sst>'
    assert places(with_part(SMALL, "xl/sharedStrings.xml", strings.encode()), tmp_path, "pool.xlsx")[0][0] == "cell-oversized"
    pieces = f'<sst xmlns="{NS}"><si>{("<r><t>" + "b" * 1000 + "</t></r>") * 2500}</si></sst>'
    assert places(with_part(SMALL, "xl/sharedStrings.xml", pieces.encode()), tmp_path, "pool.xlsx")[0][0] == "cell-oversized"


@pytest.mark.parametrize("text", ["a" * (MOST_TEXT + 1), '"' + "a," * MOST_TEXT + '"', "ư" * (MOST_TEXT + 1), "a" * 5_000_000])
def test_endless_texts_of_csv(text: str, tmp_path: Path) -> None:
    found = places(f"id,note\na,x\nb,{text}\n", tmp_path)
    assert [code for code, _ in found] == ["cell-oversized"]
    assert found[0][1] in ("pool.csv:3", "pool.csv:3:note")


def test_long_remarks_are_read(tmp_path: Path) -> None:
    assert not _refused(f"id,note\na,{'x ' * 16_000}\n".encode(), ".csv")


@pytest.mark.slow
def test_too_many_columns(tmp_path: Path) -> None:
    header = ",".join(["id", "full_name", *(f"c{n}" for n in range(MOST_COLUMNS))])
    assert places(f"{header}\n", tmp_path) == [("columns-too-many", "pool.csv:1")]
    assert places(f"DANH SÁCH\n\n{header}\na,b\n", tmp_path)[0][0] == "columns-too-many"
    table = pa.table({f"c{n}": [1] for n in range(MOST_COLUMNS + 1)})
    assert _refused(_parquet(table), ".parquet") == ["columns-too-many"]


def test_rows_and_cells_of_parquet_are_counted_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    many = _parquet(pa.table({"id": pa.repeat("a", parquet_reader.MOST_ROWS + 1)}))
    assert len(many) < 1_000_000
    assert _refused(many, ".parquet") == ["parquet-oversized"]
    small = _parquet(pa.table({"id": ["a", "b"], "note": ["x", "y"]}))
    assert _refused(small, ".parquet") == []
    for limit in ("MOST_CELLS", "MOST_BYTES"):
        with monkeypatch.context() as patched:
            patched.setattr(parquet_reader, limit, 3)
            assert _refused(small, ".parquet") == ["parquet-oversized"]


def test_endless_texts_of_parquet(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _refused(_parquet(pa.table({"id": ["a"], "note": ["x" * (MOST_TEXT + 1)]})), ".parquet") == ["cell-oversized"]
    # Two hundred kilobytes, once in the file and in each of ten thousand rows.
    text = pa.array(["x" * 190_000])
    note = pa.DictionaryArray.from_arrays(pa.array([0] * 11_000, pa.int32()), text)
    data = _parquet(pa.table({"id": [str(n) for n in range(11_000)], "note": note}))
    assert len(data) < 1_000_000
    assert _refused(data, ".parquet") == ["cell-oversized"]


def test_texts_of_parquet_with_and_without_dictionaries() -> None:
    rows = {"id": ["a", "b", "c"], "note": ["x", None, "x"], "n": [1, 2, None]}
    for plain in (True, False):
        table = READERS[".parquet"].read(_parquet(pa.table(rows), use_dictionary=plain), "F", None, lambda _: False)
        assert [texts_of(column) for column in table.columns] == [["a", "b", "c"], ["x", "", "x"], ["1", "2", ""]]


@pytest.mark.parametrize(("text", "start"), [("aaaa", 0), ("<aaaa", 1), ("a<aa<aaaa<", 5), ("aa<aa<aaa", None), ("", None)])
def test_a_long_run_is_found(text: str, start: int | None) -> None:
    assert long_run(text, ["<"], 3) == start
    assert long_run(text.encode(), [b"<", b">"], 3) == start


def _parquet(table: pa.Table, **options: bool) -> bytes:
    out = io.BytesIO()
    parquet.write_table(table, out, **options)
    return out.getvalue()


def _refused(data: bytes, suffix: str) -> list[str]:
    try:
        READERS[suffix].read(data, "F", None, lambda _: False)
    except BadInput as bad:
        return [problem.code for problem in bad.problems]
    return []


def test_a_far_cell_in_the_file_of_before() -> None:
    """The smallest such file is no larger than a page."""
    content = with_part(SMALL, SHEET, sheet(FAR[0]))
    assert len(content) < 10_000
    assert zipfile.is_zipfile(io.BytesIO(content))
    assert _refused(content, ".xlsx") == ["sheet-oversized"]
