"""Who is lost to the age rules, by how many months."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Folded, Section
from planner.report.phrases.ages import loss_sentence, people_lines
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    losses = voice.result.age_losses
    if losses:
        blocks = tuple(Folded(loss_sentence(voice, loss), tuple(people_lines(voice, loss))) for loss in losses)
        yield Section("ages", voice.say("ages.title"), blocks)
