"""A plan as it is supposed to be: rules added, moved and left out, people excused (contract, section 7). No file is written.

A bound that is set is read as the plan's own would be: the rule is put together again from what was written, with that bound
in place of the old one, and every problem of it stands at the edit. Another month or day is supposed while the plan is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from planner.bodies.exclude.body import Exclude
from planner.bodies.include.body import Include
from planner.bodies.registry import BODIES, JOINT_BODIES, any_size, size_text
from planner.bodies.seats.body import Seats
from planner.language.bounds import Amount, Bounds
from planner.language.dates import parse_month
from planner.language.edits import EVERYWHERE, EXCLUDED, INCLUDED, Edits
from planner.language.in_force import first_day
from planner.language.plan import Committee, Plan, Rule, Waiver
from planner.reading.against_pool import add_stranger
from planner.reading.rule_entries import read_entry
from planner.words import LANGUAGES, say
from planner.written.models import keys_of, validate
from planner.written.nearest import rule_suggested, suggested
from planner.written.people_by_name import KnownPeople
from planner.written.problem_list import ProblemList
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import BOUND_KEYS, AmountBounds
from planner.written.selector_text import SelectorReader
from planner.written.yaml_places import PlacedDict

_WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")
_SAME_SIDE = {"at_least": ("at_least", "above"), "above": ("at_least", "above"), "at_most": ("at_most", "below"),
              "below": ("at_most", "below"), "exactly": BOUND_KEYS}  # fmt: skip
_NESTED = "then"  # the bounds of an `if` rule are those of what it asks then
_BODIES = {INCLUDED: Include, EXCLUDED: Exclude}
_IS_SUPPOSED: Mapping[str, Any] = MappingProxyType({})  # what a rule of nobody's plan was read from


class _Supposed(PlacedDict):
    """A rule put together again: everything of it stands where the edit does."""

    def place(self, key: str | None = None) -> str:
        return self.file


def dates_of(edits: Edits, problems: ProblemList) -> dict[str, str]:
    """The month and the day that are supposed, by the plan's keys; what is neither is a problem."""
    found: dict[str, str] = {}
    for key, text, reads in (("as_of", edits.as_of, parse_month), ("rules_on", edits.rules_on, first_day)):
        if text is not None and reads(text) is None:
            problems.add(f"supposed-{key.replace('_', '-')}", edits.place(key), text)
        elif text is not None:
            found[key] = text
    return found


def supposed(plan: Plan, edits: Edits, people: KnownPeople, problems: ProblemList) -> Plan:
    """The plan with everything but its dates as it is supposed; what cannot be is added to `problems`."""
    for committee in plan.committees:
        if committee.id == EVERYWHERE and EVERYWHERE in edits.exclude:
            problems.add("id-reserved", edits.place("exclude", EVERYWHERE), EVERYWHERE)
    keys = {rule.key for rule in plan.rules()}
    changed = dict(_with_bounds(plan, edits, problems))
    dropped = set(_dropped(edits, keys, problems))
    waivers = (*plan.waivers, *_waivers(plan, edits, people, problems))
    lists = {which: dict(_listed(plan, which, edits, people, problems)) for which in _BODIES}

    def of(committee: Committee) -> Committee:
        kept = []
        for rule in committee.rules:
            rule = changed.get(rule.key, rule)
            if rule.key not in dropped:
                kept.append(rule)
            elif rule is committee.seats or rule.id == committee.seats.id:
                kept.append(replace(any_size(committee.id, rule.place), body=_NO_SIZE, fixed=rule.fixed))
        for which, by_committee in lists.items():
            if by_committee.get(committee.id):
                _put(kept, committee.id, which, by_committee[committee.id])
        return replace(committee, rules=tuple(kept))

    joint = tuple(changed.get(rule.key, rule) for rule in plan.joint if rule.key not in dropped)
    left_out = (*plan.left_out, *(rule for rule in plan.rules() if rule.key in dropped))
    committees = tuple(map(of, plan.committees))
    order = plan.written_order or tuple(rule.key for rule in plan.rules())
    return replace(
        plan, committees=committees, joint=joint, waivers=waivers, edits=edits, left_out=left_out, written_order=order
    )


