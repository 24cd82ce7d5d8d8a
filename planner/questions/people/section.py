"""How an answer of `people` is printed: how many are in every slate, in some, in none; then the names, and why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.questions.people.part import PeopleResult, PersonRole
from planner.report.document import Block, Cell, Column, Folded, Paragraph, Section, Table, TableRow
from planner.report.phrases.voice import Voice

ROLES: tuple[str | None, ...] = ("always", "sometimes", "never", None)
NAMED = 3  # who is in every slate: named in the first line


def headlines(voice: Voice) -> list[str]:
    """Who is in every slate, the longest line first."""
    result = voice.result
    assert isinstance(result, PeopleResult)  # noqa: S101
    best = "best" if result.best else "all"
    if not result.people:
        return [voice.say("people.said.open" if result.proved is False else "people.said.hidden")]
    if result.proved is False:
        decided = sum(place.role is not None for place in result.people)
        found = voice.say("people.said.part", n=voice.whole(decided), of=voice.whole(len(result.people)))
        return [found, voice.say("people.said.open")]
    always = list(dict.fromkeys(place.id for place in result.people if place.role == "always"))
    never = {place.id for place in result.people} - {place.id for place in result.people if place.role != "never"}
    rest = f" {voice.count('people.said.never', len(never))}" if never else ""
    lines = []
    if always and len(always) <= NAMED:
        lines.append(f"{voice.say(f'people.said.named-{best}', people=voice.people(always))}{rest}")
    counted = voice.count(f"people.said.{best}", len(always)) if always else voice.say(f"people.said.nobody-{best}")
    # Of one committee: nobody shall read that who cannot serve in it can serve in none.
    is_of_one = len(result.asked) == 1 < len(result.committees)
    of = f"{voice.committee(result.asked[0])} – " if is_of_one else ""
    return [f"{of}{line}" for line in (*lines, f"{counted}{rest}", counted)]


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if not isinstance(result, PeopleResult) or not result.people:
        return
    by_committee: dict[str, list[PersonRole]] = {committee: [] for committee in result.asked}
    for place in result.people:
        by_committee.setdefault(place.committee, []).append(place)
    title = voice.say("people.title-best" if result.best else "people.title")
    yield Section("roles", title if voice.is_paper else "", (_table(voice, by_committee, title),))
    for committee, places in by_committee.items():
        blocks = tuple(_names(voice, places))
        if blocks:
            yield Section(f"roles-{committee}", voice.say("people.of", committee=voice.committee(committee)), blocks)


def _table(voice: Voice, by_committee: dict[str, list[PersonRole]], title: str) -> Table:
    left_open = any(place.role is None for places in by_committee.values() for place in places)
    roles = ROLES if left_open else ROLES[:-1]
    columns = (
        Column(voice.say("page.committee"), 36, key="committee"),
        *(Column(voice.say(f"people.column.{role or 'open'}"), 14, "right", key=role or "open") for role in roles),
    )
    rows = []
    for committee, places in by_committee.items():
        counts = [sum(place.role == role for place in places) for role in roles]
        cells = [Cell(voice.whole(count), number=count) for count in counts]
        rows.append(TableRow((Cell(voice.committee(committee)), *cells)))
    return Table("roles", title if voice.is_paper else "", columns, tuple(rows))


def _names(voice: Voice, places: Sequence[PersonRole]) -> Iterator[Block]:
    for role in ("always", "sometimes"):
        ids = [place.id for place in places if place.role == role]
        if ids:
            yield Folded(voice.count(f"people.{role}", len(ids)), (voice.people(ids),))
    reasons: dict[tuple[str, ...], list[str]] = {}
    for place in places:
        if place.role == "never":
            reasons.setdefault(tuple(place.rules), []).append(place.id)
    if reasons:
        yield Paragraph(voice.count("people.never", sum(map(len, reasons.values()))))
    for rules, ids in sorted(reasons.items(), key=lambda item: (not item[0], -len(item[1]))):
        if len(rules) == 1:
            said = voice.count("people.kept-out", len(ids), rule=voice.rule(rules[0]))
        elif rules:
            said = voice.count("people.kept-out-together", len(ids), rules=voice.rules(rules))
        else:
            said = voice.count("people.kept-out-unsaid", len(ids))
        yield Folded(said, (voice.people(ids),))
    ids = [place.id for place in places if place.role is None]
    if ids:
        yield Folded(voice.count("people.open", len(ids)), (voice.people(ids),))
