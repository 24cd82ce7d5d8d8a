"""The answer to one of the planner's questions: what its own folder makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Section
from planner.report.phrases.voice import Voice
from planner.results.questions import module_of


def sections(voice: Voice) -> Iterator[Section]:
    section = module_of(voice.result.command, "section")
    if section is not None:
        yield from section.sections(voice)
