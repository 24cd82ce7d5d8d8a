"""Quy định: every rule in a sentence with its basis, bound and count; bounds moved with the effect seen before it is supposed;
the text of a rule file tried out with its problems as one types; what is supposed saved as rules of one's own."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.api import LoadedPlan
from planner.language.plan import Rule
from planner.problems import BadInput
from planner.report.phrases.figures import is_to_confirm
from planner.report.phrases.voice import Voice, title_in
from planner.results.result import Finding, Result
from planner.rulebook.lint.run import lint
from planner.rulebook.shown import RuleInWords, rule_of_plan
from planner.session.case import read_case
from planner.workbench.desk import own_rules
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.effects import Effect, effect
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.private import made, removed
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.asked import Answer, Asked, Page, page, part
from planner.workbench.screens.screen import LongAsk, Screen, Way

BOUNDS = ("at_least", "at_most", "exactly", "above", "below")
SIDES = {"exactly": ("at_least", "at_most"), "above": ("at_least",), "below": ("at_most",)}
SUPPOSED = {f"workbench.said.{step}" for step in ("supposed", "switched-on", "switched-off", "unsupposed")}
LARGEST_FILE = 5 * 1024 * 1024  # of what is copied beside a text that is tried out
AT = re.compile(r"e[0-9]{1,4}-[0-9]{1,4}")  # of a row on the page
MOST_NAMED = 12  # people named of whom a standard turns


@dataclass(frozen=True)
class Bound:
    """One side of a rule that can be moved: as it is written in the plan, and as it is supposed (None: it is not)."""

    side: str
    written: str
    supposed: str | None


@dataclass(frozen=True)
class Line:
    """A rule on the page: what is asked, in words; where it stands; how the board does."""

    rule: Rule
    words: RuleInWords
    finding: Finding | None
    bounds: Sequence[Bound]
    is_dropped: bool
    to_confirm: bool
    excusable: Sequence[str]  # ids of members who offend and can be excused, as names are sorted


def lines(desk: Desk) -> list[tuple[str, list[Line]]]:
    """The rules of the plan by committee, those that are left out among them."""
    plan = desk.under.case.plan
    findings = {finding.rule: finding for finding in desk.result.findings}
    found: dict[str, list[Line]] = {}
    out = {rule.key for rule in plan.left_out}
    written = {rule.key: rule for rule in desk.loaded.case.plan.rules()}
    for rule in (*plan.rules(), *plan.left_out):
        finding = findings.get(rule.key)
        words = rule_of_plan(rule, plan, False)
        unsure = is_to_confirm(finding) if finding is not None else False
        offend = finding.people if finding is not None and finding.verdict != "met" and rule.body.excuses else ()
        excusable = desk.people.ordered(pid for pid in offend or () if pid in desk.people)
        bounds = _bounds(desk, rule, written.get(rule.key, rule))
        line = Line(rule, words, finding, bounds, rule.key in out, unsure, excusable)
        found.setdefault(desk.voice.section(rule.key), []).append(line)
    return list(found.items())


def _bounds(desk: Desk, rule: Rule, plain: Rule) -> list[Bound]:
    """Which sides of its bounds can be moved: those that are written; of an exact one, both."""
    supposed = {name: value for one in desk.board.supposed if one.on for name, value in one.edits.get("set", {}).items()}
    then = rule_bounds(plain)
    found: dict[str, Bound] = {}
    for name, text in then.items():
        for side in SIDES.get(name, (name,)):
            value = supposed.get(f"{rule.key}.{side}")
            found[side] = Bound(side, text, None if value is None else str(value))
    return list(found.values())


def rule_bounds(rule: Rule) -> dict[str, str]:
    """The bounds as they are written, by name; of an `if` rule those of what it asks then."""
    from planner.rulebook.plan_rules import as_written

    written: Any = as_written(rule)
    for inner in ("then", rule.body.keyword):
        nested = written.get(inner) if isinstance(written, Mapping) else None
        if isinstance(nested, Mapping) and any(name in nested for name in BOUNDS):
            written = nested
    found = {name: written[name] for name in BOUNDS if isinstance(written, Mapping) and name in written}
    return {name: str(value) for name, value in found.items() if isinstance(value, int | str) and not isinstance(value, bool)}


# ------------------------------------------------------------------------------------------------ pages


def _page(asked: Asked) -> Answer:
    return page("rules/page.html", here="rules", files=own_files(asked.desk))


def _table(desk: Desk) -> Page:
    turned = desk.turned if desk.board.said.code in SUPPOSED else ()  # of a step of the board the board tells
    return part("rules/table.html", lines=lines(desk), reach=reach(desk), source=source, turned=turned)


def _parts(desk: Desk) -> Mapping[str, Page]:
    return {"rules": _table(desk), "saving": part("rules/saving.html")}


def own_files(desk: Desk) -> list[Path]:
    """The rule files beside the plan, and the plan: what can be tried out here."""
    folder = desk.loaded.case.plan.path.parent
    return [file for file in desk.loaded.case.plan.files if file.parent == folder and file.suffix in (".yaml", ".yml")]


# ------------------------------------------------------------------------------------------------ the effect of a bound


def _effect(asked: Asked) -> Answer:
    """What a bound, or leaving a rule out, or excusing a person would change on the desk, before it is supposed."""
    desk, query = asked.desk, asked.query
    key = query.get("rule", "")
    if key not in {rule.key for rule in (*desk.under.case.plan.rules(), *desk.under.case.plan.left_out)}:
        raise Refused("workbench.refused.no-rule", key=key[:60])
    edits = _edits(query, key)
    at = query["at"] if AT.fullmatch(query.get("at", "")) else ""
    if not edits:
        return part("rules/effect.html", effect=None, edits=None, key=key, said="")
    try:
        now = desk.under.suppose(**edits)
        found = effect(desk.result, desk.under, now)
    except BadInput as bad:
        first = bad.problems[0]
        said = f"{first.message(desk.lang)} {first.hint(desk.lang)}".strip()
        return part("rules/effect.html", effect=None, edits=None, key=key, said=said)
    return part("rules/effect.html", effect=found, edits=edits, key=key, said="", told=Tells(desk, found, now), at=at)


def _edits(query: Mapping[str, str], key: str) -> dict[str, Any]:
    """What the form of a rule asks for, as a scenario says it."""
    if query.get("drop"):
        return {"drop": [key]}
    if query.get("waive"):
        return {"waive": [{"rule": key, "id": query["waive"]}]}
    bounds = {
        f"{key}.{side}": _amount(query[side]) for side in ("at_least", "at_most")
        if query.get(side, "").strip() and query.get(side, "").strip() != query.get(f"was_{side}", "").strip()
    }  # fmt: skip
    return {"set": bounds} if bounds else {}


def _amount(text: str) -> str | int:
    text = text.strip().replace(",", ".")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else text


def _possible_ready(desk: Desk, args: Mapping[str, Any]) -> Callable[[Job], Result]:
    """Whether the plan can be met with what is looked at supposed as well."""
    edits = args.get("edits")
    told: dict[str, Any] = edits if isinstance(edits, dict) else {}
    if not told or not all(given and _is_edit(name, given) for name, given in told.items()):
        raise Refused("workbench.refused.unknown-step", name="possible")
    try:
        now = desk.under.suppose(**told)
    except BadInput as bad:
        raise Refused("workbench.refused.as-said", why=bad.problems[0].message(desk.lang)) from bad

    def work(job: Job) -> Result:
        return now.check(time_limit=job.clock, progress=job.progress)

    return work


def _is_edit(name: str, given: object) -> bool:
    """Whether a scenario could say it so: bounds by name, keys of rules, people excused."""
    if name == "set":
        return isinstance(given, dict)
    item = {"drop": str, "waive": dict}.get(name)
    return item is not None and isinstance(given, list) and all(isinstance(one, item) for one in given)


def _possible_shown(_desk: Desk, job: Job) -> Page:
    return part("rules/possible.html", job=job)


class Tells:
    """The effect in words: of which rule, whom it stops."""

    def __init__(self, desk: Desk, found: Effect, now: LoadedPlan) -> None:
        self.desk, self.now = desk, now
        self.was, self.then = Voice(found.before, desk.lang), Voice(found.after, desk.lang)

    def title(self, rule: str) -> str:
        voice = self.then if any(f.rule == rule for f in self.then.result.findings) else self.was
        return f"{voice.rule_title(rule)}, {voice.section(rule)}"

    def people(self, ids: Sequence[str]) -> str:
        people = self.desk.people
        shown = [people[pid].name if pid in people else pid for pid in people.ordered(pid for pid in ids if pid in people)]
        return ", ".join(shown[:MOST_NAMED]) + (", …" if len(shown) > MOST_NAMED else "")


# ------------------------------------------------------------------------------------------------ a text tried out


def _text(asked: Asked) -> Answer:
    """A rule file as it stands, to be edited."""
    file = _own(asked.desk, asked.query.get("file", ""))
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("workbench.refused.cannot-open", file=file.name) from error
    return part("rules/text.html", file=file.name, text=text)


def _own(desk: Desk, name: str) -> Path:
    found = next((file for file in own_files(desk) if file.name == name), None)
    if found is None:
        raise Refused("workbench.refused.no-file", key="rules")
    return found


def _tried(asked: Asked) -> Answer:
    """A text in place of a file beside the plan: its problems, or what it changes on the desk. The file stays as it is."""
    desk, text = asked.desk, asked.body.get("text")
    file = _own(desk, str(asked.body.get("file", "")))
    if not isinstance(text, str):
        raise Refused("workbench.refused.unknown-step", name="try")
    plan = desk.loaded.case.plan
    folder = Path(tempfile.mkdtemp(prefix="trying-", dir=made(plan.path)))
    try:
        for beside in plan.path.parent.iterdir():
            is_small = beside.is_file() and beside.stat().st_size <= LARGEST_FILE
            if is_small and beside.suffix.lower() in (".yaml", ".yml", ".csv"):
                shutil.copyfile(beside, folder / beside.name)
        (folder / file.name).write_text(text, "utf-8")
        found = lint([str(folder / file.name)], None, str(folder / plan.path.name))
        inside = [problem for problem in found.problems if Path(problem.where.partition(":")[0]).name == file.name]
        problems = [
            (p.severity, p.where.rpartition(":")[2], p.value or "", p.message(desk.lang), p.hint(desk.lang)) for p in inside
        ]
        tried: Effect | None = None
        told: Tells | None = None
        trouble = ""
        if not any(problem.severity == "error" for problem in inside):
            try:
                now = LoadedPlan(read_case(folder / plan.path.name, desk.lang, desk.loaded.case.pool_file or plan.pool.file))
                edits = desk.under.case.plan.edits.written()
                now = now.suppose(**{name: given for name, given in edits.items() if given}) if any(edits.values()) else now
                tried = effect(desk.result, desk.under, now)
                told = Tells(desk, tried, now)
            except BadInput as bad:
                trouble = bad.problems[0].message(desk.lang).replace(str(folder) + "/", "")
    finally:
        for left in folder.iterdir():
            removed(left)
        folder.rmdir()
    return part("rules/tried.html", problems=problems, effect=tried, told=told, trouble=trouble)


# ------------------------------------------------------------------------------------------------ saved, and how far numbers go


def _save(asked: Asked) -> Answer:
    desk = asked.desk
    desk.ours()
    saved = own_rules.save(desk.loaded, desk.under, desk.result, str(asked.body.get("name", "")).strip(), desk.lang)
    return part("rules/saved.html", saved=saved)


def _reach_ready(desk: Desk, _args: Mapping[str, Any]) -> Callable[[Job], Result]:
    plan = desk.under

    def work(job: Job) -> Result:
        found: Result = plan.range(time_limit=job.clock, progress=job.progress)
        return found

    return work


def _reach_shown(desk: Desk, _job: Job) -> Page:
    return _table(desk)


def reach(desk: Desk) -> Mapping[str, tuple[int, int]]:
    """How far the number of each rule can go while every other must rule holds, where that was asked for these suppositions."""
    job = desk.jobs.latest("reach")
    if job is None or not isinstance(job.answer, Result) or job.answer.edits != desk.result.edits:
        return {}
    return {
        one.rule: (one.least, one.most) for one in getattr(job.answer, "ranges", ())
        if one.value is None and isinstance(one.least, int) and isinstance(one.most, int)
    }  # fmt: skip


def source(words: RuleInWords, lang: str) -> str:
    """The basis of a rule: document and clause."""
    basis = words.basis or {}
    titles = basis.get("title")
    named = title_in(titles, lang) if isinstance(titles, Mapping) else str(basis.get("source", ""))
    return ", ".join(filter(None, (named or str(basis.get("source", "")), str(basis.get("clause") or ""))))


SCREEN = Screen(
    "rules", "/rules",
    (
        Way("/rules", _page), Way("/rules/effect", _effect), Way("/rules/text", _text), Way("/rules/try", _tried, "POST"),
        Way("/rules/save", _save, "POST"),
    ),
    parts=_parts,
    jobs=(LongAsk("reach", _reach_ready, _reach_shown, 120.0), LongAsk("possible", _possible_ready, _possible_shown, 30.0)),
)  # fmt: skip
