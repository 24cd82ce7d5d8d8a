"""Where no line breaks: between a sign and its number, and a word and the number that it names (`≥ 8`, `mục 3`)."""

from __future__ import annotations

import re
from dataclasses import replace

from planner.report.document import Block, Cell, Document, Folded, Listing, Paragraph, Section, Table, TableRow

NO_BREAK = "\u00a0"
_BEFORE_NUMBER = ("mục", "điều", "điểm", "khoản", "tháng", "lục", "clause", "article", "annex")
_SIGNS = (r"(?<=[≥≤=<>→]) (?=\S)", r"(?<=\d) (?=→)")
_JOINS = re.compile("|".join([*_SIGNS, *(rf"(?i:(?<=\b{word})) (?=\d)" for word in _BEFORE_NUMBER)]))


def joined(text: str, sign: str = NO_BREAK) -> str:
    """The text with the sign in place of each blank at which a line must not break."""
    return _JOINS.sub(sign, text)


def unbroken(document: Document) -> Document:
    """The same printout with blanks that do not break; file names and other texts to copy stay as they are."""
    verdict = replace(document.verdict, line=joined(document.verdict.line))
    annexes = tuple(replace(annex, sections=tuple(map(_section, annex.sections))) for annex in document.annexes)
    return replace(document, verdict=verdict, sections=tuple(map(_section, document.sections)), annexes=annexes)


def _section(section: Section) -> Section:
    return replace(section, blocks=tuple(map(_block, section.blocks)))


def _block(block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=joined(block.text))
        case Listing(unbroken=False):
            return replace(block, items=tuple(map(joined, block.items)))
        case Folded(unbroken=False):
            return replace(block, title=joined(block.title), lines=tuple(map(joined, block.lines)))
        case Table():
            return replace(block, note=joined(block.note), rows=tuple(map(_row, block.rows)))
        case _:
            return block


def _row(row: TableRow) -> TableRow:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return replace(cell, text=joined(cell.text), under=tuple(map(joined, cell.under)))
