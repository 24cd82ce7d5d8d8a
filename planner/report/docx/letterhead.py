"""The head and the foot of a document: issuer and number on the left, on the right the Party's name or the country's with its
motto, place and date; the recipients bottom left, the signature blocks beside them, each with room for a signature and a stamp.

Sizes and rules of the State's head: Nghị định 30/2020/NĐ-CP, annex I, part I, section II, and its table of letters, read in a
public copy, not in the official text: to confirm."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from planner.report.document import Document, Letterhead, Signature
from planner.report.docx.paper import TEXT_WIDTH
from planner.report.docx.styles import LINE, SIZES
from planner.report.docx.texts import paragraph, run
from planner.report.docx.xml import Element, element, put
from planner.report.measure import text_width

if TYPE_CHECKING:
    from docx.document import Document as Word

_TWIPS = 1440 / 25.4  # to the mm
_COLUMNS = {"party": (82, 83), "state": (66, 99)}  # mm: the two of the head
_SIZE, _PARTY, _SMALLEST = 14, 15, 11  # points
_COUNTRY, _MOTTO, _OF_STATE, _NUMBER, _KIND = 12, 13, 12, 13, 14  # points: the country's name, the bodies, the type of document
_SHORT_RULE = 0.4  # of the line above it: a third to a half
_RULE = 8  # eighths of a point
_TO_SIGN = 32.0  # mm: for a signature and a stamp over a third of it
_LINES_TO_SIGN = 5  # as so many empty lines, where a picture of a signature can be put


def head(word: Word, document: Document, letterhead: Letterhead, width: float = TEXT_WIDTH) -> None:
    """In so many mm; the row of number and date only where there is one of them, or a mark of secrecy."""
    widths = tuple(one * width / TEXT_WIDTH for one in _COLUMNS[letterhead.head])
    made = _of_state if letterhead.head == "state" else _of_party
    left, right = made(document, letterhead, widths)
    size = _NUMBER if letterhead.head == "state" else None
    below = [_centred(run(letterhead.number, size=size))] if letterhead.number else []
    below += [_centred(run(document.secrecy, "bad", bold=True))] if document.secrecy else []
    dated = _centred(run(letterhead.place_and_date, italic=True, size=size))
    rows = [_row(*zip((left, right), widths, strict=True))]
    if below or letterhead.place_and_date:
        rows.append(_row(*zip((below, [dated]), widths, strict=True)))
    _place(word, _table(rows, widths))
    if letterhead.kind:
        size = _KIND if letterhead.head == "state" else None
        _place(word, paragraph("Documentkind", run(letterhead.kind, capitals=True, size=size)))


def head_height(letterhead: Letterhead) -> float:
    """About how high it is, in mm, the type of document not counted."""
    has_number = bool(letterhead.number or letterhead.place_and_date)
    if letterhead.head == "party":
        return (sum(1 for text in (letterhead.over, letterhead.issuer) if text) + 1 + has_number) * _SIZE * LINE
    wide = _COLUMNS["state"][0]
    bodies = ((letterhead.over, False), (letterhead.issuer, True))
    lines = sum(ceil(text_width(text.upper(), _OF_STATE, bold=bold) / wide) for text, bold in bodies if text)
    left, right = lines * _OF_STATE, _COUNTRY + _MOTTO
    return (max(left, right) + has_number * _SIZE) * LINE + 1.5


def under_subject(letterhead: Letterhead | None, subject: str, width: float) -> Element | None:
    """The State's rule below the abstract of a document, in the middle of so many mm."""
    if letterhead is None or letterhead.head != "state":
        return None
    return _short_rule(subject, SIZES["Title"], width)


def _of_party(document: Document, letterhead: Letterhead, widths: Sequence[float]) -> tuple[list[Element], list[Element]]:
    left = [_issuer(text, widths[0], bold=bold) for text, bold in ((letterhead.over, False), (letterhead.issuer, True)) if text]
    left.append(_centred(run("*", bold=True)))
    return left, [_ruled(document.words["party"], _PARTY, widths[1])]


def _of_state(document: Document, letterhead: Letterhead, widths: Sequence[float]) -> tuple[list[Element], list[Element]]:
    """A name that is longer than its column takes several lines, as it may; the rule is below the last of them."""
    wide, right = widths
    left = [
        _centred(run(_in_lines(text, wide, bold=bold), bold=bold, capitals=True, size=_OF_STATE))
        for text, bold in ((letterhead.over, False), (letterhead.issuer, True))
        if text
    ]
    if letterhead.issuer:
        left.append(_short_rule(letterhead.issuer.upper(), _OF_STATE, wide))
    country = _centred(run(document.words["state"], bold=True, size=_COUNTRY))
    return left, [country, _ruled(document.words["motto"], _MOTTO, right)]


def is_signed(letterhead: Letterhead) -> bool:
    return bool(letterhead.signatures or letterhead.recipients)


def recipients_width(letterhead: Letterhead) -> float:
    """In mm, of the column of recipients."""
    return _widths(letterhead)[0]


def signing_height(letterhead: Letterhead) -> float:
    """How high the signature blocks are together, one row of them below another, in mm."""
    beside = len(_widths(letterhead)) - 1
    blocks = letterhead.signatures
    rows = [blocks[i : i + beside] for i in range(0, len(blocks), beside)]
    return sum((max(len(one.lines) for one in row) + 1) * _SIZE * LINE + _TO_SIGN for row in rows)


