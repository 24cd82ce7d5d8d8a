"""Who is in every slate as good as the best, where the best is one of several."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Listing, Section
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.in_all is None or result.slate is None or result.is_without_names:
        return
    lines = []
    for committee, members in result.slate.items():
        fixed = set(result.in_all.get(committee, ()))
        others = [pid for pid in members if pid not in fixed]
        if members and not others:
            lines.append(voice.count("ties.all", len(members), committee=voice.committee(committee)))
        elif members:
            lines.append(
                voice.say(
                    "ties.some", committee=voice.committee(committee), n=voice.whole(len(fixed)), of=voice.whole(len(members)),
                    people=voice.people(others),
                )
            )
    yield Section("ties", voice.say("ties.title"), (Listing(tuple(lines)),))
