"""`train` in print: what it takes in a sentence, then whom to send to which course."""

from __future__ import annotations

from collections.abc import Iterator

from planner.questions.train.part import TrainResult
from planner.report.document import Section
from planner.report.phrases.voice import Voice


def headlines(voice: Voice) -> list[str]:
    """What it costs, and whom it takes."""
    return [voice.say("train.headline", cost=0)]


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    assert isinstance(result, TrainResult)  # noqa: S101  (a question prints its own result)
    yield from ()
