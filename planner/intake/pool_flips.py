"""What two versions of a list mean for a plan: whose standing under a rule turned, through the month or through a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from planner.intake.pool_diff import PoolDiff
from planner.intake.supply import SupplyLine, supply
from planner.language.catalogue import COMPUTED
from planner.language.plan import Committee, Plan, Rule
from planner.language.selectors import fields_of
from planner.pool.matching import number_options
from planner.pool.named_posts import with_named_posts
from planner.pool.pool import Pool
from planner.pool.supply import Supply
from planner.pool.values import column_texts
from planner.problems import Problem
from planner.reading.slate_file import read_slate
from planner.written.people_by_name import KnownPeople

T = TypeVar("T")
Cause = Literal["month", "cells", "both"]
Standing = Literal["met", "not_met", "unproven"]


@dataclass(frozen=True)
class Flip:
    """A person in both lists (rows) who met a rule and does not, or the other way round; or may, where data is missing.

    For a rule that counts, `met` is to be counted; `value` is that of a rule that asks by value. `cause`: `month` where the old
    list at the new month says the same as the new list, `cells` where the month alone turns nothing, else `both`.
    `values`: field, text before, text now, of what the rule asks.
    """

    before: int
    after: int
    rule: Rule
    was: Standing
    now: Standing
    cause: Cause
    value: str | None = None
    values: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Effects:
    """`months`: as_of before and after. `supply`: the same line before and after. `gone`: of a slate, committee and row (of the
    old list) of each member who left the list; `strangers`: its members whom the old list did not have either."""

    plan: Plan
    months: tuple[int | None, int | None]
    flips: tuple[Flip, ...]
    supply: tuple[tuple[SupplyLine, SupplyLine], ...]
    gone: tuple[tuple[str, int], ...] = ()
    strangers: tuple[Problem, ...] = ()

    def flips_alike(self) -> list[list[list[Flip]]]:
        """The flips of each rule (and value), those of committees that have the same rule and turn the same people together."""
        by_rule: dict[tuple[str, str | None], list[Flip]] = {}
        for flip in self.flips:
            by_rule.setdefault((flip.rule.key, flip.value), []).append(flip)
        return _together(list(by_rule.values()), _same_flips)

    def supply_alike(self) -> list[list[tuple[SupplyLine, SupplyLine]]]:
        """The lines that changed, those of committees with one rule and the same numbers together; needs may differ."""
        moved = [(a, b) for a, b in self.supply if (a.people, a.unsure) != (b.people, b.unsure)]
        return _together(moved, _same_supply)


def _together(ones: Sequence[T], is_same: Callable[[T, T], bool]) -> list[list[T]]:
    """Equal ones together, each lot where its first stands."""
    lots: list[list[T]] = []
    for one in ones:
        lot = next((lot for lot in lots if is_same(lot[0], one)), None)
        if lot is None:
            lots.append([one])
        else:
            lot.append(one)
    return lots


def _same_rule(one: Flip | SupplyLine, other: Flip | SupplyLine) -> bool:
    """Whether two committees have one rule: how many seats each has is its own."""
    a, b = one.rule, other.rule
    is_alike = (a.body.is_size and b.body.is_size) or a.body == b.body
    return (a.id, a.title, one.value) == (b.id, b.title, other.value) and is_alike


def _same_flips(ones: Sequence[Flip], others: Sequence[Flip]) -> bool:
    if not _same_rule(ones[0], others[0]) or len(ones) != len(others):
        return False
    return all(replace(one, rule=other.rule) == other for one, other in zip(ones, others, strict=True))


def _same_supply(one: tuple[SupplyLine, SupplyLine], other: tuple[SupplyLine, SupplyLine]) -> bool:
    figures = [[(line.people, line.unsure) for line in pair] for pair in (one, other)]
    return _same_rule(one[0], other[0]) and figures[0] == figures[1]


def effects(found: PoolDiff, plan: Plan, months: tuple[int | None, int | None], slate: Path | None = None) -> Effects:
    """The old list at the old month, the old list at the new month, the new list at it. Raises BadInput: the slate."""
    old, new = (
        with_named_posts(pool, opened.catalogue, plan.used_fields)[0]
        for pool, opened in zip(found.pools, (found.old, found.new), strict=True)
    )
    plans = [_at(plan, month) for month in months]
    seen = [(plans[0], old.take([row for row, _ in found.pairs])), (plans[1], old.take([row for row, _ in found.pairs])),
            (plans[1], new.take([row for _, row in found.pairs]))]  # fmt: skip
    flips: list[Flip] = []
    for committee in plan.committees:
        for rule in committee.rules:
            flips += _flips(found, rule, [(one, one.committee(committee.id), pool) for one, pool in seen])
    lines = [{(line.rule.key, line.value): line for line in supply(*one)} for one in ((plans[0], old), (plans[1], new))]
    both = tuple((line, lines[1][key]) for key, line in lines[0].items() if key in lines[1])
    gone, strangers = ((), ()) if slate is None else _gone(found, plan, slate)
    return Effects(plan, months, tuple(flips), both, gone, strangers)


def _at(plan: Plan, month: int | None) -> Plan:
    """The plan at another month; a committee with a month of its own keeps it."""
    if month == plan.as_of:
        return plan
    committees = tuple(replace(c, as_of=month) if c.as_of == plan.as_of else c for c in plan.committees)
    return replace(plan, as_of=month, committees=committees)


def _standings(plan: Plan, committee: Committee, pool: Pool, rule: Rule) -> dict[str | None, Sequence[Standing]]:
    """[people] how each one stands, by the value that a rule asks by (None: it asks by none). {} where it asks nobody alone."""
    people = Supply(pool, committee.as_of)
    out = rule.body.offenders(people, plan.waived(rule))
    if out is not None:
        may, surely = (mask.tolist() for mask in out)
        told: list[Standing] = ["not_met" if s else "unproven" if m else "met" for m, s in zip(may, surely, strict=True)]
        return {None: told}
    fewest = committee.seats.body.size()[0] or 0
    found: dict[str | None, Sequence[Standing]] = {}
    for stock in rule.body.stock(people, fewest):
        sure, perhaps = stock.sure.tolist(), stock.perhaps.tolist()
        found[stock.value] = ["met" if s else "unproven" if p else "not_met" for s, p in zip(sure, perhaps, strict=True)]
    return found


def _flips(found: PoolDiff, rule: Rule, seen: Sequence[tuple[Plan, Committee, Pool]]) -> Iterator[Flip]:
    first, between, last = (_standings(plan, committee, pool, rule) for plan, committee, pool in seen)
    nobody: Sequence[Standing] = ["not_met"] * len(found.pairs)
    asked = dict.fromkeys(name for selector in rule.body.selectors() for name in fields_of(selector))
    asked |= dict.fromkeys(rule.body.fields())
    for value in {**first, **between, **last}:
        states = [one.get(value, nobody) for one in (first, between, last)]
        at = [n for n, (was, _, now) in enumerate(zip(*states, strict=True)) if was != now]
        if not at:
            continue
        texts = [_texts(pool.take(at), tuple(asked), committee.as_of) for _, committee, pool in (seen[0], seen[2])]
        for index, n in enumerate(at):
            was, month, now = (state[n] for state in states)
            cause: Cause = "cells" if was == month else "month" if month == now else "both"
            values = tuple(
                (name, texts[0][name][index], texts[1][name][index]) for name in asked
                if texts[0][name][index] != texts[1][name][index]
            )  # fmt: skip
            yield Flip(*found.pairs[n], rule, was, now, cause, value, values)


def _texts(pool: Pool, fields: Sequence[str], as_of: int | None) -> Mapping[str, Sequence[str]]:
    return {name: _texts_of(pool, name, as_of) for name in fields}


def _texts_of(pool: Pool, field: str, as_of: int | None) -> Sequence[str]:
    if field in COMPUTED:
        numbers = number_options(pool, field, as_of)
        ends = zip(numbers.least.tolist(), numbers.greatest.tolist(), numbers.known.tolist(), strict=True)
        return ["" if not known else str(low) if low == high else f"{low}–{high}" for low, high, known in ends]
    return column_texts(pool.columns[field]) if field in pool.columns else [""] * len(pool)


def _gone(found: PoolDiff, plan: Plan, slate: Path) -> tuple[tuple[tuple[str, int], ...], tuple[Problem, ...]]:
    old = found.pools[0]
    strangers: list[Problem] = []
    members = read_slate(slate, plan, KnownPeople(old.row_of, old.names), strangers)
    stay = {row for row, _ in found.pairs}
    gone = [
        (committee, row) for committee, ids in members.items() for pid in ids
        if (row := old.row_of.get(pid)) is not None and row not in stay
    ]  # fmt: skip
    return tuple(gone), tuple(strangers)
