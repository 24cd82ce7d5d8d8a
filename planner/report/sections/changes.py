"""What changed since the last version: people in and out, numbers moved, rules changed."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases.figures import mark
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.words import knows
from planner.words.figures import number


def sections(voice: Voice) -> Iterator[Section]:
    since = voice.result.details.since if voice.result.details else None
    if since is None:
        return
    blocks: list[Block] = []
    if since.status and since.status != voice.result.status:
        was, now = (voice.say(f"headline.{status}") for status in (since.status, voice.result.status))
        blocks.append(Paragraph(voice.say("page.status-changed", was=was, now=now)))
    if since.plan and since.plan != voice.result.plan:
        blocks.append(Paragraph(voice.say("page.since-plan", plan=printable(since.plan))))
    for committee in dict.fromkeys([*(c.id for c in voice.result.committees), *since.joined, *since.left]):
        for code, ids in (("joined", since.joined.get(committee, [])), ("left", since.left.get(committee, []))):
            if ids:
                said = voice.say(f"page.{code}", committee=voice.committee(committee), n=voice.whole(len(ids)))
                blocks.append(Listing((f"{said}: {_names(voice, ids)}",)))
    if since.moved:
        blocks.append(_moved(voice))
    lists = (("rules-added", since.rules_added), ("rules-gone", since.rules_gone))
    blocks += [Listing((f"{voice.say(f'page.{code}')}: {voice.rules(rules)}",)) for code, rules in lists if rules]
    if since.files_changed:
        blocks.append(Listing((f"{voice.say('page.files-changed')}: {_files(voice, since.files_changed)}",)))
    yield Section("changes", voice.say("page.changes"), tuple(blocks or [Paragraph(voice.say("page.no-changes"))]))


def _files(voice: Voice, files: list[str]) -> str:
    """The plan and the pool in words, rule sets by their ids."""
    words = {"plan": voice.say("page.plan-file"), "pool": voice.say("page.pool-file")}
    return ", ".join(words.get(name, printable(name)) for name in files)


def _names(voice: Voice, ids: list[str]) -> str:
    """People by name; those who are gone are known from the earlier result alone."""
    since = voice.result.details.since if voice.result.details else None
    gone = {id: printable(name) for id, name in (since.names if since else {}).items()}
    here = {id: voice.person(id) for id in voice.in_order(ids)}
    return ", ".join(f"{gone[id]} ({text})" if id in gone and not voice.name(id) else text for id, text in here.items())


def _moved(voice: Voice) -> Table:
    since = voice.result.details.since if voice.result.details else None
    goals = {finding.rule for finding in voice.result.findings if finding.force == "should"}
    rows = [
        TableRow((Cell(voice.rule(moved.rule)), *(Cell(_said(voice, v, moved.rule in goals)) for v in (moved.was, moved.now))))
        for moved in (since.moved if since else [])
    ]
    columns = (Column(voice.say("column.rule"), 44), Column(voice.say("page.was"), 28), Column(voice.say("page.now"), 28))
    return Table("moved", voice.say("page.moved"), columns, tuple(rows))


def _said(voice: Voice, values: dict[str, object], is_goal: bool) -> str:
    """`7/51, ≥ 8, Không đạt`; a goal falls short, it does not fail."""
    parts = []
    actual, base = values.get("actual"), values.get("base")
    if isinstance(actual, int | float):
        is_part = isinstance(base, int) and isinstance(actual, int)
        parts.append(number(actual, voice.lang) + (f"/{voice.whole(base)}" if is_part and isinstance(base, int) else ""))
    for sign, key in (("≥", "at_least"), ("≤", "at_most")):
        bound = values.get(key)
        if isinstance(bound, int | float):
            parts.append(f"{sign} {number(bound, voice.lang)}")
    force = values.get("force")
    if isinstance(force, str):
        parts.append(voice.say(f"force.{force}") if knows(f"force.{force}") else printable(force))
    verdict = values.get("verdict")
    if isinstance(verdict, str):
        code = mark("should" if is_goal else "must", verdict)
        parts.append(voice.say(code) if knows(code) else printable(verdict))
    return ", ".join(parts) or "–"
