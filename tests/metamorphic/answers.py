"""The answers to a plan, in the names of the plan before its turn; and what differs between two sets of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import planner
from planner.problems import BadInput
from tests.metamorphic.turns import Turned
from tests.oracle.compare import exact, shown
from tests.oracle.meaning import Catalogue, fold

Slate = Mapping[str, Sequence[str]]
Conflicts = frozenset[frozenset[str]]
_FIGURES = ("verdict", "shortfall", "actual", "base", "at_least", "at_most", "nearest")


@dataclass(frozen=True)
class Answers:
    """`refused`: the codes of the problems where the plan is bad input; then there is no more. `feasible` is of check,
    `slates` of validate: status and findings by rule; `own` are the findings of the proposed slate."""

    refused: tuple[str, ...] = ()
    check: str = ""
    explain: str = ""
    propose: str = ""
    conflicts: Conflicts = frozenset()
    cost: int | None = None
    objective: tuple[tuple[Any, ...], ...] = ()
    slate: Mapping[str, tuple[str, ...]] | None = None
    own: Mapping[str, Mapping[str, Any]] | None = None
    slates: tuple[tuple[str, Mapping[str, Mapping[str, Any]]], ...] = ()


class Asked:
    """One plan, loaded, asked in the names of before its turn."""

    def __init__(self, turned: Turned, folder: Path) -> None:
        self.turned = turned
        self.catalogue = Catalogue(turned.plan["fields"])
        self.refused: tuple[str, ...] = ()
        try:
            self.loaded = planner.load(turned.write(folder))
        except BadInput as bad:
            self.refused = tuple(sorted({problem.code for problem in bad.problems}))

    def answers(self, slates: Sequence[Slate]) -> Answers:
        if self.refused:
            return Answers(self.refused)
        try:
            check, explain, propose = (shown(ask()) for ask in (self.loaded.check, self.loaded.explain, self.loaded.propose))
        except BadInput as bad:
            return Answers(tuple(sorted({problem.code for problem in bad.problems})))
        slate = propose.get("slate")
        return Answers(
            (),
            check["status"],
            explain["status"],
            propose["status"],
            self._conflicts(explain),
            next((relaxation["cost"] for relaxation in explain.get("relaxations", [])), None),
            tuple(
                (stage["prefer"].partition(" (")[0], stage.get("priority"), exact(stage["value"]), exact(stage["bound"]))
                for stage in propose.get("objective", [])
            ),
            None if slate is None else {self.turned.committee(c): tuple(ids) for c, ids in slate.items()},
            self._findings(propose.get("findings", [])) if slate is not None else None,
            tuple(self.validated(slate) for slate in slates),
        )

    def validated(self, slate: Slate) -> tuple[str, Mapping[str, Mapping[str, Any]]]:
        new = {old: name for name, old in self.turned.committees.items()}
        answer = shown(self.loaded.validate({new.get(name, name): list(ids) for name, ids in slate.items()}))
        return answer["status"], self._findings(answer["findings"])

    def _conflicts(self, explain: Mapping[str, Any]) -> Conflicts:
        """The minimal ones: a rule that the turn added or halved may stand in further conflicts besides."""
        assert explain.get("conflicts_complete") in (True, None)
        named = {
            frozenset(old for key in conflict["rules"] if (old := self.turned.rule(key)) is not None)
            for conflict in explain.get("conflicts", [])
        }
        return frozenset(one for one in named if not any(other < one for other in named))

    def _findings(self, findings: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        by_rule: dict[str, list[Mapping[str, Any]]] = {}
        for finding in findings:
            old = self.turned.rule(finding["rule"])
            if old is not None:
                by_rule.setdefault(old, []).append(finding)
        return {old: self._figures(some[0]) if len(some) == 1 else self._joined(some) for old, some in by_rule.items()}

    def _figures(self, finding: Mapping[str, Any]) -> dict[str, Any]:
        figures: dict[str, Any] = {name: finding.get(name) for name in _FIGURES}
        for name in ("people", "unsure"):
            figures[name] = frozenset(finding.get(name, ()))
        field = finding.get("field") or ""
        figures["by_value"] = {
            fold(self.catalogue.label(field, value)): self._figures(one)
            for value, one in (finding.get("by_value") or {}).items()
        }
        return figures

    def _joined(self, halves: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """What can be said of a rule from its halves."""
        # Who fails both halves of a `require` counts in both; what is not known is of one completion for both.
        sure = self.turned.costs and not any(half.get("unsure") for half in halves)
        return {
            "met": all(half["verdict"] == "met" for half in halves),
            "shortfall": sum(half["shortfall"] for half in halves) if sure else None,
        }


def differences(before: Asked, first: Answers, after: Asked, second: Answers) -> Iterator[str]:
    """What the turn changed, a line each; `before` is asked about the slate that came out after the turn."""
    for name in ("refused", "check", "explain", "propose", "objective", "conflicts"):
        if getattr(first, name) != getattr(second, name):
            yield f"{name}: {_said(getattr(first, name))}, turned {_said(getattr(second, name))}"
    if after.turned.costs and first.cost != second.cost:
        yield f"the cheapest relaxation costs {first.cost}, turned {second.cost}"
    if after.turned.exact and first.slate != second.slate:
        yield f"slate {first.slate}, turned {second.slate}"
    for number, (one, other) in enumerate(zip(first.slates, second.slates, strict=False), 1):
        yield from _judged(f"slate {number}", one, other)
    if second.slate is not None and second.own is not None and not before.refused:
        # Which of equally good slates comes out may differ; what is said of it may not.
        status, findings = before.validated(second.slate)
        if status != "compliant":
            yield f"the slate of the turned plan is {status}"
        yield from _judged("its own slate", ("", findings), ("", second.own))


def _judged(
    what: str, one: tuple[str, Mapping[str, Mapping[str, Any]]], other: tuple[str, Mapping[str, Mapping[str, Any]]]
) -> Iterator[str]:
    if one[0] != other[0]:
        yield f"{what}: {one[0]}, turned {other[0]}"
    if set(one[1]) != set(other[1]):
        yield f"{what}: findings of {sorted(one[1])}, turned {sorted(other[1])}"
    for key in sorted(set(one[1]) & set(other[1])):
        figures, turned = one[1][key], other[1][key]
        if "met" in turned and "verdict" in figures:  # halves
            figures = {"met": figures["verdict"] == "met", "shortfall": figures["shortfall"]}
            if turned["shortfall"] is None:
                figures, turned = {"met": figures["met"]}, {"met": turned["met"]}
        for name, value in figures.items():
            if value != turned.get(name):
                yield f"{what}, {key}: {name} {_said(value)}, turned {_said(turned.get(name))}"


def _said(value: Any) -> str:
    if isinstance(value, frozenset) and all(isinstance(v, frozenset) for v in value):
        return str(sorted(map(sorted, value)))
    return str(value)
