"""What every slate of a small plan says of `why`, `compare`, `sweep` and of the pressure of its rules, looked at one by one."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from . import reach
from .brute import MEMBERS, Brute, Relaxed
from .compare import shown, stages_differences

Given = Mapping[str, Any]
Slate = Mapping[str, Sequence[str]]
Rewrites = Callable[[Given, Given], dict[str, Any]]


def best_among(brute: Brute, slates: Iterable[MEMBERS]) -> tuple[list[tuple[str, int | None, Any]], set[MEMBERS]]:
    """The stages that are printed, at their best over these slates; the slates that are best in every stage and by the pool."""
    some = copy.copy(brute)
    some.feasible = list(slates)
    stages, best = some.best()
    return [(s.prefer, s.priority, s.value) for s in stages if not s.implicit], best


def came_and_went(brute: Brute, old: Slate, new: Slate) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    names = brute.reading.committees
    joined = {c: set(new.get(c, ())) - set(old.get(c, ())) for c in names}
    left = {c: set(old.get(c, ())) - set(new.get(c, ())) for c in names}
    return {c: ids for c, ids in joined.items() if ids}, {c: ids for c, ids in left.items() if ids}


def moved_faults(brute: Brute, given: Given, olds: Iterable[Slate], new: Slate) -> list[str]:
    """Who joined and who left are those of the new slate against one of the old ones."""
    wanted = [came_and_went(brute, old, new) for old in olds]
    joined, left = ({c: set(ids) for c, ids in (given.get(which) or {}).items()} for which in ("joined", "left"))
    return [] if (joined, left) in wanted else [f"joined and left {joined}, {left}, expected one of {wanted}"]


def outcome_faults(brute: Brute, given: Given) -> list[str]:
    """What is wrong with a scenario, or a point: status, cost, objective and, where there is one, the slate."""
    if not brute.feasible:
        cost = next((r.cost for r in brute.relaxed()), None)
        found = [] if given["status"] == "infeasible" else [f"status {given['status']}, expected infeasible"]
        found += [] if given.get("cost") == cost else [f"cost {given.get('cost')}, expected {cost}"]
        conflict = frozenset(given.get("conflict", ()))
        if "conflict" in given and conflict not in brute.conflicts():
            found.append(f"conflict {sorted(conflict)}, expected one of {sorted(map(sorted, brute.conflicts()))}")
        return found
    stages, best = best_among(brute, brute.feasible)
    found = [] if given["status"] == "optimal" else [f"status {given['status']}, expected optimal"]
    found += [] if given.get("cost") == 0 else [f"cost {given.get('cost')}, expected 0"]
    found += stages_differences(given.get("objective", []), stages)
    if given.get("slate") is not None and brute.masks_of(given["slate"]) not in best:
        found.append(f"slate {given['slate']}, as good is {brute.slate(min(best))}")
    return found


# --------------------------------------------------------------------------------------------------------------------- why
def why_faults(brute: Brute, result: Any, pid: str, committee: str, rewritten: Rewrites) -> list[str]:
    answer = shown(result)
    if not brute.feasible:
        return [] if answer["status"] == "infeasible" else [f"status {answer['status']}, expected infeasible"]
    given = answer["person"]
    at, bit = brute.reading.committees.index(committee), 1 << brute.ids.index(pid)
    _, best = best_among(brute, brute.feasible)
    role = reach.roles(brute)[committee, pid]
    if (answer["status"], given["role"], given["proved"]) != ("answered", role, True):
        return [f"{answer['status']}, {given['role']}, proved {given['proved']}, expected {role}"]
    if role != "never":
        stages, with_them = best_among(brute, (s for s in brute.feasible if s[at] & bit))
        found = stages_differences(given["objective"], stages)
        if given["cost"] != 0 or given["changes"] or given["rules"]:
            found.append(f"cost {given['cost']}, {given['changes']}, {given['rules']} of somebody who can serve")
        found += [] if brute.masks_of(answer["slate"]) in with_them else [f"slate {answer['slate']} is not the best with them"]
        return found + moved_faults(brute, given, map(brute.slate, best), answer["slate"])
    found = reach.reason_faults(brute, committee, pid, given["rules"])
    needed = [r for s in brute.slates if s[at] & bit and (r := brute.needs(s)) is not None]
    if not needed:
        return found if given.get("cost") is None and not given["changes"] else [*found, f"cost {given['cost']}, none is there"]
    return found + _way_faults(brute, given, needed, best, rewritten)


def _way_faults(
    brute: Brute, given: Given, needed: list[Relaxed], best: set[MEMBERS], rewritten: Rewrites
) -> list[str]:
    """What is wrong with the cheapest relaxation with a person in, and the best slate under it."""
    key = min(one.key for one in needed)
    changes = brute._changes_of(given["changes"])
    if given["cost"] != key[0] or not any(one.key == key and one.changes == changes for one in needed):
        return [f"cost {given['cost']}, {set(changes)}, the cheapest is {key}"]
    found = moved_faults(brute, given, map(brute.slate, best), given["slate"])
    if (edits := _granted(brute, given["changes"])) is None or not given["objective"]:
        return found + [f"changes: {f}" for f in brute._slate_faults(given, changes)]
    pid, committee = given["id"], given["committee"]
    try:
        plan = rewritten(brute.reading.plan, edits)
    except StopIteration:  # a rule that is not written in the plan itself
        return found
    eased = Brute(plan, brute.rows, brute.current)
    at, bit = brute.reading.committees.index(committee), 1 << brute.ids.index(pid)
    stages, as_good = best_among(eased, (s for s in eased.feasible if s[at] & bit))
    found += stages_differences(given["objective"], stages)
    return found if brute.masks_of(given["slate"]) in as_good else [*found, f"slate {given['slate']} is not the best so"]


def _granted(brute: Brute, changes: Sequence[Given]) -> dict[str, Any] | None:
    edits: dict[str, Any] = {"set": {}, "waive": []}
    for change in changes:
        if change["rule"].startswith("joint/") or change.get("value") is not None or change["rule"] in brute.numbered:
            return None
        if change["bound"] == "waivers":
            edits["waive"] += [{"rule": change["rule"], "id": pid} for pid in change["people"]]
        else:
            edits["set"][f"{change['rule']}.{change['bound']}"] = change["to"]
    return edits


# ---------------------------------------------------------------------------------------------------------------- pressure
def pressure_faults(brute: Brute, result: Any) -> list[str]:
    answer = shown(result)
    conflicts = brute.conflicts()
    given = {one["rule"]: one for one in answer.get("pressure", [])}
    if set(given) != set().union(*conflicts):
        return [f"pressure of {sorted(given)}, expected {sorted(set().union(*conflicts))}"]
    found = []
    for rule, one in given.items():
        lost, only = lost_to(brute, rule)
        wanted = (sum(rule in conflict for conflict in conflicts), lost, only, cost_without(brute, rule), True)
        said = (one["conflicts"], one.get("lost"), one.get("lost_only"), one.get("cost_without"), one["proved"])
        found += [] if said == wanted else [f"pressure of {rule}: {said}, expected {wanted}"]
    return found


def lost_to(brute: Brute, key: str) -> tuple[int | None, int | None]:
    """How many of the pool cannot be shown to comply with a rule, and how many of them do with the others of its committee."""
    forbids = {r.key: r for r in brute.reading.musts if r.kind in ("require", "exclude")}
    if key not in forbids:
        return None, None
    committee = forbids[key].committee
    fail = {
        rule.key: {pid for pid in brute.ids if brute.reading.judge(rule, {str(committee): [pid]}).verdict != "met"}
        for rule in forbids.values()
        if rule.committee == committee
    }
    others: set[str] = set().union(*(ids for other, ids in fail.items() if other != key))
    return len(fail[key]), len(fail[key] - others)


def cost_without(brute: Brute, key: str) -> int | None:
    """What the cheapest relaxation costs once the rule is dropped."""
    some = copy.copy(brute)
    some.reading = copy.copy(brute.reading)
    some.reading.musts = [rule for rule in brute.reading.musts if rule.key != key]
    costs = [needed.cost for slate in brute.slates if (needed := some.needs(slate)) is not None]
    return min(costs, default=None)


# ------------------------------------------------------------------------------------------------------------------- sweep
def run_of(points: Sequence[Given], bound: str) -> tuple[int | None, int | None]:
    """From which value to which the plan can be done, where these are one run among whole numbers."""
    values = {point["values"][bound]: point["cost"] == 0 for point in points}
    if not all(isinstance(value, int) for value in values) or not any(values.values()):
        return None, None
    done = sorted(value for value, can in values.items() if can)
    between = [value for value in values if done[0] <= value <= done[-1]]
    return (done[0], done[-1]) if len(between) == len(done) else (None, None)

