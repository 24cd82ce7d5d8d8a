"""What the answer supposes, before anything else; and what differs from an earlier answer."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Listing, Paragraph, Section
from planner.report.phrases.figures import mark
from planner.report.phrases.stages import stage_name
from planner.report.phrases.suppositions import supposed_lines
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Against, FindingThen, Objective
from planner.words.figures import number


def supposed(voice: Voice) -> Iterator[Section]:
    lines = tuple(supposed_lines(voice))
    if lines:
        blocks = Listing(lines), Paragraph(voice.say("supposed.note"), "quiet")
        yield Section("supposed", voice.say("supposed.title"), blocks)


def differences(voice: Voice) -> Iterator[Section]:
    found = voice.result.against
    if found is None:
        return
    blocks: list[Block] = []
    people = []
    for committee in dict.fromkeys([*(c.id for c in voice.result.committees), *found.joined, *found.left]):
        for code, ids in (("joined", found.joined.get(committee)), ("left", found.left.get(committee))):
            if ids:
                named = ", ".join(_person(voice, found, pid) for pid in voice.in_order(ids))
                people.append(voice.say(f"against.{code}", committee=voice.committee(committee), people=named))
    if people:
        blocks.append(Listing(tuple(people)))
    if found.objective:
        lines = []
        for moved in found.objective:
            stage = Objective(prefer=moved.prefer, priority=moved.priority, value=moved.to)
            was, now = ("–" if n is None else number(n, voice.lang) for n in (moved.from_, moved.to))
            lines.append(voice.say("against.stage", stage=stage_name(voice, stage), was=was, now=now))
        blocks += [Paragraph(voice.say("against.objective"), bold=True), Listing(tuple(lines))]
    if found.figures:
        lines = []
        for one in found.figures:
            was, now = ("–" if n is None else number(n, voice.lang) for n in (one.from_, one.to))
            figure = voice.say(f"{voice.result.command}.figure.{one.figure}")
            lines.append(voice.say("against.figure", figure=figure, was=was, now=now))
        blocks.insert(0, Listing(tuple(lines)))
    goals = {finding.rule for finding in voice.result.findings if finding.force == "should"}
    if found.findings:
        lines = [
            voice.say(
                "against.finding",
                rule=voice.rule(one.rule),
                was=_then(voice, one.from_, one.rule in goals),
                now=_then(voice, one.to, one.rule in goals),
            )
            for one in found.findings
        ]
        blocks += [Paragraph(voice.say("against.findings"), bold=True), Listing(tuple(lines))]
    other = bool(found.plan) and found.plan != voice.result.plan
    title = voice.say("against.title-of", plan=printable(found.plan)) if other else voice.say("against.title")
    if found.status is not None and found.status != voice.result.status:
        was, now = (voice.say(f"headline.{status}") for status in (found.status, voice.result.status))
        blocks.insert(0, Paragraph(voice.say("page.status-changed", was=was, now=now)))
    if not found.has_slates:
        # A question about a slate that is given answers with none.
        has_none = voice.result.slate is None and voice.result.status == "answered" and found.status in (None, "answered")
        blocks.append(Paragraph(voice.say("against.not-told" if has_none else "against.no-slate")))
    yield Section("against", title, tuple(blocks or [Paragraph(voice.say("against.nothing"))]))


def _person(voice: Voice, found: Against, pid: str) -> str:
    gone = found.names.get(pid)
    return f"{printable(gone)} ({voice.id(pid)})" if gone and not voice.name(pid) else voice.person(pid)


def _then(voice: Voice, told: FindingThen, is_goal: bool) -> str:
    """`28, ! Chưa đạt, thiếu 1`; a goal falls short, it does not fail."""
    parts = [] if told.actual is None else [number(told.actual, voice.lang)]
    parts.append(voice.say(mark("should" if is_goal else "must", told.verdict)))
    if told.shortfall:
        parts.append(voice.say("against.shortfall", n=voice.whole(told.shortfall)))
    return ", ".join(parts)
