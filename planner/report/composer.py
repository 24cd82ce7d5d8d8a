"""From a result to a printout as data: every form draws this and nothing else."""

from __future__ import annotations

from planner.report.document import Document, Letterhead, Medium, Paragraph, Section, Signature, Tone
from planner.report.phrases.provenance import provenance_line
from planner.report.phrases.verdict import headline_on_paper, headlines
from planner.report.phrases.voice import LONGEST_LIST, Voice, title_in
from planner.report.printable import printable
from planner.report.sections import PARTS
from planner.results.result import LetterheadShown, Result
from planner.words.figures import long_date

_GOOD = ("compliant", "optimal", "feasible")
_NEITHER = ("answered", "ranged")  # the answer to a question is neither good nor bad by itself
_EVERYBODY = 1_000_000  # a reviewer counts the names behind each number
_WORDS = ("page", "contents", "recipients", "party")


def document(result: Result, lang: str, medium: Medium = "paper", *, remarks: bool = False) -> Document:
    """The printout in one language (`vi`, `en`). On a screen `remarks` asks for those on the input in full."""
    if medium == "screen":
        return _on_screen(Voice(result, lang, longest=LONGEST_LIST, has_remarks=remarks))
    return _on_paper(Voice(result, lang, longest=_EVERYBODY, is_paper=True))


def _on_screen(voice: Voice) -> Document:
    """What the answer is, shortly: neither letterhead nor contents."""
    verdict, *shorter = headlines(voice)
    return Document(
        lang=voice.lang,
        title=title_in(voice.result.title, voice.lang),
        verdict=Paragraph(verdict, _tone(voice.result), bold=True),
        sections=_sections(voice, "screen"),
        shorter=tuple(shorter),
        footer=provenance_line(voice),
    )


def _on_paper(voice: Voice) -> Document:
    result = voice.result
    head = result.details.letterhead if result.details else None
    return Document(
        lang=voice.lang,
        title=title_in(result.title, voice.lang) or printable(result.plan),
        verdict=Paragraph(headline_on_paper(voice), _tone(result), bold=True),
        sections=_sections(voice, "paper"),
        letterhead=_letterhead(head, voice.lang) if head else None,
        secrecy=printable(head.secrecy) if head else "",
        footer=provenance_line(voice),
        words={word: voice.say(f"page.{word}") for word in _WORDS},
    )


def _sections(voice: Voice, medium: Medium) -> tuple[Section, ...]:
    return tuple(section for part in PARTS if medium in part.on for section in part.sections(voice))


def _tone(result: Result) -> Tone:
    if result.is_left_open:
        return "open"
    if result.status in _NEITHER:
        return "plain"
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
