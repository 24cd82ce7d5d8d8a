"""Suppositions saved as rules of one's own: a rule set for each committee that builds on the sets it has, and a copy of the
plan that uses them. A set of which a rule is left out cannot be built on: what else it says is written out. The plan's own
file and the packs stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from planner.api import LoadedPlan, load
from planner.cli.output import whole_file
from planner.language.plan import Rule
from planner.problems import BadInput, CannotWrite
from planner.reading.rule_sets import RuleSet, RuleSets
from planner.results.result import Result
from planner.rulebook.plan_rules import as_written
from planner.words import LANGUAGES, say
from planner.workbench.desk.refused import Refused
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


@dataclass(frozen=True)
class Saved:
    """The files that were written, the copy of the plan last; `left`: keys of rules that stand in the plan itself, whose bounds
    the copy states there; `gone`: keys of rules that are left out."""

    files: Sequence[Path]
    plan: Path
    left: Sequence[str]
    gone: Sequence[str] = ()


def save(was: LoadedPlan, now: LoadedPlan, judged: Result, name: str, lang: str) -> Saved:
    """Write what `now` supposes of rules as rule sets called NAME-COMMITTEE and the plan `plan-NAME.yaml`, beside the plan of
    `was`; read them again and see that they judge the board as the suppositions do.

    Raises Refused: nothing is supposed that rules can say, the name is none, a file is there already, the copy does not judge
    as it should. Nothing is left behind then.
    """
    if NAME.fullmatch(name) is None:
        raise Refused("workbench.refused.set-name", name=name[:40])
    edits = now.case.plan.edits
    if edits.as_of or edits.rules_on:
        raise Refused("workbench.refused.set-only-bounds")
    gone = set(edits.drop)
    keys = {named.rpartition(".")[0] for named in edits.set} - gone
    if not (keys or gone or edits.waive):
        raise Refused("workbench.refused.set-nothing")
    plan = was.case.plan
    raw = yaml.safe_load(plan.path.read_text("utf-8-sig"))
    rules = {rule.key: rule for rule in now.case.plan.rules()}
    files: dict[Path, str] = {}
    left = []
    for committee in plan.committees:
        sizes = {rule.key for rule in committee.rules if rule.body.is_size}  # any size is what is left of one that is left out
        changed = [rules[rule.key] for rule in committee.rules if rule.key in keys or rule.key in gone & sizes]
        own = [rule for rule in changed if not rule.body.is_size and not _stands_in(rule, plan.path)]
        out = [rule for rule in committee.rules if rule.key in gone - sizes]
        named = _named(raw["committees"][committee.id])
        away = {rule.id for rule in out if not _stands_in(rule, plan.path)}
        if (own or away) and named:
            ruleset = f"{name}-{committee.id}"
            written = _set(ruleset, named, own, plan.title, away, plan.path, committee.judged_on)
            files[plan.path.with_name(f"{ruleset}.yaml")] = written
            inline = [one for one in raw["committees"][committee.id]["rules"] if isinstance(one, dict)]
            raw["committees"][committee.id]["rules"] = [ruleset, *inline]
        left += [rule.key for rule in changed if rule not in own]
    left += [rule.key for rule in plan.joint if rule.key in keys]
    for key in left:
        _put_into_plan(raw, rules[key], key)
    for key in gone - set(left):
        _take_from_plan(raw, key)
    _excuse(raw, was, now)
    copy = plan.path.with_name(f"plan-{name}.yaml")
    head = say("workbench.set-head", lang, plan=plan.path.name)
    files[copy] = f"# {head}\n" + yaml.safe_dump(raw, allow_unicode=True, sort_keys=False, width=110)
    _write(files)
    try:
        again = load(copy).validate(judged.slate or {})
    except BadInput as bad:
        _remove(files)
        raise Refused("workbench.refused.set-unread", why=bad.problems[0].message(lang)) from bad
    if _told(again) != _told(judged):
        _remove(files)
        raise Refused("workbench.refused.set-differs")
    return Saved(list(files), copy, left, sorted(gone))


def _stands_in(rule: Rule, plan: Path) -> bool:
    return Path(rule.place.rpartition(":")[0]).name == plan.name


def _named(committee: Mapping[str, Any]) -> list[str]:
    """The sets that a committee of a plan names."""
    listed = committee.get("rules") or []
    return [listed] if isinstance(listed, str) else [one for one in listed if isinstance(one, str)]


def _set(
    ruleset: str,
    named: Sequence[str],
    rules: Sequence[Rule],
    title: Mapping[str, str],
    away: set[str],
    path: Path,
    day: int | None,
) -> str:
    """A rule set that builds on those `named` and states these rules anew; of a set that has a rule of `away` it says all the
    rest itself."""
    plan = {lang: title.get(lang) or next(iter(title.values()), ruleset) for lang in LANGUAGES}
    titles = {lang: say("workbench.set-title", lang, plan=plan[lang]) for lang in LANGUAGES}
    own = {rule.id: as_written(rule) for rule in rules}
    sets = RuleSets(ProblemList(), path.parent)
    extends, month = [], None
    sources: dict[str, Any] = {}
    groups: dict[str, Any] = {}
    said: dict[str, Any] = {}
    for one in named:
        found = sets.asked(one, path.parent, "", day) if away else None
        if found is None or not away & found.entries.keys():
            extends.append(one)
            continue
        sources |= _collected(found, "sources")
        groups |= _collected(found, "groups")
        month = month or _month(found)
        said |= {id: entry.raw for id, entry in found.entries.items() if id not in away}
    written: dict[str, Any] = {"ruleset": ruleset, "title": titles}
    parts = {"reference_month": month, "extends": extends, "sources": sources, "groups": groups}
    written |= {key: value for key, value in parts.items() if value}
    written["rules"] = list((said | own).values())
    return yaml.safe_dump(_plain(written), allow_unicode=True, sort_keys=False, width=110)


def _collected(ruleset: RuleSet, key: str) -> dict[str, Any]:
    """What the files of a set and of those that it builds on say under a key, the nearest first."""
    found: dict[str, Any] = {}
    for parent in ruleset.parents:
        found |= _collected(parent, key)
    return found | (_read(ruleset).get(key) or {})


def _month(ruleset: RuleSet) -> Any:
    """The month at which its ages count, as it is written: its own, else that of a set that it builds on."""
    return _read(ruleset).get("reference_month") or next(filter(None, map(_month, ruleset.parents)), None)


def _read(ruleset: RuleSet) -> Mapping[str, Any]:
    file = read_yaml(ruleset.path, ProblemList())
    return file.value if file is not None and isinstance(file.value, dict) else {}


def _take_from_plan(raw: dict[str, Any], key: str) -> None:
    """A rule left out is not stated in the plan, and nobody is excused from it."""
    committee, _, id = key.rpartition("/")
    holder = raw if committee == "joint" else raw["committees"][committee]
    name = "joint" if committee == "joint" else "rules"
    if isinstance(holder.get(name), list):
        holder[name] = [one for one in holder[name] if not (isinstance(one, dict) and one.get("id") == id)]
    if raw.get("waivers"):
        raw["waivers"] = [one for one in raw["waivers"] if one.get("rule") != key]


def _excuse(raw: dict[str, Any], was: LoadedPlan, now: LoadedPlan) -> None:
    """Who is supposed to be excused stands among the waivers of the copy, with a reason that says that it is supposed."""
    known = {(waiver.rule, waiver.id) for waiver in was.case.plan.waivers}
    lang = now.case.plan.lang or LANGUAGES[0]
    for waiver in now.case.plan.waivers:
        if (waiver.rule, waiver.id) not in known and waiver.rule not in now.case.plan.edits.drop:
            reason = waiver.reason or say("workbench.set-waived", lang)
            one = {"rule": waiver.rule, "id": waiver.id, "authority": str(waiver.authority), "reason": reason}
            raw["waivers"] = [*(raw.get("waivers") or []), one]


def _put_into_plan(raw: dict[str, Any], rule: Rule, key: str) -> None:
    """The rule, or the seats, as it is supposed in the place of the plan where it stands."""
    committee, _, id = key.rpartition("/")
    written = _plain(as_written(rule))
    if rule.body.is_size:
        raw["committees"][committee]["seats"] = written["seats"]
        return
    listed = raw["joint"] if committee == "joint" else raw["committees"][committee]["rules"]
    for at, one in enumerate(listed):
        if isinstance(one, dict) and one.get("id") == id:
            listed[at] = written


def _plain(value: Any) -> Any:
    """As YAML writes it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _told(result: Result) -> list[tuple[object, ...]]:
    return sorted((f.rule, f.verdict, f.actual, f.at_least, f.at_most, f.shortfall) for f in result.findings)


def _write(files: Mapping[Path, str]) -> None:
    there = [file.name for file in files if file.exists()]
    if there:
        raise Refused("workbench.refused.set-there", files=", ".join(there))
    for file, text in files.items():
        try:
            with whole_file(file) as scratch:
                scratch.write_text(text, "utf-8")
        except (OSError, CannotWrite) as error:
            _remove(files)
            raise Refused("workbench.refused.cannot-save", why=file.name) from error


def _remove(files: Mapping[Path, str]) -> None:
    for file in files:
        file.unlink(missing_ok=True)
