"""An empty workbook to fill in: lists and date checks in the cells, notes on the headers, a sheet that says how.

Filled in as it asks, `planner pool lint` finds nothing in it; with nothing filled in, no people. Columns of dates are cells
of text: a spreadsheet would make another date of 10/1975 than the one that was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.intake.cell_texts import shown_label
from planner.intake.form import FORM_FIELDS, form_columns, header_of
from planner.intake.workbook_file import save_workbook
from planner.language.catalogue import Catalogue, Field
from planner.words import knows, say

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS = 20_000
_LONGEST_INLINE = 255  # characters of a list that a cell check holds by itself
_LONGEST_PROMPT = 255
_FONT = "Times New Roman"
# Fields that a pool may well have and that a form would not ask to type: they come with the file, or are counted.
_NOT_ASKED = ("running_number", "local_person_proposed")

_EXAMPLES = {
    "id": "CB001",
    "full_name": "Nguyễn Thị Ánh",
    "gender": "nữ",
    "birth_date": "10/1983",
    "ethnicity": "Kinh",
    "religion": "Không",
    "hometown": "Phường Ninh Kiều, thành phố Cần Thơ",
    "unit": "Sở Nội vụ",
    "sector": "Chính quyền",
    "post": "Phó Giám đốc",
    "degree_field": "Quản lý kinh tế; Luật",
    "party_date": "03/02/2006",
    "party_official_date": "03/02/2007",
    "confidence": "87,5",
    "discipline": "Không",
    "retirement_month": "6/2041",
}
_EXAMPLE_OF_TYPE = {"date": "10/1983", "number": "12", "yesno": "có", "list": "…; …"}


@dataclass(frozen=True)
class _Asked:
    """One column of the template. `values`: what its cells may hold, () where anything goes."""

    field: Field
    header: str
    values: tuple[str, ...]
    width: float

    @property
    def is_list(self) -> bool:
        """Several values do not fit a list of single ones: they are only named in the note."""
        return bool(self.values) and self.field.type != "list"


def template_fields(catalogue: Catalogue, everything: bool) -> list[str]:
    """The fields that are asked for: those of the form, or (`everything`) all of the catalogue, in the order of the form."""
    asked = [name for name, field in catalogue.fields.items() if name not in _NOT_ASKED and field.source is None]
    names = [column.field for column in form_columns(asked, catalogue)]
    return names if everything else [name for name in names if name in FORM_FIELDS]


def write_template(path: Path, catalogue: Catalogue, fields: Sequence[str], rows: int = 200, lang: str = "vi") -> None:
    """Write the workbook, with `rows` rows to fill in. Headers and values are the catalogue's; `lang` is that of the help.

    Raises OSError where the disk refuses, ValueError for more rows than MOST_ROWS.
    """
    from openpyxl import Workbook

    if not 1 <= rows <= MOST_ROWS:
        raise ValueError(f"a template has 1 to {MOST_ROWS} rows, not {rows}")
    book = Workbook()
    asked = _asked(catalogue, fields)
    sheet = book.active
    sheet.title = say("template.sheet.list", lang)
    _list_sheet(book, sheet, asked, rows, lang)
    _help_sheet(book.create_sheet(say("template.sheet.help", lang), 1), asked, lang)
    save_workbook(book, path, say("template.title", lang))


def _asked(catalogue: Catalogue, fields: Sequence[str]) -> list[_Asked]:
    widths = {column.field: column.width for column in form_columns(fields, catalogue)}
    found = []
    for name in fields:
        field = catalogue.field(name)
        values = ("yes", "no") if field.type == "yesno" else field.canonical_values
        labels = tuple(shown_label(field, value, short=False) for value in values)
        found.append(_Asked(field, header_of(field), labels, max(widths.get(name, 14.0), 11.0)))
    return found


def _list_sheet(book: Workbook, sheet: Worksheet, asked: Sequence[_Asked], rows: int, lang: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="808080")
    border = Border(left=line, right=line, top=line, bottom=line)
    head, body = Font(name=_FONT, size=12, bold=True), Font(name=_FONT, size=12)
    shaded = PatternFill("solid", fgColor="DDE6F0")
    centre, wrapped = Alignment("center", "center", wrap_text=True), Alignment(vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 48
    for number, column in enumerate(asked, 1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, column.header)
        cell.font, cell.fill, cell.border, cell.alignment = head, shaded, border, centre
        note = Comment(_note(column, lang), "planner")
        note.width, note.height = 320, 40 + 18 * (len(note.text) // 45 + note.text.count("\n") + 1)
        cell.comment = note
        text = "General" if column.field.type == "number" else "@"
        dimension = sheet.column_dimensions[letter]
        dimension.width, dimension.number_format, dimension.font = column.width, text, body
        for row in range(2, rows + 2):
            cell = sheet.cell(row, number)
            cell.number_format, cell.font, cell.border, cell.alignment = text, body, border, wrapped
        check = _check(column, f"{letter}2", f"${letter}$2:${letter}${rows + 1}", lang)
        if check is not None:
            if column.is_list:
                check.formula1 = _choices(book, column, lang)
            check.add(f"{letter}2:{letter}{rows + 1}")
            sheet.add_data_validation(check)
    named = [column.field.name for column in asked]
    beside = named.index("full_name") + 2 if "full_name" in named else 1
    sheet.freeze_panes = f"{get_column_letter(beside)}2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _choices(book: Workbook, column: _Asked, lang: str) -> str:
    """The list itself where it is short; else the cells of a hidden sheet that hold it."""
    inline = '"' + ",".join(column.values) + '"'
    if len(inline) <= _LONGEST_INLINE and not any(mark in value for value in column.values for mark in ',"'):
        return inline
    from openpyxl.utils import get_column_letter

    title = say("template.sheet.values", lang)
    sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
    sheet.sheet_state = "hidden"
    at = sheet.max_column + 1 if sheet.cell(1, 1).value is not None else 1
    for row, value in enumerate((column.header, *column.values), 1):
        cell = sheet.cell(row, at, value)
        cell.data_type = "s"
    letter = get_column_letter(at)
    return f"'{title}'!${letter}$2:${letter}${len(column.values) + 1}"


def _check(column: _Asked, cell: str, whole: str, lang: str) -> Any:
    """The check of a column's cells; None where anything may stand in them."""
    from openpyxl.worksheet.datavalidation import DataValidation

    kind = column.field.type
    if column.is_list:
        check = DataValidation("list", allow_blank=True)
    elif kind == "date":
        check = DataValidation("custom", date_formula(cell), allow_blank=True)
    elif kind == "number":
        ends = {"formula1": "-999999999999", "formula2": "999999999999"}
        check = DataValidation("decimal", operator="between", allow_blank=True, **ends)
    elif column.field.name == "id":
        check = DataValidation("custom", f"COUNTIF({whole},{cell})=1", allow_blank=True)
    else:
        return None
    topic = "values" if column.is_list else "id" if column.field.name == "id" else kind
    check.errorStyle, check.showErrorMessage, check.showInputMessage = "stop", True, True
    check.errorTitle, check.error = column.header[:32], say(f"template.error.{topic}", lang)[:_LONGEST_PROMPT]
    check.promptTitle, check.prompt = column.header[:32], _how(column, lang)[:_LONGEST_PROMPT]
    return check


