"""`ballot`: what a list with more names than seats guarantees whatever the vote, or a list that guarantees it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

from planner.answers.ballots import Ballot, JudgedOutcome, RuleOutcomes, chances
from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.check.outcomes import Outcomes
from planner.language.bounds import Bounds, parse_decimal
from planner.language.folding import fold
from planner.language.plan import Committee, Rule
from planner.pool.pool import NumberColumn
from planner.pool.values import column_texts, number_label
from planner.problems import BadInput, OutOfTime, Problem
from planner.questions.ballot.part import (
    BallotResult,
    ChanceShown,
    OutcomeCase,
    OutcomeOfValue,
    OutcomeShown,
)
from planner.questions.ballot.surplus import share_text, surplus
from planner.reading.slate_file import Beside
from planner.results.result import Note
from planner.session.case import Case, cells_of, committee_asked, slate_given
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.draws import searching
from planner.solve.robust import compliant_outcome, robust_list
from planner.solve.search import Progress
from planner.written.nearest import close_names
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import shown_path

_NEARLY = 0.85  # likeness of a header to one of the column of support, of which it may be a slip
SUPPORT = "support"  # the column of a list, or of the pool, in per cent


@dataclass(frozen=True)
class Support:
    """The support of each name as a share; None where it is not known."""

    source: Literal["list", "pool"]
    of: Mapping[str, Fraction | None]


def ask(
    session: Session,
    slate: str | Path | Mapping[str, Sequence[str]] | None = None,
    of: str = "",
    seats: int | None = None,
    names: int | None = None,
    *,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> BallotResult:
    """What becomes of every rule of the committee `of` (its id, or its title), whichever of the names on the list (`slate`: a
    file, or committee -> ids) are elected to its `seats` (default: those of the plan, of a range the most). With `names` in
    place of a list: a list of so many people that guarantees every must rule, else one that guarantees the most.

    Status answered, infeasible (no such list) or undecided. Raises BadInput: a committee that is none, a list that cannot be
    read, strangers on it, fewer names than seats, a support that is no per cent.
    """
    if (slate is None) == (names is None):
        raise ValueError("either a list, or the number of names of the list that is wanted")
    clock = session.begin(time_limit)
    say = progress or (lambda _event, _facts: None)
    case = session.case
    problems = ProblemList()
    committee = committee_asked(case, "--of", of, problems)
    declared = case.plan.catalogue.fields.get(SUPPORT)
    beside = Beside(SUPPORT, () if declared is None else declared.headers)
    given: dict[str, list[str]] = {}
    if slate is not None:
        try:
            given = slate_given(case, slate, beside)
        except BadInput as bad:
            problems.extend(bad.problems)
    listed = list(case.pool.ids)
    if names is None:
        listed = [] if committee is None else given.get(committee.id, [])
    support = None if committee is None else _support(case, committee, listed, beside, problems)
    problems.raise_any()
    assert committee is not None  # noqa: S101  (what is none is a problem)
    filled = _seats(committee, given, seats)
    where = "slate" if not isinstance(slate, str | Path) else shown_path(Path(slate))
    if slate is not None and len(listed) < filled:
        raise BadInput([Problem("ballot-short", where, None, params=_sizes(committee, len(listed), filled))])
    if names is not None and not filled <= names <= len(case.pool):
        code = "ballot-names-few" if names < filled else "ballot-names-many"
        sizes = {**_sizes(committee, names, filled), "pool": len(case.pool)}
        raise BadInput([Problem(code, f"--names {names}", str(names), params=sizes)])
    result = BallotResult(command="ballot", status="undecided", committee=committee.id)
    result.not_judged = not_judged(case, committee)
    result.notes = _notes_on(case, listed, beside, support)
    with contextlib.suppress(OutOfTime):
        if names is None:
            _judge(Ballot(case, committee, listed, filled), support, clock, say, result)
            result.status = "answered"
        else:
            _make(case, committee, names, filled, support, clock, say, result)
    headed(case, result, limit_of(clock))
    return result


def _sizes(committee: Committee, names: int, seats: int) -> dict[str, object]:
    return {"committee": committee.id, "names": names, "seats": seats}


def _seats(committee: Committee, given: Mapping[str, Sequence[str]], asked: int | None) -> int:
    """How many are elected. Raises BadInput where the plan does not say, and nobody else does."""
    if asked is not None:
        if asked < 1:
            raise BadInput([Problem("ballot-seats", f"--seats {asked}", str(asked))])
        return asked
    body = committee.seats.body
    bounds: Bounds = body.bounds  # type: ignore[attr-defined]
    low, high = body.size()
    found = high if high is not None else low
    other = body.required().get("of")
    if found is None and other is not None and given.get(other):
        base = len(given[other])
        found = bounds.upper(base) if bounds.at_most is not None else bounds.lower(base)
    if not found:
        raise BadInput([Problem("ballot-seats-unsaid", "--seats", None, params={"committee": committee.id})])
    return found


def not_judged(case: Case, committee: Committee) -> list[str]:
    """What is asked of the committee and hangs on others, too."""
    plan = case.plan
    found = [rule.key for rule in committee.rules if rule.body.is_size and "of" in rule.body.required()]
    if committee.within is not None:
        found.append(f"{committee.id}/within")
    found += [f"{c.id}/within" for c in plan.committees if c.within == committee.id]
    found += [rule.key for rule in plan.joint if committee.id in (*rule.body.among(), *rule.body.ties())]
    return found


def _support(
    case: Case, committee: Committee, listed: Sequence[str], beside: Beside, problems: ProblemList
) -> Support | None:
    """None where nothing tells of it; `problems` takes every support of a name for this committee that is no per cent."""
    if beside.cells is None:
        return support_of_pool(case, listed, problems)
    found: dict[str, Fraction | None] = {}
    for (of, pid), told in beside.cells.items():
        if of == committee.id:
            found[pid] = _share(told.text)
            if found[pid] is None and told.text.strip():
                problems.add("support-range", told.where, told.text)
    return Support("list", {pid: found.get(pid) for pid in listed})


def _share(text: str) -> Fraction | None:
    """The share that a cell in per cent means (`87.5`, `87,5%`); None where it is no number from 0 to 100."""
    value = parse_decimal(text.strip().removesuffix("%").strip())
    return None if value is None or not 0 <= value <= 100 else value / 100


def support_of_pool(case: Case, listed: Sequence[str], problems: ProblemList) -> Support | None:
    """That of these people in the pool; None where it has no such column, or one of texts that are no numbers (a note says
    so). `problems` takes every number that is no per cent."""
    column = case.pool.columns.get(SUPPORT)
    if not isinstance(column, NumberColumn):
        texts = _texts_of_pool(case, listed)
        is_told = any(texts.values()) and not _no_numbers(texts)
        return Support("pool", {pid: _share(text) for pid, text in texts.items()}) if is_told else None
    rows = {pid: case.pool.row_of[pid] for pid in listed}
    known = {pid: Fraction(int(column.scaled[row]), column.scale) for pid, row in rows.items() if column.known[row]}
    wrong = [pid for pid, value in known.items() if not 0 <= value <= 100]
    for pid, cell in zip(wrong, cells_of(case, SUPPORT, wrong) if wrong else [], strict=True):
        text = number_label(int(column.scaled[rows[pid]]), column.scale)
        problems.add("support-range", cell, text)
    return Support("pool", {pid: known[pid] / 100 if pid in known else None for pid in listed})


def _texts_of_pool(case: Case, listed: Sequence[str]) -> dict[str, str]:
    """What these people's cells say, where the column holds texts (no catalogue declares it a number); else nothing."""
    column = case.pool.columns.get(SUPPORT)
    if column is None or isinstance(column, NumberColumn):
        return {}
    texts = column_texts(column)
    return {pid: texts[case.pool.row_of[pid]] for pid in listed}


