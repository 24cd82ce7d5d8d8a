"""Waivers that were granted, whether this slate uses them, with the authority that grants them and the reason."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Folded, Section
from planner.report.phrases.reasons import waiver_lines
from planner.report.phrases.voice import Voice
from planner.results.result import WaiverShown


def sections(voice: Voice) -> Iterator[Section]:
    blocks = tuple(_waiver(voice, waiver) for waiver in voice.result.waivers)
    if blocks:
        yield Section("waivers", voice.say("waivers.title"), blocks)


def _waiver(voice: Voice, waiver: WaiverShown) -> Folded:
    item, reason = waiver_lines(voice, waiver)
    if any((one.rule, one.id) == (waiver.rule, waiver.id) for one in voice.result.edits.waive):
        reason = voice.say("waivers.supposed")
    slate = voice.result.slate
    if slate is not None and not any(waiver.id in ids for ids in slate.values()):
        item = voice.say("waivers.not-on-slate", item=item)
    elif waiver.used is not None:
        item = voice.say("waivers.used" if waiver.used else "waivers.not-needed", item=item)
    return Folded(f"* {item}", (reason,))
