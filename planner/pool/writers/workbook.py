"""A plain workbook of one sheet of texts, written in chunks, with the same bytes every time.

openpyxl stamps the hour of writing into the file, so a seeded pool would differ from run to run; hence the few parts of the
format (ECMA-376, inline strings) by hand.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from planner.office_package import entry

if TYPE_CHECKING:
    import pandas as pd

MAX_PEOPLE = 1_048_575  # rows of a sheet, without the header
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{_RELATIONS}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def write_workbook(path: Path, headers: Sequence[str], frames: Iterable[pd.DataFrame]) -> None:
    """One header row, then the rows of `frames` (texts; empty ones as empty cells), MAX_PEOPLE at most."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in _PARTS.items():
            book.writestr(entry(name), _HEAD + text)
        with book.open(entry("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
            sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            sheet.write(_rows([headers]).encode())
            for frame in frames:
                sheet.write(_rows(zip(*(frame[name] for name in headers), strict=True)).encode())
            sheet.write(b"</sheetData></worksheet>")


def _rows(rows: Iterable[Iterable[str]]) -> str:
    cell = '<c t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
    return "".join("<row>" + "".join(cell.format(escape(text)) if text else "<c/>" for text in row) + "</row>" for row in rows)
