"""Nguồn nhân sự: everybody of the pool, found as one types, with what stops them and where they sit; and another list in its
place, looked at cell by cell before it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from planner.workbench.desk.desk import Desk
from planner.workbench.desk.people import Person, Stop, Stops
from planner.workbench.screens import incoming
from planner.workbench.screens.asked import Answer, Asked, page, part
from planner.workbench.screens.screen import Screen, Way

PAGE = 100  # people
MOST_PICKED = 60
STANDINGS = ("meets", "stopped", "unknown")
PLACES = ("in", "out", "left")
FILTERS = ("q", "committee", "standing", "rule", "sex", "place", "sector")


@dataclass(frozen=True)
class Line:
    """One person in the table; `stops` and `sits_here` are of the committee that is looked at."""

    person: Person
    sits: tuple[str, ...]
    sits_here: bool
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Listed:
    """A page of those who were found."""

    committee: str
    lines: tuple[Line, ...]
    found: int
    page: int
    pages: int
    address: str  # of this page, without its number

    def at(self, page: int) -> str:
        return f"/pool/people?{self.address}{'&' if self.address else ''}page={page}"


def standing(stops: tuple[Stop, ...]) -> str:
    """`stopped` of whom a rule surely stops, `unknown` where the pool does not say enough, else `meets`."""
    return "stopped" if any(stop.is_sure for stop in stops) else "unknown" if stops else "meets"


def looked_at(desk: Desk, asked: Mapping[str, str]) -> str:
    """The committee that the reasons are about: the one asked for, else the first."""
    committee = asked.get("committee", "")
    return committee if committee in desk.board.slate else next(iter(desk.board.slate), "")


def listed(desk: Desk, asked: Mapping[str, str]) -> Listed:
    """Who is found: `q` words, `committee`, `standing`, `rule` a key, `sex`, `place` on the slate, `sector`; `page` from 1."""
    people, board = desk.people, desk.board
    committee = looked_at(desk, asked)
    by_committee = people.stops_under(desk.under.case)
    stops = by_committee.get(committee, Stops())
    ids: Iterable[str] = people.found(asked.get("q", ""))
    if (wanted := asked.get("standing", "")) in STANDINGS:
        ids = [pid for pid in ids if standing(stops[pid]) == wanted]
    if rule := asked.get("rule", ""):
        there = by_committee.get(rule.rpartition("/")[0], Stops())
        ids = [pid for pid in ids if any(stop.rule_key == rule for stop in there[pid])]
    if (sex := asked.get("sex", "")) in ("female", "male"):
        ids = [pid for pid in ids if people[pid].is_woman == (sex == "female")]
    if (place := asked.get("place", "")) in PLACES:
        seated = {pid for members in board.slate.values() for pid in members}
        test = {"in": seated.__contains__, "out": lambda pid: pid not in seated, "left": board.out.__contains__}[place]
        ids = [pid for pid in ids if test(pid)]
    if sector := asked.get("sector", ""):
        ids = [pid for pid in ids if people[pid].sector == sector]
    ids = list(ids)
    pages = max(1, -(-len(ids) // PAGE))
    at = int(asked["page"]) if asked.get("page", "").isascii() and asked.get("page", "").isdigit() else 1
    at = max(1, min(at, pages))
    here = board.slate.get(committee, ())
    lines = [Line(people[pid], inmost(desk, pid), pid in here, stops[pid]) for pid in ids[(at - 1) * PAGE : at * PAGE]]
    kept = {name: text for name, text in asked.items() if name != "page" and text}
    return Listed(committee, tuple(lines), len(ids), at, pages, urlencode(kept))


def inmost(desk: Desk, pid: str) -> tuple[str, ...]:
    """Where somebody sits, without the committees that lie around another of theirs."""
    sits = desk.board.sits(pid)
    return tuple(c for c in sits if not any(c in desk.nesting.outer[other] for other in sits))


def rules(desk: Desk) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """By the title of a committee: (key, title, people) of its rules that stop somebody, those that stop most first."""
    found = []
    for committee, of in desk.people.stops_under(desk.under.case).items():
        count = Counter((s.rule_key, s.title) for stops in of.values() for s in stops if s.rule_key.startswith(f"{committee}/"))
        if count:
            ordered = sorted(count.items(), key=lambda one: (-one[1], one[0]))
            found.append((desk.title(committee), [(key, title, number) for (key, title), number in ordered]))
    return found


def sectors(desk: Desk) -> list[str]:
    return sorted({text for text in desk.people.column("sector") if text}, key=str.casefold)


def _page(asked: Asked) -> Answer:
    desk = asked.desk
    chosen = {**dict.fromkeys(FILTERS, ""), **asked.query}
    waiting = {} if desk.incoming is None else incoming.values(desk, desk.incoming)
    return page(
        "pool/page.html", here="pool", asked=chosen, listed=listed(desk, asked.query), rules=rules(desk), sectors=sectors(desk),
        standings=STANDINGS, places=PLACES, used=desk.used, waiting=desk.incoming, **waiting,
    )  # fmt: skip


def _people(asked: Asked) -> Answer:
    return part("pool/people.html", listed=listed(asked.desk, asked.query))


def _pick(asked: Asked) -> Answer:
    """Whom to put into an empty seat: who meets the standards, who is in no committee before those who are."""
    desk = asked.desk
    committee = desk.committee(asked.query, "committee")
    return part("pool/pick.html", committee=committee, lines=picked(desk, committee, asked.query.get("q", "")))


def _picked(asked: Asked) -> Answer:
    desk = asked.desk
    committee = desk.committee(asked.query, "committee")
    return part("pool/picked.html", committee=committee, lines=picked(desk, committee, asked.query.get("q", "")))


def picked(desk: Desk, committee: str, words: str) -> list[Line]:
    """Of those who are found: who may sit in this committee and does not, those of the committees around it first."""
    people, board = desk.people, desk.board
    stops = people.stops_under(desk.under.case)[committee]
    ids = [pid for pid in people.found(words) if pid not in board.slate[committee] and pid not in board.out and not stops[pid]]
    around = desk.nesting.outer[committee]
    within = {pid for outer in around[:1] for pid in board.slate[outer]}
    if not words:
        ids = sorted(ids, key=lambda pid: pid not in within)
    return [Line(people[pid], inmost(desk, pid), False, ()) for pid in ids[:MOST_PICKED]]


SCREEN = Screen(
    "pool", "/pool",
    (
        Way("/pool", _page), Way("/pool/people", _people), Way("/pool/pick", _pick), Way("/pool/picked", _picked),
        *incoming.WAYS,
    ),
)  # fmt: skip
