"""Why there is no slate, and what would do it: counting, conflicts, relaxations with who may grant them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.report.document import Block, Details, Listing, Paragraph, Section
from planner.report.phrases import reasons
from planner.report.phrases.voice import Voice
from planner.results.result import Funnel


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.status == "undecided":
        yield Section("undecided", voice.say("page.undecided"), (Listing(tuple(reasons.undecided_lines(voice))),))
    counting = reasons.counting_reasons(voice)
    if counting:
        blocks: list[Block] = [Listing(tuple(counting)), *_people(voice, reasons.short_funnels(result))]
        yield Section("counting", voice.say("counting.title"), tuple(blocks))
    sentences = reasons.conflict_lines(voice)
    if sentences:
        blocks = [Listing(tuple(sentences))]
        complete = reasons.completeness(voice)
        blocks += [Paragraph(complete, "quiet")] if complete else []
        supply = reasons.supply_lines(voice)
        blocks += [Paragraph(voice.say("supply.title"), bold=True), Listing(tuple(supply))] if supply else []
        blocks += _people(voice, reasons.supplied_funnels(result))
        yield Section("conflicts", voice.say("conflicts.title"), tuple(blocks))
    if result.relaxations:
        ways: list[Block] = [Paragraph(voice.say("relaxations.intro"), "quiet")]
        for i, relaxation in enumerate(result.relaxations, 1):
            cost, *changes = reasons.relaxation_lines(voice, relaxation)
            ways.append(Details(f"{i}. {cost}", tuple(changes)))
        if (hint := reasons.seats_hint(voice)) is not None:
            ways.append(Paragraph(hint, "quiet"))
        yield Section("relaxations", voice.say("relaxations.title"), tuple(ways))


def _people(voice: Voice, funnels: Iterable[Funnel]) -> list[Block]:
    """Who was lost at each step, all of them: the list of whom to train."""
    return [Details(title, names) for funnel in funnels for title, names in reasons.funnel_people(voice, funnel)]
