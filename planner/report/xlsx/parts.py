"""Which sheets an annex takes: a large table, charts and long texts have one of their own, what is small shares one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.report.document import Annex, Block, Chart, Document, Folded, Listing, Orientation, Paragraph, Section, Table
from planner.report.xlsx.charts import GRID
from planner.report.xlsx.names import short_title
from planner.report.xlsx.values import with_values
from planner.words import knows, say

_FEW = 10  # lines that may stand below a table
_ROWS, _LINES = 10, 30  # of a table and of a text that share a sheet with others
_SHEET = 12  # lines for which a sheet is worth while
_BETWEEN = 2  # lines between parts


@dataclass(frozen=True)
class Part:
    """What stands together: some blocks of a section, one of them a table at most. `title` is what it adds to the section's
    own title, if anything; `is_further`: not the first of its section. `annex`: the number of the annex, of the first part that
    a sheet has of it."""

    section: Section
    blocks: tuple[Block, ...]
    title: str = ""
    is_further: bool = False
    annex: str = ""

    def heading(self, lang: str) -> str:
        """What stands above it."""
        is_behind = self.is_further and not self.title
        heading = say("sheet-more", lang, name=self.section.title) if is_behind else self.section.title
        return f"{self.annex}. {heading}" if self.annex else heading

    @property
    def table(self) -> Table | None:
        return next((block for block in self.blocks if isinstance(block, Table)), None)

    @property
    def has_charts(self) -> bool:
        return any(isinstance(block, Chart) for block in self.blocks)

    @property
    def lines(self) -> int:
        """Rows and lines, roughly."""
        table = self.table
        return sum(len(texts_in(block)) for block in self.blocks) + (len(table.rows) + 1 if table else 0)

    @property
    def is_large(self) -> bool:
        """Whether it has a sheet of its own."""
        if self.has_charts or self.section.orientation == "landscape":
            return True
        return self.lines > _LINES or (self.table is not None and len(self.table.rows) > _ROWS)


@dataclass(frozen=True)
class Planned:
    """A sheet: what it is called, and what stands on it."""

    name: str
    parts: tuple[Part, ...]

    @property
    def orientation(self) -> Orientation:
        return "portrait" if any(part.has_charts for part in self.parts) else self.parts[0].section.orientation


def planned(document: Document) -> tuple[list[Planned], list[tuple[Annex, range]]]:
    """The sheets, each called by the number of its annex, and for each annex which of them (from 0) are its own. A few lines,
    all that an annex has, stand on the only sheet of the one before."""
    sheets: list[Planned] = []
    of: list[tuple[Annex, range]] = []
    for i, annex in enumerate(document.annexes, 1):
        own = list(_sheets(annex, i, document.lang))
        before = of[-1][1] if of else range(0)
        if len(own) == len(before) == 1 and _is_little(own[0].parts) and _takes(sheets[-1].parts, own[0].parts):
            sheets[-1] = replace(sheets[-1], parts=(*sheets[-1].parts, *own[0].parts))
            of.append((annex, before))
        else:
            of.append((annex, range(len(sheets), len(sheets) + len(own))))
            sheets += own
    return sheets, of


def _sheets(annex: Annex, number: int, lang: str) -> Iterator[Planned]:
    """The small parts stand on one sheet, where the first of them would; few lines below the last large part."""
    every = [part for section in annex.sections for part in parts(section, lang)]
    small = [part for part in every if not part.is_large]
    found: list[list[Part]] = []
    for part in every:
        if part.is_large:
            found.append([part])
        elif part is small[0]:
            found.append(small)
    if len(found) > 1 and small and _is_little(small):
        above = next((one for one in reversed(found) if one is not small and _takes(one, small)), None)
        if above is not None:
            found.remove(small)
            above += small
    for one in found:
        yield Planned(f"{number} {_name(annex, one, lang)}", (replace(one[0], annex=annex.number), *one[1:]))


def _is_little(parts: Sequence[Part]) -> bool:
    return not any(part.is_large for part in parts) and sum(part.lines + _BETWEEN for part in parts) < _SHEET


def _takes(above: Sequence[Part], small: Sequence[Part]) -> bool:
    """Whether these have room below the others: their tables have no more columns."""
    if above[0].section.orientation == "landscape":
        return False
    tables = [part.table for part in above if part.table is not None]
    columns = len(GRID) if any(part.has_charts for part in above) else max((len(table.columns) for table in tables), default=0)
    return all(part.table is None or len(part.table.columns) <= columns for part in small)


def _name(annex: Annex, parts: Sequence[Part], lang: str) -> str:
    """That of the section, of the table where it is a further one; of several the annex's."""
    first = parts[0]
    sections = {part.section.key for part in parts}
    if len(sections) > 1 and not first.is_large:
        return say(f"sheet.annex-{annex.key}", lang) if knows(f"sheet.annex-{annex.key}") else annex.title
    name = short_title(first.section, lang)
    return (first.title or say("sheet-more", lang, name=name)) if first.is_further else name


def parts(section: Section, lang: str) -> list[Part]:
    """A section in its parts: a further one for each further table, and for a long text behind a table."""
    found: list[list[Block]] = [[]]
    for block in section.blocks:
        here = found[-1]
        other = {Table: Table | Chart, Chart: Table}.get(type(block))
        if other is not None and any(isinstance(one, other) for one in here):
            found.append([])
        found[-1].append(with_values(block, lang) if isinstance(block, Table) else block)
    divided: list[list[Block]] = []
    for blocks in found:
        at = next((i for i, b in enumerate(blocks) if isinstance(b, Table)), None)
        behind = blocks[at + 1 :] if at is not None else []
        if at is not None and sum(len(texts_in(block)) for block in behind) > _FEW:
            divided += [blocks[: at + 1], behind]
        else:
            divided.append(blocks)
    return [Part(section, tuple(blocks), _title(section, blocks), is_further=i > 0) for i, blocks in enumerate(divided)]


def _title(section: Section, blocks: list[Block]) -> str:
    table = next((b for b in blocks if isinstance(b, Table)), None)
    return table.title if table is not None and table.title != section.title else ""


def texts_in(block: Block) -> tuple[str, ...]:
    """The lines of a text block; nothing of a table or a chart."""
    match block:
        case Paragraph():
            return (block.text,)
        case Listing():
            return block.items
        case Folded():
            return (block.title, *block.lines)
    return ()
