"""Why there is no slate, and what would do it: counting, conflicts, relaxations with who may grant them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.report.document import Block, Folded, Listing, Paragraph, Section
from planner.report.phrases import reasons
from planner.report.phrases.voice import Voice
from planner.results.result import Funnel


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.status == "undecided":
        lines = tuple(reasons.undecided_lines(voice))
        said: tuple[Block, ...] = (Listing(lines),) if voice.is_paper else tuple(map(Paragraph, lines))
        yield Section("undecided", voice.say("page.undecided") if voice.is_paper else "", said)
    counting = reasons.counting_reasons(voice)
    if counting:
        blocks: list[Block] = [Listing(tuple(counting)), *_people(voice, reasons.short_funnels(result))]
        title = "counting.title" if any(reasons.short_funnels(result)) else "counting.title-sums"
        yield Section("counting", voice.say(title), tuple(blocks))
    if blocks := list(_conflicts(voice)):
        yield Section("conflicts", voice.say("conflicts.title"), tuple(blocks))
    if result.relaxations:
        weighed = "-weighed" if any(map(reasons.is_weighed, result.relaxations)) else ""
        ways: list[Block] = [Paragraph(voice.say(f"relaxations.intro{weighed}"), "quiet")]
        for i, relaxation in enumerate(result.relaxations, 1):
            cost, *changes = reasons.relaxation_lines(voice, relaxation)
            ways.append(Folded(f"{i}. {cost}", tuple(changes)))
        if (hint := reasons.seats_hint(voice)) is not None:
            ways.append(Paragraph(hint, "quiet"))
        yield Section("relaxations", voice.say("relaxations.title"), tuple(ways))


def _conflicts(voice: Voice) -> Iterator[Block]:
    """The conflicts, and whether these are all; none where none was looked for."""
    sentences = reasons.conflict_lines(voice)
    if sentences:
        yield Listing(tuple(sentences))
    complete = reasons.completeness(voice)
    if complete and (sentences or voice.result.conflicts_complete is False):
        yield Paragraph(complete, "quiet")
    if (proof := reasons.proof_line(voice)) is not None:
        yield Paragraph(proof, "quiet")
    if supply := reasons.supply_lines(voice):
        yield Paragraph(voice.say("supply.title"), bold=True)
        yield Listing(tuple(supply))
        yield from _people(voice, reasons.supplied_funnels(voice.result))


def _people(voice: Voice, funnels: Iterable[Funnel]) -> list[Block]:
    """On paper, who was lost at each step, all of them: the list of whom to train."""
    if not voice.is_paper:
        return []
    return [Folded(title, names) for funnel in funnels for title, names in reasons.funnel_people(voice, funnel)]
