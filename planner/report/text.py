"""The form for people at a terminal: the verdict in one line, then part by part what the document holds.

Readable at 80 columns and in black and white: colour only repeats what a word and a sign say already. Nothing from a file
is taken for markup: everything is printed as `Text`. A table that the terminal is too narrow for is printed row by row, a
chart as the sentence that says what it shows; what is below a heading is indented.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Sequence

from rich import table as rich_table
from rich.box import SIMPLE_HEAD
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.text import Text

from planner.report.document import Align, Cell, Chart, Column, Document, Folded, Listing, Paragraph, Section, Table, TableRow
from planner.report.unbroken import joined

_STYLES = {"good": "green", "bad": "bold red", "open": "bold yellow"}
_JUSTIFY: dict[Align, JustifyMethod] = {"left": "left", "right": "right", "centre": "center"}
_PLAIN_WIDTH = 80  # columns: for it the widths of tables are told
_LEAST_TITLE = 16  # a narrower room for what names its rows, and a table is printed row by row
_GAP = 2  # columns between two of a table
_LONG = 40  # lines: of a longer printout the verdict has scrolled away, and is its last line, too
_BULLET = "•"
_SIGNED = re.compile(r"(\d+\.|[✓✗!?*•]) +(.*)", re.DOTALL)
# A blank at which no line breaks: a private character while lines are filled, a blank again in what is printed.
_JOIN = "\ue000"


def render(document: Document, *, width: int = 80, colour: bool = False) -> str:
    """The printout, at most `width` columns wide; terminal codes only with `colour`."""
    buffer = io.StringIO()
    # The environment decides nothing here (rich would look at COLUMNS, TERM, FORCE_COLOR): the caller knows the terminal.
    console = Console(
        file=buffer, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    page = _Page(console)
    page.draw(document)
    if buffer.getvalue().count("\n") > _LONG:
        page.gap()
        page.verdict(document)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().replace(_JOIN, " ").splitlines())


class _Page:
    """One printout, from top to bottom."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = console.width

    def draw(self, document: Document) -> None:
        self.verdict(document)
        if document.title:
            self.line(document.title)
        for section in document.sections:
            self.section(section)
        if document.footer:
            self.gap()
            self.line(document.footer, style="dim")

    def verdict(self, document: Document) -> None:
        lines = [document.verdict.text, *document.shorter]
        verdict = next((line for line in lines if len(line) <= self.width), lines[-1])
        self.line(verdict, style="bold green" if document.verdict.tone == "good" else "bold red")

    def section(self, section: Section) -> None:
        if section.title:
            self.heading(section.title)
        else:
            self.gap()
        indent = 2 if section.title else 0
        for block in section.blocks:
            match block:
                case Paragraph(bold=True):
                    self.heading(block.text)
                    indent = 2
                case Paragraph():
                    self.line(block.text, style=_STYLES.get(block.tone, ""), indent=indent + 2 * block.indent)
                case Listing():
                    for i, text in enumerate(block.items, 1):
                        self.item(text, f"{i}." if block.numbered else _BULLET, indent, unbroken=block.unbroken)
                case Folded():
                    self.details(block, indent)
                case Table():
                    self.table(block, indent, with_title=block.title != section.title)
                case Chart():
                    self.item(f"{block.title}. {block.alt}", _BULLET, indent)

    def details(self, block: Folded, indent: int) -> None:
        """The lines below the text of the title; a title without a sign has a bullet, unless it stands at the margin."""
        signed = _SIGNED.fullmatch(block.title)
        sign, title = signed.groups() if signed else (_BULLET if indent else "", block.title)
        self.item(title, sign, indent, unbroken=block.unbroken)
        below = indent + len(sign) + 1 if sign else 4
        for line in block.lines:
            text = line.lstrip(" ")
            self.item(text, "", below + len(line) - len(text), unbroken=block.unbroken)

    def table(self, table: Table, indent: int, *, with_title: bool) -> None:
        """In columns where there is room for what names the rows, else row by row. Without a heading above it, its own header
        is ruled off."""
        if with_title and table.title:
            self.line(table.title, style="bold", indent=indent)
            indent += 2
        widths = _widths(table, self.width - indent)
        if widths is None:
            self.rows(table, indent)
        else:
            self.columns(table, widths, indent)
        if table.note:
            self.line(table.note, style="dim", indent=indent)

    def columns(self, table: Table, widths: Sequence[int], indent: int) -> None:
        def part(*, with_head: bool = False) -> rich_table.Table:
            is_ruled = with_head and not indent
            made = rich_table.Table(
                box=SIMPLE_HEAD if is_ruled else None, padding=(0, 1 if is_ruled else _GAP, 0, 0), pad_edge=False,
                show_edge=False, show_header=with_head, header_style="bold" if is_ruled else "",
            )  # fmt: skip
            for column, width in zip(table.columns, widths, strict=True):
                made.add_column(Text(_head(column)), justify=_JUSTIFY[column.align], overflow="fold", width=width)
            return made

        def put(lines: rich_table.Table) -> None:
            self.console.print(Padding(lines, (0, 0, 0, indent)) if indent else lines)

        if any(map(_head, table.columns)):
            put(part(with_head=True))
        lines = part()
        for row in table.rows:
            if _is_one(row):
                if lines.row_count:
                    put(lines)
                    self.gap()
                    lines = part()
                self.line(row.cells[0].text, style="bold", indent=indent)
            else:
                lines.add_row(*(_text(cell, width) for cell, width in zip(row.cells, widths, strict=True)))
        if lines.row_count:
            put(lines)

    def rows(self, table: Table, indent: int) -> None:
        """Each row as a few lines: what it says (a cell with a tone) and what names it, then the other columns by title."""
        named = _naming(table.columns)
        for n, row in enumerate(table.rows):
            if _is_one(row):
                if n:
                    self.gap()
                self.line(row.cells[0].text, style="bold", indent=indent)
                continue
            said = next((i for i, cell in enumerate(row.cells) if cell.tone in _STYLES and i != named), None)
            name = row.cells[named]
            tone = "" if said is None else row.cells[said].tone
            first = name.text if said is None else f"{row.cells[said].text}: {name.text}"
            self.line(first, style=_STYLES[tone] if tone in ("bad", "open") else "", indent=indent)
            for text in name.under:
                for line in _cut(Text(text), self.width - indent - 4):
                    self.line(line.plain, style="dim", indent=indent + 4)
            facts = [
                f"{_head(column)}: {cell.said or ', '.join([cell.text, *cell.under])}"
                for i, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
                if i not in (named, said) and column.title and column.key != "number" and cell.text
            ]
            if facts:
                self.line(" · ".join(facts), indent=indent + 4)

    def item(self, text: str, sign: str, indent: int, *, unbroken: bool = False) -> None:
        """A line with a sign before it; what does not fit goes on under the text, not under the sign."""
        further = " " * (indent + len(sign) + 1 if sign else indent)
        if unbroken:
            # What is too long for a line sticks out, for broken it could not be copied.
            lines = textwrap.wrap(
                text, self.width, initial_indent=f"{' ' * indent}{sign} " if sign else further, subsequent_indent=further,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
            for line in lines:
                self.console.print(Text(line), soft_wrap=True)
        elif sign:
            grid = rich_table.Table.grid(padding=(0, 1, 0, 0))
            grid.add_row(Text(sign), Text(text, overflow="fold"))
            self.console.print(Padding(grid, (0, 0, 0, indent)))
        else:
            self.line(text, indent=indent)

    def heading(self, text: str) -> None:
        self.gap()
        self.line(text, style="bold")

    def line(self, text: str, *, style: str = "", indent: int = 0) -> None:
        self.console.print(Padding(Text(text, style=style, overflow="fold"), (0, 0, 0, indent)))

    def gap(self) -> None:
        self.console.print()


def _is_one(row: TableRow) -> bool:
    """Whether the row is one cell over all columns: the title of a section of the table, or its totals in words."""
    return len(row.cells) == 1 and row.cells[0].span > 1


def _head(column: Column) -> str:
    return f"{column.group}: {column.title}" if column.group else column.title


def _naming(columns: Sequence[Column]) -> int:
    """Which column names its row: the widest."""
    return max(range(len(columns)), key=lambda i: columns[i].width)


def _widths(table: Table, room: int) -> list[int] | None:
    """Each column as wide as it needs if there is room for all; else up to its share of the line, though no word is broken,
    and what names the rows takes what is left. None where that is too little."""
    columns = table.columns
    rows = [row for row in table.rows if not _is_one(row)]
    lines = [
        [joined(_head(column), _JOIN), *(line for row in rows for line in _lines(row.cells[i]))]
        for i, column in enumerate(columns)
    ]
    needed = [max(Text(line).cell_len for line in column) for column in lines]
    gaps = _GAP * (len(columns) - 1)
    if sum(needed) + gaps <= room:
        return needed
    roomy = max(0, room - _PLAIN_WIDTH) // 5
    share = [column.width * _PLAIN_WIDTH // sum(c.width for c in columns) + roomy for column in columns]
    words = [max((Text(word).cell_len for line in column for word in line.split()), default=0) for column in lines]
    widths = [min(need, max(most, word)) for need, most, word in zip(needed, share, words, strict=True)]
    naming = _naming(columns)
    left = room - gaps - sum(widths) + widths[naming]
    if left < min(_LEAST_TITLE, needed[naming]):
        return None
    widths[naming] = min(needed[naming], left)
    spare = left - widths[naming]
    for i, need in enumerate(needed):  # what the names leave is for the others
        more = min(need - widths[i], spare)
        widths[i], spare = widths[i] + more, spare - more
    return widths


def _lines(cell: Cell) -> list[str]:
    return [joined(cell.text, _JOIN), *cell.under]


def _text(cell: Cell, width: int) -> Text:
    """A cell with what stands under it, of which no word is broken where it can be cut after `/` or `-`."""
    style = _STYLES.get(cell.tone, "bold" if cell.bold else "")
    under = [line for text in cell.under for line in _cut(Text(text, style="dim"), width)]
    return Text("\n").join([Text(joined(cell.text, _JOIN), style=style), *under])


def _cut(key: Text, width: int) -> list[Text]:
    """A rule's key after its committee if that is enough, else after hyphens, too; a text of several words as it is."""
    if key.cell_len <= width or " " in key.plain:
        return [key]
    cut = key.plain.find("/") + 1
    if cut:
        return [*_filled(key[:cut], width), *_filled(key[cut:], width)]
    return _filled(key, width)


def _filled(part: Text, width: int) -> list[Text]:
    lines: list[Text] = []
    start = end = 0
    for found in re.finditer("[^-]*-+|[^-]+$", part.plain):
        if end > start and part[start : found.end()].cell_len > width:
            lines.append(part[start:end])
            start = end
        end = found.end()
    return [*lines, part[start:]]
