"""`rules diff`: what changed between two rule sets, or two plans, rule by rule, the binding ones first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from planner.bodies.lint import Step, Strictness
from planner.language.catalogue import Catalogue
from planner.language.dates import month_of_day, month_text
from planner.language.in_force import ALWAYS, ANY_DAY, InForce, local_today
from planner.language.plan import Plan, Rule, Title
from planner.problems import BadInput
from planner.reading.loading import load_plan
from planner.reading.rule_entries import Scope, resolve
from planner.reading.rule_sets import RuleSet, RuleSets
from planner.rulebook.differences import conditions_changed
from planner.rulebook.files import read_named_catalogue
from planner.rulebook.plan_rules import as_written, is_plan
from planner.rulebook.sentences import rule_sentence, selector_sentence
from planner.rulebook.strictness import compare
from planner.words import LANGUAGES
from planner.written import search_path
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.selector_text import Group
from planner.written.yaml_places import PlacedDict, read_yaml, shown_path

Kind = Literal["added", "removed", "changed", "group_added", "group_removed", "group_changed", "heading"]
_USUAL_MONTH = 2025 * 12 + 6
# Who may waive a rule, and whether and how far a way out may move it, says nothing of which slates keep it.
_STANDING = ("authority", "fixed", "relax_to", "relax_cost")
_PAPERS = ("title.vi", "title.en", "topic", "source", "clause", "confidence", "allowed_by", "wording", *_STANDING)
_ORDER: tuple[Kind, ...] = ("changed", "removed", "added", "group_changed", "group_removed", "group_added", "heading")


@dataclass(frozen=True)
class Side:
    """One of the two: its rules by key, as resolved and as written, its groups, and what its head says.

    The rules of a plan have their own `groups` each (`scopes`): two sets of one plan may mean different people by a name.
    """

    name: str
    title: Title
    path: Path
    rules: Mapping[str, Rule]
    written: Mapping[str, Mapping[str, Any]]
    groups: Mapping[str, Group]
    head: Mapping[str, str]
    catalogue: Catalogue
    as_of: int
    in_force: InForce = ALWAYS
    is_plan: bool = False
    scopes: Mapping[str, Mapping[str, Group]] = field(default_factory=dict)


@dataclass(frozen=True)
class Aspect:
    """One respect in which a rule changed; the texts are as written. `strictness` None: no matter of strictness."""

    what: str
    before: str
    after: str
    strictness: Strictness | None = None


@dataclass(frozen=True)
class RuleChange:
    """One rule, group or line of the head. `before` and `after` are sentences by language, {} where there is none.

    `people` are the ids that a rule by name (`include`, `exclude`) names now or named before.
    """

    kind: Kind
    id: str
    force: str = ""
    title: Title = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    aspects: tuple[Aspect, ...] = ()
    place_before: str = ""
    place_after: str = ""
    people: tuple[str, ...] = ()

    @property
    def is_of_papers(self) -> bool:
        """Whether the rule asks the same as before, on another basis or under another title."""
        return bool(self.aspects) and all(aspect.what in _PAPERS for aspect in self.aspects)

    @property
    def strictness(self) -> str:
        """`tighter`, `looser`, `mixed` (both), `unclear`, or "" where the change is none of strictness."""
        found = {aspect.strictness for aspect in self.aspects if aspect.strictness not in (None, "same")}
        if not found:
            return ""
        return "unclear" if "unclear" in found else "mixed" if len(found) > 1 else str(next(iter(found)))


@dataclass(frozen=True)
class Diff:
    before: Side
    after: Side
    changes: tuple[RuleChange, ...]

    @property
    def names(self) -> tuple[str, str]:
        """What the two are called: by their files where both have one name."""
        if self.before.name != self.after.name or self.before.path == self.after.path:
            return self.before.name, self.after.name
        return shown_path(self.before.path), shown_path(self.after.path)


def diff(first: str, second: str, fields: str | None = None, catalogue: Catalogue | None = None) -> Diff:
    """What changed from the first to the second: names or files of rule sets, or two plan files.

    Selectors are compared in `catalogue` (that of a plan), or in the one that `fields` names, or in vn-cadre. Raises BadInput.
    """
    problems = ProblemList()
    before = _read(first, fields, catalogue, problems)
    after = _read(second, fields, catalogue, problems)
    if before is not None and after is not None and before.is_plan != after.is_plan:
        problems.add("diff-plan-and-set", second, second, first=first)
    problems.raise_any()
    if before is None or after is None:
        raise BadInput(problems.sorted())
    changes = [*_rules(before, after), *_groups(before, after), *_head(before, after)]
    return Diff(before, after, tuple(sorted(changes, key=_importance)))


def _importance(change: RuleChange) -> tuple[int, bool, int]:
    """Binding rules first, then goals, then what only serves them; in each what is asked before what it rests on."""
    return (0 if change.force == "must" else 1 if change.force else 2, change.is_of_papers, _ORDER.index(change.kind))


def _read(name: str, fields: str | None, catalogue: Catalogue | None, problems: ProblemList) -> Side | None:
    found = search_path.find(name, [Path()])
    if found and is_plan(found[0]):
        try:
            return _plan_side(load_plan(found[0]))
        except BadInput as bad:
            problems.extend(bad.problems)
            return None
    rule_set = RuleSets(problems, Path(), today=local_today()).asked(name, Path(), name, None)
    if rule_set is None:
        return None
    if catalogue is None:
        catalogue = read_named_catalogue(fields or STANDARD_CATALOGUE, Path(), name, problems) or Catalogue()
    return _set_side(rule_set, catalogue, problems)


def _set_side(rule_set: RuleSet, catalogue: Catalogue, problems: ProblemList) -> Side:
    first = rule_set.in_force.first
    as_of = _USUAL_MONTH if first is None else month_of_day(first)
    found = ProblemList()
    scope = Scope(catalogue, rule_set.groups, rule_set.sources, found, as_of=as_of, day=ANY_DAY)
    rules = {key: rule for key, entry in rule_set.entries.items() if (rule := resolve(entry, scope)) is not None}
    problems.extend(found.sorted())
    head = {
        "layer": rule_set.layer or "",
        "family": rule_set.family or "",
        "in_force": "" if rule_set.in_force.first is None and rule_set.in_force.last is None else str(rule_set.in_force),
        "reference_month": "" if rule_set.reference_month is None else month_text(rule_set.reference_month),
        "extends": ", ".join(parent.id for parent in rule_set.parents),
    }
    written = {key: entry.raw for key, entry in rule_set.entries.items()}
    return Side(
        rule_set.id, rule_set.title, rule_set.path, rules, written, rule_set.groups, head, catalogue, as_of, rule_set.in_force
    )  # fmt: skip


def _plan_side(plan: Plan) -> Side:
    """A plan: its rules by `committee/id`, each with the words and the groups of the place where it stands."""
    rules = {rule.key: rule for rule in plan.rules()}
    written = {key: as_written(rule) for key, rule in rules.items()}
    head = {"term": plan.term or "", "committees": ", ".join(committee.id for committee in plan.committees)}
    as_of = plan.as_of or _USUAL_MONTH
    return Side(
        plan.id, plan.title, plan.path, rules, written, _groups_of(plan), head, plan.catalogue, as_of, is_plan=True,
        scopes={key: rule.groups for key, rule in rules.items()},
    )  # fmt: skip


def _groups_of(plan: Plan) -> dict[str, Group]:
    """The groups of a plan and of its rule sets by name; by `set/name` where two of them mean different people by it."""
    found: dict[str, dict[str, Group]] = {}
    for owner, path in [*((file.id, file.path) for file in plan.rule_sets), (plan.id, plan.path)]:
        file = read_yaml(path, ProblemList())
        own = file.value.get("groups") if file is not None and isinstance(file.value, PlacedDict) else None
        if isinstance(own, PlacedDict):
            for name in own:
                found.setdefault(name, {})[owner] = Group(own[name], own.place(name))
    groups: dict[str, Group] = {}
    for name, by_owner in found.items():
        first, *others = by_owner.values()
        if all(group.raw == first.raw for group in others):
            groups[name] = first
        else:
            groups.update((f"{owner}/{name}", group) for owner, group in by_owner.items())
    return groups


def _rules(before: Side, after: Side) -> Iterator[RuleChange]:
    for key, old in before.rules.items():
        new = after.rules.get(key)
        if new is None:
            people = _named(old)
            yield RuleChange("removed", key, old.force, old.title, _said(before, key), {}, (), old.place, "", people)
            continue
        aspects = tuple(_aspects(old, new, before, after, key))
        if aspects:
            force = "must" if "must" in (old.force, new.force) else "should"
            title = new.title or old.title
            yield RuleChange(
                "changed", key, force, title, _said(before, key), _said(after, key), aspects, old.place, new.place,
                tuple(dict.fromkeys((*_named(old), *_named(new)))),
            )  # fmt: skip
    for key, new in after.rules.items():
        if key not in before.rules:
            yield RuleChange("added", key, new.force, new.title, {}, _said(after, key), (), "", new.place, _named(new))


def _named(rule: Rule) -> tuple[str, ...]:
    return tuple(rule.body.people())


def _said(side: Side, key: str) -> dict[str, str]:
    groups = side.scopes.get(key, side.groups)
    return {lang: rule_sentence(side.written[key], lang, side.catalogue, groups) for lang in LANGUAGES}


def _aspects(old: Rule, new: Rule, before: Side, after: Side, key: str) -> Iterator[Aspect]:
    for step in compare(old, new, after.catalogue, after.as_of):
        yield _of_step(step, old, new, after.catalogue)
    if type(old.body) is type(new.body):
        # Other words for the same people are no change of strictness, but a change.
        gone, come = conditions_changed(old.body, new.body, after.catalogue)
        if (gone or come) and not compare(old, new, after.catalogue, after.as_of):
            yield Aspect("wording", gone, come, "same")
    for what in ("priority", "weight", "topic", "allowed_by"):
        one, other = getattr(old, what), getattr(new, what)
        if one != other:
            yield Aspect(what, str(one or ""), str(other or ""))
    if old.relax.to != new.relax.to:
        before_to, after_to = ("" if rule.relax.to is None else rule.relax.to.text for rule in (old, new))
        yield Aspect("relax_to", before_to, after_to)
    if old.relax.cost != new.relax.cost:
        yield Aspect("relax_cost", str(old.relax.cost), str(new.relax.cost))
    for lang in LANGUAGES:
        if old.title.get(lang) != new.title.get(lang):
            yield Aspect(f"title.{lang}", old.title.get(lang, ""), new.title.get(lang, ""))
    for what, one, other in _basis(old, new):
        if one != other:
            yield Aspect(what, one, other)
    dated = [_dated(side.written[key]) for side in (before, after)]
    if dated[0] != dated[1] and old.body == new.body:
        yield Aspect("over_time", dated[0], dated[1])


def _of_step(step: Step, old: Rule, new: Rule, catalogue: Catalogue) -> Aspect:
    before, after = step.before, step.after
    if step.is_of_people:
        before, after = conditions_changed(old.body, new.body, catalogue)
    return Aspect(step.what, before, after, None if step.what in _STANDING else step.strictness)


def _basis(old: Rule, new: Rule) -> Iterator[tuple[str, str, str]]:
    for what in ("source", "clause", "confidence"):
        one = "" if old.basis is None else str(getattr(old.basis, what) or "")
        other = "" if new.basis is None else str(getattr(new.basis, what) or "")
        yield what, one, other


def _dated(written: object) -> str:
    """The thresholds over time in a rule as written: `2024-06-14: 30, 2025-04-14: 48`."""
    if isinstance(written, dict):
        return "; ".join(filter(None, (_dated(value) for value in written.values())))
    if isinstance(written, list) and written and all(isinstance(v, dict) and "value" in v for v in written):
        return ", ".join(f"{step.get('from', '…')}: {step['value']}" for step in written)
    return "; ".join(filter(None, (_dated(value) for value in written))) if isinstance(written, list) else ""


def _groups(before: Side, after: Side) -> Iterator[RuleChange]:
    def said(side: Side, name: str) -> dict[str, str]:
        return {lang: selector_sentence(side.groups[name].raw, lang, side.catalogue, side.groups) for lang in LANGUAGES}

    for name, group in before.groups.items():
        if name not in after.groups:
            yield RuleChange("group_removed", name, before=said(before, name), place_before=group.place)
        elif after.groups[name].raw != group.raw:
            other = after.groups[name]
            yield RuleChange(
                "group_changed", name, before=said(before, name), after=said(after, name),
                place_before=group.place, place_after=other.place,
            )  # fmt: skip
    for name, group in after.groups.items():
        if name not in before.groups:
            yield RuleChange("group_added", name, after=said(after, name), place_after=group.place)


def _head(before: Side, after: Side) -> Iterator[RuleChange]:
    aspects = [Aspect(what, old, after.head[what]) for what, old in before.head.items() if after.head.get(what, old) != old]
    if aspects:
        yield RuleChange("heading", after.name, aspects=tuple(aspects))
