"""From a result to a printout as data: every form draws this and nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.language.dates import parse_date
from planner.report.document import (
    Annex,
    Counter,
    Document,
    FileProperties,
    Letterhead,
    Medium,
    Section,
    Signature,
    Tone,
    Verdict,
)
from planner.report.page_one import fitted
from planner.report.phrases.counters import counters
from planner.report.phrases.provenance import provenance_line
from planner.report.phrases.verdict import headlines, word_and_line
from planner.report.phrases.voice import LONGEST_LIST, Voice, title_in
from planner.report.printable import printable
from planner.report.sections import ANNEXES, PARTS
from planner.results.result import LetterheadShown, Result
from planner.words.figures import long_date

_GOOD = ("compliant", "optimal", "feasible")
_NEITHER = ("answered", "ranged")  # the answer to a question is neither good nor bad by itself
_EVERYBODY = 1_000_000  # a reviewer counts the names behind each number
_FEW_NAMES = 4  # on the page that is signed, before "and N more": whose table of findings names everybody
_COUNTED_IN = {"must": ("failing-must", "nearest"), "should": ("failing-should",)}  # counter: the sections that tell more
_WORDS = ("page", "contents", "recipients", "party", "state", "motto")


def document(
    result: Result, lang: str, medium: Medium = "paper", *, remarks: bool = False, verbose: bool = False
) -> Document:
    """The printout in one language (`vi`, `en`). On a screen `remarks` asks for those on the input in full, `verbose` for the
    rules that are met one by one."""
    if medium == "screen":
        return _on_screen(Voice(result, lang, longest=LONGEST_LIST, has_remarks=remarks, is_verbose=verbose))
    return _on_paper(Voice(result, lang, longest=_EVERYBODY, is_paper=True))


def _on_screen(voice: Voice) -> Document:
    """What the answer is, shortly: neither letterhead nor contents."""
    verdict, *shorter = headlines(voice)
    return Document(
        lang=voice.lang,
        title=title_in(voice.result.title, voice.lang),
        verdict=Verdict(verdict, _tone(voice.result)),
        sections=tuple(section for part in PARTS if "screen" in part.on for section in part.sections(voice)),
        shorter=tuple(shorter),
        footer=provenance_line(voice),
    )


def _on_paper(voice: Voice) -> Document:
    """The page to sign, and the annexes: what that page has no room for stands whole in one of them."""
    result = voice.result
    shown = result.details.letterhead if result.details else None
    head = _letterhead(shown, voice.lang) if shown else None
    title = title_in(result.title, voice.lang) or printable(result.plan)
    word, line = word_and_line(voice)
    verdict = Verdict(line, _tone(result), word, tuple(counters(voice)))
    brief = replace(voice, longest=_FEW_NAMES)
    on_front = [(part, section) for part in PARTS if part.is_front for section in part.sections(brief)]
    fronts = fitted([section for _, section in on_front], verdict, head, title)
    placed = [(part.annex, front) for (part, _), front in zip(on_front, fronts, strict=True)]
    cut = {front.whole.key for front in fronts if front.is_cut}
    behind: dict[str, list[Section]] = {key: [] for key in ANNEXES}
    for part in PARTS:
        if "paper" in part.on:
            behind[part.annex] += [one for one in part.sections(voice) if not part.is_front or one.key in cut]
    numbers = {key: i for i, key in enumerate((key for key, sections in behind.items() if sections), 1)}
    named = {key: voice.say("annex.number", n=voice.whole(n)) for key, n in numbers.items()}
    signed = [front.shown(voice.say("front.more", annex=named[annex]) if front.is_cut else "") for annex, front in placed]
    hidden = {
        front.whole.key: named[annex] for (annex, front), shown_of in zip(placed, signed, strict=True) if shown_of is None
    }
    verdict = replace(verdict, counters=tuple(_pointing(voice, counter, hidden) for counter in verdict.counters))
    return Document(
        lang=voice.lang,
        title=title,
        verdict=verdict,
        sections=tuple(section for section in signed if section is not None),
        letterhead=head,
        secrecy=printable(shown.secrecy) if shown else "",
        footer=provenance_line(voice),
        words={word: voice.say(f"page.{word}") for word in _WORDS},
        annexes=_in_one_run([_annex(voice, key, named[key], behind[key]) for key in named]),
        properties=_properties(result, head, title),
    )


def _pointing(voice: Voice, counter: Counter, hidden: Mapping[str, str]) -> Counter:
    """The counter with the annex of what it counts, where the page has no room for any of that."""
    annex = next((hidden[key] for key in _COUNTED_IN.get(counter.key, ()) if key in hidden), "")
    return replace(counter, under=voice.say("front.see", annex=annex)) if annex else counter


def _annex(voice: Voice, key: str, number: str, sections: Sequence[Section]) -> Annex:
    """An annex of one section has the title of that section."""
    title = sections[0].title if len(sections) == 1 else voice.say(f"annex.{key}")
    return Annex(key, number, title, tuple(sections))


def _in_one_run(annexes: Sequence[Annex]) -> tuple[Annex, ...]:
    """What follows a landscape page stays on such a page: a further turn would leave half of it empty."""
    found: list[Annex] = []
    is_across = False
    for annex in annexes:
        sections = []
        for section in annex.sections:
            is_across = is_across or section.orientation == "landscape"
            sections.append(replace(section, orientation="landscape") if is_across else section)
        found.append(replace(annex, sections=tuple(sections)))
    return tuple(found)


def _tone(result: Result) -> Tone:
    if result.is_left_open:
        return "open"
    if result.status in _NEITHER:
        return "plain"
    return "good" if result.status in _GOOD else "bad"


def _properties(result: Result, head: Letterhead | None, title: str) -> FileProperties:
    """Dated with the report; where its `document` has no date, with the first day of the reference month."""
    shown = result.details.letterhead if result.details else None
    as_of = result.provenance.as_of if result.provenance else None
    dated = (shown.date if shown else "", as_of or "")
    day = next((span.first for text in dated if text and (span := parse_date(text)) is not None), None)
    date = None if day is None else datetime.date.fromordinal(day)
    if head is None:
        return FileProperties(title, date=date)
    company = " – ".join(part for part in (head.over, head.issuer) if part)
    return FileProperties(title, head.subject, head.issuer, company, head.kind, date)


def _letterhead(head: LetterheadShown, lang: str) -> Letterhead:
    """Place and date as both the Party and the State write them: `Cần Thơ, ngày 05 tháng 4 năm 2025`."""
    place = ", ".join(part for part in (printable(head.place), long_date(head.date, lang) if head.date else "") if part)
    return Letterhead(
        over=printable(head.over), issuer=printable(head.issuer), number=printable(head.number), place_and_date=place,
        kind=printable(head.kind), subject=printable(head.subject),
        signatures=tuple(Signature(tuple(map(printable, s.lines)), printable(s.name)) for s in head.signatures),
        recipients=tuple(map(printable, head.recipients)), head=head.head,
    )  # fmt: skip
