"""A pool as a `danh sách trích ngang`: the summary list that offices exchange, ready to print on landscape A4.

Title lines, a header block of merged rows, a row of column numbers, sections, a running number that restarts in each,
dates as far as they are known, marks, totals and a place to sign (domain-forms.md, 1.1 and 1.3). Read again by
`planner.pool.loading` it is the same pool: nothing is put into words that the reading does not take back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from planner.intake.cell_texts import CellValue, cell_values
from planner.intake.degrees import degrees_in_one_cell
from planner.intake.form import FormColumn, form_columns, mark_columns, split_columns
from planner.intake.workbook_file import save_workbook
from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, DateColumn, LongArray, Pool
from planner.words import say
from planner.words.figures import share, whole

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

MAX_PEOPLE = 1_000_000  # a sheet has 1,048,576 rows, title, sections and totals among them
_FONT = "Times New Roman"
_NUMBER = "TT"
_NARROWEST = 6  # columns
_A4 = 9  # as the file format numbers sizes of paper
_ROW_HEIGHT, _LINE_HEIGHT, _MOST_LINES = 18.0, 15.5, 20  # points
_LANG = "vi"  # the form is Vietnamese, whoever asks for it


@dataclass(frozen=True)
class HouseStyle:
    """What stands around the list. `sections_by`: a field whose values head the sections; the list is then grouped by it.

    `with_ids`: a column `Mã`; without it a reader counts the people instead (r0001, r0002, ...).
    """

    title: str = say("form.title", _LANG)
    subtitle: str = ""
    parent: str = say("form.parent", _LANG)
    issuer: str = say("form.issuer", _LANG)
    place_and_date: str = say("form.place-and-date", _LANG)
    signer: str = say("form.signer", _LANG)
    sections_by: str | None = None
    with_ids: bool = True
    sheet: str = say("form.sheet", _LANG)


def write_house_style(path: Path, pool: Pool, catalogue: Catalogue, style: HouseStyle | None = None) -> None:
    """Write the pool as an .xlsx. The same pool gives the same bytes (with the same version of openpyxl).

    Raises ValueError for more people than a sheet has room for, for a text that no workbook can hold, and for
    `sections_by` a field that is not in the pool; OSError where the disk refuses.
    """
    from openpyxl import Workbook

    style = style or HouseStyle()
    if len(pool) > MAX_PEOPLE:
        raise ValueError(f"a sheet holds {MAX_PEOPLE} people, not {len(pool)}")
    if style.sections_by is not None and style.sections_by not in pool.columns:
        raise ValueError(f"the pool has no field {style.sections_by!r} for the sections")
    book = Workbook(write_only=True)
    _Sheet(book, pool, catalogue, style).write()
    save_workbook(book, path, style.title)


Filled = tuple[FormColumn, Sequence[CellValue]]  # a column of the form, and its cells in the order of the pool


def filled_columns(pool: Pool, catalogue: Catalogue, with_ids: bool) -> list[Filled]:
    """The columns of the form for this pool, behind the running number."""
    # The form counts anew: a running number that came with the pool would stand under the same header.
    fields = ["id", *(name for name in pool.columns if name != "id" and not _is_running_number(catalogue.field(name)))]
    found: list[Filled] = []
    both = degrees_in_one_cell(pool, catalogue)
    for column in form_columns(fields if with_ids else fields[1:], catalogue):
        declared = catalogue.field(column.field)
        if column.field == "id":
            found.append((column, list(pool.ids)))
        elif column.field == "full_name" and len(pool.names):
            found.append((column, [name or None for name in pool.names]))
        elif column.field == "gender" and _birth_tells_gender(pool, catalogue):
            continue
        elif declared.split_by == "gender" and _birth_is_split(pool, catalogue):
            found += _split(column, pool, catalogue)
        elif marks := _marked(column, pool, catalogue):
            found += marks
        elif both is not None and column.field == both.field:
            found.append((column, both.cells))
        elif both is None or column.field != both.rest:
            found.append((column, cell_values(declared, pool.columns[column.field])))
    return found


def _is_running_number(declared: Field) -> bool:
    return any(fold(header) == fold(_NUMBER) for header in (declared.name, *declared.headers))


def _birth_is_split(pool: Pool, catalogue: Catalogue) -> bool:
    """Whether Nam | Nữ can hold everybody: a date whose sex is not known has no place there."""
    birth, gender = pool.columns.get("birth_date"), pool.columns.get("gender")
    declared = catalogue.field("birth_date")
    if declared.split_by != "gender" or not isinstance(birth, DateColumn) or not isinstance(gender, CodedColumn):
        return False
    return bool(birth.known.any() and not (birth.known & ~gender.known).any()) and len(catalogue.field("gender").values) == 2


def _birth_tells_gender(pool: Pool, catalogue: Catalogue) -> bool:
    if not _birth_is_split(pool, catalogue):
        return False
    birth, gender = pool.columns["birth_date"], pool.columns["gender"]
    return isinstance(birth, DateColumn) and isinstance(gender, CodedColumn) and not (gender.known & ~birth.known).any()


def _split(column: FormColumn, pool: Pool, catalogue: Catalogue) -> Iterator[Filled]:
    gender = pool.columns["gender"]
    dates = cell_values(catalogue.field(column.field), pool.columns[column.field])
    for part in split_columns(column, catalogue.field("gender")):
        here = isinstance(gender, CodedColumn) and gender.labels.index(part.value or "")
        own = (gender.codes == here).tolist() if isinstance(gender, CodedColumn) else []
        yield part, [date if mine else None for date, mine in zip(dates, own, strict=True)]


def _marked(column: FormColumn, pool: Pool, catalogue: Catalogue) -> list[Filled]:
    """A yes/no field in two columns of marks; empty where it stands in one column of words.

    So it does where somebody's answer is not known: two blanks look like a forgotten mark, and one of them like a no.
    """
    declared, answers = catalogue.field(column.field), pool.columns.get(column.field)
    if declared.type != "yesno" or not isinstance(answers, CodedColumn) or not answers.known.all():
        return []
    found: list[Filled] = []
    for part in mark_columns(column, declared):
        own = (answers.codes == answers.labels.index(part.value or "")).tolist()
        found.append((part, ["x" if mine else None for mine in own]))
    return found


class _Sheet:
    """One list, from the top row to the signature. Rows are streamed: what is written once stays."""

    def __init__(self, book: Workbook, pool: Pool, catalogue: Catalogue, style: HouseStyle) -> None:
        self.pool, self.catalogue, self.style = pool, catalogue, style
        self.columns = filled_columns(pool, catalogue, style.with_ids)
        self.paths = [(_NUMBER,), *(column.path for column, _ in self.columns)]
        self.sheet = book.create_sheet(style.sheet)
        self.row = 0
        self.width = max(len(self.paths), _NARROWEST)  # of the title lines; a short table is narrower
        self.left = self.width // 2
        self.numbered = len(self.paths) >= _NARROWEST  # 1 and 2 under two headers would look like a person
        self.styles = _Styles(self.sheet)
        self._heights = _row_heights(self.columns, len(pool))
        self._section = 0

    def write(self) -> None:
        depth = max(len(path) for path in self.paths)
        top = (7 if self.style.subtitle else 6) + 1
        self._set_up_page(top, depth)
        self._title()
        self._header_block(depth)
        for section, rows in self._sections():
            self._people(section, rows)
        self._totals()
        self._signature()

    def _set_up_page(self, top: int, depth: int) -> None:
        from openpyxl.utils import get_column_letter

        sheet = self.sheet
        widths = [5.0, *(column.width for column, _ in self.columns)]
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        names = [column.field for column, _ in self.columns]
        beside = names.index("full_name") + 3 if "full_name" in names else 2
        below = top + depth + self.numbered
        sheet.freeze_panes = f"{get_column_letter(beside)}{below}"
        sheet.print_title_rows = f"{top}:{below - 1}"
        sheet.sheet_format.defaultRowHeight = _ROW_HEIGHT
        sheet.sheet_format.customHeight = True
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        margins = sheet.page_margins
        margins.left, margins.right, margins.top, margins.bottom = 30 / 25.4, 15 / 25.4, 20 / 25.4, 20 / 25.4
        sheet.HeaderFooter.differentFirst = True
        sheet.HeaderFooter.oddHeader.center.text = "&P"

    def _title(self) -> None:
        style, width = self.style, self.width
        self._two(style.parent, "heading", say("form.party", _LANG), "party")
        self._two(style.issuer, "heading-bold", style.place_and_date, "place")
        self._two("*", "heading", "", "heading")
        self._append({})
        self._across(style.title, "title", width, height=24)
        if style.subtitle:
            self._across(style.subtitle, "subtitle", width, height=20)
        self._append({})

    def _two(self, left: str, left_style: str, right: str, right_style: str) -> None:
        """A line of the head: the issuer's side and the Party's side."""
        self._append({1: (left, left_style), self.left + 1: (right or None, right_style)}, height=19)
        self._merge(self.row, 1, self.row, self.left)
        self._merge(self.row, self.left + 1, self.row, self.width)

    def _across(self, text: str, style: str, width: int, height: float | None = None) -> None:
        self._append({1: (text, style)}, height=height)
        self._merge(self.row, 1, self.row, width)

    def _header_block(self, depth: int) -> None:
        first = self.row + 1
        for level in range(depth):
            cells: dict[int, tuple[CellValue, str]] = {}
            for number, path in enumerate(self.paths, 1):
                shown = level < len(path) and not (level < len(path) - 1 and self._same_group(number - 1, level))
                cells[number] = (path[level] if shown else None, "header")
            # A merged cell does not grow with its text: high enough for three lines in all.
            self._append(cells, height=max(20.0, 57.0 / depth) if depth > 1 else 48.0)
        for number, path in enumerate(self.paths, 1):
            if len(path) < depth:
                self._merge(first + len(path) - 1, number, self.row, number)
        for level in range(depth - 1):
            for start, end in self._groups(level):
                self._merge(first + level, start, first + level, end)
        if self.numbered:
            self._append({number: (number, "number-row") for number in range(1, len(self.paths) + 1)})

    def _same_group(self, column: int, level: int) -> bool:
        """Whether the column (from 0) shares the header of this level with the one before it."""
        path, before = self.paths[column], self.paths[column - 1] if column else ()
        return level < len(path) - 1 and level < len(before) - 1 and path[: level + 1] == before[: level + 1]

    def _groups(self, level: int) -> Iterator[tuple[int, int]]:
        """First and last column (from 1) of the headers of a level that stand over others."""
        starts = [i for i, path in enumerate(self.paths) if level < len(path) - 1 and not self._same_group(i, level)]
        for start in starts:
            end = start
            while end + 1 < len(self.paths) and self._same_group(end + 1, level):
                end += 1
            yield start + 1, end + 1

    def _sections(self) -> Iterator[tuple[str, LongArray]]:
        """Title and rows of each section, in the order in which their values first come; one without title if none is asked."""
        everybody = np.arange(len(self.pool), dtype=np.int64)
        if self.style.sections_by is None:
            yield "", everybody
            return
        declared = self.catalogue.field(self.style.sections_by)
        titles = [str(value) if value is not None else "" for value in cell_values(declared, self.pool.columns[declared.name])]
        by_title: dict[str, list[int]] = {}
        for row, title in enumerate(titles):
            by_title.setdefault(title, []).append(row)
        unknown = by_title.pop("", [])
        for title, rows in by_title.items():
            yield title, np.array(rows, dtype=np.int64)
        if unknown:
            yield say("form.section-unknown", _LANG), np.array(unknown, dtype=np.int64)

    def _people(self, section: str, rows: LongArray) -> None:
        width = len(self.paths)
        if section:
            self._section += 1
            cells: dict[int, tuple[CellValue, str]] = {1: (_roman(self._section), "section"), 2: (section, "section-title")}
            self._append(cells | dict.fromkeys(range(3, width + 1), (None, "section")))
            self._merge(self.row, 2, self.row, width)
        styles = [self.styles.person(column.field, column.value) for column, _ in self.columns]
        number_cell = self.styles.person("TT", None)
        values = [cells for _, cells in self.columns]
        put = self.styles.put
        heights = self._heights[rows].tolist()
        for count, row in enumerate(rows.tolist(), 1):
            self.row += 1
            if heights[count - 1] > _ROW_HEIGHT:
                self.sheet.row_dimensions[self.row].height = heights[count - 1]
            self.sheet.append([put(number_cell, count), *(put(s, v[row]) for s, v in zip(styles, values, strict=True))])

    def _totals(self) -> None:
        text = say("form.total", _LANG, total=whole(len(self.pool), _LANG))
        gender = self.pool.columns.get("gender")
        if isinstance(gender, CodedColumn) and "female" in gender.keys and len(self.pool):
            women = int((gender.codes == gender.keys.index("female")).sum())
            unknown = int((~gender.known).sum())
            text += "; " + say("form.total-women", _LANG, women=whole(women, _LANG), share=share(women, len(self.pool), _LANG))
            if unknown:
                text += "; " + say("form.total-unknown", _LANG, unknown=whole(unknown, _LANG))
        self._across(text + ".", "total", len(self.paths), height=22)

    def _signature(self) -> None:
        self._append({})
        for line, style in zip(self.style.signer.split("\n"), ("signer", "signer"), strict=False):
            self._two("", "heading", line, style)
        for _ in range(4):
            self._append({})

    def _append(self, cells: dict[int, tuple[CellValue, str]], height: float | None = None) -> None:
        self.row += 1
        if height is not None:
            self.sheet.row_dimensions[self.row].height = height
        last = max(cells, default=0)
        blank = (None, "")
        found = (cells.get(number, blank) for number in range(1, last + 1))
        self.sheet.append(self.styles.put(self.styles.cell(style), value) if style else None for value, style in found)

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.sheet.merged_cells.ranges.add(_range(top, left, bottom, right))


def _row_heights(columns: Sequence[Filled], people: int) -> LongArray:
    """[people] points: a row is as high as the longest of its cells has lines, because not every program looks after that."""
    lines = np.ones(people, dtype=np.int64)
    for column, cells in columns:
        room = max(int(column.width), 2)
        lines = np.maximum(lines, [_lines(cell, room) if isinstance(cell, str) else 1 for cell in cells])
    return np.where(lines > 1, lines * _LINE_HEIGHT + 3, _ROW_HEIGHT)


@lru_cache(maxsize=100_000)
def _lines(text: str, room: int) -> int:
    """Lines of a text in a column of that many characters; words are not broken."""
    count, used = 1, 0
    for line in text.splitlines() or [""]:
        for word in line.split(" "):
            if used and used + 1 + len(word) > room:
                count, used = count + 1, 0
            used += len(word) + (1 if used else 0)
        count, used = count + 1, 0
    return min(count - 1, _MOST_LINES)


def _range(top: int, left: int, bottom: int, right: int) -> Any:
    from openpyxl.worksheet.cell_range import CellRange

    return CellRange(min_row=top, min_col=left, max_row=bottom, max_col=right)


_CENTRED = {"TT", "id", "birth_date", "gender", "ethnicity", "religion", "party_date", "party_official_date",
            "political_theory", "state_management", "incumbent", "confidence", "rating", "discipline",
            "retirement_month"}  # fmt: skip


class _Styles:
    """Styled cells, one for each style, filled again and again: a row is written before the next one is asked for."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.styles import Alignment, Border, Font, Side

        self.sheet = sheet
        self._made: dict[str, WriteOnlyCell] = {}
        self._alignments = {
            side: Alignment(horizontal=side, vertical="center", wrap_text=True) for side in ("left", "center", "right")
        }
        thin, dotted = Side(style="thin"), Side(style="hair")
        self._boxed = Border(left=thin, right=thin, top=thin, bottom=thin)
        self._person = Border(left=thin, right=thin, top=dotted, bottom=dotted)
        self._ruled = Border(top=thin)
        self._font = Font

    def cell(self, style: str) -> WriteOnlyCell:
        if style not in self._made:
            size, bold, italic, side, border = _LOOKS[style]
            made = self._new(size, bold, italic, side)
            if border == "box":
                made.border = self._boxed
            elif border == "top":
                made.border = self._ruled
            if style == "party":
                made.font = self._font(name=_FONT, size=size, bold=True, underline="single")
            self._made[style] = made
        return self._made[style]

    def person(self, field: str, value: str | None) -> WriteOnlyCell:
        """A cell of the list proper: centred or flush left, by what is in it; each column has its own."""
        made = self._new(12, field == "full_name", False, "center" if field in _CENTRED or value else "left")
        made.border = self._person
        made.quotePrefix = field not in ("TT", "confidence")
        return made

    def put(self, cell: WriteOnlyCell, value: CellValue) -> WriteOnlyCell:
        """The cell with this value: a text stays a text, whatever it begins with."""
        if isinstance(value, str):
            cell._value = cell.check_string(value)
            cell.data_type = "s"
        else:
            cell._value = value
            cell.data_type = "n"
        return cell

    def _new(self, size: int, bold: bool, italic: bool, side: str) -> WriteOnlyCell:
        from openpyxl.cell import WriteOnlyCell

        made = WriteOnlyCell(self.sheet)
        made.font = self._font(name=_FONT, size=size, bold=bold, italic=italic)
        made.alignment = self._alignments[side]
        return made


_LOOKS = {
    # size in points, bold, italic, side, border
    "heading": (14, False, False, "center", ""),
    "heading-bold": (14, True, False, "center", ""),
    "party": (15, True, False, "center", ""),
    "place": (14, False, True, "center", ""),
    "title": (16, True, False, "center", ""),
    "subtitle": (14, True, False, "center", ""),
    "header": (12, True, False, "center", "box"),
    "number-row": (10, False, True, "center", "box"),
    "section": (12, True, False, "center", "box"),
    "section-title": (12, True, False, "left", "box"),
    "total": (12, True, False, "left", "top"),
    "signer": (14, True, False, "center", ""),
}

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text
