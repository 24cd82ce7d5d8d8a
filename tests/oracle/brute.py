"""Every slate of a small plan, looked at one by one: what is feasible, best, in conflict, and cheapest to relax."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .constructs import BUILT
from .meaning import Ends, Finding, Reading, Rule, fold

MEMBERS = tuple[int, ...]  # one bit mask of people (bit = row in the pool) a committee, in the order of the plan


@dataclass
class Stage:
    """One stage of preference: what is printed, whether more is better, and the optimum."""

    prefer: str
    value: Fraction
    priority: int | None = None
    implicit: bool = False


@dataclass
class Relaxed:
    """The relaxation that one slate needs.

    `emptied`: how many lower bounds it brings down to 0; `ends`: (rule, bound, value) of each change, from where to where
    (one of these).
    """

    cost: int
    highest: int
    ranks: int
    changes: frozenset[tuple[str, str, str | None, int]]  # (rule, bound, value, people)
    emptied: int = 0
    ends: frozenset[tuple[tuple[str, str, str | None], tuple[Ends, ...]]] = frozenset()

    @property
    def key(self) -> tuple[int, int, int, int, int]:
        """The order of the contract: cost, highest authority, their sum, lower bounds down to 0, the largest move."""
        return (self.cost, self.highest, self.ranks, self.emptied, max((c[3] for c in self.changes), default=0))

    @property
    def rules(self) -> frozenset[str]:
        return frozenset(c[0] for c in self.changes)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """The changes as in the JSON result."""
        return [
            {"rule": rule, "bound": bound, "value": value, "from": float(start), "to": float(to)}
            for (rule, bound, value), ((start, to), *_) in self.ends
        ]


class Brute:
    """All slates of a plan in which nobody sits in a committee without sitting in the one around it."""

    def __init__(
        self, plan: Mapping[str, Any], rows: Sequence[Mapping[str, str]], current: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        self.reading = Reading(plan, rows)
        self.rows = rows
        self.ids = list(self.reading.people)
        self.current = {c: set(ids) for c, ids in (current or {}).items()}
        self._found: dict[tuple[str, MEMBERS], Finding] = {}
        names = self.reading.committees
        self.slates: list[MEMBERS] = []
        for choice in itertools.product(bundles(self.reading), repeat=len(self.ids)):
            self.slates.append(tuple(sum(b[c] << p for p, b in enumerate(choice)) for c in range(len(names))))
        self.masks = [self._mask(s) for s in self.slates]
        self.feasible = [s for s, m in zip(self.slates, self.masks, strict=True) if m == (1 << len(self.reading.musts)) - 1]

    # --------------------------------------------------------------------------------------------------------------- slates
    def members(self, mask: int) -> list[str]:
        return [pid for p, pid in enumerate(self.ids) if mask >> p & 1]

    def slate(self, masks: MEMBERS) -> dict[str, list[str]]:
        return {c: self.members(m) for c, m in zip(self.reading.committees, masks, strict=True)}

    def masks_of(self, slate: Mapping[str, Iterable[str]]) -> MEMBERS:
        return tuple(sum(1 << self.ids.index(p) for p in set(slate.get(c, ()))) for c in self.reading.committees)

    def finding(self, rule: Rule, slate: MEMBERS) -> Finding:
        names = self.reading.committees
        part = tuple(slate[names.index(c)] for c in rule.committees)
        at = (rule.key, part)
        if at not in self._found:
            members = {c: self.members(m) for c, m in zip(rule.committees, part, strict=True)}
            self._found[at] = self.reading.judge(rule, members)
        return self._found[at]

    def _mask(self, slate: MEMBERS) -> int:
        """The `must` rules that the slate meets, as bits."""
        return sum((self.finding(r, slate).verdict == "met") << i for i, r in enumerate(self.reading.musts))

    # ---------------------------------------------------------------------------------------------------------- preferences
    def best(self) -> tuple[list[Stage], set[MEMBERS]]:
        """The optimum of every stage, and the slates that reach all of them."""
        left = list(self.feasible)
        stages: list[Stage] = []
        if not left:
            return stages, set()

        def keep(prefer: str, value: Any, lowest: bool, priority: int | None = None, implicit: bool = False) -> None:
            nonlocal left
            valued = [(value(s), s) for s in left]
            optimum = (min if lowest else max)(v for v, _ in valued)
            left = [s for v, s in valued if v == optimum]
            stages.append(Stage(prefer, Fraction(optimum), priority, implicit))

        filled = lambda s: sum(m.bit_count() for m in s)  # noqa: E731
        for stage in self.reading.plan.get("prefer") or ["should"]:
            if stage == "should":
                for priority in sorted({r.priority for r in self.reading.shoulds}):
                    rules = [r for r in self.reading.shoulds if r.priority == priority]
                    short = lambda s, rules=rules: sum(r.weight * self.finding(r, s).shortfall for r in rules)  # noqa: E731
                    keep("should", short, True, priority)
            elif stage == "seats":
                keep("seats", filled, False)
            elif "fewest_changes" in stage:
                keep(f"fewest_changes: {stage['fewest_changes']}", self._changed(stage.get("in")), True)
            else:
                highest = "highest" in stage
                name = stage["highest" if highest else "lowest"]
                keep(f"{'highest' if highest else 'lowest'}: {name}", self._sum(name, stage.get("in"), highest), not highest)
        self.as_good = set(left)  # what the stages of `prefer` leave
        keep("memberships", filled, False, implicit=True)
        row = lambda s: sum(sum(p + 1 for p in range(len(self.ids)) if m >> p & 1) for m in s)  # noqa: E731
        keep("rows", row, True, implicit=True)
        return stages, set(left)

    def _changed(self, only: str | None) -> Any:
        """Memberships added and removed against the current slate; of who has left the pool all are removed."""
        asked = [(i, self.current.get(c, set())) for i, c in enumerate(self.reading.committees) if only in (None, c)]
        return lambda slate: sum(
            len({self.ids[p] for p in range(len(self.ids)) if slate[i] >> p & 1} ^ now) for i, now in asked
        )

    def _sum(self, name: str, only: str | None, highest: bool) -> Any:
        names = self.reading.committees
        table = {c: [self.reading.sum_value(name, pid, c, highest) for pid in self.ids] for c in names if only in (None, c)}

        def total(slate: MEMBERS) -> Fraction:
            return sum(
                (v for c, values in table.items() for p, v in enumerate(values) if slate[names.index(c)] >> p & 1),
                Fraction(0),
            )

        return total

    # ------------------------------------------------------------------------------------------------------------ conflicts
    def conflicts(self) -> set[frozenset[str]]:
        """All minimal sets of `must` rules that no slate meets: the minimal sets that hit what each slate fails."""
        everything = (1 << len(self.reading.musts)) - 1
        failed = minimal({everything & ~m for m in self.masks})
        if 0 in failed:
            return set()
        hitting = {0}
        for f in sorted(failed):
            grown = {h for h in hitting if h & f}
            for h in hitting - grown:
                grown |= {h | 1 << i for i in range(len(self.reading.musts)) if f >> i & 1}
            hitting = minimal(grown)
        return {frozenset(r.key for i, r in enumerate(self.reading.musts) if h >> i & 1) for h in hitting}

    # ---------------------------------------------------------------------------------------------------------- relaxations
    def needs(self, slate: MEMBERS) -> Relaxed | None:
        """What has to be relaxed for this slate; None where something fixed, or a blank under a mean, is in the way."""
        changes = set()
        emptied = 0
        ends: set[Any] = set()
        for rule in self.reading.musts:
            finding = self.finding(rule, slate)
            if finding.verdict == "met":
                continue
            if rule.fixed or finding.moves is None:
                return None
            changes |= {(rule.key, bound, value, n) for (bound, value), n in finding.moves.items()}
            emptied += len(finding.emptied)
            ends |= {((rule.key, *at), end) for at, end in finding.ends.items()}
        rules = {r.key: r for r in self.reading.musts}
        used = [rules[c[0]].rank for c in changes]
        cost = sum(c[3] * rules[c[0]].relaxing.cost for c in changes)
        return Relaxed(cost, max(used, default=0), sum(used), frozenset(changes), emptied, frozenset(ends))

    def relaxed(self) -> list[Relaxed]:
        """What each slate needs, the best first, without repeats."""
        if not hasattr(self, "_relaxed"):
            unique = {(r.changes, r.emptied, r.ends): r for r in map(self.needs, self.slates) if r is not None}
            self._relaxed = sorted(unique.values(), key=lambda r: (r.key, sorted(map(str, r.changes)), self._moved(r)))
        return self._relaxed

    def relaxations(self) -> list[Relaxed]:
        """One sequence by the rule of the contract (where several are equally good, the first by text)."""
        found: list[Relaxed] = []
        while (following := self._next([r.rules for r in found])) is not None:
            found.append(following)
        return found

    def _next(self, before: list[frozenset[str]]) -> Relaxed | None:
        if not before:
            return next(iter(self.relaxed()), None)
        always = frozenset.intersection(*before)
        return next((r for r in self.relaxed() if not always <= r.rules), None)

    def relaxation_faults(self, given: Sequence[Mapping[str, Any]], complete: bool = True) -> list[str]:
        """What is wrong with a list of relaxations (mappings as in the JSON result); nothing if it follows the contract.

        With `complete` false the list may end early.
        """
        faults: list[str] = []
        if not self.feasible:
            before: list[frozenset[str]] = []
            for number, relaxation in enumerate(given, 1):
                best = self._next(before)
                changes = self._changes_of(relaxation["changes"])
                rules = frozenset(c[0] for c in changes)
                if best is None:
                    faults.append(f"relaxation {number}: none is left")
                    break
                fits = [r for r in self.relaxed() if r.key == best.key and r.changes == changes]
                if relaxation["cost"] != best.cost:
                    faults.append(
                        f"relaxation {number}: cost {relaxation['cost']}, the cheapest is {best.key} {set(best.changes)}"
                    )
                elif not fits:
                    faults.append(
                        f"relaxation {number}: no slate needs {set(changes)} with key {best.key}: {set(best.changes)}"
                    )
                if before and frozenset.intersection(*before) <= rules:
                    faults.append(f"relaxation {number}: changes every rule that all before it change")
                faults += [f"relaxation {number}: {f}" for f in self._end_faults(relaxation["changes"], fits)]
                faults += [f"relaxation {number}: {f}" for f in self._slate_faults(relaxation, changes)]
                before.append(rules)
            if complete and not faults and (more := self._next(before)) is not None:
                faults.append(f"after {len(given)}: one more is left, {more.key} {set(more.changes)}")
        elif given:
            faults.append("relaxations of a feasible plan")
        return faults

    @functools.cached_property
    def numbered(self) -> dict[str, str]:
        """The means and sums with their kind: their bounds are no whole numbers."""
        return {r.key: r.kind for r in self.reading.musts if r.kind in ("mean", "sum")}

    def _changes_of(self, raw: Sequence[Mapping[str, Any]]) -> frozenset[tuple[str, str, str | None, int]]:
        """Changes as (rule, bound, value, people)."""
        return frozenset(
            (c["rule"], self.numbered[c["rule"]], None, 1)
            if c["rule"] in self.numbered
            else (c["rule"], c["bound"], self._value(c), int(abs(c["to"] - c["from"])))
            for c in raw
        )

    def _moved(self, relaxed: Relaxed) -> list[Fraction]:
        """How far the bounds of the means and sums are moved."""
        ends = {at: pairs[0] for at, pairs in relaxed.ends if at[0] in self.numbered}
        bounds = [(key, bound, None) for key in sorted(self.numbered) for bound in ("at_least", "at_most")]
        return [abs(ends[at][1] - ends[at][0]) if at in ends else Fraction(0) for at in bounds]

    @staticmethod
    def _value(change: Mapping[str, Any]) -> str | None:
        return None if change.get("value") is None else fold(change["value"])

    def _end_faults(self, raw: Sequence[Mapping[str, Any]], fits: Sequence[Relaxed]) -> list[str]:
        """Bounds are moved as one of the slates that need just these changes has to; a mean or a sum no further than the plan
        needs: another slate does not do with less."""
        if not fits:
            return []
        given = {(c["rule"], c["bound"], self._value(c)): (exact(c["from"]), exact(c["to"])) for c in raw}

        def as_given(relaxed: Relaxed) -> bool:
            # The bound of a mean may be rounded for print.
            near = {at: Fraction(1, 90) if at[0] in self.numbered else 0 for at in given}
            return set(given) == {at for at, _ in relaxed.ends} and all(
                any(all(abs(a - b) <= near[at] for a, b in zip(pair, given[at], strict=True)) for pair in pairs)
                for at, pairs in relaxed.ends
            )

        def less(one: Relaxed, other: Relaxed) -> bool:
            by, others = self._moved(one), self._moved(other)
            return by != others and all(a <= b for a, b in zip(by, others, strict=True))

        closer = "least_move" in BUILT
        best = [r for r in fits if not closer or not any(less(o, r) for o in fits)]
        shown = [{at: [f"{a} to {b}" for a, b in pairs] for at, pairs in r.ends} for r in best]
        return [] if any(map(as_given, best)) else [f"moved {given}, needed is one of {shown}"]

    def _slate_faults(
        self, relaxation: Mapping[str, Any], changes: frozenset[tuple[str, str, str | None, int]]
    ) -> list[str]:
        """The slate that is shown with a relaxation must need no more than it grants."""
        if not relaxation.get("slate"):
            return []
        masks = self.masks_of(relaxation["slate"])
        if masks not in set(self.slates):
            return ["its slate breaks within"]
        needed = self.needs(masks)
        if needed is None:
            return ["its slate breaks a fixed rule"]
        granted = {c[:3]: c[3] for c in changes}
        return [f"its slate needs {c}" for c in needed.changes if granted.get(c[:3], 0) < c[3]]


def bundles(reading: Reading) -> list[tuple[int, ...]]:
    """The sets of committees that one person may sit in."""
    names = reading.committees
    inside = [(names.index(c), names.index(outer)) for c, outer in reading.within.items() if outer is not None]
    return [b for b in itertools.product((0, 1), repeat=len(names)) if all(b[outer] or not b[c] for c, outer in inside)]


def exact(number: object) -> Fraction:
    return Fraction(str(number)).limit_denominator(10**6)


def minimal(sets: set[int]) -> set[int]:
    """Those bit sets that contain no other one."""
    kept: list[int] = []
    for s in sorted(sets, key=int.bit_count):
        if not any(k & s == k for k in kept):
            kept.append(s)
    return set(kept)
