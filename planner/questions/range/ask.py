"""`range`: how far the number of each rule can go while all others hold; or the frontier of two."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from planner.answers.check import limit_of, why_infeasible
from planner.answers.head import headed
from planner.answers.solver_notes import solver_notes
from planner.language.plan import Rule
from planner.problems import BadInput, OutOfTime, Problem
from planner.questions.range.part import EndsShown, FrontierPoint, FrontierShown, RangeResult, RangeShown
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.why.ranges import Range, frontier, not_asked, ranges
from planner.written.nearest import rule_suggested


def ask(
    session: Session,
    *keys: str,
    frontier: Sequence[str] | None = None,
    least: bool = False,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> RangeResult:
    """The range of each rule (of these alone, where keys are given); with `frontier`, a pair of keys, all pairs of their
    numbers that no compliant slate betters: both greater, with `least` both less.

    What is proved when the clock runs out stands in the answer. Raises BadInput of a key that is no rule, or has no number.
    """
    clock = session.begin(time_limit)
    say = progress or (lambda _event, _facts: None)
    asked = _rules(session, frontier or keys, "--frontier " if frontier else "")
    result = RangeResult(command="range", status="ranged")
    try:
        say("compile", {})
        result.notes = solver_notes(session.compiled)
        session.workbench.clock = clock
        _numbered(session, asked, single=frontier is not None)
        if frontier is not None:
            _frontier(session, result, frontier[0], frontier[1], least, say)
        else:
            _ranges(session, result, asked or list(session.plan.rules()), say)
    except OutOfTime:
        if not result.ranges and result.between is None:
            result.status = "undecided"
    headed(session.case, result, limit_of(clock))
    return result


def _rules(session: Session, keys: Sequence[str], option: str) -> list[Rule]:
    """Raises BadInput of every key that is no rule."""
    rules = {rule.key: rule for rule in session.plan.rules()}
    unknown = [key for key in dict.fromkeys(keys) if key not in rules]
    if unknown:
        raise BadInput(Problem("unknown-rule", f"{option}{key}", key, params=rule_suggested(key, rules)) for key in unknown)
    return [rules[key] for key in keys]


def _numbered(session: Session, rules: Sequence[Rule], single: bool) -> None:
    """Raises BadInput of the rules that have no number, or, where it must be a `single` one, several."""
    numbers = {rule.key: len(session.workbench.measures.get(rule.key, ())) for rule in rules}
    problems = [
        Problem("rule-no-number" if not numbers[rule.key] else "rule-many-numbers", rule.key, rule.key,
                params={"body": rule.body.keyword})
        for rule in rules
        if not numbers[rule.key] or (single and numbers[rule.key] > 1)
    ]  # fmt: skip
    if problems:
        raise BadInput(problems)


def _ranges(session: Session, result: RangeResult, rules: Sequence[Rule], say: Progress) -> None:
    bench = session.workbench
    numbered = [rule for rule in rules if rule.key in bench.measures]
    by_key = {rule.key: rule for rule in numbered}

    def told(place: int) -> None:
        say("range", {"n": place, "of": len(numbered)})

    found: list[Range] = []
    try:
        say("feasibility", {})
        for one in ranges(bench, session.without, numbered, told):
            found.append(one)  # noqa: PERF402  (what was found before the clock ran out is kept)
    finally:  # what the clock left out stands in the answer as not proved
        found += not_asked(bench, numbered, found)
        result.ranges = [_shown(by_key[one.rule], one) for one in found]


def _shown(rule: Rule, found: Range) -> RangeShown:
    possible = None if found.possible is None else EndsShown(least=found.possible.least, most=found.possible.most)
    return RangeShown(
        rule=found.rule, value=found.value, least=found.counted.least, most=found.counted.most, possible=possible,
        at_least=found.at_least, at_most=found.at_most, proved=found.is_proven, required=rule.body.required(),
        tells=rule.body.told(), force=rule.force,
    )  # fmt: skip


def _frontier(session: Session, result: RangeResult, first: str, second: str, least: bool, say: Progress) -> None:
    sums = any(rule.body.told() == "numbers" for rule in session.plan.rules() if rule.key in (first, second))
    result.between = FrontierShown(x=first, y=second, least=least, complete=False, sums=sums)
    say("feasibility", {})
    found = session.decided()
    if found.slate is None:
        if found.status == "infeasible":
            result.status, result.between = "infeasible", None
            with contextlib.suppress(OutOfTime):
                why_infeasible(session, result, say)
            return
        raise OutOfTime
    bench = session.workbench
    (x,), (y,) = bench.measures[first], bench.measures[second]
    pairs = frontier(bench, x, y, least, lambda n: say("frontier", {"n": n}), found.slate)
    result.frontier = [FrontierPoint(x=a, y=b) for a, b in pairs.points]
    result.between.complete = pairs.is_complete
