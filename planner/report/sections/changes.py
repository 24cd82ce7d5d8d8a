"""What changed since the last version: people in and out, numbers moved, rules changed."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases.figures import mark
from planner.report.phrases.slates import paired
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import MoveFor, Since
from planner.words import knows
from planner.words.figures import number


def front(voice: Voice) -> Iterator[Section]:
    """What the page that is signed has of it first: which verdicts are others now, and how many came and went."""
    since = voice.result.details.since if voice.result.details else None
    if since is None:
        return
    blocks: list[Block] = []
    if since.status and since.status != voice.result.status:
        was, now = (voice.say(f"headline.{status}") for status in (since.status, voice.result.status))
        blocks.append(Paragraph(voice.say("page.status-changed", was=was, now=now)))
    if since.plan and since.plan != voice.result.plan:
        blocks.append(Paragraph(voice.say("page.since-plan", plan=printable(since.plan))))
    blocks += [Paragraph(line) for line in _turned(voice, since)]
    if _moves(since):
        joined, left = (sum(map(len, people.values())) for people in (since.joined, since.left))
        blocks.append(Paragraph(voice.say("changes.counted", joined=voice.whole(joined), left=voice.whole(left))))
    if not blocks:
        has_more = since.moved or since.rules_added or since.rules_gone or since.files_changed
        if since.has_people and not voice.result.is_without_names:
            blocks.append(Paragraph(voice.say("changes.only-numbers" if has_more else "page.no-changes")))
        else:
            blocks.append(Paragraph(voice.say("changes.same-verdicts-numbers" if has_more else "changes.same-verdicts")))
    yield Section("changes", voice.say("page.changes"), tuple(blocks))


def in_and_out(voice: Voice) -> Iterator[Section]:
    """Who came and who went: apart, as what fails now comes before it on the page that is signed."""
    since = voice.result.details.since if voice.result.details else None
    if since is not None and (moves := _moves(since)):
        title = voice.say("changes.people")
        table = paired(voice, "in-and-out", title, moves, lambda id: _name(voice, since, id))
        yield Section("in-and-out", title, (table,))


def sections(voice: Voice) -> Iterator[Section]:
    """Every number that moved, and what else is another."""
    since = voice.result.details.since if voice.result.details else None
    if since is None:
        return
    blocks: list[Block] = [_moved(voice)] if since.moved else []
    lists = (("rules-added", since.rules_added), ("rules-gone", since.rules_gone))
    blocks += [Listing((f"{voice.say(f'page.{code}')}: {voice.rules(rules)}",)) for code, rules in lists if rules]
    if since.files_changed:
        blocks.append(Listing((f"{voice.say('page.files-changed')}: {_files(voice, since.files_changed)}",)))
    if blocks:
        yield Section("numbers-moved", voice.say("page.moved"), tuple(blocks))


def _turned(voice: Voice, since: Since) -> Iterator[str]:
    """`Bắt buộc: không đạt → đạt: (3), (10)`: the rules whose verdict is another now, by number, must rules first."""
    force = {finding.rule: finding.force for finding in voice.result.findings}
    turned: dict[tuple[str, str, str], list[str]] = {}
    for moved in since.moved:
        was, now = moved.was.get("verdict"), moved.now.get("verdict")
        if isinstance(was, str) and isinstance(now, str) and was != now:
            turned.setdefault((force.get(moved.rule, "must"), was, now), []).append(moved.rule)
    for (kind, was, now), rules in sorted(turned.items()):
        said = {which: voice.say(mark(kind, verdict)) for which, verdict in (("was", was), ("now", now))}
        what = voice.count(f"changes.turned.{kind}", len(rules))
        yield voice.say("changes.turned", what=what, rules=voice.numbers(rules) or voice.rules(rules), **said)


def _files(voice: Voice, files: list[str]) -> str:
    """The plan, the pool and its list of posts in words, rule sets by their ids."""
    words = {name: voice.say(f"page.{name}-file") for name in ("plan", "pool", "posts")}
    return ", ".join(words.get(name, printable(name)) for name in files)


def _moves(since: Since) -> list[MoveFor]:
    """Person by person, which committees they left and which they came into."""
    ids = dict.fromkeys(id for people in (since.left, since.joined) for members in people.values() for id in members)
    return [
        MoveFor(
            id=id, from_=[c for c, members in since.left.items() if id in members],
            to=[c for c, members in since.joined.items() if id in members],
        )
        for id in ids
    ]  # fmt: skip


def _name(voice: Voice, since: Since, id: str) -> str:
    """Those who are gone are known from the earlier result alone."""
    gone = printable(since.names.get(id, ""))
    return gone if gone and not voice.name(id) else voice.called(id)


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
