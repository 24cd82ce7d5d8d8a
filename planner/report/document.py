"""A printout as data: sections of headings, paragraphs, tables and charts, the same for every form.

The sections (`planner.report.sections`) make it from a result, for paper or for a screen; the forms (`planner.report.FORMS`)
draw it and decide nothing but how. All texts are finished: in one language, fit to print, numbers as the language writes them.
Nothing in a text is markup.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from planner.language.document_forms import HeadKind

Align = Literal["left", "right", "centre"]
Tone = Literal["plain", "good", "bad", "open", "quiet"]  # said by words and signs too, never by colour alone
Orientation = Literal["portrait", "landscape"]
Pattern = Literal["solid", "hatched", "dotted", "hatched-dotted", "line", "dark"]
KnownDate = tuple[int, int | None, int | None]  # year, month, day
Medium = Literal["screen", "paper"]  # a screen scrolls, is narrow, and its reader has a planner at hand


@dataclass(frozen=True)
class Cell:
    """One cell. `number` is the exact value behind the text, for forms whose cells can hold numbers; `share` the same of a
    share as (part, base); `bounds` of what is asked, at least and at most; `date` of a date, as far as it is known; `id` of the
    person whose name the text is. `span`: how many columns it takes. `under`: smaller lines below the text (the rule's key).
    `said`: the same in words, for a form that prints the row line by line."""

    text: str
    tone: Tone = "plain"
    bold: bool = False
    number: int | float | None = None
    share: tuple[int, int] | None = None
    bounds: tuple[int | float | None, int | float | None] | None = None
    date: KnownDate | None = None
    id: str = ""
    span: int = 1
    under: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True)
class Column:
    """`title` under `group` (a header over several columns that stand side by side); `width` in parts of the table's width.
    `counts`: what the numbers of its cells are where their texts are something else (the age behind a date of birth), which
    their lines below say in words."""

    title: str
    width: int
    align: Align = "left"
    group: str = ""
    key: str = ""
    counts: str = ""


@dataclass(frozen=True)
class TableRow:
    """`kind`: a person or rule, the title of a section of the table, or its totals."""

    cells: tuple[Cell, ...]
    kind: Literal["body", "section", "total"] = "body"


@dataclass(frozen=True)
class Table:
    """A table with a header that repeats on every page. `key` is unique in the document: a sheet or an anchor is named by it.

    `numbered`: a row of column numbers stands under the header (danh sách trích ngang). `above`: lines on the right above it
    (`Biểu số 12`, `Đvt: Người`).
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    numbered: bool = False
    note: str = ""
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A bold one names what follows, as a heading of its own would."""

    text: str
    tone: Tone = "plain"
    bold: bool = False
    indent: int = 0


@dataclass(frozen=True)
class Listing:
    """Short paragraphs with a sign before each. `unbroken`: they name places (a path, a cell) that people copy, of which no
    line may break a word, however long."""

    items: tuple[str, ...]
    numbered: bool = False
    unbroken: bool = False


@dataclass(frozen=True)
class Folded:
    """What is behind a line: folded away where the form can fold, printed in full where it cannot. The title may begin with a
    sign or a number; blanks before a line: it belongs to the one above. `unbroken` as of a Listing."""

    title: str
    lines: tuple[str, ...]
    tone: Tone = "plain"
    unbroken: bool = False


@dataclass(frozen=True)
class Seat:
    """Who sits there, and whether they break a must rule or fall short of a goal."""

    name: str
    breaks: Literal["", "must", "should"] = ""


@dataclass(frozen=True)
class Series:
    """Numbers of a chart by category; None where there is nothing, and in a pyramid where the number is not shown. `pattern`
    tells it from the others in black and white. `mark`: what stands in each seat of it; `seats` of each category, where they
    are told apart."""

    title: str
    values: tuple[float | None, ...]
    pattern: Pattern = "solid"
    mark: str = ""
    seats: tuple[tuple[Seat, ...], ...] = ()


@dataclass(frozen=True)
class LimitLine:
    """A line drawn into a chart at a value of the category axis (an age limit) or of the value axis (a required share)."""

    title: str
    at: float


@dataclass(frozen=True)
class Chart:
    """`kind`: pyramid (two series of bars back to back by age band), bullets (a bar for each rule, of a must rule in the first
    series, of a should rule in the second, of neither where the number is not shown; its lower and its upper bound as marks;
    the pool's share as a thin line; each row to a scale of its own where there is no unit), steps (where the pool thins out),
    ranges (from the least to the greatest of each rule, its bounds as marks), frontier (pairs of numbers as points, the second
    series upwards), months (a cell for each month, in years, the first is `start`; three numbers: how many leave, how many
    rules are not met, how many goals fall short), seat-map (so many squares of each series in the rows of a committee), gantt
    (a bar for each course up to the month in which it ends, counted in months from `start`; the second series tells how many
    people take it), strip (a dot for each category, of that series which has a number for it, on an axis of months; who is
    named in `ends` is named beside the dot). `alt` says in a sentence what it shows. `unit` is what the numbers are: people or
    per cent. `start` is the index of a month. `ends`: what stands at the right end of each category.
    """

    key: str
    title: str
    kind: Literal["pyramid", "bullets", "steps", "ranges", "frontier", "months", "seat-map", "gantt", "strip"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    unit: str = ""
    limits: tuple[LimitLine, ...] = ()
    start: int = 0
    ends: tuple[Cell, ...] = ()


Block = Paragraph | Listing | Folded | Table | Chart


@dataclass(frozen=True)
class Section:
    """A part of the printout under its own heading; on a screen it may have none (`title` is ""), on paper it always has.
    A section that is `landscape` begins a new page."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    orientation: Orientation = "portrait"


@dataclass(frozen=True)
class Signature:
    """`lines` above the name: T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True)
class Letterhead:
    """The head of a document of the Party (Hướng dẫn 36-HD/VPTW) or of the State (`head`): issuer on the left, on the right the
    Party's name or the country's with its motto, place and date.

    The State's way is Nghị định 30/2020/NĐ-CP, annex I, part I, section II: read in a public copy of the annex, not in the
    official text, so to confirm. Only what the plan sets; `kind` is the type of document (BÁO CÁO), `subject` its abstract.
    """

    over: str = ""
    issuer: str = ""
    number: str = ""
    place_and_date: str = ""
    kind: str = ""
    subject: str = ""
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    head: HeadKind = "party"


@dataclass(frozen=True)
class FileProperties:
    """What a file says of itself: the plan's title, and as far as its `document` sets them the abstract, the issuer, the issuer
    with the body above it, the type of document; "" or None of anything else. `date`: of the report, else the first day of its
    reference month."""

    title: str = ""
    subject: str = ""
    author: str = ""
    company: str = ""
    category: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True)
class Counter:
    """One figure of the strip below the verdict: `13/18`, what it counts, and a smaller line (`trong đó 6 bắt buộc`)."""

    key: str
    value: str
    title: str
    under: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True)
class Verdict:
    """What anybody reads first: one large `word` ("" of an answer that is neither good nor bad), one `line`, and the counters
    of what the signer answers for."""

    line: str
    tone: Tone = "plain"
    word: str = ""
    counters: tuple[Counter, ...] = ()

    @property
    def text(self) -> str:
        """Both in one line."""
        return f"{self.word}: {self.line}" if self.word else self.line


@dataclass(frozen=True)
class Annex:
    """Sections that stand together behind the signature, under one heading; `number` is that of the annex (`Phụ lục 1`)."""

    key: str
    number: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Document:
    """`verdict` is what anybody reads first; `secrecy` stands on every page, only if the plan sets it.

    `sections` stand before the signature: on paper they are made to end on the first page, on a screen they are all. `annexes`
    come after it. `shorter`: the verdict in fewer and fewer words, for a form that has but one line for it. `title` may be ""
    on a screen.
    """

    lang: str
    title: str
    verdict: Verdict
    sections: Sequence[Section]
    letterhead: Letterhead | None = None
    secrecy: str = ""
    footer: str = ""
    words: dict[str, str] = field(default_factory=dict)  # the few words that forms need themselves (page, of, contents)
    shorter: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    properties: FileProperties = FileProperties()

    @property
    def everything(self) -> tuple[Section, ...]:
        """Every section, in the order in which they are read."""
        return (*self.sections, *(section for annex in self.annexes for section in annex.sections))
