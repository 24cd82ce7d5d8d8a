"""Kịch bản: boards saved under a name, side by side: verdicts, goals, who is in one and not in the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planner.api import LoadedPlan
from planner.report.phrases.slates import worths
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.results.result import Finding, Objective, Result
from planner.words import say
from planner.workbench.desk.board import Board
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.disk import carried
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.refused import Refused
from planner.workbench.desk.scenarios import Scenario
from planner.workbench.screens.asked import Answer, Asked, Page, page, part
from planner.workbench.screens.screen import LongAsk, Screen, Way


@dataclass(frozen=True)
class Column:
    """One board of the comparison, judged under its own suppositions. `title` "" is the board on the desk. `joined`, `left`: by
    committee, against the board on the desk."""

    scenario: Scenario | None
    title: str
    board: Board
    result: Result
    objective: Sequence[Objective]
    supposed: Sequence[str]
    joined: Mapping[str, Sequence[str]]
    left: Mapping[str, Sequence[str]]

    @property
    def failing(self) -> list[Finding]:
        return worst_first([f for f in self.result.findings if f.force == "must" and f.verdict != "met"])

    def met(self, force: str) -> tuple[int, int]:
        """How many rules of this force are met, of how many."""
        of = [finding for finding in self.result.findings if finding.force == force]
        return sum(finding.verdict == "met" for finding in of), len(of)


@dataclass(frozen=True)
class Difference:
    """A rule that not all boards of the comparison do alike, with the finding of each; None where it is not asked."""

    rule: str
    findings: Sequence[Finding | None]


def columns(desk: Desk) -> list[Column]:
    """The board on the desk, then each scenario, carried over onto the plan as it is now."""
    found = [_column(desk, None, "", desk.board, desk.result)]
    for one in desk.scenarios.listed():
        board = carried(one.board, desk.loaded.case).board
        try:
            found.append(_column(desk, one, one.title, board, desk.judged(board)))
        except Refused:  # what it supposes cannot be any more, all together
            continue
    return found


def _column(desk: Desk, scenario: Scenario | None, title: str, board: Board, result: Result) -> Column:
    now, then = desk.board.slate, board.slate
    joined = {c: [pid for pid in ids if pid not in now.get(c, ())] for c, ids in then.items()}
    left = {c: [pid for pid in ids if pid not in then.get(c, ())] for c, ids in now.items()}
    supposed = [desk.supposed_words(one) for one in board.supposed if one.on]
    return Column(scenario, title, board, result, desk.worth(board), supposed, _filled(joined), _filled(left))


def _filled(by_committee: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    return {committee: ids for committee, ids in by_committee.items() if ids}


def differences(found: Sequence[Column]) -> list[Difference]:
    """The rules that the boards do not all do alike: other verdicts first, then other numbers."""
    by_rule = [{finding.rule: finding for finding in column.result.findings} for column in found]
    keys = dict.fromkeys(rule for findings in by_rule for rule in findings)
    rows = [Difference(rule, [findings.get(rule) for findings in by_rule]) for rule in keys]
    differ = [row for row in rows if len({None if f is None else (f.verdict, f.actual) for f in row.findings}) > 1]
    return sorted(differ, key=lambda row: len({None if f is None else f.verdict for f in row.findings}) == 1)


def _shown(desk: Desk) -> Page:
    found = columns(desk)
    voices = [Voice(column.result, desk.lang) for column in found]
    away = desk.scenarios.listed(away=True)
    shown = zip(voices, found, strict=True)
    goals = [worths(voice, one.objective, found[0].objective if one.scenario else ()) for voice, one in shown]
    told = {"columns": found, "voices": voices, "goals": goals, "differences": differences(found), "away": away}
    return part("scenarios/list.html", **told)


def _parts(desk: Desk) -> Mapping[str, Page]:
    return {"scenarios": _shown(desk)}


def _page(_asked: Asked) -> Answer:
    return page("scenarios/page.html", here="scenarios")


# -------------------------------------------------------------------------------------------- what the plan itself proposes


def _ready(desk: Desk, _args: Mapping[str, Any]) -> Callable[[Job], Result]:
    desk.ours()
    plan = LoadedPlan(desk.loaded.case)  # as it stands: nothing supposed, nobody kept or out

    def propose(job: Job) -> Result:
        return plan.propose(time_limit=job.clock, progress=job.progress)

    return propose


def _landed(desk: Desk, job: Job) -> None:
    """A scenario like any other, beside the board on the desk."""
    result = job.answer
    if not isinstance(result, Result) or not result.slate:
        return
    slate = {committee.id: tuple(result.slate.get(committee.id, ())) for committee in desk.loaded.case.plan.committees}
    board = Board(slate, proof="proved" if result.status == "optimal" else "open")
    try:
        desk.save_scenario(say("workbench.scenarios.proposed", desk.lang), board)
    except Refused as refused:
        job.trouble = refused.said


def _proposed(_desk: Desk, job: Job) -> Page:
    return part("board/rest.html", job=job)


SCREEN = Screen(
    "scenarios", "/scenarios", (Way("/scenarios", _page),), parts=_parts,
    jobs=(LongAsk("proposed", _ready, _proposed, landed=_landed),),
)  # fmt: skip
