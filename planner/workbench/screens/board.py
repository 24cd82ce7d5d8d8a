"""Phương án: all committees at once, who sits where, what breaks, and what is supposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.language.folding import fold
from planner.report.phrases.verdict import worst_first
from planner.results.result import Finding, Result
from planner.workbench.desk.board import Board, Said
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.screens.asked import Answer, Asked, Page, page, part
from planner.workbench.screens.screen import LongAsk, Screen, Way

POST_SEATS = 6  # committees of fewer seats are posts, and stand in a row
BODY_SEATS = 30  # those of fewer stand side by side
REST_SECONDS = 60.0
MOST_AGAIN = 6  # rules just met again that are shown one by one
TIGHT = 12  # rules that are met and shown, nearest to their bound first


@dataclass(frozen=True)
class Seat:
    """One member of a committee as the board shows them; `wrong` are the rules that they offend."""

    id: str
    kept: bool
    also: tuple[str, ...]  # the short names of further committees
    wrong: tuple[Finding, ...]


@dataclass(frozen=True)
class Place:
    """A committee on the board, its members by given name. `free`: seats that are empty; `over`: members too many."""

    id: str
    title: str
    seats: tuple[Seat, ...]
    most: int | None
    free: int
    over: int
    is_met: bool


@dataclass(frozen=True)
class Rail:
    """The rules in the order of need."""

    again: Sequence[Finding]  # just met again, the first of them
    met_again: int
    must: Sequence[Finding]
    goals: Sequence[Finding]
    tight: Sequence[Finding]


def rows(desk: Desk) -> list[list[Place]]:
    """The committees in rows: posts, bodies side by side, then large ones, each from the innermost out."""
    plan = desk.loaded.case.plan
    findings = {finding.rule: finding for finding in desk.result.findings}
    wrong = offenders(desk.result)
    places: dict[str, Place] = {}
    for committee in plan.committees:
        ids = desk.board.slate[committee.id]
        least, most = _size(findings.get(f"{committee.id}/seats"), committee.seats.body.size())
        seats = tuple(
            Seat(pid, (committee.id, pid) in desk.board.kept, _also(desk, pid, committee.id), tuple(wrong.get(pid, ())))
            for pid in desk.people.ordered(ids)
        )
        free = max(0, (least if least is not None else most or 0) - len(ids)) if most is None else max(0, most - len(ids))
        over = 0 if most is None else max(0, len(ids) - most)
        title = desk.title(committee.id)
        places[committee.id] = Place(committee.id, title, seats, most, free, over, over == 0 and len(ids) >= (least or 0))
    posts: list[Place] = []
    bodies: list[Place] = []
    large: list[Place] = []
    for place in places.values():
        size = max(place.most or 0, len(place.seats))
        (posts if size < POST_SEATS else bodies if size < BODY_SEATS else large).append(place)
    return [row for row in (posts, bodies, *([one] for one in large)) if row]


def _size(finding: Finding | None, size: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """What the seats ask on this slate; those that are a share of another committee depend on it."""
    if finding is None:
        return size
    least, most = finding.at_least, finding.at_most
    return (None if least is None else int(least)), (None if most is None else int(most))


def offenders(result: Result) -> Mapping[str, list[Finding]]:
    """Whom a rule that is not met names as at fault, by id."""
    found: dict[str, list[Finding]] = {}
    for finding in result.findings:
        if finding.verdict != "met" and finding.kind in ("require", "apart", "holds", "both", "exclude"):
            for pid in finding.people:
                found.setdefault(pid, []).append(finding)
    return found


def _also(desk: Desk, pid: str, committee: str) -> tuple[str, ...]:
    """In which bodies inside this one, or crossing it, they sit, too."""
    posts = {c.id for c in desk.loaded.case.plan.committees if (c.seats.body.size()[1] or POST_SEATS) < POST_SEATS}
    around = {committee, *desk.nesting.outer[committee], *posts}
    others = (c for c in desk.board.sits(pid) if c not in around)
    return tuple(short for c in others if (short := short_title(desk.title(c))))


def short_title(title: str) -> str:
    """The letters that stand for a body beside a name: Ban Thường vụ TV, Ủy ban Kiểm tra KT; "" of a post."""
    words = title.split()
    folded = fold(title)
    for start, n in (("uỷ ban ", 2), ("ban ", 1)):
        if folded.startswith(start):
            return "".join(word[0] for word in words[n:])[:3].upper()
    if words and fold(words[-1]) in ("committee", "commission", "council", "board"):
        return "".join(word[0] for word in words)[:3].upper()
    return ""


def rail(desk: Desk) -> Rail:
    """The findings as the side of the board shows them."""
    turned = desk.turned
    findings = worst_first(desk.result.findings)
    again = [f for f in findings if f.verdict == "met" and f.rule in turned]
    must = [f for f in findings if f.force == "must" and f.verdict != "met"]
    goals = [f for f in findings if f.force == "should" and f.verdict != "met"]
    near = [
        f for f in findings
        if f.verdict == "met" and f.rule not in turned and f.slack is not None and f.by_value is None
        and f.kind not in ("require", "include", "exclude", "apart", "holds")
    ]  # fmt: skip
    near.sort(key=lambda f: f.slack if f.slack is not None else 0)
    return Rail(again[:MOST_AGAIN], len(again), must, goals, near[:TIGHT])


def _parts(desk: Desk) -> Mapping[str, Page]:
    return {
        "board": part("board/board.html", rows=rows(desk)),
        "rail": part("board/rail.html", rail=rail(desk)),
        "suppose": part("board/suppose.html"),
    }


def _page(_asked: Asked) -> Answer:
    return page("board/page.html", here="board")


# ---------------------------------------------------------------------------------------------------- propose the rest


def _ready(desk: Desk, _args: Mapping[str, Any]) -> Any:
    desk.ours()
    board = desk.board
    under = desk.under
    marked = desk.whole()
    if hasattr(under, "rest"):

        def rest(job: Job) -> Result:
            found: Result = under.rest(
                board.slate, board.kept, board.out, time_limit=job.clock, progress=_kept_slate(job)
            )
            return found

        return rest

    def propose(job: Job) -> Result:
        return marked.propose(time_limit=job.clock, progress=_kept_slate(job))

    return propose


def _kept_slate(job: Job) -> Any:
    """Progress that leaves the last slate found where the desk sees it."""

    def told(event: str, facts: Mapping[str, object]) -> None:
        if event == "slate":
            job.found = facts.get("slate")
        else:
            job.progress(event, facts)

    return told


def _meanwhile(desk: Desk, job: Job) -> None:
    """The first slate at once, marked as not yet proved; a better one takes its place."""
    found, job.found = job.found, None
    if isinstance(found, Mapping) and desk.version == job.version:
        _laid(desk, job, found, "open")


def _landed(desk: Desk, job: Job) -> None:
    result = job.answer
    if not isinstance(result, Result) or not result.slate:
        return
    if desk.version != job.version:
        job.trouble = Said("workbench.refused.moved-on")
        return
    _laid(desk, job, result.slate, "proved" if result.status == "optimal" else "open")


def _laid(desk: Desk, job: Job, slate: Mapping[str, Sequence[str]], proof: Any) -> None:
    """The slate on the desk, as one step however often it is bettered."""
    now = {committee: tuple(slate.get(committee, ())) for committee in desk.board.slate}
    before: Board = desk.history[-2] if job.laid else desk.board
    changed = _memberships(before.slate) ^ _memberships(now)
    said = Said(f"workbench.said.rest-{proof}", plain={"n": len(changed)})
    board = replace(desk.board, slate=now, said=said, proof=proof)
    if job.laid:
        desk.relay(board)
    else:
        desk.lay(board)
        job.laid = True
    job.version = desk.version


def _memberships(slate: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    return {(committee, pid) for committee, ids in slate.items() for pid in ids}


def _shown(_desk: Desk, job: Job) -> Page:
    return part("board/rest.html", job=job)


SCREEN = Screen(
    "board", "/", (Way("/", _page),), parts=_parts,
    jobs=(LongAsk("rest", _ready, _shown, REST_SECONDS, _meanwhile, _landed),),
)  # fmt: skip
