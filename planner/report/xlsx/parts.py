"""Which sheets an annex takes: a large table, charts and long texts have one of their own, what is small shares one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.report.document import Annex, Block, Chart, Document, Folded, Listing, Orientation, Paragraph, Section, Table
from planner.report.xlsx.charts import GRID
from planner.report.xlsx.names import short_title
from planner.report.xlsx.values import with_values
from planner.words import knows, say

_FEW = 10  # lines that may stand below a table
_ROWS, _LINES = 8, 30  # of a table and of a text that share a sheet with others
_SHEET = 12  # lines for which a sheet is worth while
_BETWEEN = 2  # lines between parts


@dataclass(frozen=True)
class Part:
    """What stands together: some blocks of a section, one of them a table at most. `title` is what it adds to the section's
    own title, if anything; `is_further`: not the first of its section."""

    section: Section
    blocks: tuple[Block, ...]
    title: str = ""
    is_further: bool = False

    def heading(self, lang: str) -> str:
        """What stands above it."""
        is_behind = self.is_further and not self.title
        return say("sheet-more", lang, name=self.section.title) if is_behind else self.section.title

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


def planned(document: Document) -> list[tuple[Annex, list[Planned]]]:
    """The annexes with their sheets, each called by the number of its annex."""
    return [(annex, list(_sheets(annex, i, document.lang))) for i, annex in enumerate(document.annexes, 1)]


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
    if len(found) > 1 and small and sum(part.lines + _BETWEEN for part in small) < _SHEET:
        below = [one for one in found if one is not small and one[0].section.orientation == "portrait"]
        if below and _has_room(below[-1][0], small):
            found.remove(small)
            below[-1] += small
    for one in found:
        yield Planned(f"{number} {_name(annex, one, lang)}", tuple(one))


def _has_room(large: Part, small: Sequence[Part]) -> bool:
    """Whether the tables below have no more columns than the one that they stand below."""
    columns = len(GRID) if large.has_charts else len(large.table.columns) if large.table is not None else 0
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
