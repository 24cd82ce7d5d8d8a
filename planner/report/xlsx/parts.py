"""Which sheets a section takes: a sheet has one table at most, since tables share neither columns nor header."""

from __future__ import annotations

from dataclasses import dataclass

from planner.report.document import Block, Chart, Folded, Listing, Paragraph, Section, Table
from planner.words import say

_FEW = 10  # lines that may stand below a table


@dataclass(frozen=True)
class SheetPart:
    """`title` is what the sheet adds to the section's own title, if anything."""

    section: Section
    blocks: tuple[Block, ...]
    title: str = ""
    further: bool = False

    def heading(self, lang: str) -> str:
        """What stands at the top of the sheet."""
        is_behind = self.further and not self.title
        return say("sheet-more", lang, name=self.section.title) if is_behind else self.section.title

    @property
    def table(self) -> Table | None:
        return next((block for block in self.blocks if isinstance(block, Table)), None)


def parts(section: Section) -> list[SheetPart]:
    """The first sheet of a section, and further ones: for each further table, and for a long text behind a table."""
    found: list[list[Block]] = [[]]
    for block in section.blocks:
        here = found[-1]
        other = {Table: Table | Chart, Chart: Table}.get(type(block))
        if other is not None and any(isinstance(one, other) for one in here):
            found.append([])
        found[-1].append(block)
    divided: list[list[Block]] = []
    for blocks in found:
        at = next((i for i, b in enumerate(blocks) if isinstance(b, Table)), None)
        behind = blocks[at + 1 :] if at is not None else []
        if at is not None and sum(len(texts_in(block)) for block in behind) > _FEW:
            divided += [blocks[: at + 1], behind]
        else:
            divided.append(blocks)
    return [
        SheetPart(section, tuple(blocks), _title(section, blocks), further=i > 0) for i, blocks in enumerate(divided)
    ]


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
