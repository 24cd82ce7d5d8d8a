"""`rules show`: a rule set, or one rule of it, as data with its sentences; nothing in it is left for the reader to look up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from planner.bodies.registry import excuses, kind_of
from planner.language.catalogue import Catalogue
from planner.language.in_force import local_today
from planner.language.plan import FREELY, Plan, Rule, Source
from planner.problems import BadInput
from planner.reading.loading import read_plan
from planner.reading.rule_entries import Entry
from planner.reading.rule_sets import RuleSet, RuleSets, Taken
from planner.rulebook.files import read_named_catalogue
from planner.rulebook.plan_rules import as_written, is_plan
from planner.rulebook.sentences import rule_sentence, selector_sentence
from planner.words import IN_DOCUMENTS
from planner.written import search_path
from planner.written.nearest import suggested
from planner.written.problem_list import ProblemList
from planner.written.rule_text import BasisText, RuleText
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.yaml_places import PlacedDict, shown_path


@dataclass(frozen=True)
class RelaxInWords:
    """How far a way out may move a rule, as written; `moves`: what it moves, bounds or the people that are excused."""

    to: str | None
    cost: int
    moves: Literal["bounds", "waivers"]


@dataclass(frozen=True)
class RuleInWords:
    """One rule. `ruleset` is the set that states it, `written` its YAML, `replaces` those that it displaces.

    `relax` and `lasting` are None where the rule says nothing of them.
    """

    id: str
    topic: str
    title: Mapping[str, str]
    sentence: Mapping[str, str]
    force: str
    priority: int
    weight: int
    authority: str
    fixed: bool
    ruleset: str
    is_inherited: bool
    where: str
    written: str
    basis: Mapping[str, Any] | None = None
    allowed_by: str | None = None
    relax: RelaxInWords | None = None
    lasting: bool | None = None
    replaces: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class SetShown:
    """A rule set; `groups` by name with a sentence in each language and their place. `rule`: the one id asked for.

    `extends` are the sets that it builds on, `taken` tells which of them were named as a family, and which day decided.
    """

    rule_set: RuleSet
    groups: Mapping[str, Mapping[str, str]]
    rules: Sequence[RuleInWords]
    rule: str | None = None
    extends: Sequence[str] = field(default_factory=tuple)
    taken: Sequence[Taken] = ()


@dataclass(frozen=True)
class CommitteeShown:
    """A committee of a plan, or (`id` None) what is asked of several: the rules that stand in the plan itself."""

    id: str | None
    title: Mapping[str, str]
    rule_sets: Sequence[str]
    rules: Sequence[RuleInWords]


@dataclass(frozen=True)
class PlanShown:
    """A plan file; `rule`: the one rule, ID or COMMITTEE/ID, that was asked for, from whatever file it comes; `lang`: the
    language that the plan names."""

    name: str
    title: Mapping[str, str]
    file: str
    committees: Sequence[CommitteeShown]
    rule: str | None = None
    lang: str | None = None


def show_plan(name: str, folder: Path) -> PlanShown | None:
    """The rules that a plan states itself, or PLAN/ID one that it asks; None where the name means no plan.

    Raises BadInput: a plan that cannot be read, or that has no such rule.
    """
    parts = name.split("/")
    cuts = (("/".join(parts[:n]), "/".join(parts[n:]) or None) for n in range(len(parts), max(0, len(parts) - 3), -1))
    named = (
        (paths[0], wanted, rule) for wanted, rule in cuts if wanted and (paths := search_path.find(wanted, [folder]))
    )  # fmt: skip
    path, wanted, rule = next(named, (None, name, None))
    if path is None or not is_plan(path):
        return None
    read = read_plan(path)
    # Rules can be read before there is a pool.
    found = [problem for problem in read.problems if problem.code != "file-missing" or read.plan is None]
    if found or read.plan is None:
        raise BadInput(found)
    plan, file = read.plan, shown_path(path)

    def shown(id: str | None, title: Mapping[str, str], rule_sets: Sequence[str], rules: Sequence[Rule]) -> CommitteeShown:
        meant = [
            one for one in rules
            if (rule in (one.key, one.id) if rule is not None else one.place.rpartition(":")[0] in ("", file))
        ]  # fmt: skip
        return CommitteeShown(id, title, rule_sets, [rule_of_plan(one, plan, rule is not None) for one in meant])

    committees = [shown(c.id, c.title, c.rule_sets, c.rules) for c in plan.committees]
    committees += [shown(None, {}, (), plan.joint)] if plan.joint else []
    if rule is not None and not any(committee.rules for committee in committees):
        problems = ProblemList()
        problems.add("no-such-rule", name, rule, ruleset=wanted, **suggested(rule, [one.key for one in plan.rules()]))
        problems.raise_any()
    return PlanShown(plan.id, plan.title, file, committees, rule, plan.lang)


def rule_of_plan(rule: Rule, plan: Plan, spell_out: bool) -> RuleInWords:
    """A rule as the plan asks it, in words."""
    written = as_written(rule)
    file = rule.place.rpartition(":")[0]
    origin = next((used for used in plan.rule_sets if shown_path(used.path) == file), None)
    basis = None if rule.basis is None else BasisText.model_construct(**{
        key: getattr(rule.basis, key) for key in ("source", "clause", "confidence")
    })  # fmt: skip
    sources = {} if rule.basis is None or rule.basis.described is None else {rule.basis.source: rule.basis.described}
    raw = rule.written if isinstance(rule.written, PlacedDict) else None
    relax = None if rule.relax == FREELY else RelaxInWords(
        None if rule.relax.to is None else rule.relax.to.text, rule.relax.cost,
        "waivers" if rule.body.moves == "waivers" else "bounds",
    )  # fmt: skip
    return RuleInWords(
        id=rule.id, topic=rule.topic, title=rule.title,
        sentence={lang: rule_sentence(written, lang, plan.catalogue, rule.groups, spell_out) for lang in IN_DOCUMENTS},
        force=rule.force, priority=rule.priority, weight=rule.weight, authority=rule.authority, fixed=rule.fixed,
        ruleset=plan.id if origin is None else origin.id, is_inherited=origin is not None, where=rule.place,
        written="" if raw is None else _lines(plan.path if origin is None else origin.path, raw.line),
        basis=_basis(basis, sources), allowed_by=rule.allowed_by, relax=relax, lasting=rule.lasting,
    )  # fmt: skip


def show(name: str, folder: Path, day: int | None, fields: str | None = None) -> SetShown:
    """The rule set, or RULESET/ID the one rule, that `name` means; a family is its member in force on the day.

    Without a day (proleptic ordinal) today decides; on families that a set extends, the day nearest to it on which the set is
    in force.

    `fields` is the catalogue whose words are used. Raises BadInput: no such set, family or rule, or one that cannot be read.
    """
    problems = ProblemList()
    wanted, rule = _split(name, folder)
    rule_sets = RuleSets(problems, folder, today=local_today())
    rule_set = rule_sets.asked(wanted, folder, name, day)
    if rule_set is not None:
        rule_sets.check_form(rule_set)
    catalogue = read_named_catalogue(fields or STANDARD_CATALOGUE, folder, name, problems) or Catalogue()
    # A set that others build on may leave a group to them.
    found = [problem for problem in problems.sorted() if problem.code != "unknown-group"]
    if found:
        raise BadInput(found)
    if rule_set is None:  # a family that has no member on that day is a problem, raised above
        raise RuntimeError(name)
    if rule is not None and rule not in rule_set.entries:
        problems.add("no-such-rule", name, rule, ruleset=rule_set.id, **suggested(rule, rule_set.entries))
        problems.raise_any()
    entries = rule_set.entries if rule is None else {rule: rule_set.entries[rule]}
    return SetShown(
        rule_set,
        {} if rule is not None else _groups(rule_set, catalogue),
        [_rule(rule_set, entry, catalogue, spell_out=rule is not None) for entry in entries.values()],
        rule,
        [parent.id for parent in rule_set.parents],
        rule_set.taken,
    )  # fmt: skip


def _groups(rule_set: RuleSet, catalogue: Catalogue) -> dict[str, dict[str, str]]:
    def said(raw: object) -> dict[str, str]:
        return {lang: selector_sentence(raw, lang, catalogue, rule_set.groups, spell_out=False) for lang in IN_DOCUMENTS}

    return {name: {**said(group.raw), "where": group.place} for name, group in rule_set.groups.items()}


def _split(name: str, folder: Path) -> tuple[str, str | None]:
    """RULESET and ID; a path with slashes is a rule set where there is such a file."""
    if "/" not in name or search_path.find(name, [folder]):
        return name, None
    head, _, rule = name.rpartition("/")
    return head, rule


def _rule(rule_set: RuleSet, entry: Entry, catalogue: Catalogue, spell_out: bool) -> RuleInWords:
    text = entry.text
    ruleset = rule_set.id if entry.origin is None else entry.origin.ruleset
    return RuleInWords(
        id=text.id, topic=text.topic, title=text.title, sentence=_sentences(rule_set, entry, catalogue, spell_out),
        force=text.force, priority=text.priority, weight=text.weight, authority=text.authority, fixed=text.fixed,
        ruleset=ruleset, is_inherited=entry.origin is not None and entry.origin.path != rule_set.path,
        where=entry.place, written=_written(rule_set, entry), basis=_basis(text.basis, rule_set.sources),
        allowed_by=text.allowed_by, relax=_relax(text), lasting=text.lasting,
        replaces=[
            {
                "ruleset": rule_set.id if older.origin is None else older.origin.ruleset,
                "where": older.place,
                "sentence": _sentences(_origin(rule_set, older), older, catalogue, spell_out),
            }
            for older in rule_set.replaced.get(text.id, ())
        ],
    )  # fmt: skip


def _relax(text: RuleText) -> RelaxInWords | None:
    if text.relax is None:
        return None
    to = None if text.relax.to is None else str(text.relax.to)
    return RelaxInWords(to, text.relax.cost, "waivers" if excuses(kind_of(type(text))) else "bounds")


def _origin(rule_set: RuleSet, entry: Entry) -> RuleSet:
    """The set that states a replaced rule: there its groups may mean other people."""
    if entry.origin is None or entry.origin.path == rule_set.path:
        return rule_set
    return next((found for parent in rule_set.parents if (found := _origin(parent, entry)).path == entry.origin.path), rule_set)


def _sentences(rule_set: RuleSet, entry: Entry, catalogue: Catalogue, spell_out: bool) -> dict[str, str]:
    return {lang: rule_sentence(entry, lang, catalogue, rule_set.groups, spell_out) for lang in IN_DOCUMENTS}


def _basis(basis: BasisText | None, sources: Mapping[str, Source]) -> dict[str, Any] | None:
    if basis is None:
        return None
    source = sources.get(basis.source)
    found: dict[str, Any] = {"source": basis.source}
    if source is not None:
        found |= {"title": dict(source.title), "date": source.date, "issuer": source.issuer}
    return {**found, "clause": basis.clause, "confidence": basis.confidence}


def _written(rule_set: RuleSet, entry: Entry) -> str:
    return _lines(rule_set.path if entry.origin is None else entry.origin.path, entry.raw.line)


def _lines(path: Path, start: int) -> str:
    """The lines of the file in which the rule that starts at a line is written, without the indent that they share."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeError):
        return ""
    first = start - 1
    if not 0 <= first < len(lines):
        return ""
    indent = _indent(lines[first])
    taken = [lines[first]]
    for line in lines[first + 1 :]:
        if line.strip() and _indent(line) <= indent:
            break
        taken.append(line)
    while not taken[-1].strip() or taken[-1].lstrip().startswith("#"):
        taken.pop()
    return "\n".join(line[indent:] for line in taken)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
