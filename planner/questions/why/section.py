"""`why` in print: in or out, which rules are in the way, what it costs, and who would make room."""

from __future__ import annotations

from collections.abc import Iterator

from planner.questions.why.part import WhyPerson, WhyResult
from planner.report.document import Block, Listing, Paragraph, Section
from planner.report.phrases.reasons import change_lines
from planner.report.phrases.slates import in_and_out, worths
from planner.report.phrases.voice import Voice
from planner.results.result import Relaxation


def headlines(voice: Voice) -> list[str]:
    """Whether, and why not, in a sentence."""
    person = _of(voice).person
    if person is None:
        return [voice.say("why.hidden")]
    who = {"person": voice.person(person.id), "committee": voice.committee(person.committee)}
    if person.role is None:
        return [voice.say("why.open", **who)]
    if person.role != "never":
        return [voice.say(f"why.{person.role}", **who)]
    shorter = voice.say("why.never", **who)
    if not person.rules:
        return [shorter]
    return [voice.say("why.never-rules", rules=voice.rules(person.rules), **who), shorter]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    person = result.person
    if person is None:
        return
    blocks: list[Block] = []
    if not person.proved:
        blocks.append(Paragraph(voice.say("why.cut"), "open"))
    if person.role == "never":
        if person.rules:
            code = "why.together" if len(person.rules) > 1 else "why.in-the-way"
            blocks += [Paragraph(voice.say(code), bold=True), Listing(tuple(map(voice.rule, person.rules)))]
        blocks += _cost(voice, person)
    if person.objective or person.joined or person.left:
        blocks += _against(voice, person)
    if blocks:
        yield Section("why", voice.say("why.title"), tuple(blocks))


def _cost(voice: Voice, person: WhyPerson) -> Iterator[Block]:
    if person.changes and person.cost is not None:
        yield Paragraph(voice.count("why.cost", person.cost), bold=True)
        yield Listing(tuple(change_lines(voice, Relaxation(cost=person.cost, changes=person.changes))))
    elif person.proved:
        yield Paragraph(voice.say("why.fixed"), bold=True)


def _against(voice: Voice, person: WhyPerson) -> Iterator[Block]:
    result = _of(voice)
    if not person.joined and not person.left:
        yield Paragraph(voice.say("why.in-best"))
        return
    yield in_and_out(voice, "why-people", voice.say("why.against"), [(person.joined, person.left)])
    if said := worths(voice, person.objective, result.before):
        yield Paragraph(voice.say("why.worth", worth=said))


def _of(voice: Voice) -> WhyResult:
    assert isinstance(voice.result, WhyResult)  # noqa: S101  (a question prints its own result)
    return voice.result
