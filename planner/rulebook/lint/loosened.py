"""A lower layer may make a rule of a higher one stricter, not looser, unless an authority allowed it by name."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.lint import Step
from planner.language.catalogue import Catalogue
from planner.language.in_force import ANY_DAY
from planner.language.plan import Rule
from planner.problems import Problem
from planner.reading.rule_entries import Entry, Scope, resolve
from planner.reading.rule_sets import RuleSet
from planner.rulebook.differences import conditions_changed
from planner.rulebook.lint.subjects import SetFile, Subjects
from planner.rulebook.strictness import compare
from planner.words import FALLBACK, LANGUAGES, knows, say
from planner.words.figures import amount
from planner.written.problem_list import ProblemList


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        for parent in file.rule_set.parents:
            for rule_id, entry in parent.entries.items():
                yield from _compared(file, parent, rule_id, entry)


def _compared(file: SetFile, parent: RuleSet, rule_id: str, above: Entry) -> Iterator[Problem]:
    here = file.rule_set.entries[rule_id]
    touched = _groups_changed(file, parent)
    if here is above and not touched:
        return
    old, new = _resolved(file, parent, above), _resolved(file, file.rule_set, here)
    if old is None or new is None or old.force != "must" or new.allowed_by is not None:
        return
    above_layer = above.origin.layer if above.origin is not None else None
    if here is not above and above_layer is not None and above_layer == (here.origin.layer if here.origin else None):
        return
    steps = compare(old, new, file.catalogue, file.as_of)
    looser = [step for step in steps if step.strictness == "looser"]
    unclear = [step for step in steps if step.strictness == "unclear"]
    if not looser and not unclear:
        return
    where, what = new.place, _said(looser or unclear, old, new, file.catalogue)
    if here is above:
        used = groups_in(above, parent)
        group = next((name for name in touched if name in used), touched[0])
        where = file.rule_set.groups[group].place
        code = "group-loosens-rule" if looser else "group-changes-rule"
        yield Problem(
            code, where, group, "error" if looser else "warning",
            {"rule": rule_id, "above": parent.id, "first": above.place, "what": what},
        )  # fmt: skip
        return
    if file.is_own(new):
        code = "rule-loosened" if looser else "rule-changed-not-comparable"
    else:
        where, code = file.raw.place("extends"), "rule-loosened" if looser else "rule-changed-not-comparable"
    yield Problem(
        code, where, rule_id, "error" if looser else "warning", {"above": parent.id, "first": above.place, "what": what}
    )


def _said(steps: list[Step], old: Rule, new: Rule, catalogue: Catalogue) -> dict[str, str]:
    """What changed: in English as it is written in the file, `at_least: 15% → 10%`; in Vietnamese in words, with the key."""
    found = {}
    for lang in LANGUAGES:
        said = []
        for step in steps:
            before, after = step.before, step.after
            if step.is_of_people:
                before, after = conditions_changed(old.body, new.body, catalogue, "" if lang == FALLBACK else lang)
            elif lang != FALLBACK:
                before, after = (_value(text, lang) for text in (before, after))
            code = f"diff.what.{step.what}"
            what = f"{say(code, lang)} ({step.what})" if lang != FALLBACK and knows(code) else step.what
            said.append(f"{what}: {before or '–'} → {after or '–'}")
        found[lang] = "; ".join(said)
    return found


def _value(written: str, lang: str) -> str:
    codes = (f"authority.{written}", f"diff.force.{written}", f"diff.value.{written}")
    return next((say(code, lang) for code in codes if knows(code)), amount(written, lang) if written[:1].isdigit() else written)


def _resolved(file: SetFile, rule_set: RuleSet, entry: Entry) -> Rule | None:
    scope = Scope(file.catalogue, rule_set.groups, rule_set.sources, ProblemList(), as_of=file.as_of, day=ANY_DAY)
    return resolve(entry, scope)


def _groups_changed(file: SetFile, parent: RuleSet) -> list[str]:
    groups = file.rule_set.groups
    return [name for name, group in parent.groups.items() if groups[name] is not group and groups[name].raw != group.raw]


def _at(raw: object, path: str) -> object:
    """What stands under a key, or under keys within each other (`if.count`)."""
    for key in path.split("."):
        raw = raw.get(key) if isinstance(raw, dict) else None
    return raw


def groups_in(entry: Entry, rule_set: RuleSet) -> set[str]:
    """The groups that a rule uses, through other groups too."""
    found: set[str] = set()
    waiting = [_at(entry.raw, key) for key in entry.text.selector_keys]
    while waiting:
        raw = waiting.pop()
        if isinstance(raw, str) and raw.strip() in rule_set.groups and raw.strip() not in found:
            found.add(raw.strip())
            waiting.append(rule_set.groups[raw.strip()].raw)
        elif isinstance(raw, dict):
            waiting += [value for key, value in raw.items() if key in ("all", "any", "not")]
        elif isinstance(raw, list):
            waiting += raw
    return found
