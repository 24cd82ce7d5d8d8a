"""From a result to a printed report as data: every form that is laid out on pages draws this and nothing else."""

from __future__ import annotations

from planner.report.document import Document, Letterhead, Paragraph, Signature, Tone
from planner.report.phrases.provenance import provenance_line
from planner.report.phrases.verdict import headline_on_paper
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.report.sections import PARTS
from planner.results.result import LetterheadShown, Result
from planner.words.figures import long_date

_GOOD = ("compliant", "optimal", "feasible")
_EVERYBODY = 1_000_000  # a reviewer counts the names behind each number
_WORDS = ("page", "contents", "recipients", "party")


def document(result: Result, lang: str) -> Document:
    """The report in one language (`vi`, `en`)."""
    voice = Voice(result, lang, longest=_EVERYBODY, is_paper=True)
    head = result.details.letterhead if result.details else None
    return Document(
        lang=lang,
        title=title_in(result.title, lang) or printable(result.plan),
        verdict=Paragraph(headline_on_paper(voice), _tone(result), bold=True),
        sections=tuple(section for part in PARTS for section in part(voice)),
        letterhead=_letterhead(head, lang) if head else None,
        secrecy=printable(head.secrecy) if head else "",
        footer=provenance_line(voice),
        words={word: voice.say(f"page.{word}") for word in _WORDS},
    )


def _tone(result: Result) -> Tone:
    if result.status == "undecided":
        return "open"
    return "good" if result.status in _GOOD else "bad"


def _letterhead(head: LetterheadShown, lang: str) -> Letterhead:
    """Place and date as the Party writes them: `Cần Thơ, ngày 05 tháng 4 năm 2025`."""
    place = ", ".join(part for part in (printable(head.place), long_date(head.date, lang) if head.date else "") if part)
    return Letterhead(
        over=printable(head.over), issuer=printable(head.issuer), number=printable(head.number), place_and_date=place,
        kind=printable(head.kind), subject=printable(head.subject),
        signatures=tuple(Signature(tuple(map(printable, s.lines)), printable(s.name)) for s in head.signatures),
        recipients=tuple(map(printable, head.recipients)),
    )  # fmt: skip
