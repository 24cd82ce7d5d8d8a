"""Seats and posts: how many there are, filled and open, and who holds the posts of a few seats."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases import figures
from planner.report.phrases.voice import Voice
from planner.results.result import Details, Finding, Result
from planner.results.rule_keys import is_seats

POST = 3  # seats: what has so few is a post (Bí thư, Phó Bí thư), whose holders are named


def sections(voice: Voice) -> Iterator[Section]:
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None or not details.seats:
        return
    rows = []
    for committee in voice.result.committees:
        low, high = _seats(voice, details, committee.id)
        members = slate.get(committee.id, [])
        filled = details.filled.get(committee.id) if details.redacted == "counts" else len(members)
        still_open = None if high is None or filled is None else max(0, high - filled)
        holders = voice.people(members) if members and high is not None and high <= POST else ""
        rows.append(
            TableRow((
                Cell(voice.committee(committee.id), under=(voice.committee(committee.within),) if committee.within else ()),
                Cell(figures.span(voice, low, high), number=high if low == high else None),
                Cell("–" if filled is None else voice.whole(filled), number=filled),
                Cell("–" if still_open is None else voice.whole(still_open), number=still_open),
                Cell(holders),
            ))
        )  # fmt: skip
    columns = (
        Column(voice.say("page.committee"), 36),
        Column(voice.say("page.seats"), 12, "right"),
        Column(voice.say("page.filled"), 12, "right"),
        Column(voice.say("page.open"), 12, "right"),
        Column(voice.say("page.holder"), 28),
    )
    table = Table("posts", voice.say("page.posts"), columns, tuple(rows))
    yield Section("posts", voice.say("page.posts"), (table,))


def _seats(voice: Voice, details: Details, committee: str) -> tuple[int | None, int | None]:
    """The least and the most; of shares of another committee the whole numbers on this slate."""
    low, high = [*details.seats.get(committee, []), None, None][:2]
    asked = share_of_seats(voice.result, committee)
    if asked is None:
        return low, high
    return (None if asked.at_least is None else int(asked.at_least)), (None if asked.at_most is None else int(asked.at_most))


def share_of_seats(result: Result, committee: str) -> Finding | None:
    """The finding of the seats of a committee, where they are a share of another's."""
    of = (found for found in result.told_findings if is_seats(found.rule) and found.rule.rpartition("/")[0] == committee)
    finding = next(of, None)
    return finding if finding is not None and "of" in finding.required else None