_NO_SIZE = Seats(Bounds(Amount(Fraction(0), False, "0")))


def _put(rules: list[Rule], committee: str, which: str, ids: tuple[str, ...]) -> None:
    """The rule that says who must, or must not, be in: a new one, or that of an earlier supposition with more ids. One of the
    plan's own that is called so stays as it is: it may be a goal, or be relaxed."""
    body = _BODIES[which]
    for at, rule in enumerate(rules):
        if isinstance(rule.body, body) and rule.written is _IS_SUPPOSED:
            rules[at] = replace(rule, body=body(tuple(dict.fromkeys([*rule.body.people(), *ids]))))
            return
    rules.append(membership(rules, committee, which, ids))


def membership(rules: Sequence[Rule], committee: str, which: str, ids: tuple[str, ...]) -> Rule:
    """A fixed rule that these must (`include`), or must not (`exclude`), be in the committee; its id is none of `rules`."""
    taken = {rule.id for rule in rules}
    names = [which, *(f"{which}-{n}" for n in range(2, len(rules) + 3))]
    title = {lang: say(f"supposed.{which}", lang) for lang in LANGUAGES}
    free = next(name for name in names if name not in taken)
    return Rule(free, committee, _BODIES[which](ids), topic="structure", title=title, fixed=True, written=_IS_SUPPOSED)


# ---------------------------------------------------------------------------------------------- bounds


def _with_bounds(plan: Plan, edits: Edits, problems: ProblemList) -> Iterator[tuple[str, Rule]]:
    """The rules whose bounds are set, each read again with all of its new bounds."""
    rules = {rule.key: rule for rule in plan.rules()}
    by_rule: dict[str, list[tuple[str, str | int, str]]] = {}
    for named, value in edits.set.items():
        key, _, bound = named.rpartition(".")
        where = edits.place("set", named)
        if key in edits.drop:
            problems.add("supposed-dropped", where, named, key=key)
        elif key not in rules:
            problems.add("unknown-rule", where, key or named, **rule_suggested(key or named, rules))
        elif bound not in BOUND_KEYS:
            problems.add("supposed-bound", where, named, key=key, bound=bound, **suggested(bound, BOUND_KEYS))
        else:
            by_rule.setdefault(key, []).append((bound, value, where))
    for key, bounds in by_rule.items():
        rule: Rule | None = rules[key]
        for bound, value, where in bounds:
            rule = _with_bound(plan, rule, bound, value, where, problems) if rule is not None else None
        if rule is not None:
            yield key, rule


def _with_bound(plan: Plan, rule: Rule, bound: str, value: str | int, where: str, problems: ProblemList) -> Rule | None:
    """The rule with this bound in place of what it had on that side; None where it cannot have it."""
    before = len(problems)
    raw = _copy(rule.written, where)
    inner = raw.get(_NESTED)
    within = _copy(inner, where) if isinstance(inner, Mapping) else raw
    if within is not raw:
        raw.put(_NESTED, within, 0)
    if "exactly" in within and bound != "exactly":
        within.put("at_least", within["exactly"], 0)
        within.put("at_most", within["exactly"], 0)
    for key in ("exactly", *_SAME_SIDE[bound]):
        within.pop(key, None)
    text = value.strip() if isinstance(value, str) else value
    within.put(bound, int(text) if isinstance(text, str) and _WHOLE.fullmatch(text) else text, 0)
    if "round" in within and not any("%" in str(within.get(k, "")) or "/" in str(within.get(k, "")) for k in BOUND_KEYS):
        within.pop("round")
    day = _judged_on(plan, rule)
    if rule.body.is_size:
        model = size_text(raw)
        size = validate(model, raw, where, problems)
        others = [c.id for c in plan.committees if c.id != rule.committee]
        reading = RuleReading(raw, SelectorReader(None, {}, problems, day), problems, others)
        body: Any = None if size is None else size.resolve(reading)
    else:
        if not _takes(rule, bound):
            problems.add("supposed-no-bound", where, f"{rule.key}.{bound}", key=rule.key, bound=bound, body=rule.body.keyword)
            return None
        entry = read_entry(raw, where, BODIES if rule.committee is not None else JOINT_BODIES, problems)
        selectors = SelectorReader(plan.catalogue, rule.groups, problems, day)
        committees = [c.id for c in plan.committees]
        body = None if entry is None else entry.text.resolve(RuleReading(raw, selectors, problems, committees))
    if body is None or len(problems) > before:
        return None
    return replace(rule, body=body, written=raw)


