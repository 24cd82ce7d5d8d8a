"""What a sheet's XML tells beside its values, in whatever form programs write it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from planner.pool.readers.xlsx_sheet import SheetMarkup, column_letters, sheet_markup, struck_strings
from planner.problems import BadInput
from tests.pool.gallery.building import in_sheet
from tests.pool.reading import load, places
from tests.pool.test_workbook_reader import book, with_part

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
SHEET = "xl/worksheets/sheet1.xml"
STYLES = [f's="{n}"' for n in range(4)]
UNREADABLE = ("file-unreadable", "pool.xlsx")
ROWS = (
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/></cols><sheetData>'
    '<row r="2" hidden="1"><c r="A2" s="3"/><c r="B2" s="1" t="s"><v>4</v></c></row>'
    '<row r="4" ht="0"><c r="C4" t="e"><v>#N/A</v></c><c r="D4" s="1"><f>A1&lt;2</f></c></row>'
    '<row r="3"><c r="A3" s="2"><f t="shared" si="0"/><v>1</v></c><c r="B3" t="str"><f>""</f><v></v></c>'
    '<c r="E3" t="inlineStr"><is><r><rPr><strike/></rPr><t>x</t></r></is></c>'
    '<c r="F3" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>x</t></r></is></c></row>'
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
)


def of_rows(rows: str) -> str:
    return f'<worksheet xmlns="{TRANSITIONAL}"><sheetData>{rows}</sheetData></worksheet>'


def prefixed(rows: str) -> str:
    return rows.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")


def markup(sheet: str, wanted: frozenset[int] = frozenset(), strings: frozenset[int] = frozenset()) -> SheetMarkup:
    return sheet_markup(sheet.encode(), "list.xlsx", wanted, strings)


@pytest.mark.parametrize("namespace", [TRANSITIONAL, STRICT])
@pytest.mark.parametrize("has_prefix", [False, True])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_every_mark_in_every_form(namespace: str, has_prefix: bool, quote: str) -> None:
    rows = ROWS.replace('<f>""</f>', "<f>T()</f>").replace('"', quote).replace("><row", ">\n <row")
    sheet = f'<x:worksheet xmlns:x="{namespace}">{prefixed(rows)}</x:worksheet>'
    if not has_prefix:
        sheet = f'<worksheet xmlns="{namespace}">{rows}</worksheet>'
    own = markup(sheet, frozenset({1, 2}), frozenset({4}))
    assert (own.rows, own.columns) == (4, 6)
    assert own.hidden_rows == {1, 3}
    assert own.hidden_columns == ((1, 2),)
    assert own.without_value == (("cell-error", "C4", "#N/A"), ("cell-uncomputed", "D4", "=A1<2"))
    assert own.struck == ((1, 1), (2, 4))
    assert sorted(own.styled(frozenset({1, 2}))) == [(1, 1, 1), (2, 0, 2), (3, 3, 1)]
    assert list(own.styled(frozenset({2}))) == [(2, 0, 2)]
    assert sorted(own.formulas()) == [(2, 0, 2), (2, 1, 0), (3, 3, 1)]


def test_cells_without_an_address_stand_after_the_one_before() -> None:
    own = markup(
        '<worksheet><sheetData><row/><row><c s="1"/><c r="E2" s="1"/><c s="1"><f>1</f></c></row><row r="7"/>'
        '<row hidden="true"><c t="e"><v>#REF!</v></c></row></sheetData></worksheet>',
        frozenset({1}),
    )
    assert list(own.styled(frozenset({1}))) == [(1, 0, 1), (1, 4, 1), (1, 5, 1)]
    assert own.without_value == (("cell-error", "A8", "#REF!"), ("cell-uncomputed", "F2", "=1"))
    assert (own.rows, own.columns, own.hidden_rows) == (8, 6, {7})


def test_an_address_that_is_none_reaches_beyond_every_sheet() -> None:
    for address in ("A", "1", "", "AAAA1", "A12345678", "é1"):
        own = markup(f'<worksheet><sheetData><row r="1"><c r="A1"/><c r="{address}"/></row></sheetData></worksheet>')
        assert own.rows * own.columns > 8_000_000, address


def test_with_and_without_texts_the_places_are_the_same() -> None:
    """Sheets without formulas, errors and words struck out are read in a shorter way."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(200):
        rows, row = [], 0
        for _ in range(chance.randrange(1, 9)):
            row += chance.choice((1, 1, 2, 9))
            cells = []
            for _ in range(chance.randrange(6)):
                address = f'r="{column_letters(chance.randrange(60))}{row}"'
                told = f'{chance.choice((address, ""))} {chance.choice(("", *STYLES))}'
                cells.append(f"<c {told}>{chance.choice(('', '<v>1</v>'))}</c>")
            told = chance.choice(("", f'r="{row}"', 'hidden="1"'))
            rows.append(f"<row {told}>{''.join(cells)}</row>")
        chance.shuffle(rows)
        sheet = f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>"
        wanted = frozenset(chance.sample(range(4), 2))
        short, whole = markup(sheet, wanted), markup(sheet, wanted, frozenset({1}))
        assert (short.rows, short.columns, short.hidden_rows) == (whole.rows, whole.columns, whole.hidden_rows)
        assert list(short.styled(wanted)) == list(whole.styled(wanted))


def test_strings_struck_out_are_counted_with_the_empty_ones() -> None:
    struck = "<si><r><rPr><strike{}/></rPr><t>a</t></r></si>"
    forms = struck.format(""), struck.format(' val="false"'), struck.format(' val="1"')
    each = prefixed("".join(("<si/>", "<si><t>strike</t></si>", *forms)))
    strings = f'<x:sst xmlns:x="{STRICT}">{each}</x:sst>'
    assert struck_strings(strings.encode(), "list.xlsx") == {2, 4}
    assert struck_strings(b"no XML, and nothing that matters", "list.xlsx") == frozenset()
    with pytest.raises(BadInput, match="file-unreadable"):
        struck_strings(b"<sst><si><strike></si></sst>", "list.xlsx")


@pytest.mark.parametrize("old", ["</sheetData>", "</worksheet>", 'r="A2"'])
def test_a_sheet_that_is_no_xml_is_unreadable(old: str, tmp_path: Path) -> None:
    plain = book({"S": [["id", "unit"], ["a", "x"]]})
    broken = in_sheet(plain, old, {'r="A2"': 'r="A2" r="A2"'}.get(old, ""))
    assert places(broken, tmp_path, "pool.xlsx") == [UNREADABLE]


def test_no_entity_is_known(tmp_path: Path) -> None:
    content = of_rows('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>').encode()
    assert places(with_part(book({"S": [["id"], ["a"]]}), SHEET, content), tmp_path, "pool.xlsx") == [UNREADABLE]


def test_a_declared_encoding_and_a_mark_in_front_change_nothing(tmp_path: Path) -> None:
    rows = (f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{t}</t></is></c></row>' for n, t in ((1, "id"), (2, "Hà")))
    sheet = f'\ufeff<?xml version="1.0" encoding="US-ASCII"?>{of_rows("".join(rows))}'
    assert load(with_part(book({"S": [["id"]]}), SHEET, sheet.encode()), tmp_path, "pool.xlsx").ids == ["Hà"]
