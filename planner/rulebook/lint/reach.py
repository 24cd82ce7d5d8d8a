"""Groups and selectors that nobody can match, or that everybody matches: they choose nothing."""

from __future__ import annotations

from collections.abc import Iterator

from planner.language.catalogue import Catalogue
from planner.language.plan import Rule
from planner.language.selectors import EVERYBODY, Selector, fields_of
from planner.problems import Problem, TooMany
from planner.rulebook.kinds import Questions, kinds_of
from planner.rulebook.lint.subjects import USUAL_MONTH, Subjects


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        for name, group in file.own_groups().items():
            selector = file.groups[name]
            answer = reach(selector, file.catalogue, file.as_of)
            if answer == "nobody":
                yield Problem("group-matches-nobody", group.place, name, "warning")
            elif answer == "everybody":
                yield Problem("group-matches-everybody", group.place, name, "warning")
        for rule in file.rules:
            if file.is_own(rule):
                yield from _of_rule(rule, file.catalogue, file.as_of)
    seen = {rule.place for file in subjects.sets for rule in file.rules}
    for plan in subjects.plans:
        for committee in plan.committees:
            for rule in committee.rules[1:]:
                if rule.place not in seen and rule.place.startswith(_shown(committee.seats)):
                    yield from _of_rule(rule, plan.catalogue, committee.as_of or USUAL_MONTH)


def reach(selector: Selector, catalogue: Catalogue, as_of: int) -> str:
    """`nobody`, `everybody` or `some`, of all kinds of people whose data is known; `some` where that was not looked at."""
    if selector == EVERYBODY or "id" in fields_of(selector):
        return "some"
    try:
        kinds = kinds_of(Questions([(selector, as_of)]), catalogue)
    except TooMany:
        return "some"
    matches = kinds.match(selector, as_of)
    return "nobody" if not matches.any() else "everybody" if matches.all() else "some"


def _shown(seats: Rule) -> str:
    """The plan file, where the seats stand; rules from sets that are not looked at are left to those who look at them."""
    return seats.place.rpartition(":")[0] + ":"


def _of_rule(rule: Rule, catalogue: Catalogue, as_of: int) -> Iterator[Problem]:
    told = False
    for key, selector in rule.body.lint.choices(rule.body):
        answer = reach(selector, catalogue, as_of)
        if answer != "some":
            told = True
            yield Problem(f"selector-matches-{answer}", rule.place, rule.id, "warning", {"key": key})
    if told:
        return
    for pitfall in rule.body.lint.pitfalls(rule.body):
        if reach(pitfall.selector, catalogue, as_of) == pitfall.reached:
            yield Problem(pitfall.code, rule.place, rule.id, "warning")
            return