def _takes(rule: Rule, bound: str) -> bool:
    """Whether a rule of this body can have such a bound."""
    if isinstance(rule.written.get(_NESTED), Mapping):
        return bound in keys_of(AmountBounds)
    models = [model for model in (*BODIES, *JOINT_BODIES) if model.keyword in rule.written]
    return any(bound in keys_of(model) for model in models)


def _copy(written: Mapping[str, Any], where: str) -> _Supposed:
    copied = _Supposed(where, 0)
    for key, value in written.items():
        copied.put(key, value, 0)
    return copied


def _judged_on(plan: Plan, rule: Rule) -> int | None:
    if rule.committee is not None:
        return plan.committee(rule.committee).judged_on
    return plan.rules_on if plan.rules_on is not None else next((c.judged_on for c in plan.committees), None)


# ---------------------------------------------------------------------------------------------- rules and people


def _dropped(edits: Edits, keys: set[str], problems: ProblemList) -> Iterator[str]:
    for key in edits.drop:
        if key in keys:
            yield key
        else:
            problems.add("unknown-rule", edits.place("drop", key), key, **rule_suggested(key, keys))


def _waivers(plan: Plan, edits: Edits, people: KnownPeople, problems: ProblemList) -> Iterator[Waiver]:
    rules = {rule.key: rule for rule in plan.rules()}
    known = {(waiver.rule, waiver.id) for waiver in plan.waivers}
    for key, pid in edits.waive:
        where = edits.place("waive", key, pid)
        rule = rules.get(key)
        if rule is None:
            problems.add("unknown-rule", where, key, **rule_suggested(key, rules))
        elif not rule.body.excuses:
            problems.add("waiver-not-here", where, key, body=rule.body.keyword)
        if pid not in people.ids:
            add_stranger(problems, pid, where, people)
        elif rule is not None and (key, pid) not in known:
            yield Waiver(key, pid, rule.authority, "", where)  # nobody has granted it: it needs no authority and no reason


def _listed(
    plan: Plan, which: str, edits: Edits, people: KnownPeople, problems: ProblemList
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ids that are supposed to be in, or out, by committee; who is out everywhere is so in each that is within none."""
    by_committee: Mapping[str, Sequence[str]] = getattr(edits, which)
    names = [committee.id for committee in plan.committees]
    found: dict[str, list[str]] = {}
    for committee, ids in by_committee.items():
        is_everywhere = which == EXCLUDED and committee == EVERYWHERE and EVERYWHERE not in names
        if committee not in names and not is_everywhere:
            problems.add("unknown-committee", edits.place(which, committee), committee, **suggested(committee, names))
        for pid in ids:
            if pid not in people.ids:
                add_stranger(problems, pid, edits.places.get((which, committee, pid), edits.place(which, committee)), people)
        for place in [c.id for c in plan.committees if c.within is None] if is_everywhere else [committee]:
            found.setdefault(place, []).extend(ids)
    for committee, listed_ids in found.items():
        yield committee, tuple(dict.fromkeys(listed_ids))
