"""Where people would rather look: one kind of picture a file, one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.report.document import Block, Section
from planner.report.phrases.voice import Voice
from planner.report.sections.charts.bullets import bullets
from planner.report.sections.charts.pyramids import pyramids
from planner.report.sections.charts.seats import seats
from planner.report.sections.charts.strips import strips
from planner.report.sections.charts.thinning import thinning

CHARTS: tuple[Callable[[Voice], Iterator[Block]], ...] = (
    bullets,
    seats,
    pyramids,
    strips,
    thinning,
)


def sections(voice: Voice) -> Iterator[Section]:
    blocks = tuple(block for charts in CHARTS for block in charts(voice))
    if blocks:
        yield Section("charts", voice.say("page.charts"), blocks)