def _no_numbers(texts: Mapping[str, str]) -> list[str]:
    return [pid for pid, text in texts.items() if text.strip() and _share(text) is None]


def _notes_on(case: Case, listed: Sequence[str], beside: Beside, support: Support | None) -> list[Note]:
    """What is odd about a column of support: a header that only nearly says so, of the list, else of the pool; texts that are
    no numbers, for which it is not used; or numbers so small that they are shares rather than per cent."""
    columns = [*beside.others, *(case.pool.columns if support is None else ())]
    misspelt = dict.fromkeys(header for header in columns if _is_nearly_support(case, header))
    return [
        *(Note(code="note.support-header", params={"column": SUPPORT, "header": header}) for header in misspelt),
        *_notes_on_values(case, listed, support),
    ]


def _is_nearly_support(case: Case, header: str) -> bool:
    """Whether a header that the catalogue does not know is spelled nearly like one of the column of support."""
    declared = case.plan.catalogue.fields
    known = {fold(name) for field in declared.values() for name in (field.name, *field.headers)} | {fold(SUPPORT)}
    headers = declared[SUPPORT].headers if SUPPORT in declared else ()
    return fold(header) not in known and bool(close_names(header, (SUPPORT, *headers), _NEARLY))


def _notes_on_values(case: Case, listed: Sequence[str], support: Support | None) -> list[Note]:
    if support is None:
        texts = _texts_of_pool(case, listed)
        wrong = _no_numbers(texts)
        params = {"column": SUPPORT, "n": len(wrong), "of": sum(bool(text.strip()) for text in texts.values())}
        return [Note(code="note.support-no-number", params=params)] if wrong else []
    known = [share for share in support.of.values() if share is not None]
    is_of_one = any(known) and max(known) <= Fraction(1, 100)
    return [Note(code="note.support-of-one", params={"column": SUPPORT})] if is_of_one else []


