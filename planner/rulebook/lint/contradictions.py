"""`must` rules that no pool can meet together, whoever is in it; shown as a minimal set of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from planner.language.bounds import Bounds
from planner.language.catalogue import Catalogue
from planner.language.plan import Committee, Plan, Rule
from planner.problems import Problem, Severity
from planner.rulebook.holding import Bound, can_hold, least_conflict, least_conflicts, weighable, with_one_mean
from planner.rulebook.lint.subjects import USUAL_MONTH, Subjects

_MOST_PAIRS = 200


def check(subjects: Subjects) -> Iterator[Problem]:
    told: set[tuple[str, ...]] = set()
    for plan in subjects.plans:
        for committee in plan.committees:
            chain = _chain(plan, committee)
            crossed = _crossed(committee.rules, plan.catalogue)
            for problem in [*crossed, *_of_people(committee.rules, plan), *_of_kinds(chain, plan.catalogue, committee.id)]:
                if (places := _rules_named(problem)) not in told:
                    told.add(places)
                    yield problem
    for file in subjects.sets:
        free = Bound("set", tuple(r for r in file.rules if weighable(r, file.catalogue)), None, file.as_of)
        crossed = _crossed(file.rules, file.catalogue)
        for problem in [*crossed, *_of_people(file.rules), *_of_kinds([free], file.catalogue, file.rule_set.id)]:
            # What a plan was told of its rules need not be said of their set again.
            if (places := _rules_named(problem)) not in told:
                told.add(places)
                yield problem


def _rules_named(problem: Problem) -> tuple[str, ...]:
    return (problem.code, str(problem.params.get("rules", problem.where)))


def _chain(plan: Plan, committee: Committee) -> list[Bound]:
    """The committee, the one that it lies within, and so on outward."""
    chain: list[Bound] = []
    at: Committee | None = committee
    while at is not None and all(bound.id != at.id for bound in chain):
        # Whoever has a waiver may be of a kind that the rule forbids to all others.
        rules = tuple(rule for rule in at.rules[1:] if weighable(rule, plan.catalogue) and not plan.waived(rule))
        chain.append(Bound(at.id, rules, at.seats, at.as_of or USUAL_MONTH, at.within))
        within = at.within
        at = next((c for c in plan.committees if c.id == within), None) if within is not None else None
    return chain


def _of_kinds(chain: Sequence[Bound], catalogue: Catalogue, name: str) -> Iterator[Problem]:
    if not any(bound.rules for bound in chain):
        return
    chain = with_one_mean(chain)
    answer = can_hold(chain, catalogue)
    if answer is False:
        for conflict in least_conflicts(chain, catalogue):
            if not _is_integer_trap(conflict):
                yield _contradiction(conflict, name)
    elif answer is None:
        yield from _in_pairs(chain, catalogue, name)


def _is_integer_trap(rules: Sequence[Rule]) -> bool:
    """A rule and the seats, where no whole number lies between its shares: `integer_traps` says it better."""
    others = [rule for rule in rules if not rule.body.is_size]
    bounds = getattr(others[0].body, "bounds", None) if len(others) == 1 else None
    return isinstance(bounds, Bounds) and bounds.has_share and bounds.at_least is not None and bounds.at_most is not None


def _in_pairs(chain: Sequence[Bound], catalogue: Catalogue, name: str) -> Iterator[Problem]:
    """Too many kinds of people to look at all rules at once: two at a time, those that ask for one field."""
    own = chain[0]
    pairs = [(a, b) for a, b in combinations(own.rules, 2) if a.fields & b.fields]
    for pair in pairs[:_MOST_PAIRS]:
        bound = Bound(own.id, pair, own.seats, own.as_of)
        if can_hold([bound], catalogue) is False:
            yield _contradiction(least_conflict([bound], catalogue), name)
    where = own.rules[0].place if own.rules else own.id
    yield Problem("lint-in-pairs", where, name, "note", {"pairs": min(len(pairs), _MOST_PAIRS), "rules": len(own.rules)})


def _contradiction(rules: Sequence[Rule], name: str) -> Problem:
    """At the last rule of the set, with the places of the others."""
    shown = [rule for rule in rules if not rule.body.is_size] or list(rules)
    listed = ", ".join(f"{rule.id} ({rule.place})" for rule in rules if rule.place)
    last = shown[-1]
    if len(shown) == 1 and (len(rules) == 1 or rules[-1].place == ""):
        return Problem("rule-cannot-hold", last.place, last.id, params={"where_used": name, "rules": listed})
    return Problem(
        "rules-contradict", last.place, ", ".join(rule.id for rule in rules), params={"where_used": name, "rules": listed}
    )


def _crossed(rules: Sequence[Rule], catalogue: Catalogue) -> Iterator[Problem]:
    """Rules that kinds of people do not tell, with bounds that no number is within."""
    for rule in rules:
        bounds = rule.body.lint.crossed(rule.body)
        if len(bounds) == 2 and not rule.body.lint.kinds_tell(rule.body, catalogue):
            (lower, low), (upper, high) = bounds.items()
            severity: Severity = "error" if rule.force == "must" else "warning"
            yield Problem(
                "bounds-crossed", rule.place, rule.id, severity, {"lower": lower, "low": low, "upper": upper, "high": high}
            )


def _of_people(rules: Sequence[Rule], plan: Plan | None = None) -> Iterator[Problem]:
    """Contradictions between rules that name people: no need of kinds. Those with a waiver of the plan are excused."""
    must = [rule for rule in rules if rule.force == "must"]
    ids = {pid: rule for rule in must for pid in rule.body.lint.demanded(rule.body)}
    for rule in must:
        waived = plan.waived(rule) if plan is not None else frozenset()
        for pid in rule.body.lint.refused(rule.body, ids, waived):
            yield _pair(rule, ids[pid])


def _pair(rule: Rule, other: Rule) -> Problem:
    listed = f"{other.id} ({other.place}), {rule.id} ({rule.place})"
    return Problem(
        "rules-contradict", rule.place, f"{other.id}, {rule.id}", params={"where_used": rule.committee or "", "rules": listed}
    )
