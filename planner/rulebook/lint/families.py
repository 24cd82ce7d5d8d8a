"""Rule sets beside each other: one name twice, members of a family in force on the same day, parents of several months."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from planner.language.dates import month_text
from planner.problems import Problem
from planner.rulebook.lint.subjects import SetFile, Subjects
from planner.words import LANGUAGES


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        rule_set = file.rule_set
        if rule_set.has_other_name:
            names = {"file": rule_set.path.name, "stem": rule_set.path.stem}
            yield Problem("ruleset-other-name", rule_set.place, rule_set.id, "warning", names)
        if len(rule_set.months) > 1:
            months = {lang: ", ".join(month_text(month, lang) for month in rule_set.months) for lang in LANGUAGES}
            yield Problem("reference-months-differ", file.raw.place("extends"), rule_set.id, "warning", {"months": months})
    first: dict[tuple[str, str], SetFile] = {}
    for file in subjects.sets:
        key = (str(file.rule_set.path.parent), file.rule_set.id)
        if key in first:
            yield Problem("ruleset-id-twice", file.raw.place("ruleset"), file.rule_set.id, params={"first": first[key].shown})
        first.setdefault(key, file)
    families: dict[str, list[SetFile]] = {}
    for file in subjects.sets:
        if file.rule_set.family is not None:
            families.setdefault(file.rule_set.family, []).append(file)
    for family, members in families.items():
        for one, other in combinations(members, 2):
            if _overlap(one, other):
                yield Problem(
                    "family-overlap", other.raw.place("in_force" if "in_force" in other.raw else "family"), family,
                    params={
                        "one": one.rule_set.id, "other": other.rule_set.id,
                        "one_force": str(one.rule_set.in_force), "other_force": str(other.rule_set.in_force),
                    },
                )  # fmt: skip


def _overlap(one: SetFile, other: SetFile) -> bool:
    a, b = one.rule_set.in_force, other.rule_set.in_force
    return (a.first is None or b.last is None or a.first <= b.last) and (b.first is None or a.last is None or b.first <= a.last)
