"""Câu hỏi: each question of planners as a page over the same answers, asked of the plan as it is supposed on the desk."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from planner.api import LoadedPlan
from planner.problems import BadInput
from planner.questions.why.granted import edits_of_changes
from planner.report.composer import document
from planner.report.document import Verdict
from planner.report.html import part as drawn
from planner.report.phrases.reasons import change_line
from planner.report.phrases.voice import Voice
from planner.results.questions import QUESTIONS
from planner.results.result import Result
from planner.words import say
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.asked import Answer, Asked, Page, page, part
from planner.workbench.screens.screen import LongAsk, Screen, Way

# What a printed report tells beside the answer itself: folded below it.
BEHIND = ("front-posts", "asked", "posts", "structure", "ages", "open-cells", "waivers", "basis", "problems", "provenance")
Kind = Literal["committee", "person", "rule", "bound", "number", "flag", "text", "file"]


@dataclass(frozen=True)
class Field:
    """What a question is told: `name` in the form, its kind, what stands there at first; `is_needed`: it may not be left blank.
    Of a file `key` is that which such a YAML file begins with."""

    name: str
    kind: Kind
    first: str = ""
    is_needed: bool = False
    key: str = ""


Ask = Callable[[Desk, Mapping[str, Any], LoadedPlan], Callable[[Job], Result]]


@dataclass(frozen=True)
class Question:
    """`of_board`: it is asked of the board, not of the plan alone."""

    id: str
    ask: Ask
    fields: tuple[Field, ...] = ()
    seconds: float = 60.0
    of_board: bool = False


@dataclass
class Told:
    """An answer as it is shown: the result with all that a report needs, its sections as HTML, and what can be done with it."""

    result: Result
    verdict: Verdict
    html: str
    ways: list[tuple[str, list[str], dict[str, Any] | None]] = field(default_factory=list)  # title, changes, edits
    slates: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)


# ------------------------------------------------------------------------------------------------ what is typed in


def _committee(desk: Desk, args: Mapping[str, Any], name: str = "committee") -> str | None:
    return desk.committee(args, name) if args.get(name) else None


def _person(desk: Desk, args: Mapping[str, Any]) -> str:
    """An id, or words that find one person alone."""
    text = str(args.get("person", "")).strip()
    if text in desk.people:
        return text
    found = desk.people.found(text) if text else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused("workbench.refused.nobody-found", text=text[:60])
    shown = "; ".join(f"{desk.people[pid].name} ({pid})" for pid in found[:6])
    raise Refused("workbench.refused.several-found", text=text[:60], people=shown + ("; …" if len(found) > 6 else ""))


def _number(args: Mapping[str, Any], name: str, otherwise: int | None, most: int = 1000) -> int | None:
    text = str(args.get(name, "")).strip()
    if not text:
        return otherwise
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= most):
        raise Refused("workbench.refused.no-number", text=text[:30], most=most)
    return int(text)


def _flag(args: Mapping[str, Any], name: str) -> bool:
    return bool(args.get(name))


def _file(desk: Desk, args: Mapping[str, Any], key: str) -> Path:
    """One of the files beside the plan that begin with this key: what is typed is never a path."""
    asked = str(args.get("file", ""))
    found = files(desk, key)
    if asked not in found:
        raise Refused("workbench.refused.no-file", key=key)
    return found[asked]


def files(desk: Desk, key: str) -> dict[str, Path]:
    """The YAML files beside the plan that have this key at their beginning, by name."""
    found = {}
    for file in sorted(desk.loaded.case.plan.path.parent.glob("*.y*ml")):
        try:
            lines = file.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        if any(line.startswith(f"{key}:") for line in lines):
            found[file.name] = file
    return found


def _slate(desk: Desk) -> dict[str, list[str]]:
    return {committee: list(ids) for committee, ids in desk.board.slate.items()}


# ------------------------------------------------------------------------------------------------ the questions


def _explain(_desk: Desk, _args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    def work(job: Job) -> Result:
        found = plan.check(time_limit=job.clock, progress=job.progress)
        if found.status != "infeasible":
            return found
        return plan.explain(time_limit=job.clock, progress=job.progress)

    return work


def _asked(name: str, plan: LoadedPlan, *given: Any, **named: Any) -> Callable[[Job], Result]:
    def work(job: Job) -> Result:
        found: Result = getattr(plan, name)(*given, **named, time_limit=job.clock, progress=job.progress)
        return found

    return work


def _range(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    keys = [_rule(desk, args)] if args.get("rule") else []
    return _asked("range", plan, *keys)


def _rule(desk: Desk, args: Mapping[str, Any]) -> str:
    key = str(args.get("rule", ""))
    if key not in {rule.key for rule in desk.under.case.plan.rules()}:
        raise Refused("workbench.refused.no-rule", key=key[:60])
    return key


def _sweep(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    key, bound = _rule(desk, args), str(args.get("bound", "at_least"))
    if bound not in ("at_least", "at_most"):
        raise Refused("workbench.refused.unknown-step", name=bound[:20])
    values = str(args.get("values", "")).replace(" ", "")
    if not values:
        raise Refused("workbench.refused.no-values")
    return _asked("sweep", plan, [f"{key}.{bound}={values}"])


def _ballot(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    of = desk.committee(args, "committee")
    names = _number(args, "names", None, 10_000)
    if names is not None:
        return _asked("ballot", plan, of=of, names=names)
    return _asked("ballot", plan, {of: list(desk.board.slate[of])}, of, seats=_number(args, "seats", None, 10_000))


def _people(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("people", plan, _committee(desk, args), best=_flag(args, "best"))


def _why(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("why", plan, _person(desk, args), _committee(desk, args))


def _of_board(name: str) -> Ask:
    def ask(desk: Desk, _args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
        return _asked(name, plan, _slate(desk))

    return ask


def _alternatives(_desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    count, differ = _number(args, "count", 3, 20), _number(args, "differ", 1, 200)
    return _asked("alternatives", plan, count=count, differ=differ)


def _repair(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("repair", plan, _slate(desk), all=_flag(args, "all"))


def _resilience(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("resilience", plan, _slate(desk), lose=2 if _flag(args, "pairs") else 1)


def _timeline(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    until = str(args.get("until", "")).strip() or None
    return _asked("timeline", plan, _slate(desk), until)


def _train(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("train", plan, _file(desk, args, "courses"), goals=_flag(args, "goals"))


def _compare(desk: Desk, args: Mapping[str, Any], plan: LoadedPlan) -> Callable[[Job], Result]:
    return _asked("compare", plan, _file(desk, args, "scenarios"))


COMMITTEE = Field("committee", "committee")
ASKED: tuple[Question, ...] = (
    Question("explain", _explain),
    Question("repair", _repair, (Field("all", "flag"),), of_board=True),
    Question("why", _why, (Field("person", "person", is_needed=True), COMMITTEE)),
    Question("people", _people, (COMMITTEE, Field("best", "flag"))),
    Question("range", _range, (Field("rule", "rule"),)),
    Question("alternatives", _alternatives, (Field("count", "number", "3"), Field("differ", "number", "1"))),
    Question("resilience", _resilience, (Field("pairs", "flag"),), of_board=True),
    Question("timeline", _timeline, (Field("until", "text"),), of_board=True),
    Question("review", _of_board("review"), of_board=True),
    Question("train", _train, (Field("file", "file", is_needed=True, key="courses"), Field("goals", "flag"))),
    Question("ballot", _ballot, (
        Field("committee", "committee", is_needed=True), Field("seats", "number"), Field("names", "number"),
    ), of_board=True),
    Question("compare", _compare, (Field("file", "file", is_needed=True, key="scenarios"),)),
    Question("sweep", _sweep, (
        Field("rule", "rule", is_needed=True), Field("bound", "bound", "at_least"),
        Field("values", "text", "1..5", is_needed=True),
    )),
)  # fmt: skip
BY_ID: Mapping[str, Question] = {question.id: question for question in ASKED}
assert BY_ID.keys() - {"explain"} == QUESTIONS.keys()  # noqa: S101  every question of planners has its page


# ------------------------------------------------------------------------------------------------ answers


def told(loaded: LoadedPlan, result: Result, lang: str) -> Told:
    """The answer as the report words it, and what can be done with it on the desk."""
    shown = loaded.detailed(result.model_copy())
    made = document(shown, lang)
    whole = {section.key for section in made.everything}
    # The page that is signed tells shortly what an annex tells whole: here one page holds both.
    made = replace(made, sections=[one for one in made.sections if one.key.removeprefix("front-") not in whole - {one.key}])
    behind = [*BEHIND, *(s.key for s in made.everything if s.key.startswith("people-"))]
    found = Told(shown, made.verdict, drawn(made, behind, say("workbench.asked.behind", lang)))
    voice = Voice(shown, lang)
    for n, way in enumerate(result.relaxations, 1):
        edits = edits_of_changes(way.changes)
        lines = list(dict.fromkeys(change_line(voice, change, way.slate) for change in way.changes))
        title = say("workbench.asked.way", lang, n=n, cost="–" if way.cost is None else voice.whole(way.cost))
        found.ways.append((title, lines, None if edits is None else edits.written()))
    person = getattr(result, "person", None)
    if person is not None and person.changes and (edits := edits_of_changes(person.changes)) is not None:
        lines = [change_line(voice, change, person.slate or {}) for change in person.changes]
        found.ways.append((say("workbench.asked.person-way", lang), lines, edits.written()))
    found.slates = list(_slates(result, voice))
    return found


def _slates(result: Result, voice: Voice) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """The slates that an answer offers, each with its name."""
    several = getattr(result, "alternatives", None) or getattr(result, "repairs", None) or ()
    for n, one in enumerate(several, 1):
        yield voice.say("workbench.asked.slate", n=n), one.slate
    if not several and result.command in ("why", "people", "ballot") and result.slate:
        yield voice.say("workbench.asked.this-slate"), result.slate


def _ready(question: Question, desk: Desk, args: Mapping[str, Any]) -> Callable[[Job], Told]:
    for one in question.fields:
        if one.is_needed and not str(args.get(one.name, "")).strip():
            raise Refused("workbench.refused.blank", field=say(f"workbench.field.{one.name}", desk.lang))
    if question.of_board and not any(desk.board.slate.values()):
        raise Refused("workbench.refused.empty-board")
    plan, lang = desk.whole(), desk.lang
    # A list is judged as it stands: who is kept or left out there is no part of what is asked.
    asked = desk.under if question.id in ("review", "timeline") else plan
    work = question.ask(desk, args, asked)

    def answered(job: Job) -> Told:
        return told(asked, work(job), lang)

    return answered


def _shown(question: Question, desk: Desk, job: Job) -> Page:
    trouble = job.trouble
    problems = (
        [(p.where, p.message(desk.lang), p.hint(desk.lang)) for p in trouble.problems] if isinstance(trouble, BadInput) else []
    )
    said = "" if trouble is None or isinstance(trouble, BadInput) else desk.words(trouble)
    return part(
        "questions/answer.html", job=job, question=question, told=job.answer, problems=problems, trouble=said,
        is_old=job.version != desk.version, doing=doing(job, desk.lang), seconds=question.seconds,
    )  # fmt: skip


def doing(job: Job, lang: str) -> str:
    """What the engine is at, in the words of the command line."""
    from planner.words import knows

    code = f"progress.{job.event}"
    if not job.event or not knows(code):
        return ""
    label = str(job.facts.get("prefer", "")).replace(":", "").partition(" ")
    stage = f"progress.stage.{label[0]}"
    facts = {name: value for name, value in job.facts.items() if name != "slate"}
    if knows(stage):
        facts["prefer"] = say(stage, lang, rest=label[2])
    return say(code, lang, **facts)


def job_name(question: str) -> str:
    """A question as a long one: `ask-why`."""
    return f"ask-{question}"


# ------------------------------------------------------------------------------------------------ pages


def _page(asked: Asked) -> Answer:
    desk = asked.desk
    known = BY_ID.get(asked.query.get("q", ""), ASKED[0])
    choices = {one.name: files(desk, one.key) for one in known.fields if one.kind == "file"}
    job = desk.jobs.latest(job_name(known.id))
    rules = [(rule.key, desk.voice.rule_title(rule.key), desk.voice.section(rule.key)) for rule in desk.under.case.plan.rules()]
    answer = _shown(known, desk, job) if job is not None else None
    return page(
        "questions/page.html", here="questions", asked=ASKED, question=known, choices=choices, rules=rules, given=asked.query,
        job=job, answer=answer, name=job_name(known.id), rules_by=_by_section(rules),
    )  # fmt: skip


def _by_section(rules: list[tuple[str, str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    grouped = itertools.groupby(rules, key=lambda rule: rule[2])
    return [(section, [(key, title) for key, title, _ in found]) for section, found in grouped]


SCREEN = Screen(
    "questions", "/questions", (Way("/questions", _page),),
    jobs=tuple(
        LongAsk(job_name(question.id), partial(_ready, question), partial(_shown, question), question.seconds)
        for question in ASKED
    ),
)  # fmt: skip