def date_formula(cell: str) -> str:
    """Whether the text of a cell has the form d/m/yyyy, m/yyyy or yyyy: the year from 1851 to 2149, month and day in range.

    Works on texts, in every language and date order of the spreadsheet. 31/2 passes here; the reading refuses it.
    """
    first = f'FIND("/",{cell})'
    day, month = f"LEFT({cell},{first}-1)", f"MID({cell},{first}+1,LEN({cell})-{first}-5)"
    full = f"AND(ABS({month}-6.5)<6,ABS({day}-16)<16)"
    slashes = f'LEN({cell})-LEN(SUBSTITUTE({cell},"/",""))'
    return f"AND(ABS(RIGHT({cell},4)-2000)<150,CHOOSE(1+{slashes},LEN({cell})=4,ABS(LEFT({cell},LEN({cell})-5)-6.5)<6,{full}))"


def _how(column: _Asked, lang: str) -> str:
    """How to write a cell of this column."""
    own = f"template.how.field.{column.field.name}"
    if knows(own):
        return say(own, lang)
    if column.is_list:
        return say("template.how.values", lang)
    return say(f"template.how.{column.field.type}", lang)


def _note(column: _Asked, lang: str) -> str:
    return _how(column, lang) + (f"\n{'; '.join(column.values)}" if column.values else "")


def _help_sheet(sheet: Worksheet, asked: Sequence[_Asked], lang: str) -> None:
    """How to fill in the list: rules in sentences, then each column with an example. One field a row, so that no reader takes
    the example for a person."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    wrapped = Alignment(vertical="top", wrap_text=True)
    line = Side(style="thin", color="808080")
    border = Border(left=line, right=line, top=line, bottom=line)
    for letter, width in zip("ABCD", (32.0, 62.0, 52.0, 34.0), strict=True):
        sheet.column_dimensions[letter].width = width
    row = 1
    title = sheet.cell(row, 1, say("template.title", lang))
    title.font = Font(name=_FONT, size=16, bold=True)
    for sentence in _sentences(lang):
        row += 1
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
        cell = sheet.cell(row, 1, sentence)
        cell.font, cell.alignment = Font(name=_FONT, size=12), wrapped
        sheet.row_dimensions[row].height = 17.0 * (len(sentence) // 150 + 1)
    row += 2
    for number, key in enumerate(("column", "how", "values", "example"), 1):
        cell = sheet.cell(row, number, say(f"template.head.{key}", lang))
        cell.font, cell.border, cell.alignment = Font(name=_FONT, size=12, bold=True), border, wrapped
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
    sheet.freeze_panes = f"A{row + 1}"
    for column in asked:
        row += 1
        values = "; ".join(column.values)
        texts = (column.header, _how(column, lang), values, _example(column))
        for number, text in enumerate(texts, 1):
            cell = sheet.cell(row, number, text or None)
            cell.data_type = "s" if text else "n"
            cell.font, cell.border, cell.alignment = Font(name=_FONT, size=12, italic=number == 4), border, wrapped
            cell.number_format = "@"
        lines = max(len(_how(column, lang)) // 58, len(values) // 48, len(column.header) // 28) + 1
        sheet.row_dimensions[row].height = 17.0 * lines
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _sentences(lang: str) -> Iterable[str]:
    number = 1
    while knows(f"template.sentence.{number}"):
        yield f"{number}. {say(f'template.sentence.{number}', lang)}"
        number += 1


def _example(column: _Asked) -> str:
    if column.field.name in _EXAMPLES:
        return _EXAMPLES[column.field.name]
    if column.values:
        return column.values[-2] if column.field.type == "level" and len(column.values) > 1 else column.values[0]
    return _EXAMPLE_OF_TYPE.get(column.field.type, "")
