"""From a rule as read to a resolved `Rule`: which body it has, its head, its basis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.edits import EXCLUDED, INCLUDED
from planner.language.in_force import ANY_DAY
from planner.language.plan import Basis, Layer, Mention, Rule, Source
from planner.language.selectors import with_reference_month
from planner.problems import Problem
from planner.written.models import add_unknown_key, keys_of, validate
from planner.written.nearest import listed, suggested
from planner.written.problem_list import ProblemList
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import BOUND_KEYS, RuleText
from planner.written.selector_text import Group, SelectorReader
from planner.written.yaml_places import PlacedDict

RESERVED_IDS = ("seats", "within")


@dataclass(frozen=True)
class Origin:
    """The rule set that states a rule: its id, its file, the path as shown to people, and who issued it (where it says so)."""

    ruleset: str
    path: Path
    shown: str
    layer: Layer | None = None


@dataclass(frozen=True)
class Entry:
    """A rule whose keys are sound, not yet resolved: its text, as it was read, and the set that states it.

    `origin` is None for a rule that stands in the plan itself.
    """

    text: RuleText
    raw: PlacedDict
    origin: Origin | None = None

    @property
    def place(self) -> str:
        return self.raw.place()

    @property
    def has_certain_bounds(self) -> bool:
        """Whether every bound that was written could be read, and nothing that may be a bound, misspelt, stands beside them."""
        known = set(keys_of(type(self.text)))
        given = [key for key in BOUND_KEYS if key in self.raw]
        is_read = all(getattr(self.text, key, None) is not None for key in given)
        return is_read and set(self.raw) <= known and (bool(given) or not known & set(BOUND_KEYS))


@dataclass
class Scope:
    """What the names in some rules mean: fields, groups, sources, committees, and the month that ages refer to.

    `catalogue` is None where rules are looked at on their own; then no field is checked. `day` (proleptic ordinal) is the day
    of judgement, which thresholds over time are asked for; None where the plan states none, `ANY_DAY` for the latest values.
    `warnings`: see `SelectorReader`. `is_whole` is False where a set that should tell of groups and sources could not be read:
    then nothing is said of those that are missing.
    """

    catalogue: Catalogue | None
    groups: Mapping[str, Group]
    sources: Mapping[str, Source]
    problems: ProblemList
    committee: str | None = None
    committees: Sequence[str] = ()
    as_of: int | None = None
    mentions: dict[Mention, None] = field(default_factory=dict)
    day: int | None = ANY_DAY
    warnings: ProblemList | None = None
    is_whole: bool = True

    def __post_init__(self) -> None:
        self.selectors = SelectorReader(self.catalogue, self.groups, self.problems, self.day, self.warnings, self.is_whole)


def read_entry(
    raw: object, where: str, bodies: Sequence[type[RuleText]], problems: ProblemList, origin: Origin | None = None
) -> Entry | None:
    """A rule as written, by the one body that it has; None where it has none, several, or no usable head."""
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", where, raw, key="rules")
        return None
    found = [body for body in bodies if body.keyword in raw]
    if len(found) != 1:
        _report_bodies(raw, found, bodies, problems)
        return None
    problems_here = ProblemList()
    text = validate(found[0], raw, where, problems_here, {found[0].only_bound: 1} if found[0].only_bound else None)
    said = [_of_other_bodies(problem, found[0], bodies) for problem in problems_here.sorted()]
    # Another bound in place of the one that the body takes is one slip, not two.
    only = found[0].only_bound if any(problem.code == found[0].other_bound for problem in said) else None
    problems.extend(p for p in said if not (only and p.code == "missing-key" and p.params["key"] == only))
    if text is None:
        return None
    if text.id in RESERVED_IDS or (text.id in (INCLUDED, EXCLUDED) and text.id != found[0].keyword):
        problems.add("id-reserved", raw.place("id"), text.id)
    return Entry(text, raw, origin)


def _of_other_bodies(problem: Problem, body: type[RuleText], bodies: Sequence[type[RuleText]]) -> Problem:
    """An unknown key of a rule that is a key of other bodies says so: it is no misspelling of what is known here."""
    if problem.code != "unknown-key":
        return problem
    key = str(problem.params["key"])
    if body.only_bound and key in BOUND_KEYS:
        return replace(problem, code=body.other_bound, params={})
    head = set(keys_of(RuleText))
    owners = [other.keyword for other in bodies if key in set(keys_of(other)) - head]
    if not owners:
        return problem
    known = listed(name for name in keys_of(body) if name not in head)
    params = {"key": key, "bodies": ", ".join(owners), "body": body.keyword, "known": known}
    return replace(problem, code="key-of-another-body", params=params)


def resolve(entry: Entry, scope: Scope) -> Rule | None:
    """The rule with every name resolved in `scope`; None where its body or a bound of it cannot be read."""
    text, raw = entry.text, entry.raw
    reading = RuleReading(raw, scope.selectors, scope.problems, scope.committees)
    body = text.resolve(reading)
    basis = _basis(entry, scope)
    scope.mentions.update(dict.fromkeys(reading.mentions))
    if body is None or not entry.has_certain_bounds:
        return None
    asked = {name for selector in body.selectors() for name in with_reference_month(selector)}
    for name in sorted(asked | (set(body.fields()) & COMPUTED.keys())):
        if scope.catalogue is not None and scope.as_of is None:
            scope.problems.add("needs-as-of", entry.place, name, name=name)
    return Rule(
        id=text.id,
        committee=scope.committee,
        body=body,
        topic=text.topic,
        title=text.title,
        force=text.force,
        priority=text.priority,
        weight=text.weight,
        authority=text.authority,
        fixed=text.fixed,
        relax=reading.relax(body, text.relax, text.fixed),
        lasting=text.lasting,
        basis=basis,
        place=entry.place,
        allowed_by=text.allowed_by,
        written=raw,
        groups=scope.groups,
    )


def _basis(entry: Entry, scope: Scope) -> Basis | None:
    basis = entry.text.basis
    if basis is None:
        return None
    if basis.source not in scope.sources and scope.is_whole:
        raw = entry.raw["basis"]
        where = raw.place("source") if isinstance(raw, PlacedDict) else entry.place
        scope.problems.add("unknown-source", where, basis.source, **suggested(basis.source, scope.sources))
    return Basis(basis.source, basis.clause, basis.confidence, scope.sources.get(basis.source))


def _report_bodies(
    raw: PlacedDict, found: Sequence[type[RuleText]], bodies: Sequence[type[RuleText]], problems: ProblemList
) -> None:
    """No body, or several: say so, and check the keys of the head all the same."""
    keywords = [body.keyword for body in bodies]
    known = {key for body in bodies for key in keys_of(body)} | set(BOUND_KEYS)
    head = set(keys_of(RuleText))
    unknown = [key for key in raw if key not in known]
    near = [*keywords, *sorted(known - set(keywords))]
    for key in unknown:
        add_unknown_key(problems, raw.place(key), key, near)
    if found:
        given = [key for key in raw if key in keywords]
        problems.add("rule-several-bodies", raw.place(given[1]), given[1], bodies=", ".join(given))
    elif not unknown:
        problems.add("rule-without-body", raw.place(), raw.get("id", "?"), bodies=", ".join(keywords))
    validate(RuleText, raw.without(set(raw) - head), raw.place(), problems)
