"""What only the pool can tell about a plan: whether it has the fields, the values and the people that the plan names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.folding import by_key, fold
from planner.language.plan import Plan
from planner.problems import NOTHING_NEAR, Problem
from planner.written.near_field import suggested_field
from planner.written.nearest import close_names, listed
from planner.written.people_by_name import KnownPeople
from planner.written.problem_list import ProblemList
from planner.written.search_path import is_in_pack

# Problems that a field has because it is taken for text: beside `unknown-field` they only mislead.
_TAKEN_FOR_TEXT = {"operator-undeclared", "wrong-field-type"}

# The values that the retirement tables know.
_OF_THE_TABLES = {"gender": ("female", "male"), "service": ("army", "police")}
_MOST_NAMED = 12
_MOST_UNKNOWN = 100  # titles that a dictionary does not know

_NEARLY = 0.85  # likeness of a value to another of which it may be a slip
_MOST_COMPARED = 2000  # values of a field among which a near one is looked for
_MOST_COMPARISONS = 100_000  # in all: beyond, no slip is looked for


def unknown_fields(plan: Plan, pool_fields: Iterable[str]) -> list[Problem]:
    """A problem at each place that names a field which is neither declared, nor computed, nor in the pool (`pool_fields`).

    Also where months to retirement are asked of a pool whose `retirement_month` is not declared a date.
    """
    problems = ProblemList()
    fields = set(pool_fields)
    declared = {*plan.catalogue.fields, "id"}
    known = [*plan.catalogue.fields, *COMPUTED, *sorted(fields - set(plan.catalogue.fields))]
    undeclared = {fold(name) for name in fields - declared} - {fold(name) for name in declared}
    headers = {fold(header): name for header, name in plan.pool.columns.items()}
    for mention in plan.mentions:
        if mention.kind != "field":
            continue
        if mention.name == "months_to_retirement":
            if "retirement_month" in fields and "retirement_month" not in plan.catalogue.fields:
                problems.add("needs-date-field", mention.place, mention.name, name=mention.name, source="retirement_month")
        elif (
            mention.name not in fields
            and mention.name not in plan.catalogue.fields
            and mention.name not in COMPUTED
            and fold(mention.name) not in undeclared
        ):
            meant = headers.get(fold(mention.name))
            if meant is not None:
                problems.add("header-for-field", mention.place, mention.name, field=meant)
            else:
                near = suggested_field(mention.name, plan.catalogue, known, headers)
                problems.add("unknown-field", mention.place, mention.name, **near)
    return problems.sorted()


def without_followers(problems: Iterable[Problem], unknown: Iterable[Problem]) -> list[Problem]:
    """The problems of a plan without those that its `unknown_fields` explain."""
    names = {problem.value for problem in unknown}
    return [p for p in problems if p.code not in _TAKEN_FOR_TEXT or p.params.get("name") not in names]


def unknown_people(plan: Plan, people: KnownPeople) -> list[Problem]:
    """A problem at each place that names a person who is not among the ids of the pool."""
    problems = ProblemList()
    for mention in plan.mentions:
        if mention.kind == "person" and mention.name not in people.ids:
            add_stranger(problems, mention.name, mention.place, people)
    return problems.sorted()


def add_stranger(problems: ProblemList, person: str, where: str, people: KnownPeople) -> None:
    """The problem of an id that is not in the pool; one that differs by case alone, and that of a name, is told."""
    near = people.of_other_case(person)
    named = people.named(person)
    if near:
        problems.add("person-other-case", where, person, near=" / ".join(near[:3]))
    elif len(named) == 1:
        problems.add("person-by-name", where, person, id=named[0])
    elif named:
        problems.add("person-of-several", where, person, count=len(named), ids=listed(named))
    else:
        problems.add("unknown-person", where, person, near=" / ".join(people.near(person)) or NOTHING_NEAR)


def missing_columns(plan: Plan, pool_fields: Collection[str]) -> list[Problem]:
    """A warning for each declared field that is asked for and of which the pool has no column: it is blank for everybody.

    It stands at the first place that asks; how many places there are is said.
    """
    problems = ProblemList()
    known = {*plan.catalogue.fields, *plan.pool.columns.values(), "id", "full_name"}
    unread = ", ".join(f"“{header}”" for header in pool_fields if header not in known) or NOTHING_NEAR
    places: dict[str, dict[str, None]] = {}
    for mention in plan.mentions:
        if mention.kind == "field":
            for name in _sources(plan.catalogue, mention.name, pool_fields):
                if name in plan.catalogue.fields and name not in pool_fields:
                    places.setdefault(name, {})[mention.place] = None
    for name, asking in places.items():
        header = next(iter(plan.catalogue.field(name).headers), name)
        problems.add("column-absent", next(iter(asking)), name, near=unread, header=header, count=len(asking))
    return problems.sorted("warning")


def absent_values(plan: Plan, pool_fields: Collection[str], values: Callable[[str], Collection[str]]) -> list[Problem]:
    """A warning at each condition whose values nobody in the pool has; `values` gives those of a field that occur.

    Of several alternatives some may well be missing: then only those are named that are nearly a value of the pool. An
    installed pack lists every spelling that it knows: what it asks for in vain is one warning for each of its files.
    """
    conditions: dict[tuple[str, str], list[str]] = {}
    for mention in plan.mentions:
        if mention.kind == "value" and mention.name in pool_fields:
            conditions.setdefault((mention.name, mention.place), []).append(mention.value)
    problems = ProblemList()
    keys: dict[str, Mapping[str, str]] = {}
    left = _MOST_COMPARISONS
    of_packs: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for (name, place), asked in conditions.items():
        if name not in keys:
            keys[name] = by_key(values(name))
        occurring = keys[name]
        absent = [value for value in asked if fold(value) not in occurring]
        known = list(islice(occurring.values(), _MOST_COMPARED))
        if is_in_pack(Path(place.rpartition(":")[0])):
            if len(absent) == len(asked):
                of_packs.setdefault((place.rpartition(":")[0], name), []).append((place, absent[0]))
            continue
        compared = absent[: left // max(1, len(known))]
        left -= len(compared) * len(known)
        if len(absent) < len(asked):
            absent = compared = [value for value in compared if close_names(value, known, _NEARLY)]
        if absent:
            near = dict.fromkeys(close for value in compared for close in close_names(value, known))
            problems.add("value-absent", place, " / ".join(absent), name=name, near=" / ".join(near) or "-")
    for (_, name), found in of_packs.items():
        said = dict.fromkeys(value for _, value in found)
        params: dict[str, object] = {"name": name, "count": len(said)}
        # In full: whoever writes a group of his own needs every one of them.
        problems.extend([Problem("values-absent-pack", found[0][0], " / ".join(said), params=params)])
    return problems.sorted("warning")


def not_named(plan: Plan, unknown: Mapping[str, Sequence[str]]) -> list[Problem]:
    """A warning at the first place that asks for a field found in texts (`posts`, `home_province`), if not all are clear.

    `unknown`: for each such field the texts, or their parts, that are none of its values, each once.
    """
    problems = ProblemList()
    for name, parts in unknown.items():
        place = next((m.place for m in plan.mentions if m.kind == "field" and m.name == name), None)
        field = plan.catalogue.field(name)
        if place is not None and parts and field.source is not None:
            shown = " / ".join(parts[:_MOST_UNKNOWN]) + (" / …" if parts[_MOST_UNKNOWN:] else "")
            code = "titles-unknown" if field.named is not None else "places-unclear"
            problems.add(code, place, shown, name=name, source=field.source, count=len(parts))
    return problems.sorted("warning")


def odd_for_retirement(plan: Plan, values: Callable[[str], Collection[str]]) -> list[Problem]:
    """Warnings where months to retirement are asked first, if the pool has values that the retirement tables do not know.

    A gender besides `female` and `male` counts as not known, a service besides `army` and `police` as none. `values` gives
    the values of a field that occur.
    """
    problems = ProblemList()
    place = next((m.place for m in plan.mentions if m.kind == "field" and m.name == "months_to_retirement"), None)
    for name, known in _OF_THE_TABLES.items() if place is not None else ():
        odd = [value for value in values(name) if fold(value) not in known]
        if place is not None and odd:
            problems.add(f"{name}-not-canonical", place, " / ".join(odd[:_MOST_NAMED]) + (" / …" if odd[_MOST_NAMED:] else ""))
    return problems.sorted("warning")


def _sources(catalogue: Catalogue, name: str, pool_fields: Collection[str]) -> tuple[str, ...]:
    """The columns that a field needs: itself, or those that it is computed from."""
    if name == "months_to_retirement":
        return () if "retirement_month" in pool_fields else ("gender", "birth_date")
    if name in pool_fields:
        return (name,)
    return catalogue.bases(name)