def _widths(letterhead: Letterhead) -> tuple[float, ...]:
    """In mm: the recipients, and the signature blocks beside them, two at most."""
    return (66, 99) if len(letterhead.signatures) <= 1 else (51, 57, 57)


def foot(word: Word, document: Document, letterhead: Letterhead, width: float) -> None:
    """In so many mm two signature blocks side by side, more below them; the recipients left of the first."""
    widths = tuple(one * width / TEXT_WIDTH for one in _widths(letterhead))
    columns = len(widths)
    recipients: list[Element] = []
    if letterhead.recipients:
        recipients.append(paragraph("Recipients", run(document.words["recipients"], bold=True, italic=True, size=12)))
        recipients += [paragraph("Recipients", run(f"- {one}")) for one in letterhead.recipients]
    rows = []
    for first in range(0, max(1, len(letterhead.signatures)), columns - 1):
        blocks = letterhead.signatures[first : first + columns - 1]
        above = max((len(one.lines) for one in blocks), default=0)
        beside = [_signature(one, above) for one in blocks]
        cells = [recipients if first == 0 else [], *beside, *[[]] * (columns - 1 - len(beside))]
        rows.append(_row(*zip(cells, widths, strict=True)))
    _keep_before(word)
    _place(word, paragraph("Beforesigning", keep=True))
    _place(word, _table(rows, widths))


def _keep_before(word: Word) -> None:
    """What stands last before it goes with it to another page: a signature never stands alone."""
    last = word.element.body.sectPr.getprevious()
    if last is None:
        return
    rows = last.findall(element("tr").tag)
    for line in rows[-1].iter(element("p").tag) if rows else [last]:
        properties = line.get_or_add_pPr()
        if properties.keepNext is None:
            properties.get_or_add_keepNext()


def _signature(signature: Signature, above: int) -> list[Element]:
    """The names of those who sign beside each other stand on one line; `above`: how many lines the longest of them has."""
    lines = [_centred(run(line, bold=True)) for line in signature.lines]
    lines += [_centred() for _ in range(above - len(lines))]
    return [*lines, *(_to_sign() for _ in range(_LINES_TO_SIGN)), _centred(run(signature.name, bold=True))]


def _to_sign() -> Element:
    """An empty line, as high as its part of the room; higher where somebody puts a picture into it."""
    made = _centred()
    made[0].append(element("spacing", line=ceil(_TO_SIGN * _TWIPS / _LINES_TO_SIGN), lineRule="atLeast"))
    return made


def _centred(*runs: Element) -> Element:
    return paragraph("Letterhead", *runs)


def _issuer(text: str, room: float, *, bold: bool) -> Element:
    """In capitals, a little smaller where they would not fit one line."""
    wide = text_width(text.upper(), _SIZE, bold=bold)
    size = None if wide <= room else max(_SMALLEST, int(2 * _SIZE * room / wide) / 2)
    return _centred(run(text, bold=bold, capitals=True, size=size))


def _ruled(text: str, size: float, width: float) -> Element:
    """A text with a solid rule below it, as long as the text: a line under a paragraph drawn in on both sides."""
    made = _centred(run(text, bold=True, size=size))
    _drawn_in(made, "bottom", width - text_width(text, size, bold=True))
    return made


def _short_rule(text: str, size: float, width: float) -> Element:
    """A solid rule below a text that stands in the middle of so many mm, as long as a part of its line: above a line so low
    that it takes no room."""
    made = _centred()
    _drawn_in(made, "top", width - _SHORT_RULE * min(width, text_width(text, size, bold=True)))
    put(made[0], element("spacing", before=20, after=0, line=40, lineRule="exact"), "ind")
    return made


def _in_lines(text: str, width: float, *, bold: bool) -> str:
    """The name of a body of the State in lines of about the same length, where it does not fit one."""
    words = text.split()
    whole = text_width(text.upper(), _OF_STATE, bold=bold)
    if whole <= width or len(words) == 1:
        return text
    each = whole / ceil(whole / width)
    lines = [words[0]]
    for word in words[1:]:
        if text_width(f"{lines[-1]} {word}".upper(), _OF_STATE, bold=bold) <= min(width, each * 1.15):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _drawn_in(made: Element, side: str, free: float) -> None:
    """A line on this side of a paragraph that leaves so many mm free beside it."""
    properties = made[0]
    put(properties, element("pBdr", element(side, val="single", sz=_RULE, space=1, color="auto")))
    indent = round(max(0.0, free) / 2 * _TWIPS)
    properties.append(element("ind", left=indent, right=indent))


def _row(*cells: tuple[list[Element], float]) -> Element:
    made = element("tr", element("trPr", element("cantSplit")))
    for lines, width in cells:
        made.append(
            element("tc", element("tcPr", element("tcW", w=round(width * _TWIPS), type="dxa")), *(lines or [_centred()]))
        )
    return made


def _table(rows: list[Element], widths: tuple[float, ...]) -> Element:
    """Without lines and without cell margins."""
    margins = element("tblCellMar", *(element(side, w=0, type="dxa") for side in ("left", "right")))
    properties = element(
        "tblPr", element("tblW", w=round(sum(widths) * _TWIPS), type="dxa"), element("tblLayout", type="fixed"), margins
    )
    grid = element("tblGrid", *(element("gridCol", w=round(width * _TWIPS)) for width in widths))
    return element("tbl", properties, grid, *rows)


def _place(word: Word, made: Element) -> None:
    word.element.body.sectPr.addprevious(made)
