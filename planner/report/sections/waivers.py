"""Waivers in use, with the authority that grants them and the reason."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Details, Section
from planner.report.phrases.reasons import waiver_lines
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    lines = [waiver_lines(voice, waiver) for waiver in voice.result.waivers]
    if lines:
        yield Section("waivers", voice.say("waivers.title"), tuple(Details(f"* {item}", (reason,)) for item, reason in lines))
