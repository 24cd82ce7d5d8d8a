"""What only the pool can tell about a plan: whether it has the fields and the people that the plan names."""

from __future__ import annotations

from collections.abc import Container, Iterable

from planner.language.catalogue import COMPUTED
from planner.language.nearest import nearest
from planner.language.plan import Plan
from planner.language.problem_list import ProblemList
from planner.problems import Problem


def unknown_fields(plan: Plan, pool_fields: Iterable[str]) -> list[Problem]:
    """A problem at each place that names a field which is neither declared, nor computed, nor in the pool (`pool_fields`).

    Also where months to retirement are asked of a pool whose `retirement_month` is not declared a date.
    """
    problems = ProblemList()
    fields = set(pool_fields)
    known = [*plan.catalogue.fields, *COMPUTED, *sorted(fields - set(plan.catalogue.fields))]
    for mention in plan.mentions:
        if mention.kind != "field":
            continue
        if mention.name == "months_to_retirement":
            if "retirement_month" in fields and "retirement_month" not in plan.catalogue.fields:
                problems.add("needs-date-field", mention.place, mention.name, name=mention.name, source="retirement_month")
        elif mention.name not in fields and mention.name not in plan.catalogue.fields and mention.name not in COMPUTED:
            problems.add("unknown-field", mention.place, mention.name, near=nearest(mention.name, known))
    return problems.sorted()


def unknown_people(plan: Plan, ids: Container[str]) -> list[Problem]:
    """A problem at each place that names a person who is not among the ids of the pool."""
    problems = ProblemList()
    for mention in plan.mentions:
        if mention.kind == "person" and mention.name not in ids:
            problems.add("unknown-person", mention.place, mention.name)
    return problems.sorted()
