"""The head and the foot of a Party document: issuer, star and number on the left, the Party's name, place and date on the
right; the recipients bottom left, the signature blocks beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.report.document import Document, Letterhead, Signature
from planner.report.docx.paper import TEXT_WIDTH
from planner.report.docx.texts import paragraph, run
from planner.report.docx.xml import Element, element, put
from planner.report.measure import text_width

if TYPE_CHECKING:
    from docx.document import Document as Word

_LEFT, _RIGHT = 82, 83  # mm: the two columns of the head
_TWIPS = 1440 / 25.4  # to the mm
_SIZE, _PARTY, _SMALLEST = 14, 15, 11  # points
_SPACE_TO_SIGN = 4  # lines


def head(word: Word, document: Document, letterhead: Letterhead) -> None:
    left = [_issuer(text, bold=bold) for text, bold in ((letterhead.over, False), (letterhead.issuer, True)) if text]
    left.append(_centred(run("*", bold=True)))
    below = [_centred(run(letterhead.number))] if letterhead.number else []
    below += [_centred(run(document.secrecy, "bad", bold=True))] if document.secrecy else []
    rows = [
        _row((left, _LEFT), ([_party(document.words["party"])], _RIGHT)),
        _row((below, _LEFT), ([_centred(run(letterhead.place_and_date, italic=True))], _RIGHT)),
    ]
    _place(word, _table(rows, (_LEFT, _RIGHT)))
    if letterhead.kind:
        _place(word, paragraph("Documentkind", run(letterhead.kind, capitals=True)))


def is_signed(letterhead: Letterhead) -> bool:
    return bool(letterhead.signatures or letterhead.recipients)


def recipients_width(letterhead: Letterhead) -> float:
    """In mm, of the column of recipients."""
    return _widths(letterhead)[0]


def signing_lines(letterhead: Letterhead) -> int:
    """How many lines the signature blocks take together, one row of them below another."""
    beside = len(_widths(letterhead)) - 1
    blocks = letterhead.signatures
    rows = [blocks[i : i + beside] for i in range(0, len(blocks), beside)]
    return sum(max(len(one.lines) for one in row) + _SPACE_TO_SIGN + 1 for row in rows)


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
    signatures = [_signature(one) for one in letterhead.signatures]
    rows = []
    for first in range(0, max(1, len(signatures)), columns - 1):
        beside = signatures[first : first + columns - 1]
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


def _signature(signature: Signature) -> list[Element]:
    lines = [_centred(run(line, bold=True)) for line in signature.lines]
    return [*lines, *(_centred() for _ in range(_SPACE_TO_SIGN)), _centred(run(signature.name, bold=True))]


def _centred(*runs: Element) -> Element:
    return paragraph("Letterhead", *runs)


def _issuer(text: str, *, bold: bool) -> Element:
    """In capitals, a little smaller where they would not fit one line."""
    wide = text_width(text.upper(), _SIZE, bold=bold)
    size = None if wide <= _LEFT else max(_SMALLEST, int(2 * _SIZE * _LEFT / wide) / 2)
    return _centred(run(text, bold=bold, capitals=True, size=size))


def _party(text: str) -> Element:
    """The Party's name with a solid rule below it, as long as the name: a line under a paragraph drawn in on both sides."""
    made = _centred(run(text, bold=True, size=_PARTY))
    free = max(0.0, _RIGHT - text_width(text, _PARTY, bold=True)) / 2
    properties = made[0]
    put(properties, element("pBdr", element("bottom", val="single", sz=8, space=1, color="auto")))
    properties.append(element("ind", left=round(free * _TWIPS), right=round(free * _TWIPS)))
    return made


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
