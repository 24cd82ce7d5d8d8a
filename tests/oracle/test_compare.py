"""The comparison itself: an answer made from the oracle passes, and each kind of falsified answer is noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from .brute import Brute
from .cases import findings_shown
from .compare import small_differences
from .constructs import NEEDS, NEW
from .extended import constructs_in, new_plan
from .generate import current_of, small_plan


class Answer(dict[str, Any]):
    def model_dump(self, **_: Any) -> dict[str, Any]:
        return dict(self)


class Pretender:
    """A program that knows the oracle's answers, and may spoil one."""

    def __init__(self, brute: Brute, spoil: Callable[[str, dict[str, Any]], object] | None = None) -> None:
        self.brute, self.spoil = brute, spoil

    def _answer(self, command: str, **keys: Any) -> Answer:
        if self.spoil:
            self.spoil(command, keys)
        return Answer(keys)

    def validate(self, slate: dict[str, list[str]]) -> Answer:
        findings = findings_shown(self.brute.reading, slate)
        broken = any(f["force"] == "must" and f["verdict"] != "met" for f in findings)
        return self._answer("validate", status="not_compliant" if broken else "compliant", findings=findings)

    def propose(self) -> Answer:
        if not self.brute.feasible:
            return self._answer("propose", status="infeasible")
        stages, best = self.brute.best()
        slate = self.brute.slate(max(best))
        objective = [
            {"prefer": s.prefer, "value": float(s.value), "bound": float(s.value)}
            | ({"priority": s.priority} if s.priority else {})
            for s in stages
            if not s.implicit
        ]
        findings = findings_shown(self.brute.reading, slate)
        return self._answer("propose", status="optimal", slate=slate, objective=objective, findings=findings)

    def check(self) -> Answer:
        return self._why("check")

    def explain(self) -> Answer:
        return self._why("explain")

    def _why(self, command: str) -> Answer:
        if self.brute.feasible:
            return self._answer(command, status="feasible")
        relaxations = [{"cost": r.cost, "changes": r.shown} for r in self.brute.relaxations()]
        conflicts = [{"rules": sorted(c)} for c in self.brute.conflicts()]
        return self._answer(command, status="infeasible", conflicts=conflicts, conflicts_complete=True, relaxations=relaxations)


def brute_of(seed: int) -> Brute:
    plan, rows = small_plan(seed)
    return Brute(plan, rows, current_of(plan, rows, seed))


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 80, 20))
def test_the_oracle_agrees_with_itself(first: int) -> None:
    for seed in range(first, first + 20):
        brute = brute_of(seed)
        assert small_differences(brute, Pretender(brute), seed) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in NEW if name != "least_move"])
def test_the_oracle_agrees_with_itself_on_what_is_new(name: str) -> None:
    for seed in range(6):
        plan, rows = new_plan(seed, NEW, name)
        brute = Brute(plan, rows, current_of(plan, rows, seed))
        assert small_differences(brute, Pretender(brute), seed) == []


def test_every_construct_is_drawn_often_enough() -> None:
    drawn = Counter(name for seed in range(150) for name in constructs_in(new_plan(seed, NEW)[0]))
    assert {name for name, plans in drawn.items() if plans >= (1 if name in NEEDS else 15)} == set(NEW) - {"least_move"}
    assert all(constructs_in(new_plan(seed, {"per", "sum"})[0]) <= {"per", "sum"} for seed in range(30))


def spoiled(command: str, change: Callable[[dict[str, Any]], object]) -> Callable[[str, dict[str, Any]], object]:
    return lambda given, keys: change(keys) if given == command else None


def drop_a_person(keys: dict[str, Any]) -> None:
    for ids in keys.get("slate", {}).values():
        del ids[:1]


@pytest.mark.parametrize(
    ("command", "change"),
    [
        ("validate", lambda k: k["findings"][-1].update(shortfall=k["findings"][-1]["shortfall"] + 1)),
        ("validate", lambda k: k["findings"].pop()),
        ("validate", lambda k: k.update(status="?")),
        ("propose", drop_a_person),
        ("propose", lambda k: [s.update(value=s["value"] + 1) for s in k.get("objective", [])]),
        ("check", lambda k: k.get("conflicts", []) and k["conflicts"][0]["rules"].append("board/none")),
        ("explain", lambda k: k.get("conflicts", []) and k["conflicts"].pop()),
        ("explain", lambda k: k.get("relaxations", []) and k["relaxations"].pop()),
        ("explain", lambda k: k.get("relaxations", []) and k["relaxations"][0].update(cost=99)),
        ("explain", lambda k: k.get("relaxations", []) and k["relaxations"].append(k["relaxations"][0])),
    ],
)
@pytest.mark.slow
def test_what_is_false_is_noticed(command: str, change: Callable[[dict[str, Any]], object]) -> None:
    noticed = 0
    for seed in range(12):
        brute = brute_of(seed)
        noticed += bool(small_differences(brute, Pretender(brute, spoiled(command, change)), seed))
    assert noticed > 2


def each(part: str, change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], object]:
    """A change to every change of every relaxation, or to every finding."""
    if part == "findings":
        return lambda keys: [change(f) for f in keys.get("findings", [])]
    return lambda keys: [change(c) for r in keys.get("relaxations", []) for c in r["changes"]]


@pytest.mark.parametrize(
    ("name", "command", "change"),
    [
        ("strict", "validate", each("findings", lambda f: f.update(at_least=(f["at_least"] or 0) - 1))),
        ("round", "validate", each("findings", lambda f: f.update(at_most=(f["at_most"] or 0) + 1))),
        ("per", "validate", each("findings", lambda f: f["base"] is not None and f.update(base=f["base"] + 1))),
        ("or_none", "explain", each("changes", lambda c: c.update(to=c["to"] + 1))),
        ("or_none", "validate", each("findings", lambda f: f.update(shortfall=f["shortfall"] and f["at_least"]))),
        ("of", "validate", each("findings", lambda f: f.update(verdict=f["verdict"].replace("unproven", "not_met")))),
        ("sum", "validate", each("findings", lambda f: f["actual"] is not None and f.update(actual=f["actual"] + 0.25))),
        ("fraction", "validate", each("findings", lambda f: f["at_most"] and f.update(at_most=int(f["at_most"])))),
        ("if_then", "validate", each("findings", lambda f: f.update(verdict="unproven"))),
        ("apart_fields", "validate", each("findings", lambda f: f.get("people") and f["people"].pop())),
        ("joint_count", "validate", each("findings", lambda f: f.get("people") and f["people"].append(f["people"][0] + "x"))),
        ("seats_of", "validate", each("findings", lambda f: f.update(nearest=None if f["nearest"] else [0, 1]))),
        ("both_of", "explain", each("changes", lambda c: c.update(bound="at_most"))),
        ("months_ago", "validate", lambda k: k["findings"].pop()),
        ("other_field", "propose", drop_a_person),
        ("relax", "explain", lambda k: [r.update(cost=r["cost"] + 1) for r in k.get("relaxations", [])]),
    ],
)  # fmt: skip
@pytest.mark.slow
def test_what_is_false_is_noticed_of_what_is_new(name: str, command: str, change: Callable[[dict[str, Any]], object]) -> None:
    noticed = 0
    for seed in range(12):
        plan, rows = new_plan(seed, {name}, name)
        brute = Brute(plan, rows, current_of(plan, rows, seed))
        noticed += bool(small_differences(brute, Pretender(brute, spoiled(command, change)), seed))
    assert noticed > 1
