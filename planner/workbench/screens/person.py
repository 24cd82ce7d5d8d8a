"""The drawer of one person: the record in words, what stops them where, what a step would break, who could stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.pool.matching import number_options
from planner.problems import BadInput
from planner.report.phrases.reasons import change_lines
from planner.report.phrases.slates import worths
from planner.report.phrases.voice import Voice
from planner.results.questions import module_of
from planner.results.result import Finding, Relaxation, Result
from planner.results.rule_keys import is_seats
from planner.words.figures import whole_range
from planner.workbench.desk import moves
from planner.workbench.desk.board import Board
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.people import Person, Stop
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.asked import Answer, Asked, Page, part
from planner.workbench.screens.screen import LongAsk, Screen, Way

WHY_SECONDS = 60.0
STAND_IN_SECONDS = 60.0
MOST_STAND_INS = 40  # listed; how many there are is told


@dataclass(frozen=True)
class Standing:
    """A person and a committee. `stops`: by its own rules; `outer`: the committee around it that stops them, surely where
    `outer_sure`. `breaks`: the rules that leaving it would break, where they sit there."""

    id: str
    title: str
    sits: bool
    kept: bool
    stops: tuple[Stop, ...]
    outer: str
    outer_sure: bool
    breaks: tuple[Finding, ...] | None


@dataclass(frozen=True)
class StandIn:
    """Who could take the seats of another, and where they sit already."""

    person: Person
    sits: tuple[str, ...]


@dataclass(frozen=True)
class StandInsFound:
    """Who could stand in; `put_aside`: how many rules were not asked, since the slate breaks them already."""

    ids: Sequence[str]
    put_aside: int


def standings(desk: Desk, pid: str) -> list[Standing]:
    """The person and each committee of the plan."""
    stops = desk.people.stops_under(desk.under.case)
    return [_standing(desk, pid, committee, stops[committee][pid]) for committee in desk.board.slate]


def _standing(desk: Desk, pid: str, committee: str, stops: tuple[Stop, ...]) -> Standing:
    sits = pid in desk.board.slate[committee]
    own = tuple(stop for stop in stops if stop.rule_key.startswith(f"{committee}/"))
    around = [stop for stop in stops if stop not in own]
    return Standing(
        committee, desk.title(committee), sits, (committee, pid) in desk.board.kept, own,
        desk.title(around[0].rule_key.rpartition("/")[0]) if around else "", any(stop.is_sure for stop in around),
        breaks(desk, moves.withdraw(desk.board, desk.nesting, pid, committee)) if sits else None,
    )  # fmt: skip


def breaks(desk: Desk, board: Board) -> tuple[Finding, ...]:
    """The findings that are met on the desk and would not be on this board, those that must be met first."""
    met = {finding.rule for finding in desk.result.findings if finding.verdict == "met"}
    found = desk.under.validate(board.slate).findings
    return tuple(sorted((f for f in found if f.verdict != "met" and f.rule in met), key=lambda f: f.force != "must"))


def reckoned(desk: Desk, pid: str) -> list[tuple[str, str]]:
    """(code, figure) of what follows from the month of the plan: the age, the months left to retirement."""
    case = desk.under.case
    month = case.plan.as_of
    one = case.pool.take([case.pool.row_of[pid]])
    found = []
    for name in ("age", "party_years", "months_to_retirement"):
        numbers = number_options(one, name, month)
        if numbers.known[0]:
            low, high = int(numbers.least[0]), int(numbers.greatest[0])
            found.append((name, whole_range(low, None if low == high else (low, high), desk.lang)))
    return found


def _drawer(asked: Asked) -> Answer:
    desk = asked.desk
    pid = desk.person(asked.path)
    return part(
        "person/drawer.html", person=desk.people[pid], standings=standings(desk, pid), here=asked.query.get("c", ""),
        reckoned=reckoned(desk, pid),
    )  # fmt: skip


def _if(asked: Asked) -> Answer:
    """What putting somebody in would break and mend."""
    desk = asked.desk
    pid, committee = desk.person(asked.path), desk.committee(asked.query, "c")
    board = moves.put(desk.board, desk.nesting, pid, committee)
    unmet = {finding.rule for finding in desk.result.findings if finding.verdict != "met"}
    after = desk.under.validate(board.slate)
    mended = [finding for finding in after.findings if finding.verdict == "met" and finding.rule in unmet]
    return part("person/if.html", breaks=breaks(desk, board), mends=mended)


# ---------------------------------------------------------------------------------------------------- why


def _why_ready(desk: Desk, args: Mapping[str, Any]) -> Any:
    pid, committee = desk.person(args), desk.committee(args, "committee")
    plan = desk.under if pid in desk.board.out else desk.whole()

    def why(job: Job) -> Result:
        found: Result = plan.why(pid, committee, time_limit=job.clock, progress=job.progress)
        return found

    return why


@dataclass(frozen=True)
class WhySaid:
    """The answer in words. `moves`: committee, who comes, who goes, against the best slate; `slate`: the best one with them,
    where it meets the plan as it is supposed on the desk."""

    headline: str
    is_proved: bool
    rules: tuple[str, ...]
    cost: int
    changes: tuple[str, ...]
    is_fixed: bool
    moves: tuple[tuple[str, str, str], ...]
    is_in_best: bool
    worth: str
    slate: Mapping[str, Sequence[str]] | None
    edits: Mapping[str, Any] | None  # the changes as a supposition


def why_said(result: Any, lang: str) -> WhySaid | None:
    """None where there is no answer: no slate at all, or no time."""
    said = module_of("why", "section")
    person = getattr(result, "person", None)
    if said is None or person is None or person.role is None:
        return None
    voice = Voice(result, lang)
    changes = change_lines(voice, Relaxation(cost=person.cost, changes=person.changes)) if person.cost is not None else ()
    moved = []
    for committee in result.committees:
        came, went = (one.get(committee.id, ()) for one in (person.joined, person.left))
        if came or went:
            people = [voice.people(ids) if ids else "" for ids in (came, went)]
            moved.append((voice.committee(committee.id), people[0], people[1]))
    worth = worths(voice, person.objective, result.before) if moved else ""
    is_never = person.role == "never"
    return WhySaid(
        said.headlines(voice)[0], person.proved, tuple(map(voice.rule, person.rules)) if is_never else (), person.cost or 0,
        tuple(changes), is_never and not changes and person.proved, tuple(moved), not is_never and not moved, worth,
        None if is_never else result.slate, _supposed(person.changes) if is_never else None,
    )  # fmt: skip


def _supposed(changes: Sequence[Any]) -> Mapping[str, Any] | None:
    """The changes of the cheapest way as a supposition; None where they are not of that kind."""
    granted = module_of("why", "granted")
    edits = None if granted is None or not changes else granted.edits_of_changes(changes)
    return None if edits is None else {key: value for key, value in edits.written().items() if value}


def _why_shown(desk: Desk, job: Job) -> Page:
    said = why_said(job.answer, desk.lang) if job.is_over else None
    if said is not None and said.slate is not None:
        lies = {committee: {*ids} for committee, ids in desk.board.slate.items()}
        if all({*said.slate.get(committee, ())} == ids for committee, ids in lies.items()):
            said = replace(said, slate=None)  # it lies on the desk already
    return part("person/why.html", job=job, said=said)


# ---------------------------------------------------------------------------------------------------- stand-ins


def _stand_ins_ready(desk: Desk, args: Mapping[str, Any]) -> Any:
    pid = desk.person(args)
    if not desk.board.sits(pid):
        raise Refused("workbench.person.sits-nowhere", {"id": pid})
    plan, slate, out = desk.under, desk.board.slate, desk.board.out
    broken = [finding for finding in desk.result.findings if finding.force == "must" and finding.verdict != "met"]

    stops = desk.people.stops_under(plan.case)
    seats = desk.board.sits(pid)

    def found(job: Job) -> StandInsFound:
        from planner.solve.stand_ins import StandIns

        job.progress("compile", {})
        under = plan
        if broken:  # what is broken already is put aside: who stands in must break nothing else
            try:
                under = plan.suppose(**_put_aside(broken))
            except BadInput as bad:
                raise Refused("workbench.person.broken-first") from bad
        case = under.case
        rows = StandIns(case.compiled, slate).of(case.pool.row_of[pid])
        may = (other for row in rows if (other := case.pool.ids[row]) not in out)
        return StandInsFound([other for other in may if not any(stops[c][other] for c in seats)], len(broken))

    return found


def _put_aside(broken: list[Finding]) -> dict[str, Any]:
    """These rules left out; of seats their bound moved to how many there are."""
    drop = [finding.rule for finding in broken if not is_seats(finding.rule)]
    bounds = {}
    for finding in broken:
        if is_seats(finding.rule) and finding.actual is not None:
            is_short = finding.at_least is not None and finding.actual < finding.at_least
            bounds[f"{finding.rule}.{'at_least' if is_short else 'at_most'}"] = int(finding.actual)
    return {key: value for key, value in (("drop", drop), ("set", bounds)) if value}


def _stand_ins_shown(desk: Desk, job: Job) -> Page:
    people = desk.people
    pid = str(job.args.get("id"))
    found: StandInsFound = job.answer or StandInsFound([], 0)
    ids = [other for other in found.ids if other in people]
    shown = [StandIn(people[other], tuple(desk.board.sits(other))) for other in people.ordered(ids)[:MOST_STAND_INS]]
    is_stale = job.version != desk.version
    return part(
        "person/stand_ins.html", job=job, member=pid, shown=shown, number=len(ids), is_stale=is_stale, put_aside=found.put_aside
    )


# An id may hold a stroke (01/BTC), which browsers and servers take for a part of the path.
SCREEN = Screen(
    "person", "/person", (Way("/person/{id:path}", _drawer), Way("/if/{id:path}", _if)), is_tab=False,
    jobs=(
        LongAsk("why", _why_ready, _why_shown, WHY_SECONDS),
        LongAsk("stand-ins", _stand_ins_ready, _stand_ins_shown, STAND_IN_SECONDS),
    ),
)  # fmt: skip