def _make(
    case: Case, committee: Committee, names: int, seats: int, support: Support | None, clock: Clock, say: Progress,
    result: BallotResult,
) -> None:  # fmt: skip
    """A list that guarantees the most must rules, judged as one that is given; `support` is that of everybody."""
    say("compile", {})
    search = searching(clock)

    def judge(rule: Rule, ids: Sequence[str]) -> Outcomes:
        return Ballot(case, committee, ids, seats).outcomes(rule, search).outcomes

    result.proved = False
    found = robust_list(case.plan, case.pool, committee.id, names, seats, judge, clock, say)
    if found is None:
        raise OutOfTime
    result.slate = {committee.id: list(found.ids)}
    if support is not None:
        support = Support(support.source, {pid: support.of[pid] for pid in found.ids})
    _judge(Ballot(case, committee, found.ids, seats), support, clock, say, result)
    must = {one.rule: one.verdict for one in result.outcomes if one.force == "must"}
    for key in found.kept:  # judged while it was made, if there was no time left to judge it again
        must[key] = "met" if must.get(key, "undecided") == "undecided" else must[key]
    result.kept = [key for key, verdict in must.items() if verdict == "met"]
    result.not_kept = [key for key, verdict in must.items() if verdict != "met"]
    result.proved = found.is_proven or not result.not_kept
    if result.proved:
        result.status = "infeasible" if result.not_kept else "answered"


def _judge(
    ballot: Ballot, support: Support | None, clock: Clock, say: Progress, result: BallotResult
) -> None:
    """Rule by rule; what the clock leaves out stands in the answer as not decided."""
    result.names_listed = ballot.ids
    result.surplus = surplus(len(ballot.ids), ballot.seats)
    search = searching(clock)
    rules = ballot.rules()
    for n, rule in enumerate(rules, 1):
        say("ballot", {"n": n, "of": len(rules)})
        if clock.is_up:
            result.outcomes.append(OutcomeShown(rule=rule.key, force=rule.force, verdict="undecided", proved=False))
        else:
            result.outcomes.append(shown(ballot, ballot.outcomes(rule, search)))
    with contextlib.suppress(OutOfTime):
        _tell_whether_it_complies(ballot, clock, say, result)
    if support is not None:
        with contextlib.suppress(OutOfTime):
            tell_chances(ballot, support, clock, say, result)


