"""`timeline`: a slate month by month to the end of its term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planner.answers.details import age_pyramid
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.check.judge import Judged, Outside
from planner.check.over_time import MonthJudged, first_month, moved_on, over_time, retiring
from planner.language.dates import month_key, month_text, parse_month
from planner.language.plan import Slate
from planner.problems import BadInput, Problem
from planner.questions.timeline.part import AgesThen, AtTheEnd, BrokenShown, MayLeave, MonthShown, TimelineResult, ToFill
from planner.session.case import Case, slate_given
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.why.next_election import may_stand_again
from planner.words import IN_DOCUMENTS

MONTHS = 60  # where the plan states no term
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def ask(
    session: Session,
    slate: str | Path | Mapping[str, Sequence[str]],
    until: str | None = None,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> TimelineResult:
    """What becomes of a slate (a file, or committee -> ids) until a month (`12/2030`, `2030-12`; default: December of the last
    year of `term`, else 60 months): who reaches retirement leaves, and the rules that go on are judged on who is left.

    Status answered, whatever becomes of it. Plain counting, which no time limit cuts short. Raises BadInput: a slate that
    cannot be read, strangers in it, a month that is none, a plan without a reference month.
    """
    case = session.case
    problems: list[Problem] = []
    given: dict[str, list[str]] = {}
    try:
        given = slate_given(case, slate)
    except BadInput as bad:
        problems += bad.problems
    start = first_month(case.plan)
    end = None if until is None else parse_month(until)
    if start is None:
        problems.append(Problem("timeline-without-month", "as_of"))
    if until is not None and end is None:
        problems.append(Problem("until-unreadable", f"--until {until}", until))
    if start is not None and end is not None and end < start:
        said = {lang: month_text(start, lang) for lang in IN_DOCUMENTS}
        problems.append(Problem("until-before-start", f"--until {until}", until, params={"start": said}))
    if problems or start is None:
        raise BadInput(problems)
    end = _end(case.plan.term, start) if end is None else end
    session.begin(time_limit)
    result = told(case, given, start, end, progress)
    headed(case, result)
    return result


def _end(term: str | None, start: int) -> int:
    years = _YEAR.findall(term or "")
    end = parse_month(f"12/{years[-1]}") if years else None  # None, too: a year that no date has
    return end if end is not None and end >= start else start + MONTHS  # a term that is over says nothing


def told(case: Case, given: dict[str, list[str]], start: int, end: int, progress: Progress | None = None) -> TimelineResult:
    """The answer without its head."""
    say = progress or (lambda _event, _facts: None)
    result = TimelineResult(command="timeline", status="answered", slate=given, start=month_key(start), until=month_key(end))
    months = over_time(case.plan, case.pool, given, start, end)
    election = next(months)
    result.at_election = _broken(election.judged, election.breaks)
    lasting = _broken([one for one in election.judged if one.rule.lasts], election.breaks)
    result.starts_with = [one.rule for one in lasting]
    before, last = lasting, election
    fill = _Fill(case)
    result.to_fill += fill.moved(election)
    for month in months:
        say("timeline", {"at": month.month - start, "of": end - start, "month": month_key(month.month)})
        now = _broken(month.judged, month.breaks)
        if month.leaves or now != before:
            members = {committee: len(ids) for committee, ids in month.slate.items()}
            at = month_key(month.month)
            result.months.append(MonthShown(month=at, leaves=list(month.leaves), members=members, broken=now))
        result.to_fill += fill.moved(month)
        before, last = now, month
    result.before = findings(case.plan, case.pool, election.judged, election.breaks)
    going_on = [one for one in last.judged if one.rule.lasts]
    result.after = findings(moved_on(case.plan, end - start), case.pool, going_on, last.breaks)
    _whose_month_is_open(case, result, given, end)
    again = may_stand_again(case.plan, case.pool, last.slate, end - start)
    result.at_end = [
        AtTheEnd(committee=name, elected=len(given.get(name, ())), members=len(last.slate.get(name, ())), may_stand=ids)
        for name, ids in again.items()
    ]
    for committee in case.plan.committees:
        if committee.within is None and committee.as_of is not None:
            then: tuple[tuple[Slate, int], ...] = ((given, 0), (last.slate, end - start))
            for slate, months_on in then:
                if there := slate.get(committee.id, ()):
                    pyramid = age_pyramid(case.plan, case.pool, committee.id, there, committee.as_of + months_on)
                    result.ages.append(AgesThen(month=month_key(start + months_on), pyramid=pyramid))
    return result


def _broken(judged: Sequence[Judged], breaks: Sequence[Outside]) -> list[BrokenShown]:
    found = [
        BrokenShown(
            rule=one.rule.key, actual=one.judgement.actual, force=one.rule.force, verdict=one.judgement.verdict,
            shortfall=one.judgement.shortfall, tells=one.rule.body.told(),
        )
        for one in judged
        if one.judgement.verdict != "met"
    ]  # fmt: skip
    outside = [
        BrokenShown(rule=f"{one.committee}/within", actual=len(one.people), shortfall=len(one.people), tells="members")
        for one in breaks
    ]
    return [*found, *outside]


class _Fill:
    """How many members each committee lacks of the least number of its seats, as that changes."""

    def __init__(self, case: Case) -> None:
        self.seats = {committee.seats.key: committee.id for committee in case.plan.committees}
        self.missing = dict.fromkeys(self.seats.values(), 0)

    def moved(self, month: MonthJudged) -> Iterator[ToFill]:
        for one in month.judged:
            committee = self.seats.get(one.rule.key)
            if committee is None:
                continue
            lack = one.judgement.gaps.get(("at_least", None), 0)
            if lack != self.missing[committee]:
                self.missing[committee] = lack
                least = None if one.judgement.at_least is None else int(one.judgement.at_least)
                yield ToFill(committee=committee, month=month_key(month.month), missing=lack, at_least=least)


def _whose_month_is_open(case: Case, result: TimelineResult, given: Slate, end: int) -> None:
    """Those who may leave before it is sure that they do, and those of whom no month is known."""
    everybody = sorted({pid for ids in given.values() for pid in ids}, key=case.pool.row_of.__getitem__)
    for pid, retires in retiring(case.pool, everybody).items():
        if retires.earliest is None or retires.latest is None:
            result.undated.append(pid)
        elif retires.earliest != retires.latest and retires.earliest <= end:
            result.may_leave.append(MayLeave(id=pid, earliest=month_key(retires.earliest), latest=month_key(retires.latest)))
