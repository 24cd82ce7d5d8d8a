"""`count_each` as rows over columns, for the solver."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner.bodies.count_each.tied import EachPeople, by_slate_rule, tied_rule
from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker
from planner.compiled.share_rows import BASE, COUNTED, OUT

if TYPE_CHECKING:
    from planner.bodies.count_each.body import CountEach


def rows(body: CountEach, maker: RowMaker) -> CompiledRule:
    values = maker.values(body.field)
    feature = maker.values_matching(body.field, body.of)
    codes = maker.codes_of(feature)
    unsure = any(code % 4 == 3 for code in codes)
    has_blank = any(code // 4 in values.blank and code % 4 != 1 for code in codes)
    rows: list[Row] = []
    soft: list[Row] = []
    aux: dict[str, Aux] = {}
    cost: dict[str, int] = {}
    both = body.bounds.at_least is not None and body.bounds.at_most is not None
    # Somebody who is perhaps in the base with several values at once ties their shortfalls together.
    held = Counter(code for codes_of_value in values.having.values() for code in codes_of_value)
    several = any(code % 4 == 3 and held[code // 4] > 1 for code in codes)
    tied = maker.is_soft and ((unsure and body.bounds.has_share) or (both and several))
    by_slate = maker.is_soft and body.bounds.or_none and (unsure or has_blank)
    wanted = maker.labels_asked(body.field, body.values)
    people = maker.people_of(feature)
    shorts: list[str] = []

    def add(to: list[Row], stated: share_rows.Stated) -> None:
        to += stated.rows
        aux.update(stated.aux)

    codes_of: dict[int, list[int]] = {}
    for code in codes:
        codes_of.setdefault(code // 4, []).append(code)
    for v, (value, label) in enumerate(wanted.items()):
        having = values.having.get(label, ())
        # Whoever cannot have the value matters to the base of a share alone.
        seen = codes if body.bounds.has_share else [c for held in (*having, *values.blank) for c in codes_of.get(held, ())]

        def options(blanks_count: bool, having: tuple[int, ...] = having, seen: list[int] = seen) -> dict[int, int]:
            return {
                code: contributions(
                    code % 4, code // 4 in having if code // 4 not in values.blank else None if blanks_count else False
                )
                for code in seen
            }

        anyone = share_rows.Counted(maker.committee, feature, options(blanks_count=True), people)
        add(rows, share_rows.hard_rows(anyone, body.bounds, value))
        if by_slate:
            continue
        known = share_rows.Counted(maker.committee, feature, options(blanks_count=False), people)
        shorts.append(f"short{v}")
        add(soft, share_rows.soft_rows(known, body.bounds, f"short{v}"))
        if has_blank:
            shorts.append(f"blanks{v}")
            taken = share_rows.Counted(
                maker.committee,
                feature,
                {
                    code: COUNTED if mask & COUNTED and code // 4 in values.blank else mask
                    for code, mask in anyone.options.items()
                },
                people,
            )
            add(soft, share_rows.upper_soft(taken, body.bounds, f"blanks{v}"))
            add(soft, share_rows.crossed_soft(taken, body.bounds, f"blanks{v}"))
    aux |= {name: Aux() for name in shorts}
    if by_slate or (tied and wanted):
        known_values = {
            code: None
            if code // 4 in values.blank
            else tuple(v for v, label in enumerate(wanted.values()) if code // 4 in values.having.get(label, ()))
            for code in codes
        }
        members = EachPeople.of(maker, feature, known_values)
        if by_slate:
            return by_slate_rule(maker.rule, members, body.bounds, len(wanted))
        started = CompiledRule(maker.rule, tuple(rows), tuple(soft), {}, aux)
        return tied_rule(started, members, body.bounds, len(wanted), shorts)
    if not has_blank:
        return CompiledRule(maker.rule, tuple(rows), tuple(soft), dict.fromkeys(shorts, 1), aux)
    # The blanks go to one value at a time: at worst all of them to a single value, or to none that counts.
    each_short = {f"short{v}": -1 for v in range(len(wanted))}
    aux["all"], aux["worst"] = Aux(), Aux()
    soft.append(Row(aux={"all": 1, **each_short}, lower=0, upper=0))
    soft.append(Row(aux={"worst": 1, "all": -1}, lower=0))
    soft += [
        Row(aux={"worst": 1, "all": -1, f"short{v}": 1, f"blanks{v}": -1}, lower=0) for v in range(len(wanted))
    ]
    cost["worst"] = 1
    return CompiledRule(maker.rule, tuple(rows), tuple(soft), cost, aux)


def contributions(answer: int, has: bool | None) -> int:
    """What a member may contribute to one value: `answer` to `of` (a mask), and whether it has the value (None: blank)."""
    counted = {True: COUNTED, False: BASE, None: BASE | COUNTED}[has]
    return (OUT if answer & 1 else 0) | (counted if answer & 2 else 0)