def _tell_whether_it_complies(ballot: Ballot, clock: Clock, say: Progress, result: BallotResult) -> None:
    if any(one.verdict == "not_met" and one.force == "must" for one in result.outcomes):
        result.can_comply = False
    elif not clock.is_up:
        say("ballot-compliant", {})
        outcome = compliant_outcome(ballot.case.plan, ballot.case.pool, ballot.committee.id, ballot.ids, ballot.seats, clock)
        result.can_comply = None if outcome is None else bool(outcome)
        if outcome:
            ballot.comply(outcome)
            result.compliant_lost = [pid for pid in ballot.ids if pid not in set(outcome)]


def shown(ballot: Ballot, found: RuleOutcomes) -> OutcomeShown:
    rule, outcomes = found.rule, found.outcomes
    told = OutcomeShown(
        rule=rule.key, force=rule.force, least=outcomes.least, most=outcomes.most, verdict=outcomes.verdict,
        required=rule.body.required(), on_list=outcomes.on_list, may_be=outcomes.may_be, tells=rule.body.told(),
        at_least=outcomes.at_least, at_most=outcomes.at_most, needed=outcomes.needed, room=outcomes.room,
        breaks=case_of(ballot, found.breaks), keeps=case_of(ballot, found.keeps), proved=outcomes.ends_proved,
        by_value={
            value: OutcomeOfValue(least=one.least, most=one.most, verdict=one.verdict)
            for value, one in outcomes.by_value.items()
        },
    )  # fmt: skip
    if outcomes.at_least is None and outcomes.at_most is None and not _hangs_on_members(rule):
        some = ballot.judged(rule, ballot.members(rule), tuple(range(ballot.seats)))
        told.at_least, told.at_most = some.at_least, some.at_most
    return told


def _hangs_on_members(rule: Rule) -> bool:
    """Whether the whole numbers that it asks for differ from outcome to outcome."""
    return rule.body.told() == "others" or any("%" in text or "/" in text for text in rule.body.required().values())


def case_of(ballot: Ballot, outcome: JudgedOutcome | None) -> OutcomeCase | None:
    if outcome is None:
        return None
    there = set(outcome.elected)
    lost = [pid for i, pid in enumerate(ballot.ids) if i not in there]
    return OutcomeCase(
        lost=lost, verdict=outcome.verdict, actual=outcome.actual, shortfall=outcome.shortfall,
        people=list(outcome.offenders), unsure=list(outcome.unsure),
    )  # fmt: skip


def tell_chances(ballot: Ballot, support: Support, clock: Clock, say: Progress, result: BallotResult) -> None:
    result.chance = ChanceShown(
        source=support.source, missing=[pid for pid, share in support.of.items() if share is None],
        support={pid: share_text(share) for pid, share in support.of.items() if share is not None}, counted=False,
    )  # fmt: skip
    shares = [share for share in support.of.values() if share is not None]
    if result.chance.missing:
        result.chance.counted = True
        return
    say("chances", {})
    found = chances(ballot, shares, {one.rule: one.verdict for one in result.outcomes}, clock.check)
    result.chance.counted = True
    result.chance.possible = found.is_possible
    result.chance.draws = found.draws
    if found.all is not None:
        result.chance.all, result.chance.error = _rounded(found.all.value), _rounded(found.all.error)
    for one in result.outcomes:
        if (chance := found.of.get(one.rule)) is not None:
            one.chance, one.chance_error = _rounded(chance.value), _rounded(chance.error)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
