"""The answer to one of the planner's questions: what its own folder makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Section
from planner.report.phrases.voice import Voice
from planner.results.questions import module_of


def sections(voice: Voice) -> Iterator[Section]:
    section, part = (module_of(voice.result.command, module) for module in ("section", "part"))
    # A refusal, or what the time limit cut off before it began, has none of the parts of its question.
    if section is not None and part is not None and isinstance(voice.result, part.RESULT):
        yield from section.sections(voice)
