"""The head and the foot of a document on a sheet: who issues it on the left, the Party or the country on the right; recipients
and signature blocks, each with room for a signature and a stamp; the lines above a list that is handed in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from planner.report.document import Document, Letterhead
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.styles import Look
from planner.report.xlsx.texts import clean
from planner.report.xlsx.widths import height, lines, width

_LEFT = 0.43  # of the width: the issuer's side, and the recipients'
_TO_SIGN = 31.0  # mm, as printed: for a signature and a stamp over a third of it
_ROWS_TO_SIGN = 6
_LINE = 17.0  # points
_SHORT_RULE, _DASH = 0.4, "─"  # of the line above it: a third to a half; drawn as letters
_STRONG = Look(12, bold=True, across="center")
_RULED = Look(13, bold=True, across="center", underline=True)
_PLAIN = Look(12, across="center")
Line = tuple[str, Look]


def head(canvas: Canvas, document: Document, letterhead: Letterhead) -> None:
    """The Party's (Hướng dẫn 36-HD/VPTW): a star below the issuer. The State's (Nghị định 30/2020/NĐ-CP, annex I, read in a
    public copy, to confirm): rules below the issuer, the motto and the abstract."""
    dated = (letterhead.place_and_date, Look(12, italic=True, across="center"))
    if letterhead.head == "state":
        bodies = [(letterhead.over.upper(), _PLAIN), (letterhead.issuer.upper(), _STRONG)]
        left = [*bodies, (_short_rule(letterhead.issuer.upper()), _PLAIN)]
        right = [(document.words["state"], _STRONG), (document.words["motto"], _RULED)]
    else:
        left = [(letterhead.over, _PLAIN), (letterhead.issuer, _STRONG), ("*", _PLAIN)]
        right = [(document.words["party"], _RULED)]
    left = [one for one in left if one[0]]
    last = (letterhead.number, _PLAIN)
    if letterhead.head == "state" and (letterhead.number or letterhead.place_and_date):  # on one line
        rows = max(len(left), len(right))
        left, right = ([*side, *[("", _PLAIN)] * (rows - len(side)), end] for side, end in ((left, last), (right, dated)))
    else:
        left, right = [*left, *([last] if letterhead.number else [])], [*right, dated]
    _beside_each_other(canvas, left, right)
    if document.secrecy:
        canvas.row += 1
        marking = Look(13, bold=True, tone="bad", across="center", border="verdict", wrap=False)
        split = _split(canvas.columns)
        canvas.merge(2, split - 1, marking)
        canvas.text(2, document.secrecy, marking)
        canvas.high(22)
    canvas.gap()
    if letterhead.kind:
        canvas.across(letterhead.kind, Look(14 if letterhead.head == "state" else 16, bold=True, across="center"))


def under_subject(canvas: Canvas, letterhead: Letterhead | None, subject: str) -> None:
    """The State's rule below the abstract of a document."""
    if letterhead is not None and letterhead.head == "state":
        canvas.across(_short_rule(subject), Look(9, across="center", down="center"))
        canvas.high(9)


def above(canvas: Canvas, texts: Sequence[str]) -> None:
    """What stands on the right above a table: the number of the form, what its figures count."""
    for text in texts:
        canvas.across(text, Look(bold=True, across="right"))
        canvas.keep.add(canvas.row)


def foot(canvas: Canvas, document: Document, letterhead: Letterhead) -> None:
    """Recipients at the bottom left, the signature blocks side by side to the right of them."""
    canvas.gap(16)
    blocks = letterhead.signatures
    left = [(f"- {one}", Look(10)) for one in letterhead.recipients]
    if left:
        left.insert(0, (document.words["recipients"], Look(11, bold=True, italic=True)))
    columns = canvas.columns
    places = _places(columns, len(blocks), bool(left))
    over = max((len(block.lines) for block in blocks), default=0)
    top = canvas.row
    for i in range(max(len(left), over + _ROWS_TO_SIGN + 1 if blocks else 0)):
        canvas.row = top + 1 + i
        canvas.high(_LINE)
        if i < len(left):
            text, look = left[i]
            last = _split(columns) - 1 if blocks else len(columns)
            canvas.merge(1, last, look)
            canvas.text(1, text, look)
            canvas.high(height(lines(clean(text), sum(columns[:last]), look.size, look.bold), look.size))
        for (first, last), block in zip(places, blocks, strict=True):
            text = block.lines[i] if i < len(block.lines) else block.name if i == over + _ROWS_TO_SIGN else ""
            canvas.merge(first, last, _STRONG)
            canvas.text(first, text, _STRONG)
            canvas.high(height(lines(clean(text), sum(columns[first - 1 : last]), _STRONG.size, True), _STRONG.size))
    if blocks:
        canvas.keep_free(range(top + over + 1, top + over + 1 + _ROWS_TO_SIGN), _TO_SIGN)
    canvas.keep.update(range(top, canvas.row))


def _beside_each_other(canvas: Canvas, left: Sequence[Line], right: Sequence[Line]) -> None:
    split = _split(canvas.columns)
    for i in range(max(len(left), len(right))):
        canvas.row += 1
        for first, last, side in ((1, split, left), (split + 1, len(canvas.columns), right)):
            text, look = side[i] if i < len(side) else ("", _PLAIN)
            canvas.merge(first, last, look)
            canvas.text(first, text, look)
            canvas.high(height(lines(clean(text), sum(canvas.columns[first - 1 : last]), look.size, look.bold), look.size))


def _split(columns: Sequence[float]) -> int:
    """The last column of the left side."""
    edges, all_of_them = list(accumulate(columns)), sum(columns)
    return min(range(1, len(columns)), key=lambda n: abs(edges[n - 1] / all_of_them - _LEFT))


def _short_rule(text: str) -> str:
    one = width(_DASH, _PLAIN.size)
    return _DASH * max(3, round(_SHORT_RULE * width(text, _PLAIN.size, True) / one)) if text else ""


def _places(columns: Sequence[float], count: int, beside: bool) -> list[tuple[int, int]]:
    """The columns of each signature block; one alone stands on the right."""
    first = _split(columns) if beside or count == 1 else 1
    room = len(columns) - first + 1
    return [(first + room * i // count, first + room * (i + 1) // count - 1) for i in range(count)]
