"""What the program answers to one plan, held against an oracle: every difference as one line of text.

`loaded` is what `planner.load` returns; only its answers are looked at, as the JSON of the contract.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from .brute import Brute, exact
from .generate import random_slate
from .meaning import Finding, Reading, fold
from .milp import Milp


def shown(result: Any) -> dict[str, Any]:
    """A result as the JSON of the contract."""
    return result.model_dump(by_alias=True, exclude_none=True)  # type: ignore[no-any-return]


# --------------------------------------------------------------------------------------------------------------- findings
def finding_differences(where: str, given: Mapping[str, Any], expected: Finding) -> list[str]:
    wanted: dict[str, Any] = {"verdict": expected.verdict, "shortfall": expected.shortfall}
    for name in ("actual", "base", "at_least", "at_most"):
        if (value := getattr(expected, name)) is not None and (name != "base" or expected.by_value is None):
            wanted[name] = value
    found = []
    for name, value in wanted.items():
        have = given.get(name)
        same = have == value if isinstance(value, str) else have is not None and exact(have) == exact(value)
        # A base is only worth showing for counts; a mean may be rounded for print.
        if name == "base" and have is None:
            continue
        if name in ("actual", "at_least", "at_most") and isinstance(value, Fraction):
            same = have is not None and abs(float(have) - float(value)) < 1e-6
        if not same:
            found.append(f"{where}: {name} {have}, expected {value}")
    if "rule" in given and given.get("nearest") != expected.nearest:  # of a rule, not of one value of it
        found.append(f"{where}: nearest {given.get('nearest')}, expected {expected.nearest}")
    if expected.people is not None and set(given.get("people", [])) != set(expected.people):
        found.append(f"{where}: people {sorted(given.get('people', []))}, expected {sorted(expected.people)}")
    if expected.by_value is not None:
        by_value = {fold(v): f for v, f in (given.get("by_value") or {}).items()}
        if set(by_value) != set(expected.by_value):
            found.append(f"{where}: values {sorted(by_value)}, expected {sorted(expected.by_value)}")
        for value, one in expected.by_value.items():
            if value in by_value:
                found += finding_differences(f"{where}[{value}]", by_value[value], one)
    return found


def findings_differences(reading: Reading, slate: Mapping[str, Sequence[str]], given: Sequence[Mapping[str, Any]]) -> list[str]:
    expected = reading.validate(slate)
    by_rule = {f["rule"]: f for f in given}
    found = []
    if set(by_rule) != set(expected) or len(by_rule) != len(given):
        found.append(f"findings of {sorted(by_rule)}, expected {sorted(expected)}")
    for key, finding in expected.items():
        if key in by_rule and not key.endswith("/within"):
            found += finding_differences(key, by_rule[key], finding)
    return found


def validate_differences(reading: Reading, loaded: Any, slate: Mapping[str, Sequence[str]]) -> list[str]:
    answer = shown(loaded.validate({c: list(ids) for c, ids in slate.items()}))
    musts = {r.key for r in reading.musts}
    expected = reading.validate(slate)
    broken = [k for k, f in expected.items() if f.verdict != "met" and (k in musts or k.endswith("/within"))]
    status = "not_compliant" if broken else "compliant"
    found = [] if answer["status"] == status else [f"status {answer['status']}, expected {status}: {broken}"]
    found += findings_differences(reading, slate, answer.get("findings", []))
    return [f"validate {dict(slate)}: {f}" for f in found]


# ------------------------------------------------------------------------------------------------------------- preferences
def stages_differences(given: Sequence[Mapping[str, Any]], expected: Sequence[tuple[str, int | None, Fraction]]) -> list[str]:
    found = []
    # Where no rule is soft, a stage `should` without a priority may be left out or be 0.
    soft = any(priority is not None for _, priority, _ in expected)
    stages = [s for s in given if soft or s["prefer"] != "should"]
    if len(stages) != len(expected):
        return [f"{len(stages)} stages {stages}, expected {[(p, n, str(v)) for p, n, v in expected]}"]
    for stage, (prefer, priority, value) in zip(stages, expected, strict=True):
        if not stage["prefer"].startswith(prefer) or stage.get("priority") != priority:
            found.append(f"stage {stage}, expected {prefer} {priority or ''}")
        elif exact(stage["value"]) != value:
            found.append(f"stage {stage}, the optimum is {value}")
        elif "bound" not in stage or exact(stage["bound"]) != value:
            found.append(f"stage {stage} is not proved")
    return found


def propose_differences(brute: Brute, loaded: Any) -> list[str]:
    answer = shown(loaded.propose())
    if not brute.feasible:
        return [] if answer["status"] == "infeasible" else [f"propose: {answer['status']}, expected infeasible"]
    if answer["status"] != "optimal":
        return [f"propose: {answer['status']}, expected optimal"]
    stages, best = brute.best()
    found = stages_differences(answer.get("objective", []), [(s.prefer, s.priority, s.value) for s in stages if not s.implicit])
    masks = brute.masks_of(answer["slate"])
    if masks not in best:
        why = "is not among the best" if masks in set(brute.feasible) else "is not feasible"
        found.append(f"the slate {answer['slate']} {why}, as {brute.slate(min(best))} is")
    found += findings_differences(brute.reading, answer["slate"], answer.get("findings", []))
    return [f"propose: {f}" for f in found]


# ------------------------------------------------------------------------------------------------------------------ why not
def check_differences(brute: Brute, loaded: Any) -> list[str]:
    answer = shown(loaded.check())
    status = "feasible" if brute.feasible else "infeasible"
    found = [] if answer["status"] == status else [f"status {answer['status']}, expected {status}"]
    conflicts = [frozenset(c["rules"]) for c in answer.get("conflicts", [])]
    if not set(conflicts) <= brute.conflicts() or bool(conflicts) == bool(brute.feasible):
        found.append(f"conflicts {list(map(sorted, conflicts))}, expected one of {sorted(map(sorted, brute.conflicts()))}")
    # `check` may stop after the first relaxation.
    found += brute.relaxation_faults(answer.get("relaxations", []), complete=False)
    return [f"check: {f}" for f in found]


def explain_differences(brute: Brute, loaded: Any) -> list[str]:
    answer = shown(loaded.explain())
    status = "feasible" if brute.feasible else "infeasible"
    found = [] if answer["status"] == status else [f"status {answer['status']}, expected {status}"]
    conflicts = [frozenset(c["rules"]) for c in answer.get("conflicts", [])]
    if set(conflicts) != brute.conflicts() or len(set(conflicts)) != len(conflicts):
        found.append(f"conflicts {list(map(sorted, conflicts))}, expected {sorted(map(sorted, brute.conflicts()))}")
    if not brute.feasible and answer.get("conflicts_complete") is not True:
        found.append("conflicts_complete is not true")
    found += brute.relaxation_faults(answer.get("relaxations", []))
    return [f"explain: {f}" for f in found]


def small_differences(brute: Brute, loaded: Any, seed: int, slates: int = 4) -> list[str]:
    """Every command on a small plan, with some random slates to validate."""
    plan, rows = brute.reading.plan, [{"id": pid} for pid in brute.ids]
    draw = random.Random(seed)
    found = []
    for _ in range(slates):
        found += validate_differences(brute.reading, loaded, random_slate(plan, rows, draw))
    return found + check_differences(brute, loaded) + propose_differences(brute, loaded) + explain_differences(brute, loaded)


# ------------------------------------------------------------------------------------------------------------ middle-sized
def mid_differences(
    plan: Mapping[str, Any],
    rows: Sequence[Mapping[str, str]],
    loaded: Any,
    seconds: float = 60,
    current: Mapping[str, Sequence[str]] | None = None,
) -> list[str]:
    """Feasibility, the optimum of each stage and the cost of the cheapest relaxation, against the integer program."""
    reading = Reading(plan, rows)
    stages = Milp(plan, rows, current, seconds=seconds).stages()
    answer = shown(loaded.propose())
    found = []
    if stages is not None:
        if answer["status"] != "optimal":
            return [f"propose: {answer['status']}, expected optimal"]
        found += stages_differences(answer.get("objective", []), stages)
        found += findings_differences(reading, answer["slate"], answer.get("findings", []))
        unmet = [k for k, f in reading.validate(answer["slate"]).items() if f.verdict != "met"]
        musts = {r.key for r in reading.musts}
        found += [f"propose: {k} is not met" for k in unmet if k in musts or k.endswith("/within")]
        return found
    found += [] if answer["status"] == "infeasible" else [f"propose: {answer['status']}, expected infeasible"]
    cost = Milp(plan, rows, relaxed=True, seconds=seconds).cheapest()
    why = shown(loaded.explain())
    if why["status"] != "infeasible":
        found.append(f"explain: {why['status']}, expected infeasible")
    given = next((r["cost"] for r in why.get("relaxations", [])), None)
    if given != cost:
        found.append(f"explain: the first relaxation costs {given}, the cheapest {cost}")
    return found
