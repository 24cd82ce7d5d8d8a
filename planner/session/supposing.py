"""A case under suppositions: the same files, read as they are, and asked as if they were written otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from planner.language.edits import Edits
from planner.problems import BadInput
from planner.reading.supposing import dates_of, membership, supposed
from planner.session.case import Case, read_case
from planner.written.problem_list import ProblemList


def suppose(case: Case, edits: Edits, problems: ProblemList | None = None) -> Case:
    """The case of the plan as it is supposed; suppositions that it has already still hold.

    Only another month or day reads files again: rules may be others then. Raises BadInput with every supposition that cannot
    be; or adds these to `problems`, and leaves them out.
    """
    found = ProblemList() if problems is None else problems
    if not edits:
        return case
    before = case.plan.edits
    if edits.as_of is not None or edits.rules_on is not None:
        dates = dates_of(before.and_then(edits), found)
        if dates:
            try:
                case = read_case(case.plan.path, case.lang_asked, case.pool_file, dates)
            except BadInput as bad:  # what the plan lacks on that day
                found.extend(bad.problems)
            else:
                if again := replace(before, as_of=None, rules_on=None):
                    case = replace(case, plan=supposed(case.plan, again, case.people, found))
    plan = supposed(case.plan, edits, case.people, found)
    if problems is None:
        found.raise_any()
    return replace(case, plan=replace(plan, edits=before.and_then(edits)))


def with_membership(case: Case, committee: str, pid: str, which: str) -> Case:
    """The case with this person in (`include`) or not in (`exclude`) the committee, as a rule of its own beside whatever is
    supposed already."""
    plan = case.plan
    rule = membership(plan.committee(committee).rules, committee, which, (pid,))
    committees = tuple(replace(c, rules=(*c.rules, rule)) if c.id == committee else c for c in plan.committees)
    return replace(case, plan=replace(plan, committees=committees))


def edits_of(given: Mapping[str, Any]) -> Edits:
    """Suppositions as a scenario says them. Raises BadInput for a bound that can be none; TypeError for a key that is none, and
    for what has another form than `LoadedPlan.suppose` says."""
    problems = ProblemList()
    known = {"include", "exclude", "set", "drop", "waive", "as_of", "rules_on"}
    if strange := sorted({*given} - known):
        raise TypeError(f"nothing can be supposed by {', '.join(strange)}; known: {', '.join(sorted(known))}")
    _check_forms(given)
    include, exclude = ({c: _ids(ids) for c, ids in (given.get(key) or {}).items()} for key in ("include", "exclude"))
    waive = []
    for one in given.get("waive") or ():
        rule, pid = (one["rule"], one["id"]) if isinstance(one, Mapping) else one
        waive.append((str(rule), str(pid)))
    bounds = given.get("set") or {}
    for named, value in bounds.items():
        if isinstance(value, bool | float) or not isinstance(value, int | str):
            problems.add("bad-bound", f"set {named}", value, key=named)
    if problems:
        raise BadInput(problems.sorted())
    drop = given.get("drop") or ()
    as_of, rules_on = (None if given.get(key) is None else str(given[key]) for key in ("as_of", "rules_on"))
    return Edits(include, exclude, dict(bounds), _ids(drop), tuple(waive), as_of, rules_on)


def _check_forms(given: Mapping[str, Any]) -> None:
    """Raises TypeError."""
    for key in ("include", "exclude", "set"):
        told = given.get(key) or {}
        if not isinstance(told, Mapping) or not all(isinstance(name, str) for name in told):
            raise TypeError(f"{key} is a mapping, not {told!r}")
        if key != "set" and not all(isinstance(ids, str | list | tuple) for ids in told.values()):
            raise TypeError(f"{key} is a mapping of committees to lists of ids, not {told!r}")
    for key in ("drop", "waive"):
        if not isinstance(given.get(key) or (), (list, tuple) if key == "waive" else (str, list, tuple)):
            raise TypeError(f"{key} is a list, not {given[key]!r}")
    for one in given.get("waive") or ():
        is_pair = isinstance(one, list | tuple) and len(one) == 2
        if not is_pair and not (isinstance(one, Mapping) and set(one) == {"rule", "id"}):
            raise TypeError(f"each of waive is (key, id), not {one!r}")


def _ids(given: str | Sequence[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(map(str, given))
