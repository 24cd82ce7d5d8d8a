"""Rows for a number or a share of members within bounds, whatever each member may contribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.compiled.rows import Aux, Membership, Row, Slack
from planner.language.bounds import Amount, Bounds, Cleared, Side

# Possible contributions of one member: nothing, to the base alone, to the count and the base, to the count alone.
OUT, BASE, COUNTED, ALONE = 1, 2, 4, 8
_IN_BASE, _IN_COUNT = BASE | COUNTED, COUNTED | ALONE


@dataclass(frozen=True)
class Counted:
    """Members of `committee` whose feature code has possible contributions `options[code]` (codes left out: OUT alone).
    `pool`: how many people of the pool have each code.
    """

    committee: Membership
    feature: int
    options: Mapping[int, int]
    pool: Mapping[int, int]

    @property
    def is_sure(self) -> bool:
        """Whether nothing is open."""
        return all(mask in (OUT, BASE, COUNTED, ALONE) for mask in self.options.values())

    def worths(self, cleared: Cleared) -> dict[int, int]:
        """What each contribution adds to `number * counted - share * base`."""
        number, share = cleared.number, cleared.share
        return {OUT: 0, BASE: -share, COUNTED: number - share, ALONE: number}

    def worst(self, cleared: Cleared, side: Side) -> dict[int, int]:
        """[code] the worst that somebody may add: the least to a lower bound, the greatest to an upper one."""
        pick, worths = min if side == "at_least" else max, self.worths(cleared)
        return {code: pick(worths[part] for part in parts(mask)) for code, mask in self.options.items()}

    def based(self, cleared: Cleared, side: Side) -> list[int]:
        """The codes of those who are in the base where they add the worst: where they are members, the base is not empty in a
        completion that is as bad as any."""
        worths, worst = self.worths(cleared), self.worst(cleared, side)
        return [
            code
            for code, mask in self.options.items()
            if any(part & _IN_BASE and worths[part] == worst[code] for part in parts(mask))
        ]

    def base(self, least: bool) -> dict[int, int]:
        """[code] 1 for those who are in the base, or may be."""
        pick = min if least else max
        table = {code: pick(int(bool(part & _IN_BASE)) for part in parts(mask)) for code, mask in self.options.items()}
        return {code: 1 for code, inside in table.items() if inside}

    def counting(self) -> list[int]:
        """The codes of those who surely count."""
        return [code for code, mask in self.options.items() if mask & _IN_COUNT and not mask & ~_IN_COUNT]

    def row(self, table: Mapping[int, int], **more: object) -> Row:
        return Row(self.committee, self.feature, {code: k for code, k in table.items() if k}, **more)  # type: ignore[arg-type]


@dataclass
class Stated:
    """Rows, and the auxiliary variables that they use."""

    rows: list[Row] = field(default_factory=list)
    aux: dict[str, Aux] = field(default_factory=dict)

    def any_of(self, counted: Counted, codes: list[int], name: str) -> str:
        """A variable that is 1 wherever one of these is a member (and may be 1 elsewhere)."""
        if name not in self.aux:
            self.aux[name] = Aux(0, 1)
            everybody = sum(counted.pool.get(code, 0) for code in codes)
            self.rows.append(counted.row(dict.fromkeys(codes, 1), aux={name: -max(1, everybody)}, upper=0))
        return name


def parts(mask: int) -> list[int]:
    return [part for part in (OUT, BASE, COUNTED, ALONE) if mask & part]


def hard_rows(counted: Counted, bounds: Bounds, value: str | None = None) -> Stated:
    """The rows of a `must`: every completion within the bounds."""
    stated = Stated()
    if (low := bounds.at_least) is not None:
        slack = Slack("at_least", value, low.cleared("at_least").number)
        kept = dict.fromkeys(counted.counting(), 1) if low.is_share else None
        if bounds.or_none:
            _none_or(stated, counted, low, slack, kept)
        else:
            _bound(stated, counted, low, "at_least", "", slack=slack, kept=kept)
    if (high := bounds.at_most) is not None:
        _bound(stated, counted, high, "at_most", "", slack=Slack("at_most", value, high.cleared("at_most").number))
    return stated


def _bound(
    stated: Stated,
    counted: Counted,
    amount: Amount,
    side: Side,
    short: str,
    slack: Slack | None = None,
    kept: Mapping[int, int] | None = None,
) -> None:
    """Every completion on the right side of the amount, by as much as the variable `short` makes up for."""
    cleared = amount.cleared(side)
    aux = {short: cleared.number if side == "at_least" else -cleared.number} if short else {}
    bound = cleared.bound
    if cleared.is_strict:  # nothing is asked of nobody
        value = "" if slack is None or slack.value is None else slack.value
        aux[stated.any_of(counted, counted.based(cleared, side), f"some {side} {value}{short}")] = -bound
        bound = 0
    limit = {"lower": bound} if side == "at_least" else {"upper": bound}
    stated.rows.append(counted.row(counted.worst(cleared, side), aux=aux, slack=slack, kept=kept, **limit))


def _none_or(stated: Stated, counted: Counted, low: Amount, slack: Slack, kept: Mapping[int, int] | None) -> None:
    """In every completion none, or at least so many. Where somebody surely counts the worst completion decides; else that in
    which one of those who may count does, and nobody else."""
    cleared = low.cleared("at_least")
    worths, worst = counted.worths(cleared), counted.worst(cleared, "at_least")
    sure = counted.counting()
    groups: dict[int, list[int]] = {0: list(sure)} if sure else {}
    for code, mask in counted.options.items():
        if mask & _IN_COUNT and code not in sure:
            least = min(worths[part] for part in parts(mask) if part & _IN_COUNT)
            groups.setdefault(least - worst[code], []).append(code)
    room = cleared.bound + sum(counted.pool.get(code, 0) * max(0, -k) for code, k in worst.items())
    for more, codes in groups.items():
        if cleared.bound - more <= -sum(counted.pool.get(code, 0) * max(0, -k) for code, k in worst.items()):
            continue  # whatever the members
        name = stated.any_of(counted, codes, f"one {more} {slack.value or ''}")
        asks = None if low.is_share else cleared.bound
        aux = {name: -max(0, room)}
        lower = cleared.bound - more - max(0, room)
        stated.rows.append(counted.row(worst, aux=aux, lower=lower, slack=slack, kept=kept, asks=asks))


def lower_soft(counted: Counted, bounds: Bounds, aux: str) -> Stated:
    """aux >= what the worst completion lacks."""
    stated = Stated()
    if bounds.at_least is not None:
        _bound(stated, counted, bounds.at_least, "at_least", aux)
    return stated


def upper_soft(counted: Counted, bounds: Bounds, aux: str) -> Stated:
    """aux >= what the worst completion has too many."""
    stated = Stated()
    if bounds.at_most is not None:
        _bound(stated, counted, bounds.at_most, "at_most", aux)
    return stated


def crossed_soft(counted: Counted, bounds: Bounds, aux: str) -> Stated:
    """aux >= lack and surplus together, where the bounds may cross: max(0, x) + max(0, y) = max(0, x, y, x + y).

    Two shares in order never cross by more than one, and then no whole number is short of both.
    """
    stated = Stated()
    low, high = bounds.at_least, bounds.at_most
    if low is None or high is None or (low.is_share and high.is_share):
        return stated
    if not low.is_share and not high.is_share:
        gap = int(low.value - high.value)
        if gap > 0:
            stated.rows.append(Row(aux={aux: 1}, lower=gap))
        return stated
    side: Side = "at_most" if high.is_share else "at_least"
    share, whole = (high, int(low.value)) if high.is_share else (low, int(high.value))
    cleared = share.cleared(side)
    base = counted.base(least=high.is_share)
    terms, bound = {aux: cleared.number}, cleared.bound
    if cleared.is_strict:
        terms[stated.any_of(counted, list(base), f"some {side} crossed {aux}")] = -abs(bound)
        bound = 0
    if high.is_share:  # aux >= low - what the share of the least base allows
        table, lower = dict.fromkeys(base, cleared.share), cleared.number * whole - bound
    else:  # aux >= what the share of the greatest base asks for - high
        table, lower = dict.fromkeys(base, -cleared.share), bound - cleared.number * whole
    stated.rows.append(counted.row(table, aux=terms, lower=lower))
    return stated


def soft_rows(counted: Counted, bounds: Bounds, aux: str) -> Stated:
    """aux >= the shortfall of the worst completion. Not for `or_none` unless nothing is open."""
    if bounds.or_none:
        return _soft_none_or(counted, bounds, aux)
    stated = Stated()
    for found in (lower_soft(counted, bounds, aux), upper_soft(counted, bounds, aux), crossed_soft(counted, bounds, aux)):
        stated.rows += found.rows
        stated.aux |= found.aux
    return stated


def _soft_none_or(counted: Counted, bounds: Bounds, aux: str) -> Stated:
    """aux >= the fewer of those missing and those there, and the surplus: nothing is open."""
    stated = Stated()
    lack, there, surplus = f"{aux} lack", f"{aux} there", f"{aux} surplus"
    everybody = sum(counted.pool.get(code, 0) for code in counted.options)
    asked = 0
    if (low := bounds.at_least) is not None:
        _bound(stated, counted, low, "at_least", lack)
        asked = max(0, low.lower(everybody))
    if bounds.at_most is not None:
        _bound(stated, counted, bounds.at_most, "at_most", surplus)
    fewer = f"{aux} fewer"
    stated.aux |= {lack: Aux(0, everybody + asked), surplus: Aux(0, everybody), there: Aux(0, 1), fewer: Aux(0, everybody)}
    most = everybody + asked + 1
    stated.rows.append(Row(aux={fewer: 1, lack: -1, there: most}, lower=0))  # `there` 0: those missing
    counting = dict.fromkeys(counted.counting(), -1)
    stated.rows.append(counted.row(counting, aux={fewer: 1, there: -most}, lower=-most))  # 1: those there
    stated.rows.append(Row(aux={aux: 1, fewer: -1, surplus: -1}, lower=0))
    return stated
