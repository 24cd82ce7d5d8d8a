"""What every slate of a small plan says of ranges, frontiers and people, looked at one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from .brute import MEMBERS, Brute
from .meaning import Rule, fold

KINDS = ("seats", "count", "count_each", "distinct", "sum", "both")
Number = int | Fraction


@dataclass(frozen=True)
class Counted:
    """One number of a rule on a slate; `possible` None: not summed up here."""

    value: str | None
    sure: Number
    possible: Number | None


def counted(brute: Brute, rule: Rule, slate: MEMBERS) -> Iterator[Counted]:
    reading, finding = brute.reading, brute.finding(rule, slate)
    where = brute.slate(slate)
    members = sorted({pid for committee in rule.joined for pid in where[committee]})
    if rule.kind in ("seats", "both", "distinct"):
        assert isinstance(finding.actual, int)
        yield Counted(None, finding.actual, None if rule.kind == "distinct" else finding.actual)
    elif rule.kind == "count":
        options = [[k for k, _ in reading.count_options(rule, pid)] for pid in members]
        yield Counted(None, sum(map(min, options)), sum(map(max, options)))
    elif rule.kind == "count_each":
        assert finding.by_value is not None
        cells = [reading.each_options(rule, pid) for pid in members]
        for value in reading.each_values(rule):
            label = reading.value_label(rule.body["count_each"], value)
            may = sum(any(of and value in cell for of, cell in options) for options in cells)
            actual = finding.by_value[label].actual
            assert isinstance(actual, int)
            yield Counted(fold(label), actual, may)
    elif rule.kind == "sum":
        known = [[asked * n for asked, n in reading.number_options(rule, pid) if n is not None] for pid in members]
        yield Counted(None, sum(map(min, filter(None, known)), 0), sum(map(max, filter(None, known)), 0))


def kept(brute: Brute, without: str | None = None) -> list[MEMBERS]:
    """The slates that keep every `must` rule but this one."""
    asked = sum(1 << i for i, rule in enumerate(brute.reading.musts) if rule.key != without)
    return [slate for slate, mask in zip(brute.slates, brute.masks, strict=True) if mask & asked == asked]


Ends = tuple[Number, Number] | None


def ranges(brute: Brute) -> dict[tuple[str, str | None], tuple[Ends, Ends]]:
    """(least, greatest) of what surely counts, and of what may, by rule and value; None where no slate keeps the others."""
    found: dict[tuple[str, str | None], tuple[Ends, Ends]] = {}
    for rule in brute.reading.rules:
        if rule.kind not in KINDS:
            continue
        slates = kept(brute, rule.key)
        if not slates:
            found[rule.key, None] = (None, None)
        numbers: dict[str | None, list[Counted]] = {}
        for slate in slates:
            for one in counted(brute, rule, slate):
                numbers.setdefault(one.value, []).append(one)
        for value, ones in numbers.items():
            sure = [one.sure for one in ones]
            may = [one.possible for one in ones if one.possible is not None]
            found[rule.key, value] = (min(sure), max(sure)), (min(may), max(may)) if may else None
    return found


def bases(brute: Brute, rule: Rule) -> set[int | None]:
    """Of how many people its share is, on the slates that keep the others."""
    return {brute.finding(rule, slate).base for slate in kept(brute, rule.key)}


def frontier(brute: Brute, first: Rule, second: Rule, least: bool) -> set[tuple[Number, Number]]:
    pairs = {
        (next(counted(brute, first, slate)).sure, next(counted(brute, second, slate)).sure) for slate in brute.feasible
    }
    sign = -1 if least else 1
    return {
        (x, y)
        for x, y in pairs
        if not any(sign * a >= sign * x and sign * b >= sign * y and (a, b) != (x, y) for a, b in pairs)
    }


def roles(brute: Brute) -> dict[tuple[str, str], str]:
    """(committee, id) -> always, sometimes or never, over the slates that keep every `must` rule."""
    found = {}
    for at, committee in enumerate(brute.reading.committees):
        for p, pid in enumerate(brute.ids):
            there = {slate[at] >> p & 1 for slate in brute.feasible}
            found[committee, pid] = "sometimes" if len(there) == 2 else "always" if there == {1} else "never"
    return found


def reason_faults(brute: Brute, committee: str, pid: str, rules: list[str]) -> list[str]:
    """What is wrong with a minimal set of rules with which a membership cannot stand; one rule where one does."""
    at, bit = brute.reading.committees.index(committee), 1 << brute.ids.index(pid)
    place = {rule.key: 1 << i for i, rule in enumerate(brute.reading.musts)}
    kept = [mask for slate, mask in zip(brute.slates, brute.masks, strict=True) if slate[at] & bit]

    def stands(keys: list[str]) -> bool:
        asked = sum(place[key] for key in keys)
        return any(mask & asked == asked for mask in kept)

    faults = []
    if not rules or stands(rules):
        faults.append(f"{pid} may be in {committee} under {rules}")
    faults += [f"{pid} in {committee}: {key} is not needed" for key in rules if not stands([k for k in rules if k != key])]
    if len(rules) > 1 and (alone := [key for key in place if not stands([key])]):
        faults.append(f"{pid} in {committee}: {alone} keep out by themselves, not {rules}")
    return faults
