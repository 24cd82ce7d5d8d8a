"""Suppositions saved as rules of one's own: a rule set for each committee that builds on the sets it has, and a copy of the
plan that uses them. The plan's own file and the packs stay as they are."""

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
from planner.results.result import Result
from planner.rulebook.plan_rules import as_written
from planner.words import LANGUAGES, say
from planner.workbench.desk.refused import Refused

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


@dataclass(frozen=True)
class Saved:
    """The files that were written, the copy of the plan last; `left`: keys of rules that stand in the plan itself, whose bounds
    the copy states there."""

    files: Sequence[Path]
    plan: Path
    left: Sequence[str]


def save(was: LoadedPlan, now: LoadedPlan, judged: Result, name: str, lang: str) -> Saved:
    """Write what `now` supposes of rules as rule sets called NAME-COMMITTEE and the plan `plan-NAME.yaml`, beside the plan of
    `was`; read them again and see that they judge the board as the suppositions do.

    Raises Refused: nothing is supposed that rules can say, the name is none, a file is there already, the copy does not judge
    as it should. Nothing is left behind then.
    """
    if NAME.fullmatch(name) is None:
        raise Refused("workbench.refused.set-name", name=name[:40])
    edits = now.case.plan.edits
    if edits.drop or edits.waive or edits.as_of or edits.rules_on:
        raise Refused("workbench.refused.set-only-bounds")
    keys = {named.rpartition(".")[0] for named in edits.set}
    if not keys:
        raise Refused("workbench.refused.set-nothing")
    plan = was.case.plan
    raw = yaml.safe_load(plan.path.read_text("utf-8-sig"))
    rules = {rule.key: rule for rule in now.case.plan.rules()}
    files: dict[Path, str] = {}
    left = []
    for committee in plan.committees:
        changed = [rules[rule.key] for rule in committee.rules if rule.key in keys]
        own = [rule for rule in changed if rule is not rules[committee.seats.key] and not _stands_in(rule, plan.path)]
        named = [one for one in raw["committees"][committee.id].get("rules") or [] if isinstance(one, str)]
        if own and named:
            ruleset = f"{name}-{committee.id}"
            files[plan.path.with_name(f"{ruleset}.yaml")] = _set(ruleset, named, own, plan.title)
            inline = [one for one in raw["committees"][committee.id]["rules"] if not isinstance(one, str)]
            raw["committees"][committee.id]["rules"] = [ruleset, *inline]
        left += [rule.key for rule in changed if rule not in own]
    for key in left:
        _put_into_plan(raw, rules[key], key)
    for rule in plan.joint:
        if rule.key in keys:
            left.append(rule.key)
            _put_into_plan(raw, rules[rule.key], rule.key)
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
    return Saved(list(files), copy, left)


def _stands_in(rule: Rule, plan: Path) -> bool:
    return Path(rule.place.rpartition(":")[0]).name == plan.name


def _set(ruleset: str, extends: Sequence[str], rules: Sequence[Rule], title: Mapping[str, str]) -> str:
    plan = {lang: title.get(lang) or next(iter(title.values()), ruleset) for lang in LANGUAGES}
    titles = {lang: say("workbench.set-title", lang, plan=plan[lang]) for lang in LANGUAGES}
    written = {
        "ruleset": ruleset, "title": titles, "extends": list(extends),
        "rules": [_plain(as_written(rule)) for rule in rules],
    }  # fmt: skip
    return yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=110)


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
