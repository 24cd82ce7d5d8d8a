"""What each row under a header is: a person, a section title, a total, a line of the footer. In doubt it is a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from planner.language.folding import fold
from planner.pool.layout.header_block import HeaderBlock, is_number_row
from planner.pool.table import Marked
from planner.pool.wording import (
    DAY_OF_SIGNING,
    ENUMERATED,
    ENUMERATOR,
    FOOTER,
    RUNNING_NUMBER,
    SECTION,
    SUBTOTAL,
    TOTAL,
    TOTAL_REST,
    unbracketed,
)

Kind = Literal["person", "unsure", "section", "total", "footer", "title", "header"]

_SURE = 4  # filled cells that nobody writes but for a person
_TITLE_WORDS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class RowKinds:
    """`people`: the rows that hold people. `kinds` of the other rows that are not blank, and of no person among `people`.
    `looked_at`: the rows that are not people beyond doubt.
    """

    people: np.ndarray
    kinds: Mapping[int, Kind] = field(default_factory=dict)
    looked_at: Sequence[int] = ()


@dataclass(frozen=True)
class ListBody:
    """The rows under a header block. Rows and columns are counted as in the grid.

    `cells` gives the filled cells of a row, trimmed; `heads` are the rows of the header block and the titles above it;
    `wide`: rows whose first cell is merged over several columns; `columns`: those with a header.
    """

    block: HeaderBlock
    cells: Mapping[int, Mapping[int, str]]
    heads: Sequence[Mapping[int, str]]
    wide: frozenset[int]
    columns: frozenset[int]

    def kind(self, row: int) -> Kind:
        """What the row looks like by itself."""
        cells = self.cells[row]
        number = self.block.number
        running = cells.get(number, "") if number is not None else ""
        rest = {c: text for c, text in cells.items() if c != number}
        if is_number_row(cells) or self._repeats_header(cells):
            return "header"
        if rest and RUNNING_NUMBER.match(fold(running)):
            return "person"
        texts = [fold(text) for text in cells.values()]
        if self._is_total([unbracketed(text) for text in texts]):
            return "total"
        enough = min(_SURE, len(self.columns - {number}) or 1)
        if len(rest) >= enough and len(rest) > 1:
            return "person"
        # A day without a place is somebody's birth where anything else stands in the row.
        if (len(texts) <= 3 and any(FOOTER.match(text) for text in texts)) or (
            len(texts) == 1 and DAY_OF_SIGNING.match(texts[0])
        ):
            return "footer"
        if len(cells) == 1 and texts[0] in {fold(t) for head in self.heads for t in head.values()}:
            return "title"
        return "section" if self._is_section(row, running, rest) else "unsure"

    def tells_numbers(self, row: int) -> bool:
        """Several cells, and a figure in one of them: those who sign write none."""
        texts = self.cells[row].values()
        return len(texts) > 1 and any(ch.isdigit() for text in texts for ch in text)

    def _repeats_header(self, cells: Mapping[int, str]) -> bool:
        """Every cell stands in a row of the header block, in the same column: headers repeated at a page break."""
        return any(
            all(fold(text) == fold(head.get(c, "")) for c, text in cells.items())
            for head in self.heads
            if len(head) > 1 and (len(cells) > 1 or len(self.columns) == 1)
        )

    def _is_total(self, texts: Sequence[str]) -> bool:
        if len(texts) == 1 and SUBTOTAL.match(texts[0]):
            return True
        if TOTAL_REST.match(texts[0]):
            return len(texts) <= 3
        # Beside the word stand counts; words there make it a person.
        return bool(TOTAL.match(texts[0])) and all(any(ch.isdigit() for ch in t) or len(t) < 4 for t in texts[1:])

    def _is_section(self, row: int, running: str, rest: Mapping[int, str]) -> bool:
        if not rest:
            return len(running) > 3 and bool(_TITLE_WORDS.search(running))
        if len(rest) > 1:
            return False
        (column, text), folded = next(iter(rest.items())), fold(next(iter(rest.values())))
        if not _TITLE_WORDS.search(text):
            return False
        if running:
            return bool(ENUMERATOR.match(fold(running)))
        if len(self.columns) < 2:
            return False
        if row in self.wide:
            return True
        found = ENUMERATED.match(folded)
        if found and not found["digit"]:
            return True
        if found:
            folded = folded[found.end() - 1 :]
        return bool(SECTION.match(folded)) and column in (self.block.name, self.block.number, min(self.columns, default=0))


def kinds_of(body: ListBody, rows: Sequence[int], people: Marked) -> RowKinds:
    """The kinds of `rows` (in order) among all; `people` [rows of the grid] marks the rows that are people beyond doubt."""
    kinds: dict[int, Kind] = {}
    found = people.copy()
    beside: list[int] = []
    in_footer = False
    before = -1
    for row in rows:
        kind = body.kind(row)
        if people[before + 1 : row].any():
            in_footer = False
        before = row
        if kind == "person":
            in_footer = False
        elif kind == "footer":
            in_footer = True
        elif in_footer and (kind == "title" or (kind == "unsure" and not body.tells_numbers(row))):
            # The names under the signatures.
            kind = "footer"
        if kind in ("person", "unsure"):
            found[row] = True
            if kind == "unsure" and not set(body.cells[row]) & body.columns:
                beside.append(row)
        else:
            kinds[row] = kind
    # A remark beside the list, under its last person and under no header, is nobody.
    found[beside] = False
    last = int(np.flatnonzero(found)[-1]) if found.any() else len(found)
    found[[row for row in beside if row < last]] = True
    kinds |= dict.fromkeys((row for row in beside if row > last), "footer")
    return RowKinds(np.flatnonzero(found), dict(_closed(dict(sorted(kinds.items())), found)), rows)


def _closed(kinds: Mapping[int, Kind], people: Marked) -> Iterator[tuple[int, Kind]]:
    """A line like a section's title under the last person, in the footer, is a signer's post."""
    last = int(np.flatnonzero(people)[-1]) if people.any() else -1
    signed = False
    for row, kind in kinds.items():
        signed = signed or (row > last and kind == "footer")
        yield row, "footer" if signed and kind == "section" else kind
